using System.Numerics;
using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>
/// The exact limits of a count: under the lower mean so many events or more have the chance of one tail, under the
/// upper mean so many or fewer have it. Source: F. Garwood, Biometrika 28 (1936).
/// </summary>
internal static class PoissonInterval
{
    private const int StepsMax = 200;
    private const int DigitsOut = 24;

    /// <summary>Gets the limits.</summary>
    /// <param name="count">How many events; 0 or more.</param>
    /// <param name="tail">The chance of either tail, such as 0.025; above 0 and below 1/2.</param>
    /// <param name="lowerGuess">Where to begin to search for the lower limit.</param>
    /// <param name="upperGuess">Where to begin to search for the upper limit.</param>
    /// <returns>The limits, to 24 digits.</returns>
    public static ConfidenceLimits Of(int count, Rational tail, Rational lowerGuess, Rational upperGuess) => new(
        count == 0 ? Rational.Zero : MeanWith(count - 1, Rational.One - tail, lowerGuess),
        MeanWith(count, tail, upperGuess));

    // The mean under which `count` events or fewer have a chance. Newton's steps, kept between the means that are known
    // to be too small and too large, so that they always arrive.
    private static Rational MeanWith(int count, Rational chance, Rational guess)
    {
        Rational tooSmall = Rational.Zero;
        Rational? tooLarge = null;
        Rational mean = guess.Sign > 0 ? guess : Rational.Fraction(1, 2);
        Rational enough = Rational.Fraction(1, BigInteger.Pow(10, DigitsOut + 2));
        for (int step = 0; step < StepsMax; step++)
        {
            (Rational atMost, Rational exactly) = Chances(count, mean);
            if (atMost > chance)
            {
                tooSmall = mean;
            }
            else
            {
                tooLarge = mean;
            }

            // The chance of at most `count` falls with the mean at the rate of the chance of exactly `count`.
            Rational next = RealMath.RoundSignificant(mean + ((atMost - chance) / exactly), RealMath.Digits);
            if ((next - mean).Abs() < enough * mean)
            {
                break;
            }

            // Out in the tail a step may go far too far: never beyond twice the mean.
            bool between = next > tooSmall && next < (tooLarge ?? (mean * 2));
            mean = between ? next
                : tooLarge is { } limit ? RealMath.RoundSignificant((tooSmall + limit) / 2, RealMath.Digits)
                : mean * 2;
        }

        return RealMath.RoundSignificant(mean, DigitsOut);
    }

    private static (Rational AtMost, Rational Exactly) Chances(int count, Rational mean)
    {
        Rational term = RealMath.Exp(-mean)!.Value;
        Rational sum = term;
        for (int i = 1; i <= count; i++)
        {
            term = RealMath.RoundSignificant(term * mean / i, RealMath.Digits);
            sum += term;
        }

        return (sum, term);
    }
}
