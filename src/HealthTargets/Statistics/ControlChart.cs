using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>
/// An XmR chart: single values in order of time, their mean as centre, and limits at the centre ± 2.66 times the mean
/// of the moving ranges, which are the sizes of the steps from value to value. Immutable.
/// Source: D. J. Wheeler, Understanding Variation (1993); NHS England, Making Data Count.
/// </summary>
public sealed record ControlChart
{
    private static readonly Rational LimitFactor = 2.66m;
    private static readonly Rational ScreenFactor = 3.267m;

    private ControlChart(Rational centre, Rational? lower, Rational? upper, ValueList<ChartPoint> points)
    {
        Centre = centre;
        Lower = lower;
        Upper = upper;
        Points = points;
    }

    /// <summary>Gets the centre.</summary>
    public Rational Centre { get; }

    /// <summary>Gets the lower limit; <see langword="null"/> where one value alone gives none.</summary>
    public Rational? Lower { get; }

    /// <summary>Gets the upper limit; <see langword="null"/> where one value alone gives none.</summary>
    public Rational? Upper { get; }

    /// <summary>Gets the points in order of time, marked with hindsight: all points of a seven, not only the last.
    /// </summary>
    public ValueList<ChartPoint> Points { get; }

    /// <summary>Makes a chart.</summary>
    /// <param name="values">The values in order of time.</param>
    /// <param name="rule">How the centre and limits are found.</param>
    /// <returns>The chart, or <see langword="null"/> if there are no values.</returns>
    public static ControlChart? Of(IReadOnlyList<Rational> values, ControlChartRule rule)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(rule);
        Rational[] first = [.. values.Take(rule.FixAfter ?? values.Count)];
        if (first.Length == 0)
        {
            return null;
        }

        Rational centre = rule.Centre ?? Mean(first);
        Rational? reach = MeanRange(first, rule.Screen) is { } range ? LimitFactor * range : null;
        Rational? lower = rule.Lower ?? (centre - reach);
        Rational? upper = rule.Upper ?? (centre + reach);
        return new(centre, lower, upper, ChartRules.Mark(values, centre, lower, upper));
    }

    private static Rational? MeanRange(Rational[] values, bool screen)
    {
        if (values.Length < 2)
        {
            return null;
        }

        Rational[] ranges = [.. values.Skip(1).Select((value, i) => (value - values[i]).Abs())];
        Rational mean = Mean(ranges);
        Rational[] kept = screen ? [.. ranges.Where(range => range < ScreenFactor * mean)] : ranges;

        // Where every value is the same, no range is below 0, and none is left out.
        return kept.Length == 0 ? mean : Mean(kept);
    }

    private static Rational Mean(Rational[] values) =>
        values.Aggregate(Rational.Zero, (sum, value) => sum + value) / values.Length;
}
