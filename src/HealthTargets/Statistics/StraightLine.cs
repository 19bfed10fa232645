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

        int n = points.Count;
        Rational meanX = Sum(points, point => point.X) / n;
        Rational meanY = Sum(points, point => point.Y) / n;
        Rational spread = Sum(points, point => (point.X - meanX) * (point.X - meanX));
        if (spread.Sign == 0)
        {
            return null;
        }

        Rational slope = Sum(points, point => (point.X - meanX) * (point.Y - meanY)) / spread;
        Rational intercept = meanY - (slope * meanX);
        Rational Rest((Rational X, Rational Y) point) => point.Y - intercept - (slope * point.X);
        Rational? variance = n == 2 ? null : Sum(points, point => Rest(point) * Rest(point)) / (n - 2) / spread;
        return new(slope, intercept, variance);
    }

    private static Rational Sum(
        IReadOnlyList<(Rational X, Rational Y)> points, Func<(Rational X, Rational Y), Rational> term) =>
        points.Select(term).Aggregate(Rational.Zero, (sum, next) => sum + next);
}
