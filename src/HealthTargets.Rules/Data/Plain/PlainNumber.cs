using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// Reads numbers of up to 15 digits without exponent, such as <c>-12.50</c>. Digits and power of ten are whole numbers
/// that a double holds, so their quotient is the double nearest to the number.
/// </summary>
internal static class PlainNumber
{
    private const int DigitsMax = 15;
    private const ulong Zeros = 0x3030303030303030;
    private const ulong Tops = 0x8080808080808080;

    // A bit that digits have, and points, signs and what ends a field have not.
    private const ulong DigitBits = 0x1010101010101010;

    // A bit that braces have, and digits, points and signs have not.
    private const ulong BraceBits = 0x4040404040404040;

    // What lifts a byte above 9 over the top.
    private const ulong Nines = 0x7676767676767676;

    private static ReadOnlySpan<double> Powers =>
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads a number up to the first byte that cannot belong to one.</summary>
    /// <param name="text">Where it begins; at least <see cref="Word.Margin"/> bytes.</param>
    /// <param name="value">The number.</param>
    /// <returns>How long it is, or -1 where it was not read; that may be a number all the same.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Read(ref byte text, out double value)
    {
        int length = ReadShort(Word.At(ref text, 0), out value);
        if (length > 0)
        {
            return length;
        }

        length = ReadOther(ref text, out double other);
        value = other;
        return length;
    }

    /// <summary>Reads a number of JSON, which does not begin with 0 and another digit.</summary>
    /// <param name="text">Where it begins; at least <see cref="Word.Margin"/> bytes.</param>
    /// <param name="value">The number.</param>
    /// <returns>How long it is, or -1 where it was not read; that may be a number all the same.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int ReadJson(ref byte text, out double value)
    {
        unchecked
        {
            // A brace that ends an object would pass for a digit at first sight.
            ulong word = Word.At(ref text, 0);
            int length = ReadShort(word & ~((word & BraceBits) >> 2), out value);
            if (length <= 0)
            {
                length = ReadOther(ref text, out double other);
                value = other;
            }

            int sign = text == '-' ? 1 : 0;
            ref byte digits = ref Unsafe.Add(ref text, sign);
            bool isLed = digits == '0' && length > sign + 1 && Unsafe.Add(ref digits, 1) != '.';
            return isLed ? -1 : length;
        }
    }

    // Without a minus, and with its end in the word; otherwise 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ReadShort(ulong word, out double value)
    {
        unchecked
        {
            // The bit of the first byte that is no digit is the fifth of it.
            ulong others = ~word & DigitBits;
            int end = BitOperations.TrailingZeroCount(others);
            int length = end >> 3;
            int places = 0;
            if ((byte)(word >> (end - 4)) == '.')
            {
                // The digits behind the point move into its place.
                ulong before = (others ^ (others - 1)) >> 5;
                word = ((word >> 8) & ~before) | (word & before);
                others &= others - 1;
                int behind = BitOperations.TrailingZeroCount(others);
                places = (behind - end - 8) >> 3;
                length = behind >> 3;
                bool hasBoth = end > 4 && places > 0;
                end = hasBoth ? behind - 8 : 0;
            }

            // Digits come to the upper end; what is not there counts as 0.
            ulong digits = (word ^ Zeros) << (68 - end);
            value = Digits(digits) / Unsafe.Add(ref MemoryMarshal.GetReference(Powers), places);
            bool isPlain = end > 4 && others != 0 && ((digits | (digits + Nines)) & Tops) == 0;
            return isPlain ? length : 0;
        }
    }

    // Neighbours are joined: to four numbers of two digits, then to two of four, then to one of eight.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Digits(ulong word)
    {
        unchecked
        {
            word = word * 10 + (word >> 8);
            return (uint)(((word & 0x000000FF000000FF) * 0x000F424000000064
                + ((word >> 16) & 0x000000FF000000FF) * 0x0000271000000001) >> 32);
        }
    }

    // Numbers with a minus or more than a word.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ReadOther(ref byte start, out double value)
    {
        int sign = start == '-' ? 1 : 0;
        ReadOnlySpan<byte> text = MemoryMarshal.CreateReadOnlySpan(ref start, DigitsMax + 3)[sign..];
        long digits = 0;
        int length = 0;
        int point = -1;
        value = 0;
        for (; length < text.Length; length++)
        {
            int digit = text[length] - '0';
            if (digit is >= 0 and <= 9)
            {
                digits = digits * 10 + digit;
            }
            else if (text[length] == '.' && point < 0)
            {
                point = length;
            }
            else
            {
                break;
            }
        }

        int count = point < 0 ? length : length - 1;
        bool isAtBorder = point == 0 || point == length - 1;
        if (isAtBorder || count is 0 or > DigitsMax)
        {
            return -1;
        }

        value = digits / Powers[point < 0 ? 0 : length - 1 - point];
        value = sign == 0 ? value : -value;
        return length + sign;
    }
}
