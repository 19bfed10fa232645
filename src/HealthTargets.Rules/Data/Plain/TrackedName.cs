using System.Runtime.CompilerServices;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>A name as it stood in a file, with the byte behind it: so a longer name is not taken for it.</summary>
/// <param name="Text">Its first bytes.</param>
/// <param name="Mask">
/// A bit for each of them that counts; of a name that has more bytes one bit more, for there is always a difference.
/// </param>
/// <param name="Length">How long it is without the byte behind it.</param>
/// <param name="Handle">Its handle.</param>
internal readonly record struct TrackedName(RowBytes Text, ulong Mask, int Length, int Handle)
{
    private const ulong Never = 1UL << 32;

    /// <summary>Gets a name that is none, whatever bytes are taken for it.</summary>
    internal static TrackedName None { get; } = new(default, Never, 0, -1);

    /// <summary>Gets the number of the name that followed on it last time; 0 for none.</summary>
    internal int Next { get; init; }

    /// <summary>Gets its own number.</summary>
    internal int Number { get; init; }

    /// <summary>Makes a name of its bytes.</summary>
    /// <param name="nameAndEnd">The name, and the byte behind it.</param>
    /// <param name="handle">Its handle.</param>
    internal static TrackedName Of(ReadOnlySpan<byte> nameAndEnd, int handle)
    {
        Span<byte> text = stackalloc byte[RowBytes.Length];
        text.Clear();
        bool isLong = nameAndEnd.Length > text.Length;
        nameAndEnd[..Math.Min(nameAndEnd.Length, text.Length)].CopyTo(text);
        ulong mask = isLong ? Never : (1UL << nameAndEnd.Length) - 1;
        return new(RowBytes.At(ref text[0]), mask, nameAndEnd.Length - 1, handle);
    }

    /// <summary>Returns whether other bytes begin with it; never of a long one, which has more bytes.</summary>
    /// <param name="bytes">Where they begin; at least <see cref="Word.Margin"/> bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsAt(ref byte bytes) => ((Text.DifferencesAt(ref bytes) | Never) & Mask) == 0;
}
