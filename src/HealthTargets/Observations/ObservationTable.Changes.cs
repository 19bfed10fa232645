using HealthTargets.Periods;
using NodaTime;

namespace HealthTargets.Observations;

// Tables that follow from a table.
public sealed partial class ObservationTable
{
    /// <summary>
    /// Gets a table with more rows: appends, and corrections that were recorded later. It shares with this one all that
    /// they do not touch, so it costs little where they are few.
    /// </summary>
    /// <param name="more">The rows in any order.</param>
    /// <returns>The table, the same as one built of all rows together.</returns>
    public ObservationTable With(IEnumerable<Observation> more) => With(more, out _);

    /// <summary>Gets a table with more rows and tells which cells they touch.</summary>
    /// <param name="more">The rows in any order.</param>
    /// <param name="touched">
    /// The cells whose rows are more than before, each once; for rows whose period has the dates of another kind of
    /// period in the table, the cells of both.
    /// </param>
    internal ObservationTable With(IEnumerable<Observation> more, out IReadOnlyList<TouchedCell> touched)
    {
        ArgumentNullException.ThrowIfNull(more);
        ObservationTableBuilder builder = new(this);
        HashSet<TouchedCell> cells = [];
        foreach (Observation row in more)
        {
            builder.Add(row);
            cells.Add(new(row.Indicator, row.Category, row.Period, builder.Unit(row.Unit)));
        }

        ObservationTable table = builder.Build();
        foreach (TouchedCell cell in cells.ToArray())
        {
            long dates = CellDates.Of(cell.Period);
            foreach (ReportingPeriod period in table.Panel(cell.Indicator, cell.Category)!.Periods)
            {
                if (CellDates.Of(period) == dates)
                {
                    cells.Add(cell with { Period = period });
                }
            }
        }

        touched = [.. cells];
        return table;
    }

    /// <summary>Gets the table as it was known at a time: without what was recorded later.</summary>
    /// <param name="knownAt">The time; <see langword="null"/> for all that is known.</param>
    /// <returns>The table; this one where nothing was recorded later.</returns>
    internal ObservationTable AsKnownAt(Instant? knownAt)
    {
        if (knownAt is not { } limit)
        {
            return this;
        }

        List<Panel> changed = [];
        foreach (Panel panel in inOrder.Where(one => one.LatestRecord > limit))
        {
            PanelBuilder builder = new(Names, panel.Indicator, panel.Category, panel, null);
            builder.Forget(limit);
            changed.Add(builder.Finish());
        }

        return changed.Count == 0 ? this : new(Names, inOrder, changed);
    }
}
