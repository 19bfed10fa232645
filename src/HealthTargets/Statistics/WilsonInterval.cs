using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>
/// The score limits of a proportion p = events / n:
/// (2 n p + z^2 ± z √(z^2 + 4 n p (1 - p))) / (2 (n + z^2)). Around a reference proportion, with the n of a unit, they
/// are its control limits, as in funnel plots and in statistical process control of proportions.
/// Source: E. B. Wilson, JASA 22 (1927); R. G. Newcombe, Statistics in Medicine 17 (1998).
/// </summary>
internal static class WilsonInterval
{
    /// <summary>Gets the limits around a proportion.</summary>
    /// <param name="proportion">The proportion, from 0 to 1.</param>
    /// <param name="size">How many it is a proportion of; above 0.</param>
    /// <param name="z">How many standard errors wide on either side, such as 1.96; 0 or more.</param>
    /// <returns>The limits, from 0 to 1, to 40 digits; null where an argument is outside its range.</returns>
    public static ConfidenceLimits? Around(Rational proportion, Rational size, Rational z)
    {
        if (proportion.Sign < 0 || proportion > Rational.One || size.Sign <= 0 || z.Sign < 0)
        {
            return null;
        }

        Rational square = z * z;
        Rational events = proportion * size;
        Rational root = RealMath.Sqrt(square + (4 * events * (Rational.One - proportion)))!.Value;
        Rational centre = (2 * events) + square;
        Rational width = 2 * (size + square);
        return new(
            RealMath.RoundSignificant((centre - (z * root)) / width, RealMath.Digits),
            RealMath.RoundSignificant((centre + (z * root)) / width, RealMath.Digits));
    }
}
