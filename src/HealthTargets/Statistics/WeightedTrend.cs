using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>
/// Whether the latest values rise or fall more than their uncertainty explains: the slope of weighted least squares on
/// the order 1, 2, ... with weights 1 / variance; chi-square = (slope / standard error)^2 with one degree of freedom;
/// and whether the slope keeps its sign when any one value is left out. Exact for weights of up to 40 digits.
/// Source: the recent trend of the public-health profiles of England (5 values, chi-square above 9.5495, 99.8 %).
/// </summary>
/// <param name="Slope">The change per step.</param>
/// <param name="ChiSquare">The square of the slope in standard errors.</param>
/// <param name="KeepsSign">Whether the slope has the same sign without any one of the values; 0 counts as rising.
/// </param>
internal sealed record WeightedTrend(Rational Slope, Rational ChiSquare, bool KeepsSign)
{
    /// <summary>Fits the trend.</summary>
    /// <param name="values">The values in order of time; 3 or more.</param>
    /// <param name="variances">The square of the standard error of each; above 0.</param>
    /// <returns>The trend, or null where there are too few values or a variance is not above 0.</returns>
    public static WeightedTrend? Of(IReadOnlyList<Rational> values, IReadOnlyList<Rational> variances)
    {
        if (values.Count < 3 || values.Count != variances.Count || variances.Any(variance => variance.Sign <= 0))
        {
            return null;
        }

        // Rounded, so that the sums of many weights stay short numbers.
        Rational[] weights =
            [.. variances.Select(variance => RealMath.RoundSignificant(Rational.One / variance, RealMath.Digits))];
        (Rational slope, Rational spread) = Fit(values, weights, -1);
        bool rises = slope.Sign >= 0;
        bool keeps = Enumerable.Range(0, values.Count)
            .All(left => Fit(values, weights, left).Slope.Sign >= 0 == rises);
        return new(slope, slope * slope * spread, keeps);
    }

    // The spread is the weighted sum of squares of the order around its mean: 1 / spread is the slope's variance.
    private static (Rational Slope, Rational Spread) Fit(
        IReadOnlyList<Rational> values, Rational[] weights, int leftOut)
    {
        Rational w = 0;
        Rational wx = 0;
        Rational wy = 0;
        Rational wxx = 0;
        Rational wxy = 0;
        for (int i = 0; i < values.Count; i++)
        {
            if (i != leftOut)
            {
                int x = i + 1;
                w += weights[i];
                wx += weights[i] * x;
                wy += weights[i] * values[i];
                wxx += weights[i] * x * x;
                wxy += weights[i] * x * values[i];
            }
        }

        Rational spread = wxx - (wx * wx / w);
        return ((wxy - (wx * wy / w)) / spread, spread);
    }
}
