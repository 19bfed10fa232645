using System.Numerics;
using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>The standard normal distribution, to some 30 digits.</summary>
internal static class NormalDistribution
{
    // Beyond this a tail is below 10^-22.
    private const int DeviateMax = 10;

    private static readonly BigInteger Scale = BigInteger.Pow(10, 60);

    // 1 / √(2 π) to 48 digits, OEIS A231863.
    private static readonly Rational Peak = 0.398942280401432677939946m
        + (0.059934381868475858631164m / Rational.Fraction(BigInteger.Pow(10, 24), 1));

    /// <summary>
    /// Gets the share of the distribution below a deviate: 1/2 + φ(z) (z + z^3/3 + z^5/(3·5) + ...).
    /// Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 26.2.11.
    /// </summary>
    /// <param name="deviate">The deviate; from -10 to 10.</param>
    /// <returns>The share, from 0 to 1, or null if the deviate is further out.</returns>
    public static Rational? Below(Rational deviate) => deviate.Abs() > DeviateMax
        ? null
        : RealMath.RoundSignificant(
            Rational.Fraction(1, 2) + (Density(deviate) * Series(deviate)), RealMath.Digits);

    private static Rational Density(Rational deviate) =>
        Peak * RealMath.Exp(-(deviate * deviate / 2))!.Value;

    private static Rational Series(Rational deviate)
    {
        BigInteger z = deviate.Numerator * Scale / deviate.Denominator;
        BigInteger square = z * z / Scale;
        BigInteger term = z;
        BigInteger sum = z;
        for (int odd = 3; !term.IsZero; odd += 2)
        {
            term = term * square / (Scale * odd);
            sum += term;
        }

        return Rational.Fraction(sum, Scale);
    }
}
