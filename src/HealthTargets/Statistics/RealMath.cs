using System.Numerics;
using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>
/// Roots, powers, logarithms and exponentials of exact numbers. A result that is a fraction is that fraction, such as
/// 2/3 for the square root of 4/9; any other is right to <see cref="Digits"/> significant digits, a half rounded away
/// from zero. The same input gives the same digits on every machine: all is done in whole numbers.
/// <see langword="null"/> where mathematics gives no number, or one beyond 10^±<see cref="MagnitudeMax"/>.
/// </summary>
internal static class RealMath
{
    /// <summary>The number of significant digits of a result that is not a fraction.</summary>
    internal const int Digits = 40;

    /// <summary>Results are between 10 to the power of minus this and 10 to the power of this.</summary>
    internal const int MagnitudeMax = 400;

    // A whole power is kept as the exact fraction while neither of its parts is longer than this many bits.
    private const int ExactBitsMax = 1024;

    // Longer numbers, and higher roots, are not searched for an exact root.
    private const int RootBitsMax = 4096;
    private const int RootDegreeMax = 64;

    /// <summary>Gets the square root.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The root that is not negative, or null if <paramref name="value"/> is negative.</returns>
    internal static Rational? Sqrt(Rational value)
    {
        if (value.Sign <= 0 || DecimalExponent(value) is < -MagnitudeMax or >= MagnitudeMax)
        {
            return Root(value, 2);
        }

        if (ExactRoot(value, 2) is { } exact)
        {
            return exact;
        }

        // As many digits as are wanted stand before the point of the root of the number times a power of 100.
        int shift = Digits - 1 - (int)Math.Floor(DecimalExponent(value) / 2.0);
        BigInteger above = value.Numerator * BigInteger.Pow(100, Math.Max(0, shift));
        BigInteger below = value.Denominator * BigInteger.Pow(100, Math.Max(0, -shift));
        BigInteger rounded = (RealSeries.WholeRoot(above * 4 / below, 2) + 1) / 2;
        return Rational.Fraction(
            rounded * BigInteger.Pow(10, Math.Max(0, -shift)), BigInteger.Pow(10, Math.Max(0, shift)));
    }

    /// <summary>Gets the n-th root.</summary>
    /// <param name="value">The number.</param>
    /// <param name="degree">Which root: 2 is the square root, 3 the cube root.</param>
    /// <returns>The root that is not negative, or null if <paramref name="value"/> is negative or
    /// <paramref name="degree"/> is below 1.</returns>
    internal static Rational? Root(Rational value, int degree)
    {
        if (value.Sign < 0 || degree < 1)
        {
            return null;
        }

        return value.Sign == 0 || degree == 1 ? value : RootOfPositive(value, degree);
    }

    /// <summary>Gets a power; the exponent may be a fraction, and 0 to the power of 0 is 1.</summary>
    /// <param name="value">The number.</param>
    /// <param name="exponent">The exponent.</param>
    /// <returns>The power, or null if it is undefined (0 to a negative power, a negative number to a power that is
    /// not whole) or too large or small.</returns>
    internal static Rational? Power(Rational value, Rational exponent)
    {
        if (exponent.Sign == 0)
        {
            return Rational.One;
        }

        if (value.Sign == 0)
        {
            return exponent.Sign > 0 ? Rational.Zero : null;
        }

        if (exponent.Denominator.IsOne)
        {
            return WholePower(value, exponent.Numerator);
        }

        if (value.Sign < 0)
        {
            return null;
        }

        return exponent.Denominator <= RootDegreeMax
            && ExactRoot(value, (int)exponent.Denominator) is { } root
            ? WholePower(root, exponent.Numerator)
            : PowerByLogarithm(value, exponent);
    }

    /// <summary>Gets the natural logarithm.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The logarithm, or null if <paramref name="value"/> is 0 or negative.</returns>
    internal static Rational? Ln(Rational value) =>
        value.Sign > 0 ? RoundSignificant(RealSeries.Ln(value), Digits) : null;

    /// <summary>Gets e to a power.</summary>
    /// <param name="value">The exponent.</param>
    /// <returns>The power, or null if it is too large or too small.</returns>
    internal static Rational? Exp(Rational value)
    {
        if (value.Sign == 0)
        {
            return Rational.One;
        }

        return RealSeries.Exp(value) is { } power ? WithinMagnitude(RoundSignificant(power, Digits)) : null;
    }

