using System.Numerics;
using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>
/// The straight line of least squares through points: y = <paramref name="Intercept"/> + <paramref name="Slope"/> x.
/// Exact.
/// </summary>
/// <param name="Slope">The change of y per unit of x.</param>
/// <param name="Intercept">y at x = 0.</param>
/// <param name="SlopeVariance">
/// The square of the standard error of the slope: residual sum of squares / (n - 2) / Σ (x - mean)^2; null for two
/// points.
/// </param>
internal sealed record StraightLine(Rational Slope, Rational Intercept, Rational? SlopeVariance)
{
    /// <summary>Fits the line.</summary>
    /// <param name="points">The points.</param>
    /// <returns>The line, or null where all x are the same or there are fewer than two points.</returns>
    public static StraightLine? Through(IReadOnlyList<(Rational X, Rational Y)> points)
    {
        if (points.Count < 2)
        {
            return null;
        }

        // On a grid of whole steps there is nothing to be reduced until the end.
        (BigInteger[] x, BigInteger stepX) = OnGrid([.. points.Select(point => point.X)]);
        (BigInteger[] y, BigInteger stepY) = OnGrid([.. points.Select(point => point.Y)]);
        int n = points.Count;
        BigInteger sumX = SumOfProducts(x, null);
        BigInteger sumY = SumOfProducts(y, null);

        // n times the sums of squares and products about the means.
        BigInteger spread = (n * SumOfProducts(x, x)) - (sumX * sumX);
        BigInteger together = (n * SumOfProducts(x, y)) - (sumX * sumY);
        BigInteger spreadY = (n * SumOfProducts(y, y)) - (sumY * sumY);
        if (spread.IsZero)
        {
            return null;
        }

        return new(
            Rational.Fraction(together * stepX, spread * stepY),
            Rational.Fraction((sumY * spread) - (together * sumX), n * spread * stepY),
            n == 2 ? null : Rational.Fraction(
                ((spreadY * spread) - (together * together)) * stepX * stepX,
                spread * spread * stepY * stepY * (n - 2)));
    }

    // The numbers as multiples of one over a whole number.
    private static (BigInteger[] Places, BigInteger StepsPerUnit) OnGrid(Rational[] numbers)
    {
        BigInteger steps = BigInteger.One;
        foreach (Rational number in numbers)
        {
            steps *= number.Denominator / BigInteger.GreatestCommonDivisor(steps, number.Denominator);
        }

        return (Array.ConvertAll(numbers, number => number.Numerator * (steps / number.Denominator)), steps);
    }

    // Of one list the sum, of two that of their products.
    private static BigInteger SumOfProducts(BigInteger[] one, BigInteger[]? other)
    {
        BigInteger sum = BigInteger.Zero;
        for (int i = 0; i < one.Length; i++)
        {
            sum += other is null ? one[i] : one[i] * other[i];
        }

        return sum;
    }
}
