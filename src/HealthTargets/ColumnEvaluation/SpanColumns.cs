using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Tells from when a measure accumulates: for all units alike, or for each from its first report.</summary>
internal sealed class SpanColumns(ColumnContext context)
{
    private readonly Dictionary<(IndicatorId, CategoryId?, OrgUnitId), LocalDate?> earliest = [];

    /// <summary>Gets the first day of each lane's span, in days since 1970-01-01.</summary>
    public int[] Of(Measure.Cumulative measure, ColumnScope scope)
    {
        int[] starts = new int[scope.Count];
        Array.Fill(starts, StartOf(scope.Period, measure.Span == CumulativeSpan.Plan
            ? scope.TargetPeriod.Start
            : new LocalDate(scope.Period.End.Year, 1, 1)));
        if (measure.Span == CumulativeSpan.Life)
        {
            for (int lane = 0; lane < starts.Length; lane++)
            {
                LocalDate? first = FirstBelow(
                    measure.Indicator, scope.Category, context.Units.IdOf(scope.Lanes[lane]));
                starts[lane] = StartOf(scope.Period, first ?? scope.Period.Start);
            }
        }

        return starts;
    }

    /// <summary>Gets the period from a day on.</summary>
    public static ReportingPeriod PeriodFrom(int start, ReportingPeriod period) =>
        MeasureColumn.DayOf(period.Start) == start
            ? period
            : ReportingPeriod.Custom(MeasureColumn.DateOf(start), period.End);

    private static int StartOf(ReportingPeriod period, LocalDate first) =>
        MeasureColumn.DayOf(first > period.End ? period.Start : first);

    private LocalDate? FirstBelow(IndicatorId indicator, CategoryId? category, OrgUnitId unit) =>
        context.Units.Tree.DescendantsOf(unit).Select(below => below.Id).Prepend(unit)
            .Min(one => First(indicator, category, one));

    private LocalDate? First(IndicatorId indicator, CategoryId? category, OrgUnitId unit)
    {
        if (!earliest.TryGetValue((indicator, category, unit), out LocalDate? first))
        {
            first = context.Plain.Series(indicator, unit, category).Min(row => (LocalDate?)row.Period.Start);
            earliest.Add((indicator, category, unit), first);
        }

        return first;
    }
}
