using System.Globalization;
using System.Numerics;
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

    // Doubles of one sign are in order of their bits.
    private static ulong Least => BitConverter.DoubleToUInt64Bits(1e-11);

    private static ulong Greatest => BitConverter.DoubleToUInt64Bits(7.9e28);

    /// <summary>Tells whether the number of a double is a decimal, whatever its digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsDecimal(double number)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(Math.Abs(number));
        return unchecked(bits - Least) <= Greatest - Least || bits == 0;
    }

    /// <summary>Tells whether <see cref="IsDecimal"/> holds for all numbers.</summary>
    internal static bool AreDecimals(ReadOnlySpan<double> numbers)
    {
        Vector<ulong> least = new(Least);
        Vector<ulong> width = new(Greatest - Least);
        Vector<ulong> areDecimals = Vector<ulong>.AllBitsSet;
        for (; numbers.Length >= Vector<double>.Count; numbers = numbers[Vector<double>.Count..])
        {
            Vector<ulong> bits = Vector.AsVectorUInt64(Vector.Abs(new Vector<double>(numbers)));
            areDecimals &= Vector.LessThanOrEqual(bits - least, width) | Vector.Equals(bits, Vector<ulong>.Zero);
        }

        bool isDecimal = areDecimals == Vector<ulong>.AllBitsSet;
        foreach (double number in numbers)
        {
            isDecimal &= IsDecimal(number);
        }

        return isDecimal;
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
