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
    private const int WordLength = 8;
    private const ulong Zeros = 0x3030303030303030;
    private const ulong Minuses = 0x2D2D2D2D2D2D2D2D;
    private const ulong Points = 0x2E2E2E2E2E2E2E2E;
    private const ulong Ones = 0x0101010101010101;
    private const ulong Tops = 0x8080808080808080;

    private static ReadOnlySpan<double> Powers =>
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads a number up to the first byte that cannot belong to one.</summary>
    /// <param name="text">Where it begins; at least <see cref="Word.Margin"/> bytes.</param>
    /// <param name="value">The number.</param>
    /// <returns>How long it is, or -1 where it was not read; that may be a number all the same.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Read(ref byte text, out double value)
    {
        int sign = text == '-' ? 1 : 0;
        ulong word = Word.At(ref text, sign);

        // What ends a field is below the minus; above the first such byte the bits mean nothing.
        ulong end = unchecked((word - Minuses) & ~word & Tops);
        int length = BitOperations.TrailingZeroCount(end) >> 3;
        bool isRead = unchecked((uint)(length - 1)) < WordLength - 1
            ? TryReadShort(word, length, out value)
            : TryReadLong(ref Unsafe.Add(ref text, sign), out length, out value);
        value = sign == 0 ? value : -value;
        return isRead ? length + sign : -1;
    }

    // All characters at once: the first stands in the lowest byte.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadShort(ulong word, int length, out double value)
    {
        unchecked
        {
            int unused = (WordLength - length) * 8;
            word <<= unused;
            ulong point = word ^ Points;
            point = (point - Ones) & ~point & Tops;
            int power = 0;
            if (point != 0)
            {
                // The digits before the point move into its place.
                int place = BitOperations.TrailingZeroCount(point) & ~7;
                ulong before = (1UL << place) - 1;
                power = WordLength - 1 - place / 8;
                bool isAtBorder = place == unused || power == 0;
                if (isAtBorder)
                {
                    value = 0;
                    return false;
                }

                word = ((word & before) << 8) | (word & ~before & ~(0xFFUL << place));
                unused += 8;
            }

            word |= unused == 0 ? 0 : Zeros >> (64 - unused);
            value = Digits(word) / Powers[power];
            return (((word + 0x4646464646464646) | (word - Zeros)) & Tops) == 0;
        }
    }

    // Neighbours are joined: to four numbers of two digits, then to two of four, then to one of eight.
    private static uint Digits(ulong word)
    {
        unchecked
        {
            word -= Zeros;
            word = word * 10 + (word >> 8);
            return (uint)(((word & 0x000000FF000000FF) * 0x000F424000000064
                + ((word >> 16) & 0x000000FF000000FF) * 0x0000271000000001) >> 32);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool TryReadLong(ref byte start, out int length, out double value)
    {
        ReadOnlySpan<byte> text = MemoryMarshal.CreateReadOnlySpan(ref start, DigitsMax + 2);
        long digits = 0;
        int point = -1;
        value = 0;
        for (length = 0; length < text.Length && text[length] >= '-'; length++)
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
                return false;
            }
        }

        int count = point < 0 ? length : length - 1;
        bool isAtBorder = point == 0 || point == length - 1;
        if (isAtBorder || count is 0 or > DigitsMax)
        {
            return false;
        }

        value = digits / Powers[point < 0 ? 0 : length - 1 - point];
        return true;
    }
}
