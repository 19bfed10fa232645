using System.Runtime.Intrinsics;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>A name as it stood in a file, with the byte behind it: so a longer name is not taken for it.</summary>
/// <param name="Text">Its first bytes.</param>
/// <param name="Mask">A bit for each of them that counts.</param>
/// <param name="Length">How long it is without the byte behind it.</param>
/// <param name="Handle">Its handle.</param>
internal readonly record struct TrackedName(Vector256<byte> Text, uint Mask, int Length, int Handle)
{
    /// <summary>Gets a name that is none, whatever bytes are taken for it.</summary>
    internal static TrackedName None { get; } = new(default, uint.MaxValue, 0, -1);

    /// <summary>Gets whether there is more of it than the first bytes.</summary>
    private bool IsLong => Length >= Vector256<byte>.Count;

    /// <summary>Returns whether other bytes begin with it; never of a long one, which has more bytes.</summary>
    internal bool Matches(Vector256<byte> bytes) =>
        ((Vector256.Equals(bytes, Text).ExtractMostSignificantBits() ^ uint.MaxValue) & Mask) == 0 && !IsLong;
}
