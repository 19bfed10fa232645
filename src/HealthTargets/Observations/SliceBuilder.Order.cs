namespace HealthTargets.Observations;

// How rows come in order when there are no more of them.
internal sealed partial class SliceBuilder
{
    // A dense slice may take this many bytes per row, more than a full one does.
    private const int BytesMax = 24;
    private const int UnitBytes = 4;

    /// <summary>Puts all cells in order of units, each once; dense or sparse, whichever suits.</summary>
    internal void Order()
    {
        if (units is not null)
        {
            OrderLog();
        }

        int cellBytes = 1 + sizeof(double)
            + (columns.Second is null ? 0 : sizeof(double)) + (columns.Third is null ? 0 : sizeof(double));
        bool isDense = (long)panel.UnitCount * cellBytes <= (long)count * Math.Max(BytesMax, cellBytes + UnitBytes);
        if (isDense && units is not null)
        {
            Spread();
        }
        else if (isDense && columns.Capacity != panel.UnitCount)
        {
            columns.Resize(panel.UnitCount);
        }
        else if (!isDense && units is null)
        {
            Gather();
        }
    }

    /// <summary>Returns the place of a unit's cell, or -1; only after <see cref="Order"/>.</summary>
    internal int PlaceOf(int unit)
    {
        if (units is null)
        {
            return unit < columns.Capacity && columns.States[unit] != (byte)CellState.NoRow ? unit : -1;
        }

        int place = Array.BinarySearch(units, unit);
        return place >= 0 ? place : -1;
    }

    /// <summary>Returns the units of the cells; only after <see cref="Order"/>.</summary>
    internal IEnumerable<int> Units()
    {
        for (int place = 0; place < columns.Capacity; place++)
        {
            if (columns.States[place] != (byte)CellState.NoRow)
            {
                yield return units is null ? place : units[place];
            }
        }
    }

    /// <summary>Moves a cell, if it is in the columns, to the rows that are kept.</summary>
    internal void Move(int unit, List<Observation> rows)
    {
        int place = PlaceOf(unit);
        if (place >= 0 && columns.States[place] != (byte)CellState.Kept)
        {
            rows.Add(panel.Row(unit, Period, columns[place]));
            columns.Keep(place);
        }
    }

    /// <summary>Puts what counts into the place of a cell whose rows are kept; nothing where it has no place.</summary>
    internal void Decide(int unit, in Cell cell)
    {
        int place = PlaceOf(unit);
        if (place < 0)
        {
            return;
        }

        columns.Clear(place);
        if (cell.State != CellState.NoRow)
        {
            columns.Put(place, cell);
        }
    }

    /// <summary>Finishes the slice; only after <see cref="Order"/>.</summary>
    internal PanelSlice Finish() => new(columns, units, HasWideNumbers);

    private void OrderLog()
    {
        Array.Resize(ref units, count);
        columns.Resize(count);
        if (isAscending && !hasKept)
        {
            return;
        }

        // The order of arrival in the lower half keeps rows of one cell in the order in which they came.
        long[] order = new long[count];
        for (int i = 0; i < count; i++)
        {
            order[i] = ((long)units[i] << 32) | (uint)i;
        }

        Array.Sort(order);
        CellColumns ordered = new(count);
        int[] orderedUnits = new int[count];
        int place = 0;
        for (int first = 0, next; first < count; first = next)
        {
            int unit = (int)(order[first] >> 32);
            for (next = first + 1; next < count && (int)(order[next] >> 32) == unit;)
            {
                next++;
            }

            PutInOrder(ordered, place, unit, order.AsSpan(first, next - first));
            orderedUnits[place++] = unit;
        }

        ordered.Resize(place);
        Array.Resize(ref orderedUnits, place);
        (columns, units, count) = (ordered, orderedUnits, place);
    }

    private void PutInOrder(CellColumns ordered, int place, int unit, ReadOnlySpan<long> entries)
    {
        Cell only = columns[Arrival(entries[0])];
        if (entries.Length == 1 && only.State != CellState.Kept)
        {
            ordered.Set(place, only);
            return;
        }

        List<Observation> rows = panel.Kept(unit, Period);
        foreach (long entry in entries)
        {
            Cell cell = columns[Arrival(entry)];
            if (cell.State != CellState.Kept)
            {
                rows.Add(panel.Row(unit, Period, cell));
            }
            else if (cell.First >= 0)
            {
                rows.Add(panel.TakeBack((int)cell.First));
            }
        }

        ordered.Keep(place);
    }

    private static int Arrival(long entry) => (int)(entry & int.MaxValue);

    private void Spread()
    {
        CellColumns spread = new(panel.UnitCount);
        for (int place = 0; place < count; place++)
        {
            spread.Set(units![place], columns[place]);
        }

        (columns, units) = (spread, null);
    }

    private void Gather()
    {
        CellColumns few = new(count);
        int[] theirs = new int[count];
        for (int unit = 0, place = 0; place < count; unit++)
        {
            if (columns.States[unit] != (byte)CellState.NoRow)
            {
                theirs[place] = unit;
                few.Set(place++, columns[unit]);
            }
        }

        (columns, units) = (few, theirs);
    }
}
