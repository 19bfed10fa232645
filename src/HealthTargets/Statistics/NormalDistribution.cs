using System.Numerics;
using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>The standard normal distribution, to some 30 digits.</summary>
internal static class NormalDistribution
{
    // Beyond this a tail is below 10^-22.
    private const int DeviateMax = 10;

    private const int StepsMax = 200;

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

    /// <summary>Gets the deviate below which a share of the distribution lies, by Newton's method.</summary>
    /// <param name="share">The share, above 0 and below 1.</param>
    /// <returns>The deviate, such as 1.95996 for 0.975, or null if the share is outside or too close to an end.
    /// </returns>
    public static Rational? Deviate(Rational share)
    {
        if (share.Sign <= 0 || share >= Rational.One)
        {
            return null;
        }

        Rational half = Rational.Fraction(1, 2);
        return share < half ? -Upwards(Rational.One - share) : Upwards(share);
    }

    // From 0 up the distribution is concave, so Newton's steps come from below and never go too far.
    private static Rational? Upwards(Rational share)
    {
        Rational deviate = Rational.Zero;
        Rational enough = Rational.Fraction(1, BigInteger.Pow(10, 32));
        for (int step = 0; step < StepsMax; step++)
        {
            if (Below(deviate) is not { } below)
            {
                return null;
            }

            Rational move = (share - below) / Density(deviate);
            deviate = RealMath.RoundSignificant(deviate + move, RealMath.Digits);
            if (move.Abs() < enough)
            {
                return RealMath.RoundSignificant(deviate, 30);
            }
        }

        return null;
    }

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
