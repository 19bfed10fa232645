using HealthTargets.Observations;
using HealthTargets.Periods;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>
/// Which rows of a series together make up a period, without overlap: from its first day on always the row that
/// reaches furthest, so that a year-to-date report stands for its months. Says what is expected and what is lacking.
/// </summary>
internal sealed record PeriodCover(
    IReadOnlyList<CoveringRow> Rows, PeriodKind Grid, IReadOnlyList<ReportingPeriod> Lacking)
{
    /// <summary>Gets the last day that the rows know of.</summary>
    public LocalDate? Through => Rows.Count == 0 ? null : Rows[^1].Row.Period.End;

    public static PeriodCover Find(ReportingPeriod period, IEnumerable<Observation> series, LocalDate asOf)
    {
        List<Observation> rows = [];
        LocalDate? covered = null;
        foreach (Observation row in series.Where(row => period.Contains(row.Period))
            .OrderBy(row => row.Period.Start).ThenByDescending(row => row.Period.End))
        {
            if (covered is not { } last || row.Period.Start > last)
            {
                rows.Add(row);
                covered = row.Period.End;
            }
        }

        return rows.Count == 0 ? new([], PeriodKind.Month, []) : OnGrid(period, GridOf(period, rows), rows, asOf);
    }

    // Rows and parts of the grid are both in order, and neither overlap: one pass over both.
    private static PeriodCover OnGrid(
        ReportingPeriod period, PeriodKind grid, List<Observation> rows, LocalDate asOf)
    {
        CoveringRow[] covering = [.. rows.Select(row => new CoveringRow(row, 0))];
        List<ReportingPeriod> lacking = [];
        int next = 0;
        foreach (ReportingPeriod part in period.SubPeriods(grid))
        {
            while (next < rows.Count && rows[next].Period.End < part.End)
            {
                next++;
            }

            if (next < rows.Count && rows[next].Period.Contains(part))
            {
                covering[next] = covering[next] with { Parts = covering[next].Parts + 1 };
            }
            else if (part.End <= asOf)
            {
                lacking.Add(part);
            }
        }

        return new(covering, grid, lacking);
    }

    // The kind in which the rows report, if they all are of one kind that divides the period; else months if every row
    // consists of whole months (as year-to-date reports do), else days.
    private static PeriodKind GridOf(ReportingPeriod period, List<Observation> rows)
    {
        PeriodKind first = rows[0].Period.Kind;
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
