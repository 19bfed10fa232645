using System.Runtime.CompilerServices;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>How a row goes on behind a field if all others are empty: with commas and a line break.</summary>
/// <param name="Bytes">These bytes.</param>
/// <param name="Mask">All bits of them.</param>
/// <param name="Length">How many they are.</param>
internal readonly record struct RowTail(ulong Bytes, ulong Mask, int Length)
{
    // No bits of anything are this one.
    private static RowTail None => new(1, 0, 0);

    /// <summary>Returns the tails behind each field; longer ones than a word are never found.</summary>
    /// <param name="fields">How many fields there are.</param>
    /// <param name="lastName">The last field that must not be empty: only behind it there are tails.</param>
    /// <param name="lineBreak">What ends a line.</param>
    internal static RowTail[] All(int fields, int lastName, string lineBreak) =>
    [
        .. Enumerable.Range(0, fields).Select(field =>
            field < lastName ? None : Of(new string(',', fields - 1 - field) + lineBreak)),
    ];

    /// <summary>Returns whether a row goes on so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsAt(ref byte text) => (Word.At(ref text, 0) & Mask) == Bytes;

    private static RowTail Of(string text) => text.Length > sizeof(ulong)
        ? None
        : new(
            text.Reverse().Aggregate(0UL, (word, one) => (word << 8) | one),
            ulong.MaxValue >> (8 * (sizeof(ulong) - text.Length)),
            text.Length);
}
