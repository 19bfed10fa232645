using HealthTargets.Observations;
using HealthTargets.Periods;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>
/// Which rows of a series together make up a period, without overlap: from its first day on always the row that
/// reaches furthest, so that a year-to-date report stands for its months. Says what is expected and what is lacking.
/// </summary>
internal sealed record PeriodCover(
    IReadOnlyList<Observation> Rows, PeriodKind Grid, int Expected, IReadOnlyList<ReportingPeriod> Lacking)
{
    public int Reported => Expected - Lacking.Count;

    /// <summary>Gets the last day that the rows know of.</summary>
    public LocalDate? Through => Rows.Count == 0 ? null : Rows[^1].Period.End;

    public static PeriodCover Find(ReportingPeriod period, IEnumerable<Observation> series, LocalDate asOf)
    {
        List<Observation> rows = [];
        LocalDate next = period.Start;
        foreach (Observation row in series.Where(row => period.Contains(row.Period))
            .OrderBy(row => row.Period.Start).ThenByDescending(row => row.Period.End))
        {
            if (row.Period.Start >= next)
            {
                rows.Add(row);
                next = row.Period.End.PlusDays(1);
            }
        }

        PeriodKind grid = GridOf(period, rows);
        List<ReportingPeriod> lacking = [];
        int expected = 0;
        foreach (ReportingPeriod part in period.SubPeriods(grid))
        {
            bool reported = rows.Exists(row => row.Period.Contains(part));
            if (reported || part.End <= asOf)
            {
                expected++;
            }

            if (!reported && part.End <= asOf)
            {
                lacking.Add(part);
            }
        }

        return new(rows, grid, expected, lacking);
    }

    // The kind in which the rows report, if they all are of one kind that divides the period; else months if every row
    // consists of whole months (as year-to-date reports do), else days.
    private static PeriodKind GridOf(ReportingPeriod period, List<Observation> rows)
    {
        PeriodKind first = rows.Count == 0 ? PeriodKind.Month : rows[0].Period.Kind;
        if (rows.TrueForAll(row => row.Period.Kind == first) && Divides(first, period))
        {
            return first;
        }

        return Divides(PeriodKind.Month, period) && rows.TrueForAll(row => Divides(PeriodKind.Month, row.Period))
            ? PeriodKind.Month
            : PeriodKind.Day;
    }

    private static bool Divides(PeriodKind kind, ReportingPeriod period) => period.SubPeriods(kind).Any();
}
