using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>
/// The average rate of change of a series that grows or shrinks by the same share each year: the line of least squares
/// through the natural logarithms, ln y = a + B t, and with it the average annual rate of reduction AARR = 1 - e^B.
/// Source: UNICEF, Technical note: how to calculate average annual rate of reduction (2007).
/// </summary>
/// <param name="Slope">B, to 40 digits.</param>
/// <param name="SlopeError">The standard error of B, or null for two points.</param>
/// <param name="Reduction">AARR in percent; negative where the series grows.</param>
/// <param name="ReductionError">
/// The standard error of AARR, in percent points: that of B times e^B; null for two points.
/// </param>
internal sealed record LogTrend(
    Rational Slope, Rational? SlopeError, Rational Reduction, Rational? ReductionError)
{
    /// <summary>Fits the trend.</summary>
    /// <param name="points">The years and values; the values above 0.</param>
    /// <returns>The trend, or null where a value is 0 or negative, there are fewer than two years, or the numbers are
    /// beyond all measure.</returns>
    public static LogTrend? Of(IReadOnlyList<(Rational Year, Rational Value)> points)
    {
        if (points.Any(point => point.Value.Sign <= 0)
            || StraightLine.Through([.. points.Select(point => (point.Year, RealMath.Ln(point.Value)!.Value))])
                is not { } line)
        {
            return null;
        }

        Rational slope = Short(line.Slope);
        if (RealMath.Exp(slope) is not { } factor)
        {
            return null;
        }

        Rational? error = line.SlopeVariance is { } variance ? RealMath.Sqrt(Short(variance)) : null;
        Rational? reductionError = error is { } known ? Short(known * factor * 100) : null;
        return new(slope, error, Short((Rational.One - factor) * 100), reductionError);
    }

    private static Rational Short(Rational value) => RealMath.RoundSignificant(value, RealMath.Digits);
}
