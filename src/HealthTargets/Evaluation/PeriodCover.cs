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
    private static PeriodCover None { get; } = new([], PeriodKind.Month, []);

    /// <summary>Gets the last day that the rows know of.</summary>
    public LocalDate? Through => Rows.Count == 0 ? null : Rows[^1].Period.End;

    /// <param name="period">The period to cover.</param>
    /// <param name="series">The rows in order of their first and then their last days.</param>
    /// <param name="asOf">The day up to which parts without a row are lacking.</param>
    /// <param name="addsUp">Whether running totals may be taken apart where rows alone leave a gap.</param>
    public static PeriodCover Find(
        ReportingPeriod period, IReadOnlyList<Observation> series, LocalDate asOf, bool addsUp)
    {
        List<CoveringRow> reported = [];
        foreach (Observation row in series)
        {
            if (period.Contains(row.Period))
            {
                reported.Add(CoveringRow.Of(row));
            }
        }

        PeriodCover plain = Of(period, reported, asOf);
        if (!addsUp || (plain.Rows.Count > 0 && plain.Lacking.Count == 0))
        {
            return plain;
        }

        // Rows stand before differences of the same days, which they replace.
        IReadOnlyList<CoveringRow> differences = YearToDate.Differences(series, period);
        if (differences.Count == 0)
        {
            return plain;
        }

        PeriodCover taken = Of(
            period,
            reported.Concat(differences).OrderBy(row => row.Period.Start)
                .ThenByDescending(row => row.Less is null).ThenBy(row => row.Period.End),
            asOf);
        return plain.Rows.Count == 0 || taken.Lacking.Count < plain.Lacking.Count ? taken : plain;
    }

    // All rows are within the period.
    private static PeriodCover Of(ReportingPeriod period, IEnumerable<CoveringRow> series, LocalDate asOf)
    {
        List<CoveringRow> rows = [];
        foreach (CoveringRow row in series)
        {
            if (rows.Count == 0 || row.Period.Start > rows[^1].Period.End)
            {
                rows.Add(row);
            }
            else if (row.Period.Start == rows[^1].Period.Start && (row.Less is null || rows[^1].Less is not null))
            {
                rows[^1] = row;
            }
        }

        return rows.Count == 0 ? None : OnGrid(GridOf(period, rows), rows, asOf);
    }

    // Rows and parts of the grid are both in order, and neither overlap: one pass over both.
    private static PeriodCover OnGrid(IReadOnlyList<ReportingPeriod> grid, List<CoveringRow> rows, LocalDate asOf)
    {
        int[] parts = new int[rows.Count];
        List<ReportingPeriod> lacking = [];
        int next = 0;
        foreach (ReportingPeriod part in grid)
        {
            while (next < rows.Count && rows[next].Period.End < part.End)
            {
                next++;
            }

            if (next < rows.Count && rows[next].Period.Contains(part))
            {
                parts[next]++;
            }
            else if (part.End <= asOf)
            {
                lacking.Add(part);
            }
        }

        CoveringRow[] covering = new CoveringRow[rows.Count];
        for (int i = 0; i < covering.Length; i++)
        {
            covering[i] = rows[i] with { Parts = parts[i] };
        }

        return new(covering, grid[0].Kind, lacking);
    }

    // The kind in which the rows report, if they all are of one kind that divides the period; else months if every row
    // consists of whole months (as year-to-date reports do), else days.
    private static IReadOnlyList<ReportingPeriod> GridOf(ReportingPeriod period, List<CoveringRow> rows)
    {
        PeriodKind first = rows[0].Period.Kind;
        if (first != period.Kind && rows.TrueForAll(row => row.Period.Kind == first)
            && period.SubPeriods(first) is { Count: > 0 } own)
        {
            return own;
        }

        return rows.TrueForAll(row => row.Period.SubPeriods(PeriodKind.Month).Count > 0)
            && period.SubPeriods(PeriodKind.Month) is { Count: > 0 } months
            ? months
            : period.SubPeriods(PeriodKind.Day);
    }
}