    /// <summary>Rounds to a number of significant digits, a half away from zero.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">How many digits, 1 or more.</param>
    /// <returns>The rounded number.</returns>
    internal static Rational RoundSignificant(Rational value, int digits)
    {
        if (value.Sign == 0)
        {
            return value;
        }

        int shift = digits - 1 - DecimalExponent(value);
        BigInteger above = BigInteger.Abs(value.Numerator) * BigInteger.Pow(10, Math.Max(0, shift));
        BigInteger below = value.Denominator * BigInteger.Pow(10, Math.Max(0, -shift));
        BigInteger rounded = ((above * 2) + below) / (below * 2);
        BigInteger signed = value.Sign < 0 ? -rounded : rounded;
        return Rational.Fraction(
            signed * BigInteger.Pow(10, Math.Max(0, -shift)), BigInteger.Pow(10, Math.Max(0, shift)));
    }

    private static Rational? RootOfPositive(Rational value, int degree)
    {
        Rational? exact = degree <= RootDegreeMax ? ExactRoot(value, degree) : null;
        return exact ?? PowerByLogarithm(value, Rational.Fraction(1, degree));
    }

    private static Rational? PowerByLogarithm(Rational value, Rational exponent) => value == Rational.One
        ? value
        : Exp(RealSeries.Ln(value) * exponent);

    private static Rational? WholePower(Rational value, BigInteger exponent)
    {
        if (exponent.Sign < 0)
        {
            return WholePower(Rational.One / value, -exponent);
        }

        BigInteger bits = exponent * Math.Max(value.Numerator.GetBitLength(), value.Denominator.GetBitLength());
        if (bits <= ExactBitsMax)
        {
            int count = (int)exponent;
            return Rational.Fraction(BigInteger.Pow(value.Numerator, count), BigInteger.Pow(value.Denominator, count));
        }

        Rational? size = PowerByLogarithm(value.Abs(), Rational.Fraction(exponent, 1));
        return value.Sign < 0 && !exponent.IsEven ? -size : size;
    }

    private static Rational? ExactRoot(Rational value, int degree)
    {
        if (value.Numerator.GetBitLength() > RootBitsMax || value.Denominator.GetBitLength() > RootBitsMax)
        {
            return null;
        }

        if (degree == 2 && !(MayBeSquare(value.Numerator) && MayBeSquare(value.Denominator)))
        {
            return null;
        }

        BigInteger above = RealSeries.WholeRoot(value.Numerator, degree);
        BigInteger below = RealSeries.WholeRoot(value.Denominator, degree);
        return BigInteger.Pow(above, degree) == value.Numerator && BigInteger.Pow(below, degree) == value.Denominator
            ? Rational.Fraction(above, below)
            : null;
    }

    // Twelve of the 64 endings that six bits make are those of squares.
    private static bool MayBeSquare(BigInteger value) =>
        (0x0202_0212_0203_0213UL >> (int)(value & 63) & 1) == 1;

    private static Rational? WithinMagnitude(Rational value)
    {
        int exponent = DecimalExponent(value);
        return exponent is >= -MagnitudeMax and < MagnitudeMax ? value : null;
    }

    // The whole part of the decimal logarithm of the size: 2 for 123, -3 for 0.0012.
    private static int DecimalExponent(Rational value)
    {
        BigInteger above = BigInteger.Abs(value.Numerator);
        BigInteger below = value.Denominator;

        // log10(2) is 0.30103; the guess from the lengths is at most two off, and the loops settle it.
        int guess = (int)((above.GetBitLength() - below.GetBitLength()) * 30103 / 100000);
        while (IsBelowPowerOfTen(above, below, guess))
        {
            guess--;
        }

        while (!IsBelowPowerOfTen(above, below, guess + 1))
        {
            guess++;
        }

        return guess;
    }

    private static bool IsBelowPowerOfTen(BigInteger above, BigInteger below, int exponent) => exponent < 0
        ? above * BigInteger.Pow(10, -exponent) < below
        : above < below * BigInteger.Pow(10, exponent);
}
