using System.Collections.Concurrent;
using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using NodaTime;

namespace HealthTargets.Observations;

/// <summary>
/// All observations of an indicator for a population group: a slice per period. The cells hold what counts now; earlier
/// revisions and what else rows say stand apart. Immutable and safe for use by several threads.
/// </summary>
internal sealed class Panel
{
    private static readonly Dictionary<int, KeptCell> NoneKept = [];

    private readonly PanelSlice[] slices;
    private readonly ReportingPeriod[] periods;
    private readonly TableNames names;
    private readonly Dictionary<long, Dictionary<int, KeptCell>> kept;
    private readonly ConcurrentDictionary<int, Observation[]> series = [];

    /// <summary>Makes the panel of its slices.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="category">The population group.</param>
    /// <param name="slices">The slices in order of their periods.</param>
    /// <param name="kept">By dates and unit, the cells of which columns cannot tell all.</param>
    /// <param name="names">The names of the table.</param>
    internal Panel(
        IndicatorId indicator,
        CategoryId? category,
        NamedSlice[] slices,
        Dictionary<long, Dictionary<int, KeptCell>> kept,
        TableNames names)
    {
        Indicator = indicator;
        Category = category;
        this.slices = new PanelSlice[slices.Length];
        periods = new ReportingPeriod[slices.Length];
        this.kept = kept;
        this.names = names;
        for (int i = 0; i < slices.Length; i++)
        {
            this.slices[i] = slices[i].Slice;
            periods[i] = slices[i].Period;
            Count += slices[i].Slice.Rows;
        }

        bool conflicts = false;
        foreach (Dictionary<int, KeptCell> units in kept.Values)
        {
            foreach (KeptCell cell in units.Values)
            {
                Count += cell.Rows.Length - 1;
                conflicts |= cell.Conflicts.Length > 0;
                foreach (Observation row in cell.Raw)
                {
                    LatestRecord = LatestRecord is null || row.RecordedAt > LatestRecord
                        ? row.RecordedAt ?? LatestRecord
                        : LatestRecord;
                }
            }
        }

        Conflicts = conflicts ? InOrder(kept) : [];
    }

    private static ObservationConflict[] InOrder(Dictionary<long, Dictionary<int, KeptCell>> kept) =>
    [
        .. kept
            .SelectMany(dates => dates.Value.Where(cell => cell.Value.Conflicts.Length > 0)
                .Select(cell => (Unit: cell.Key, Dates: dates.Key, cell.Value.Conflicts)))
            .OrderBy(cell => cell.Unit).ThenBy(cell => cell.Dates)
            .SelectMany(cell => cell.Conflicts),
    ];

    /// <summary>Gets the indicator.</summary>
    internal IndicatorId Indicator { get; }

    /// <summary>Gets the population group, or <see langword="null"/> for the whole population.</summary>
    internal CategoryId? Category { get; }

    /// <summary>Gets the periods that have rows, in ascending order.</summary>
    internal ReadOnlySpan<ReportingPeriod> Periods => periods;

    /// <summary>Gets the slices in the order of <see cref="Periods"/>.</summary>
    internal ReadOnlySpan<PanelSlice> Slices => slices;

    /// <summary>Gets the number of observations, revisions included.</summary>
    internal int Count { get; }

    /// <summary>Gets the latest time of recording of all rows; <see langword="null"/> where none has one.</summary>
    internal Instant? LatestRecord { get; }

    /// <summary>Gets the pairs of rows that contradict or repeat each other, in order of units and periods.</summary>
    internal ObservationConflict[] Conflicts { get; }

    /// <summary>Returns the cells of given dates of which columns cannot tell all, by unit.</summary>
    internal IReadOnlyDictionary<int, KeptCell> Kept(long dates) => kept.GetValueOrDefault(dates) ?? NoneKept;

    /// <summary>Returns, by dates, the cells of which columns cannot tell all.</summary>
    internal IEnumerable<KeyValuePair<long, Dictionary<int, KeptCell>>> KeptByDates() => kept;

    /// <summary>Returns whether a unit has a row, and so a series.</summary>
    internal bool HasRow(int unit)
    {
        foreach (PanelSlice slice in slices)
        {
            int place = slice.PlaceOf(unit);
            if (place >= 0 && slice.StateAt(place) != CellState.NoRow)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns all rows of a unit, revisions included, in order of periods and times of recording.</summary>
    /// <param name="unit">The index of the unit.</param>
    /// <returns>The rows: each time the same objects.</returns>
    internal Observation[] Series(int unit) =>
        series.GetOrAdd(unit, static (one, panel) => [.. panel.Rows(one)], this);

    /// <summary>Makes the observation of a cell.</summary>
    internal static Observation Row(
        IndicatorId indicator,
        CategoryId? category,
        OrgUnitId unit,
        ReportingPeriod period,
        in Cell cell,
        TableNames names) =>
        new()
        {
            Indicator = indicator,
            Unit = unit,
            Period = period,
            Category = category,
            Value = cell.ToValue(names.Stages),
            Origin = cell.Line == 0 ? null : new RowOrigin(names.Files[cell.File], cell.Line),
        };

    private IEnumerable<Observation> Rows(int unit)
    {
        long told = -1;
        for (int i = 0; i < slices.Length; i++)
        {
            int place = slices[i].PlaceOf(unit);
            if (place < 0 || slices[i].StateAt(place) == CellState.NoRow)
            {
                continue;
            }

            long dates = CellDates.Of(periods[i]);
            if (!Kept(dates).TryGetValue(unit, out KeptCell? cell))
            {
                yield return Row(
                    Indicator, Category, names.Units[unit], periods[i], slices[i].CellAt(place), names);
            }
            else if (dates != told)
            {
                foreach (Observation row in cell.Rows)
                {
                    yield return row;
                }
            }

            told = dates;
        }
    }
}
