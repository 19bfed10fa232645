using System.Runtime.CompilerServices;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>Bytes that were seen before and are expected again; more than a vector has are never found.</summary>
internal readonly record struct KnownBytes
{
    // A bit that no comparison gives.
    private const ulong Never = 1UL << RowBytes.Length;

    // Fields, as they are compared where they are: what a property returns would be copied first.
    private readonly RowBytes first;
    private readonly ulong mask;

    /// <summary>Keeps bytes.</summary>
    /// <param name="text">The bytes.</param>
    internal KnownBytes(ReadOnlySpan<byte> text)
    {
        Span<byte> padded = stackalloc byte[RowBytes.Length];
        padded.Clear();
        text[..Math.Min(text.Length, padded.Length)].CopyTo(padded);
        first = RowBytes.At(ref padded[0]);
        mask = text.Length > padded.Length ? Never : (1UL << text.Length) - 1;
        Length = text.Length;
    }

    private KnownBytes(ulong mask) => this.mask = mask;

    /// <summary>Gets what is never found.</summary>
    internal static KnownBytes None { get; } = new(Never);

    /// <summary>Gets how many bytes they are.</summary>
    internal int Length { get; }

    /// <summary>Returns whether other bytes begin with them.</summary>
    /// <param name="bytes">Where they begin; at least <see cref="RowBytes.Length"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsAt(ref byte bytes) => (first.MatchesAt(ref bytes) & mask) == mask;
}
