using System.Runtime.CompilerServices;
using System.Text;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>How a row goes on behind a field if all others are empty: with commas and a line break.</summary>
/// <param name="First">The first eight of these bytes, 0 where there are fewer.</param>
/// <param name="Second">The others.</param>
/// <param name="Length">How many they are.</param>
internal readonly record struct RowTail(ulong First, ulong Second, int Length)
{
    private const int LengthMax = 2 * sizeof(ulong);

    // The bits of the bytes that count.
    private readonly ulong firstMask = MaskOf(Length);
    private readonly ulong secondMask = MaskOf(Length - sizeof(ulong));

    /// <summary>Gets a tail that no row has, whatever its bytes: none of them counts, and yet there is one.</summary>
    internal static RowTail None => new(1, 0, 0);

    /// <summary>Returns the tails behind each field; longer ones than two words are never found.</summary>
    /// <param name="fields">How many fields there are.</param>
    /// <param name="lastName">The last field that must not be empty: only behind it there are tails.</param>
    /// <param name="lineBreak">What ends a line.</param>
    internal static RowTail[] All(int fields, int lastName, string lineBreak)
    {
        RowTail[] tails = new RowTail[fields];
        for (int field = 0; field < fields; field++)
        {
            tails[field] = field < lastName ? None : Of(new string(',', fields - 1 - field) + lineBreak);
        }

        return tails;
    }

    /// <summary>Makes a tail of its text.</summary>
    internal static RowTail Of(string text)
    {
        if (text.Length > LengthMax)
        {
            return None;
        }

        byte[] bytes = new byte[LengthMax];
        Encoding.ASCII.GetBytes(text, bytes);
        return new(Word.At(ref bytes[0], 0), Word.At(ref bytes[0], sizeof(ulong)), text.Length);
    }

    /// <summary>Returns whether a row goes on so.</summary>
    /// <param name="text">Where it goes on; at least <see cref="Word.Margin"/> bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsAt(ref byte text) =>
        (Word.At(ref text, 0) & firstMask) == First
        && (Word.At(ref text, sizeof(ulong)) & secondMask) == Second;

    private static ulong MaskOf(int bytes) => bytes switch
    {
        <= 0 => 0,
        >= sizeof(ulong) => ulong.MaxValue,
        _ => (1UL << (8 * bytes)) - 1,
    };
}
