using System.Numerics;
using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>
/// Logarithm and exponential as series in whole numbers with a fixed binary point, with some 75 digits, far more than
/// the 40 to which <see cref="RealMath"/> rounds them.
/// </summary>
internal static class RealSeries
{
    private const int Bits = 256;

    // The argument of the exponential is halved this often, so that its series is short; the power is squared as often.
    private const int Halvings = 8;

    // e^1000 is beyond every magnitude that is kept.
    private const int ExponentMax = 1000;

    private static readonly BigInteger LnTwo = TwiceInverseTangent(BigInteger.One, 3, Bits + Halvings);

    /// <summary>
    /// Gets the natural logarithm: x = m 2^k with m from 0.75 to 1.5, and ln m = 2 artanh((m - 1) / (m + 1)).
    /// </summary>
    /// <param name="value">A number above 0.</param>
    /// <returns>The logarithm, with a relative error far below 10^-60.</returns>
    internal static Rational Ln(Rational value)
    {
        BigInteger above = value.Numerator;
        BigInteger below = value.Denominator;
        int twos = (int)(above.GetBitLength() - below.GetBitLength());
        above <<= Math.Max(0, -twos);
        below <<= Math.Max(0, twos);

        // Now the quotient is from 1/2 to 2.
        if (above * 2 >= below * 3)
        {
            below <<= 1;
            twos++;
        }
        else if (above * 4 < below * 3)
        {
            above <<= 1;
            twos--;
        }

        if (above == below && twos == 0)
        {
            return Rational.Zero;
        }

        // Close to 1 the logarithm starts with zeros: as many bits more, so that its first digits are right.
        long lost = twos == 0 ? below.GetBitLength() - BigInteger.Abs(above - below).GetBitLength() : 0;
        int bits = (int)(Bits + Halvings + Math.Max(0, lost));
        BigInteger sum = TwiceInverseTangent(above - below, above + below, bits);
        if (twos != 0)
        {
            sum += twos * LnTwo;
        }

        return Rational.Fraction(sum, BigInteger.One << bits);
    }

    /// <summary>Gets e^x: x = k ln 2 + r, and the series of e^(r/256), squared eight times.</summary>
    /// <param name="value">The exponent.</param>
    /// <returns>The power, with a relative error far below 10^-60, or null if the exponent is beyond ±1000.</returns>
    internal static Rational? Exp(Rational value)
    {
        if (value.Abs() > ExponentMax)
        {
            return null;
        }

        int bits = Bits + Halvings;
        BigInteger one = BigInteger.One << bits;
        BigInteger argument = Floor(value.Numerator << bits, value.Denominator);
        int twos = (int)Floor((argument * 2) + LnTwo, LnTwo * 2);
        BigInteger rest = argument - (twos * LnTwo);
        BigInteger power = one;
        BigInteger term = one;
        for (int step = 1; !term.IsZero && step < bits; step++)
        {
            // A term shrinks towards 0 from either side: division of whole numbers cuts off towards 0.
            term = term * rest / ((one << Halvings) * step);
            power += term;
        }

        for (int step = 0; step < Halvings; step++)
        {
            power = (power * power) >> bits;
        }

        return Rational.Fraction(power << Math.Max(0, twos), one << Math.Max(0, -twos));
    }

    /// <summary>Gets the whole part of a root by Newton's method.</summary>
    /// <param name="value">A whole number, 0 or more.</param>
    /// <param name="degree">Which root, 1 or more.</param>
    /// <returns>The largest whole number whose power is at most <paramref name="value"/>.</returns>
    internal static BigInteger WholeRoot(BigInteger value, int degree)
    {
        if (value <= BigInteger.One || degree == 1)
        {
            return value;
        }

        // A start that is not below the root makes every step go down until the root is met.
        BigInteger root = degree == 2
            ? AboveSquareRoot(value)
            : BigInteger.One << (int)((value.GetBitLength() / degree) + 1);
        while (true)
        {
            BigInteger next = ((root * (degree - 1)) + (value / BigInteger.Pow(root, degree - 1))) / degree;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }

    // The root of the first 50 bits or so, one more, and as many zeros as are left.
    private static BigInteger AboveSquareRoot(BigInteger value)
    {
        int behind = (int)Math.Max(0, value.GetBitLength() - 50) / 2;
        return (BigInteger)(Math.Sqrt((double)(value >> (2 * behind))) + 2) << behind;
    }

    // 2 artanh(above/below) = 2 (t + t^3/3 + t^5/5 + ...), as a whole number of 2^-bits.
    private static BigInteger TwiceInverseTangent(BigInteger above, BigInteger below, int bits)
    {
        BigInteger power = (above << bits) / below;
        BigInteger square = (power * power) >> bits;
        BigInteger sum = power;
        for (int odd = 3; !power.IsZero && odd < bits; odd += 2)
        {
            power = power.Sign < 0 ? -((-power * square) >> bits) : (power * square) >> bits;
            sum += power / odd;
        }

        return sum * 2;
    }

    private static BigInteger Floor(BigInteger above, BigInteger below)
    {
        BigInteger quotient = BigInteger.DivRem(above, below, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }
}
