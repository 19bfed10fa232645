using System.Runtime.CompilerServices;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>A name as it stood in a file, with the byte behind it: so a longer name is not taken for it.</summary>
internal readonly record struct TrackedName
{
    private readonly KnownBytes nameAndEnd;

    /// <summary>Makes a name of its bytes.</summary>
    /// <param name="nameAndEnd">The name, and the byte behind it.</param>
    /// <param name="handle">Its handle.</param>
    internal TrackedName(ReadOnlySpan<byte> nameAndEnd, int handle) =>
        (this.nameAndEnd, Length, Handle) = (new(nameAndEnd), nameAndEnd.Length - 1, handle);

    private TrackedName(KnownBytes nameAndEnd, int handle) => (this.nameAndEnd, Handle) = (nameAndEnd, handle);

    /// <summary>Gets a name that is none, whatever bytes are taken for it.</summary>
    internal static TrackedName None { get; } = new(KnownBytes.None, -1);

    /// <summary>Gets how long it is without the byte behind it.</summary>
    internal int Length { get; }

    /// <summary>Gets its handle.</summary>
    internal int Handle { get; }

    /// <summary>Gets the number of the name that followed on it last time; 0 for none.</summary>
    internal int Next { get; init; }

    /// <summary>Gets its own number.</summary>
    internal int Number { get; init; }

    /// <summary>Returns whether other bytes begin with it; never of a long one, which has more bytes.</summary>
    /// <param name="bytes">Where they begin; at least <see cref="Word.Margin"/> bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsAt(ref byte bytes) => nameAndEnd.IsAt(ref bytes);
}
