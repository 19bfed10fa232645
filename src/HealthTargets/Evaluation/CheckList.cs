using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>Makes the checks of a target: when and for which population groups it must hold.</summary>
internal static class CheckList
{
    public static IReadOnlyList<Check> Of(TargetFrame frame)
    {
        IEnumerable<CategoryId?> categories = frame.Target.Categories.Count == 0
            ? [null]
            : frame.Target.Categories.Select(category => (CategoryId?)category);
        IEnumerable<Check> times = Times(frame.Target.Timing, frame.Period);
        return [.. times.SelectMany(time => categories.Select(category => time with { Category = category }))];
    }

    /// <summary>Gets the checks of the whole period, for targets of which no sub-period is reported.</summary>
    public static IReadOnlyList<Check> OfWholePeriod(TargetFrame frame) =>
        Of(frame with { Target = frame.Target with { Timing = new Timing.AtEnd() } });

    private static IEnumerable<Check> Times(Timing timing, ReportingPeriod period) => timing switch
    {
        Timing.Every every => period.SubPeriods(every.Kind).Select(part => new Check(part, part.End, null)),
        Timing.At at => at.Periods.Select(part => new Check(part, part.End, null)),
        Timing.By by => [new Check(Until(period, by.Date), by.Date, null)],
        _ => [new Check(period, period.End, null)],
    };

    // Up to the day only what had happened by then counts.
    private static ReportingPeriod Until(ReportingPeriod period, LocalDate date) =>
        date == period.End || date < period.Start ? period : ReportingPeriod.Custom(period.Start, date);
}
