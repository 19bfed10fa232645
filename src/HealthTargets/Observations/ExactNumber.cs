using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HealthTargets.Observations;

/// <summary>
/// The bond between a number as written (a decimal) and its place in a column (a double). The number of a double is the
/// shortest decimal that reads back as it; so every decimal of up to 15 digits comes back as it went in, and the double
/// of a number is always the nearest one.
/// </summary>
internal static class ExactNumber
{
    private const ulong DigitsMax = 1_000_000_000_000_000;

    // Powers of ten up to this one are doubles, so that a quotient by them is rounded once.
    private const int ScaleMax = 22;

    /// <summary>Tells whether the number of a double is a decimal, whatever its digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsDecimal(double number)
    {
        // Doubles of one sign are in order of their bits.
        ulong least = BitConverter.DoubleToUInt64Bits(1e-11);
        ulong greatest = BitConverter.DoubleToUInt64Bits(7.9e28);
        ulong bits = BitConverter.DoubleToUInt64Bits(Math.Abs(number));
        return unchecked(bits - least) <= greatest - least || bits == 0;
    }

    /// <summary>Returns the number of a double for which <see cref="IsDecimal"/> holds.</summary>
    internal static decimal Of(double number)
    {
        // 15 digits from here on have at most 22 places, which the conversion below gives back without an error.
        if (number == 0 || Math.Abs(number) >= 1e-7)
        {
            decimal rounded = (decimal)number;
            if ((double)rounded == number)
            {
                return rounded;
            }
        }

        return decimal.Parse(
            number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>Returns the double that is nearest to a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="isExact">Whether <see cref="Of"/> gives the number back.</param>
    internal static double Nearest(decimal number, out bool isExact)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        ulong low = MemoryMarshal.Cast<int, ulong>(bits)[0];
        bool isShort = bits[2] == 0 && low < DigitsMax && number.Scale <= ScaleMax;
        if (isShort)
        {
            isExact = true;
            return (double)number + 0.0;
        }

        double nearest = double.Parse(
            number.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        isExact = IsDecimal(nearest) && Of(nearest) == number;
        return nearest + 0.0;
    }
}
