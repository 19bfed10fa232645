namespace HealthTargets.Rules.Syntax;

/// <summary>
/// Reads numbers exactly as they are written: <c>-12.50</c>, <c>1e3</c>. A number that a <see cref="decimal"/> can't
/// hold exactly is refused, never rounded.
/// </summary>
internal static class DecimalText
{
    // 10^28 is the largest power of ten in a decimal; what would need a larger one is out of range anyway.
    private const int ExponentMax = 10_000;

    private const int WholeDigitsMax = 28;

    // So many digits and a point: 18 digits fit into 64 bits.
    private const int ShortLengthMax = 19;
    private const int ShortDigitsMax = 18;

    private static readonly UInt128 MantissaMax = (UInt128.One << 96) - 1;

    /// <summary>
    /// Reads a number: an optional minus, digits with an optional point among them, an optional exponent.
    /// </summary>
    /// <returns>Whether the number was read, or why not; the value is 0 where it was not.</returns>
    internal static DecimalOutcome Read(ReadOnlySpan<byte> text, out decimal value) =>
        TryReadShort(text, out value) ? DecimalOutcome.Read : ReadAny(text, out value);

    // Nearly all numbers are short. Those that are not take 128 bits, which no method that is compiled before it is
    // run can use: the first one would cost a short process several milliseconds.
    private static bool TryReadShort(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        bool isNegative = text.Length > 0 && text[0] == '-';
        ReadOnlySpan<byte> digits = isNegative ? text[1..] : text;
        int point = -1;
        ulong mantissa = 0;
        for (int i = 0; i < digits.Length && i < ShortLengthMax; i++)
        {
            byte character = digits[i];
            if (character is >= (byte)'0' and <= (byte)'9')
            {
                mantissa = (mantissa * 10) + (ulong)(character - '0');
            }
            else if (character == '.' && point < 0 && i > 0)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        int places = point < 0 ? 0 : digits.Length - point - 1;
        if (digits.Length - (point < 0 ? 0 : 1) is 0 or > ShortDigitsMax || (point >= 0 && places == 0))
        {
            return false;
        }

        for (; places > 0 && mantissa % 10 == 0; places--)
        {
            mantissa /= 10;
        }

        value = mantissa == 0
            ? 0
            : new decimal(unchecked((int)mantissa), unchecked((int)(mantissa >> 32)), 0, isNegative, (byte)places);
        return true;
    }

    private static DecimalOutcome ReadAny(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        bool isNegative = text.Length > 0 && text[0] == '-';
        ReadOnlySpan<byte> digits = isNegative ? text[1..] : text;
        int exponentAt = digits.IndexOfAny((byte)'e', (byte)'E');
        int exponent = 0;
        if (exponentAt >= 0)
        {
            if (!TryReadExponent(digits[(exponentAt + 1)..], out exponent))
            {
                return DecimalOutcome.NotANumber;
            }

            digits = digits[..exponentAt];
        }

        DecimalOutcome outcome = ReadDigits(digits, out UInt128 mantissa, out int scale);
        if (outcome != DecimalOutcome.Read || mantissa == 0)
        {
            return outcome;
        }

        return Assemble(mantissa, scale - exponent, isNegative, out value);
    }

    /// <summary>Reads <c>12.50</c> as 125 and 1: zeros at the end of a fraction add nothing.</summary>
    private static DecimalOutcome ReadDigits(ReadOnlySpan<byte> digits, out UInt128 mantissa, out int scale)
    {
        mantissa = 0;
        scale = 0;
        int point = digits.IndexOf((byte)'.');
        int pendingZeros = 0;
        bool isTooLong = false;
        if (digits.Length == 0 || point == 0 || point == digits.Length - 1)
        {
            return DecimalOutcome.NotANumber;
        }

        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[i] - '0';
            if (i != point && (digit is < 0 or > 9))
            {
                return DecimalOutcome.NotANumber;
            }

            if (i == point || isTooLong)
            {
                continue;
            }

            isTooLong = digit != 0 && !TryShift(ref mantissa, pendingZeros + 1, digit);
            pendingZeros = digit == 0 ? pendingZeros + 1 : 0;
        }

        int wholeDigits = point < 0 ? digits.Length : point;
        scale = digits.Length - wholeDigits - (point < 0 ? 0 : 1) - pendingZeros;
        return !isTooLong ? DecimalOutcome.Read
            : wholeDigits > WholeDigitsMax ? DecimalOutcome.OutOfRange
            : DecimalOutcome.TooManyDigits;
    }

    private static bool TryShift(ref UInt128 mantissa, int places, int digit)
    {
        // A mantissa of 0 takes any number of leading zeros.
        for (int i = 0; i < places && mantissa != 0; i++)
        {
            mantissa *= 10;
            if (mantissa > MantissaMax)
            {
                return false;
            }
        }

        mantissa += (UInt128)digit;
        return mantissa <= MantissaMax;
    }

    private static bool TryReadExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        exponent = 0;
        bool isNegative = text.Length > 0 && text[0] == '-';
        text = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? text[1..] : text;
        foreach (byte character in text)
        {
            if (character is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            exponent = Math.Min((exponent * 10) + character - '0', ExponentMax);
        }

        exponent = isNegative ? -exponent : exponent;
        return text.Length > 0;
    }

    private static DecimalOutcome Assemble(UInt128 mantissa, int scale, bool isNegative, out decimal value)
    {
        value = 0;
        for (; scale < 0; scale++)
        {
            mantissa *= 10;
            if (mantissa > MantissaMax)
            {
                return DecimalOutcome.OutOfRange;
            }
        }

        // The zeros at the end of 1e-30 or 1000e-30 may be what makes it fit.
        for (; scale > 28 && mantissa % 10 == 0; scale--)
        {
            mantissa /= 10;
        }

        if (scale > 28)
        {
            return DecimalOutcome.TooManyDigits;
        }

        value = new decimal(
            unchecked((int)(uint)(ulong)mantissa),
            unchecked((int)(uint)(ulong)(mantissa >> 32)),
            unchecked((int)(uint)(ulong)(mantissa >> 64)),
            isNegative,
            (byte)scale);
        return DecimalOutcome.Read;
    }
}
