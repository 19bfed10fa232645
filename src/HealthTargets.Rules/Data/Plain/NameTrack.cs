using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// Reads a column of names by expecting what came before: rows come in runs, so a name is mostly the one of the row
/// before, or the one that followed on that one last time. Only other names are looked up.
/// </summary>
/// <param name="names">The names that there are.</param>
internal sealed class NameTrack(ByteNames names)
{
    // By the number of the name, from 1; 0 stands for none.
    private TrackedName[] seen = [TrackedName.None];
    private byte[]?[] longNames = [null];
    private int current;

    /// <summary>Gets the handle of the name that was read last; below 0 for none.</summary>
    internal int Handle { get; private set; } = -1;

    /// <summary>Gets the names that were seen, by their numbers; they stay as they are while only these come.</summary>
    internal TrackedName[] Seen => seen;

    /// <summary>Gets or sets the number of the name that was read last.</summary>
    internal int Current
    {
        get => current;
        set
        {
            current = value;
            Handle = seen[value].Handle;
        }
    }

    /// <summary>Reads a name.</summary>
    /// <param name="text">Where it begins; at least <see cref="Word.Margin"/> bytes.</param>
    /// <returns>How long it is; -1 if it is neither the one that is expected nor the one before.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Follow(ref byte text)
    {
        TrackedName[] all = seen;
        ref readonly TrackedName last = ref all[current];
        int next = last.Next;
        ref readonly TrackedName expected = ref all[next];
        if (expected.IsAt(ref text))
        {
            current = next;
            Handle = expected.Handle;
            return expected.Length;
        }

        return last.IsAt(ref text) ? last.Length : -1;
    }

    /// <summary>Looks a name up.</summary>
    /// <param name="text">Where it begins.</param>
    /// <param name="room">How many bytes there are from there on; at least <see cref="Word.Margin"/>.</param>
    /// <param name="length">How long it is, or -1 if it ends with its field of CSV.</param>
    /// <returns>How long it is; -1 if nobody knows it.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal int Find(ref byte text, int room, int length = -1)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.CreateReadOnlySpan(ref text, room);
        int number = StartsWithLong(bytes, current) ? current
            : StartsWithLong(bytes, seen[current].Next) ? seen[current].Next
            : 0;
        if (number == 0)
        {
            int end = length >= 0 ? length : bytes.IndexOfAny((byte)',', (byte)'\n', (byte)'\r');
            int handle = -1;
            number = end <= 0 || end == room ? 0 : names.Find(ref text, end, out handle) + 1;
            if (number == 0)
            {
                return -1;
            }

            if (number >= seen.Length || seen[number].Length == 0 || !seen[number].IsAt(ref text))
            {
                Keep(number, bytes[..(end + 1)], handle);
            }

            seen[current] = seen[current] with { Next = number };
        }

        current = number;
        Handle = seen[number].Handle;
        return seen[number].Length;
    }

    private bool StartsWithLong(ReadOnlySpan<byte> bytes, int number) =>
        longNames[number] is { } name && bytes.StartsWith(name);

    private void Keep(int number, ReadOnlySpan<byte> nameAndEnd, int handle)
    {
        if (number >= seen.Length)
        {
            int size = Math.Max(number + 1, seen.Length * 2);
            Array.Resize(ref seen, size);
            Array.Resize(ref longNames, size);
        }

        seen[number] = TrackedName.Of(nameAndEnd, handle) with { Number = number, Next = seen[number].Next };
        longNames[number] = nameAndEnd.Length > RowBytes.Length ? nameAndEnd.ToArray() : null;
    }
}
