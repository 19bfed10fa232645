using System.Runtime.CompilerServices;
using HealthTargets.Indicators;
using HealthTargets.Periods;
using NodaTime;

namespace HealthTargets.Observations;

/// <summary>The rows of one indicator and population group while they come in, perhaps on top of a panel.</summary>
internal sealed class PanelBuilder
{
    private readonly TableNames names;
    private readonly IndicatorId indicator;
    private readonly CategoryId? category;
    private readonly Panel? ground;

    // By handle of the period.
    private SliceBuilder?[] slices = [];
    private readonly Dictionary<long, Dictionary<int, List<Observation>>> kept = [];
    private readonly List<Observation> setAside = [];
    private readonly HashSet<long> taken = [];

    // How many more slices get room for all units at once: growing step by step would be in vain.
    private int expectedFull;

    /// <summary>Begins a panel.</summary>
    /// <param name="names">The names of the table, among them those of all rows to come.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="category">The population group.</param>
    /// <param name="ground">The panel to which rows are added, or none.</param>
    /// <param name="before">The panel that was begun before, which this one may resemble; or none.</param>
    internal PanelBuilder(
        TableNames names, IndicatorId indicator, CategoryId? category, Panel? ground, PanelBuilder? before)
    {
        this.names = names;
        this.indicator = indicator;
        this.category = category;
        this.ground = ground;
        expectedFull = before?.slices.Count(slice => slice?.Count * 2L >= UnitCount) ?? 0;
    }

    /// <summary>Gets the number of units that the table knows so far.</summary>
    internal int UnitCount => names.Units.Count;

    /// <summary>Returns the slice of a period.</summary>
    /// <param name="period">The handle of the period.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal SliceBuilder Slice(int period)
    {
        SliceBuilder?[] all = slices;
        return unchecked((uint)period) < (uint)all.Length && all[period] is { } slice ? slice : Open(period);
    }

    /// <summary>Returns the rows that are kept of a cell.</summary>
    internal List<Observation> Kept(int unit, ReportingPeriod period)
    {
        long dates = CellDates.Of(period);
        if (!kept.TryGetValue(dates, out Dictionary<int, List<Observation>>? cells))
        {
            kept.Add(dates, cells = []);
        }

        if (!cells.TryGetValue(unit, out List<Observation>? rows))
        {
            cells.Add(unit, rows = new(1));
        }

        return rows;
    }

    /// <summary>Makes an observation of a cell.</summary>
    internal Observation Row(int unit, ReportingPeriod period, in Cell cell) =>
        Panel.Row(indicator, category, names.Units[unit], period, cell, names);

    /// <summary>Keeps a row until its cell is known.</summary>
    /// <returns>By what it is taken back.</returns>
    internal int SetAside(Observation row)
    {
        setAside.Add(row);
        return setAside.Count - 1;
    }

    /// <summary>Gives a row back that was set aside.</summary>
    internal Observation TakeBack(int number) => setAside[number];

    /// <summary>Takes out what was recorded after a time; only on top of a panel.</summary>
    internal void Forget(Instant knownAt)
    {
        foreach ((long dates, Dictionary<int, KeptCell> cells) in ground!.KeptByDates())
        {
            foreach ((int unit, KeptCell cell) in cells)
            {
                if (cell.Raw.All(row => IsKnown(row, knownAt)))
                {
                    continue;
                }

                foreach (Observation row in cell.Raw)
                {
                    Slice(names.Periods.Find(row.Period));
                }

                kept[dates][unit].RemoveAll(row => !IsKnown(row, knownAt));
            }
        }
    }

    /// <summary>Finishes the panel.</summary>
    internal Panel Finish()
    {
        SliceBuilder[] open = Array.FindAll(slices, slice => slice is not null)!;
        foreach (SliceBuilder slice in open)
        {
            slice.Order();
        }

        Dictionary<long, SliceBuilder[]> byDates = ByDates(open);
        foreach (SliceBuilder[] twins in byDates.Values)
        {
            if (twins.Length > 1)
            {
                Join(twins);
            }
        }

        Dictionary<long, Dictionary<int, KeptCell>> cells = Cells(byDates);
        List<NamedSlice> finished = new(open.Length);
        foreach (SliceBuilder slice in open)
        {
            finished.Add(new(slice.Period, slice.Finish()));
        }

        for (int i = 0; i < (ground?.Periods.Length ?? 0); i++)
        {
            if (!byDates.ContainsKey(CellDates.Of(ground!.Periods[i])))
            {
                finished.Add(new(ground.Periods[i], ground.Slices[i]));
            }
        }

        finished.RemoveAll(one => one.Slice.Rows == 0);
        finished.Sort((one, other) => one.Period.CompareTo(other.Period));
        return new(indicator, category, finished.ToArray(), cells, names);
    }

