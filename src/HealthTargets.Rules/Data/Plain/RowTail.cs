using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>How a row goes on behind a field if all others are empty: with commas and a line break.</summary>
/// <param name="Text">These bytes.</param>
/// <param name="Mask">A bit for each of them.</param>
/// <param name="Length">How many they are.</param>
internal readonly record struct RowTail(Vector128<byte> Text, uint Mask, int Length)
{
    // A bit that no comparison sets.
    private const uint Never = 1U << 31;

    /// <summary>Gets a tail that no row has.</summary>
    internal static RowTail None => new(default, Never, 0);

    /// <summary>Returns the tails behind each field; longer ones than a vector are never found.</summary>
    /// <param name="fields">How many fields there are.</param>
    /// <param name="lastName">The last field that must not be empty: only behind it there are tails.</param>
    /// <param name="lineBreak">What ends a line.</param>
    internal static RowTail[] All(int fields, int lastName, string lineBreak) =>
    [
        .. Enumerable.Range(0, fields).Select(field =>
            field < lastName ? None : Of(new string(',', fields - 1 - field) + lineBreak)),
    ];

    /// <summary>Makes a tail of its text.</summary>
    internal static RowTail Of(string text)
    {
        if (text.Length > Vector128<byte>.Count)
        {
            return None;
        }

        byte[] bytes = new byte[Vector128<byte>.Count];
        Encoding.ASCII.GetBytes(text, bytes);
        return new(Vector128.Create(bytes), (1U << text.Length) - 1, text.Length);
    }

    /// <summary>Returns whether a row goes on so.</summary>
    /// <param name="text">Where it goes on; at least <see cref="Word.Margin"/> bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsAt(ref byte text) =>
        (~Vector128.Equals(Vector128.LoadUnsafe(ref text), Text).ExtractMostSignificantBits() & Mask) == 0;
}
