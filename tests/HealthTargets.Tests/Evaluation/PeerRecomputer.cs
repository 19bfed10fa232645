using System.Numerics;
using HealthTargets.Evaluation;
using HealthTargets.Values;

namespace HealthTargets.Tests.Evaluation;

/// <summary>Computes measures of peers and years again, each by another formula than the evaluator's.</summary>
internal static class PeerRecomputer
{
    // Of the numbers at the places around, each has the share of the place that is nearer to it.
    public static Rational Percentile(Rational percent, Rational[] numbers)
    {
        Rational[] sorted = [.. numbers.Order()];
        Rational place = percent / 100 * (sorted.Length - 1);
        return Sum(sorted.Select((number, i) => (place - i).Abs() is var away && away < Rational.One
            ? number * (Rational.One - away)
            : Rational.Zero));
    }

    public static Rational? PercentileRank(Derivation node, Rational[] present)
    {
        if (!node.Inputs[0].Result.IsPresent || present.Length < 2)
        {
            return null;
        }

        Rational own = present[0];
        Rational[] others = present[1..];
        Rational half = Rational.Fraction(1, 2);
        return (others.Count(other => other < own) + (others.Count(other => other == own) * half)) * 100 / others.Length;
    }

    public static Rational Slope(Derivation node)
    {
        (Rational X, Rational Y)[] points = [.. node.Inputs.Select((input, i) => (X: (Rational)i, input.Result))
            .Where(point => point.Result.IsPresent).Select(point => (point.X, point.Result.Number))];
        Rational n = points.Length;
        Rational x = Sum(points.Select(point => point.X));
        return ((n * Sum(points.Select(point => point.X * point.Y))) - (x * Sum(points.Select(point => point.Y))))
            / ((n * Sum(points.Select(point => point.X * point.X))) - (x * x));
    }

    // The result taken back: (1 - rate / 100)^years is the ratio, to thirty digits.
    public static Rational? AnnualReduction(Derivation node, Rational[] x)
    {
        if (x[0].Sign <= 0 || x[1].Sign <= 0 || node.Factor is not { Sign: > 0 } years || !node.Result.IsPresent)
        {
            return null;
        }

        (Rational rate, Rational ratio) = (Rational.One - (node.Result.Number / 100), x[0] / x[1]);
        Rational taken = Power(rate, years.Numerator);
        Rational given = Power(ratio, years.Denominator);
        return ((taken / given) - Rational.One).Abs() < Rational.Fraction(1, BigInteger.Pow(10, 30))
            ? node.Result.Number
            : taken;
    }

    private static Rational Power(Rational number, BigInteger exponent) => Rational.Fraction(
        BigInteger.Pow(number.Numerator, (int)exponent), BigInteger.Pow(number.Denominator, (int)exponent));

    private static Rational Sum(IEnumerable<Rational> numbers) =>
        numbers.Aggregate(Rational.Zero, (sum, number) => sum + number);
}
