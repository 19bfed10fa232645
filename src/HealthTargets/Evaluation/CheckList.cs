using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>Makes the checks of a target: when and for which population groups it must hold.</summary>
internal static class CheckList
{
    public static IReadOnlyList<Check> Of(TargetFrame frame) =>
        ForCategories(frame.Target, Times(frame.Target.Timing, frame.Period));

    /// <summary>
    /// Gets the checks of a target that must be reached and kept, before it has to be reached: the latest sub-period
    /// that is over shows how far it has come. <see langword="null"/> if it has to hold already, or always.
    /// </summary>
    public static IReadOnlyList<Check>? OnTheWay(TargetFrame frame, LocalDate asOf)
    {
        if (frame.Target.Timing is not Timing.Maintain maintain
            || Times(maintain, frame.Period).FirstOrDefault() is not { } first || first.Due <= asOf)
        {
            return null;
        }

        return ForCategories(frame.Target, frame.Period.SubPeriods(maintain.Kind).Where(part => part.End <= asOf)
            .TakeLast(1).Select(part => new Check(part, first.Due, null) { IsOnTheWay = true }));
    }

    /// <summary>Gets the checks of the whole period, for targets of which no sub-period is reported.</summary>
    public static IReadOnlyList<Check> OfWholePeriod(TargetFrame frame) =>
        Of(frame with { Target = frame.Target with { Timing = new Timing.AtEnd() } });

    private static IReadOnlyList<Check> ForCategories(Target target, IEnumerable<Check> times)
    {
        return target.Categories.Count == 0
            ? [.. times.Select(time => time with { Category = null })]
            : [.. times.SelectMany(time => target.Categories.Select(category => time with { Category = category }))];
    }

    private static IEnumerable<Check> Times(Timing timing, ReportingPeriod period) => timing switch
    {
        Timing.Every every => period.SubPeriods(every.Kind).Select(part => new Check(part, part.End, null)),
        Timing.Maintain maintain => Kept(maintain, period.SubPeriods(maintain.Kind)),
        Timing.At at => at.Periods.Select(part => new Check(part, part.End, null)),
        Timing.By by => [new Check(Until(period, by.Date), by.Date, null)],
        _ => [new Check(period, period.End, null)],
    };

    // A day after the end of the period leaves its last part.
    private static IEnumerable<Check> Kept(Timing.Maintain maintain, IReadOnlyList<ReportingPeriod> parts) => parts
        .Where((part, i) => part.End >= maintain.From || i == parts.Count - 1)
        .Select(part => new Check(part, part.End, null));

    // Up to the day only what had happened by then counts.
    private static ReportingPeriod Until(ReportingPeriod period, LocalDate date) =>
        date == period.End || date < period.Start ? period : ReportingPeriod.Custom(period.Start, date);
}
