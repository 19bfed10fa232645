using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Periods;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>
/// Which of a unit's own rows give its number for a period. Depends on the periods of the rows and on which of them are
/// absent, never on their numbers.
/// </summary>
internal abstract record OwnRows
{
    private OwnRows()
    {
    }

    /// <summary>One row that is the number.</summary>
    /// <param name="Row">The row.</param>
    /// <param name="IsCarriedForward">Whether it is an earlier one that stands in.</param>
    public sealed record One(Observation Row, bool IsCarriedForward) : OwnRows;

    /// <summary>Several rows that are put together.</summary>
    /// <param name="Parts">The rows.</param>
    /// <param name="Aggregation">How.</param>
    public sealed record Several(PeriodCover Parts, Aggregation Aggregation) : OwnRows;

    /// <summary>Chooses the rows; null where there are none that could.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="side">Which number of the rows is asked for.</param>
    /// <param name="period">The period.</param>
    /// <param name="rows">The rows that speak of that side and had begun by the day, in order of their periods.</param>
    /// <param name="asOf">The day of judgement.</param>
    public static OwnRows? Choose(
        Indicator indicator, ObservedSide side, ReportingPeriod period, List<Observation> rows, LocalDate asOf)
    {
        Observation? exact = Exact(period, rows);
        bool carriedOver = exact is not null && indicator.Missing is MissingPolicy.CarryForward && IsMissing(exact);
        if (exact is not null && !carriedOver)
        {
            return new One(exact, false);
        }

        Aggregation overTime = side.IsValue ? indicator.OverTime : ObservedSide.PartsOverTime(indicator);
        return overTime switch
        {
            Aggregation.None => null,
            Aggregation.Last => Latest(indicator, period, rows, asOf),
            Aggregation.First => Earliest(period, rows),
            _ => Covering(overTime, period, rows, asOf),
        };
    }

    /// <summary>Gets the row with the dates of a period; null where there is none.</summary>
    public static Observation? Exact(ReportingPeriod period, List<Observation> rows)
    {
        foreach (Observation row in rows)
        {
            if (row.Period.HasSameDates(period))
            {
                return row;
            }
        }

        return null;
    }

    private static Several? Covering(
        Aggregation aggregation, ReportingPeriod period, List<Observation> rows, LocalDate asOf)
    {
        PeriodCover cover = PeriodCover.Find(period, rows, asOf, aggregation == Aggregation.Sum);
        return cover.Rows.Count == 0 ? null : new Several(cover, aggregation);
    }

    private static One? Latest(Indicator indicator, ReportingPeriod period, List<Observation> rows, LocalDate asOf)
    {
        Observation? last = LastOf(rows, row => period.Contains(row.Period)
            && (indicator.Missing is not MissingPolicy.Skip || row.Value is not ObservedValue.Absent));
        if (indicator.Missing is MissingPolicy.CarryForward policy && (last is null || IsMissing(last))
            && Earlier(period, rows, policy.DaysMax, asOf) is { } earlier)
        {
            return new(earlier, true);
        }

        return last is null ? null : new(last, false);
    }

    private static Observation? Earlier(
        ReportingPeriod period, List<Observation> rows, int daysMax, LocalDate asOf)
    {
        LocalDate date = LocalDate.Min(period.End, asOf);
        Observation? earlier = LastOf(
            rows, row => row.Period.End <= period.End && row.Value is not ObservedValue.Absent);
        return earlier is null || Period.DaysBetween(earlier.Period.End, date) > daysMax ? null : earlier;
    }

    // The row that ends last, of several the one that begins last.
    private static Observation? LastOf(List<Observation> rows, Predicate<Observation> counts)
    {
        Observation? last = null;
        foreach (Observation row in rows)
        {
            if (counts(row) && (last is null || row.Period.End > last.Period.End
                || (row.Period.End == last.Period.End && row.Period.Start >= last.Period.Start)))
            {
                last = row;
            }
        }

        return last;
    }

    private static One? Earliest(ReportingPeriod period, List<Observation> rows)
    {
        Observation? first = null;
        foreach (Observation row in rows)
        {
            if (period.Contains(row.Period) && (first is null || row.Period.Start < first.Period.Start
                || (row.Period.Start == first.Period.Start && row.Period.End > first.Period.End)))
            {
                first = row;
            }
        }

        return first is null ? null : new(first, false);
    }

    private static bool IsMissing(Observation row) =>
        row.Value is ObservedValue.Absent { Reason: AbsenceReason.Missing };
}