    // What is kept of all cells, by dates and unit; columns take over what it says.
    private Dictionary<long, Dictionary<int, KeptCell>> Cells(Dictionary<long, SliceBuilder[]> byDates)
    {
        Dictionary<long, Dictionary<int, KeptCell>> cells = [];
        foreach ((long dates, Dictionary<int, KeptCell> units) in ground?.KeptByDates() ?? [])
        {
            if (!byDates.ContainsKey(dates))
            {
                cells.Add(dates, units);
            }
        }

        foreach ((long dates, Dictionary<int, List<Observation>> rows) in kept)
        {
            Dictionary<int, KeptCell> units = new(rows.Count);
            foreach ((int unit, List<Observation> all) in rows)
            {
                if (all.Count > 0)
                {
                    units.Add(unit, KeptCell.Of([.. all]));
                }
            }

            cells.Add(dates, units);
            Decide(byDates[dates], rows.Keys, units);
        }

        return cells;
    }

    // The columns of the same dates, in order of their periods: nearly always one.
    private static Dictionary<long, SliceBuilder[]> ByDates(SliceBuilder[] open)
    {
        Dictionary<long, SliceBuilder[]> byDates = new(open.Length);
        foreach (SliceBuilder slice in open)
        {
            long dates = CellDates.Of(slice.Period);
            if (!byDates.TryAdd(dates, [slice]))
            {
                SliceBuilder[] twins = [.. byDates[dates], slice];
                Array.Sort(twins, (one, other) => one.Period.CompareTo(other.Period));
                byDates[dates] = twins;
            }
        }

        return byDates;
    }

    private static bool IsKnown(Observation row, Instant at) => row.RecordedAt is not { } recorded || recorded <= at;

    // Rows of one cell whose periods are of different kinds.
    private void Join(SliceBuilder[] twins)
    {
        IEnumerable<int> shared = twins.SelectMany(slice => slice.Units())
            .GroupBy(unit => unit).Where(group => group.Count() > 1).Select(group => group.Key);
        foreach (int unit in shared.ToArray())
        {
            List<Observation> rows = Kept(unit, twins[0].Period);
            foreach (SliceBuilder slice in twins)
            {
                slice.Move(unit, rows);
            }

            // They came one by one into different columns, so only their lines tell which was first.
            if (rows.All(row => row.Origin is not null && row.Origin.File == rows[0].Origin!.File))
            {
                Observation[] inOrder = [.. rows.OrderBy(row => row.Origin!.Line)];
                rows.Clear();
                rows.AddRange(inOrder);
            }
        }
    }

    private void Decide(
        SliceBuilder[] twins,
        Dictionary<int, List<Observation>>.KeyCollection units,
        Dictionary<int, KeptCell> cells)
    {
        foreach (int unit in units)
        {
            Observation? current = cells.GetValueOrDefault(unit)?.Current;
            bool isExact = true;
            Cell cell = current is null
                ? new(CellState.NoRow, 0)
                : Cell.Of(current.Value, names.Stages, out isExact);
            foreach (SliceBuilder slice in twins)
            {
                bool isHere = slice.Period == current?.Period;
                slice.Decide(unit, isHere ? cell : new(CellState.NoRow, 0));
                slice.HasWideNumbers |= isHere && !isExact;
            }
        }
    }

    private SliceBuilder Open(int period)
    {
        ReportingPeriod name = names.Periods[period];
        SliceBuilder slice = Place(period, name);
        long dates = CellDates.Of(name);
        if (ground is not null && taken.Add(dates))
        {
            Take(ground, dates);
        }

        return slice;
    }

    // Periods of the same dates share cells, so they are opened together.
    private void Take(Panel ground, long dates)
    {
        IReadOnlyDictionary<int, KeptCell> cells = ground.Kept(dates);
        for (int i = 0; i < ground.Periods.Length; i++)
        {
            if (CellDates.Of(ground.Periods[i]) == dates)
            {
                SliceBuilder slice = PlaceOf(ground.Periods[i]);
                slice.Take(ground.Slices[i], cells.ContainsKey);
                slice.HasWideNumbers |= ground.Slices[i].HasWideNumbers;
            }
        }

        foreach ((int unit, KeptCell cell) in cells)
        {
            Kept(unit, cell.Current.Period).AddRange(cell.Raw);
            foreach (Observation row in cell.Raw)
            {
                PlaceOf(row.Period).MarkKept(unit);
            }
        }
    }

    private SliceBuilder PlaceOf(ReportingPeriod period)
    {
        int handle = names.Periods.Find(period);
        return handle < slices.Length && slices[handle] is { } slice ? slice : Place(handle, period);
    }

    private SliceBuilder Place(int handle, ReportingPeriod period)
    {
        if (handle >= slices.Length)
        {
            Array.Resize(ref slices, Math.Max(handle + 1, slices.Length * 2));
        }

        bool isFull = expectedFull-- > 0;
        return slices[handle] = new SliceBuilder(this, period, isFull ? UnitCount : 0);
    }
}
