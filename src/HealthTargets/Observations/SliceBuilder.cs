using System.Runtime.CompilerServices;
using HealthTargets.Periods;

namespace HealthTargets.Observations;

/// <summary>
/// The cells of one panel and period while rows come in. As long as units come in order without great gaps each has
/// its place in the columns; otherwise rows are noted as they come and put in order at the end.
/// </summary>
internal sealed partial class SliceBuilder
{
    // Up to this unit gaps do not matter.
    private const int SmallUnit = 64;
    private const int SmallLog = 16;

    // In a log: the rows of this cell are kept already.
    private static readonly Cell Mark = new(CellState.Kept, -1);

    private readonly PanelBuilder panel;
    private CellColumns columns;

    // The unit of each place where rows are noted as they come, or are few; nothing where places are units.
    private int[]? units;
    private int count;

    // No row is of a greater unit.
    private int greatest = -1;
    private bool isAscending = true;
    private bool hasKept;

    internal SliceBuilder(PanelBuilder panel, ReportingPeriod period, int capacity)
    {
        this.panel = panel;
        Period = period;
        columns = new(capacity);
    }

    /// <summary>Gets the number of rows that have come.</summary>
    internal int Count => count;

    /// <summary>Gets the period.</summary>
    internal ReportingPeriod Period { get; }

    /// <summary>Gets or sets whether a number that counts has more digits than a double carries.</summary>
    internal bool HasWideNumbers { get; set; }

    /// <summary>Adds a row with nothing but a number, if its cell has a free place.</summary>
    /// <returns>Whether it was added; not if there is no place, or the number is no usual one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAddNumber(int unit, double number, int file, int line)
    {
        if (!IsFree(unit) || !ExactNumber.IsDecimal(number))
        {
            return false;
        }

        // Adding 0 makes 0 of -0.
        columns.SetNumber(unit, number + 0.0, file, line);
        CountIn(unit);
        return true;
    }

    /// <summary>Adds a row with nothing but a numerator and a denominator, if its cell has a free place.</summary>
    /// <returns>Whether it was added; not if there is no place, or the numbers are no usual ones.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAddFraction(int unit, double numerator, double denominator, int file, int line)
    {
        if (!IsFree(unit) || !ExactNumber.IsDecimal(numerator) || !ExactNumber.IsDecimal(denominator))
        {
            return false;
        }

        columns.SetFraction(unit, numerator + 0.0, denominator + 0.0, file, line);
        CountIn(unit);
        return true;
    }

    /// <summary>Adds a row that says that there is no number, if its cell has a free place.</summary>
    /// <returns>Whether it was added.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAddAbsent(int unit, CellState state, int file, int line)
    {
        if (!IsFree(unit))
        {
            return false;
        }

        columns.SetAbsent(unit, state, file, line);
        CountIn(unit);
        return true;
    }

    /// <summary>Adds a row that columns can tell all about.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Add(int unit, in Cell cell)
    {
        if (!HasPlaceFor(unit))
        {
            columns.Set(Note(unit), cell);
            return;
        }

        CellState state = (CellState)columns.States[unit];
        if (state == CellState.NoRow)
        {
            columns.Set(unit, cell);
            count++;
            return;
        }

        List<Observation> rows = panel.Kept(unit, Period);
        if (state != CellState.Kept)
        {
            rows.Add(panel.Row(unit, Period, columns[unit]));
            columns.Keep(unit);
        }

        rows.Add(panel.Row(unit, Period, cell));
    }

    /// <summary>Adds a row that columns cannot tell all about.</summary>
    internal void AddKept(int unit, Observation row)
    {
        if (!HasPlaceFor(unit))
        {
            // The log tells the order in which rows of one cell came.
            hasKept = true;
            columns.Set(Note(unit), new Cell(CellState.Kept, panel.SetAside(row)));
            return;
        }

        CellState state = (CellState)columns.States[unit];
        List<Observation> rows = panel.Kept(unit, Period);
        if (state == CellState.NoRow)
        {
            count++;
        }
        else if (state != CellState.Kept)
        {
            rows.Add(panel.Row(unit, Period, columns[unit]));
        }

        columns.Keep(unit);
        rows.Add(row);
    }

    /// <summary>Marks a cell as one whose rows are kept already.</summary>
    internal void MarkKept(int unit)
    {
        if (!HasPlaceFor(unit))
        {
            hasKept = true;
            columns.Set(Note(unit), Mark);
        }
        else if (columns.States[unit] != (byte)CellState.Kept)
        {
            columns.Keep(unit);
            count++;
        }
    }

    /// <summary>Takes the cells of a finished slice over, without those whose rows are kept.</summary>
    internal void Take(PanelSlice slice, Predicate<int> isKept)
    {
        for (int place = 0; place < slice.Places; place++)
        {
            int unit = slice.UnitAt(place);
            if (slice.StateAt(place) != CellState.NoRow && !isKept(unit))
            {
                Add(unit, slice.CellAt(place));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsFree(int unit)
    {
        byte[] states = columns.States;
        return units is null && unchecked((uint)unit) < (uint)states.Length && states[unit] == (byte)CellState.NoRow;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CountIn(int unit)
    {
        greatest = Math.Max(greatest, unit);
        count = unchecked(count + 1);
    }

    private bool HasPlaceFor(int unit)
    {
        greatest = Math.Max(greatest, unit);
        if (units is not null)
        {
            bool isFilled = count == units.Length && count * 2L > greatest;
            if (!isFilled)
            {
                return false;
            }

            EndLog();
        }

        if (unit < columns.Capacity)
        {
            return true;
        }

        bool hasGaps = unit >= SmallUnit && (count + 1) * 4L < unit + 1;
        if (hasGaps)
        {
            BeginLog();
            return false;
        }

        long wanted = Math.Max(unit + 1L, columns.Capacity * 2L);
        bool isNearlyAll = wanted <= panel.UnitCount && wanted * 2 >= panel.UnitCount;
        columns.Resize(isNearlyAll ? panel.UnitCount : (int)wanted);
        return true;
    }

    private int Note(int unit)
    {
        if (count == units!.Length)
        {
            Array.Resize(ref units, Math.Max(SmallLog, count * 2));
            columns.Resize(units.Length);
        }

        isAscending &= count == 0 || unit > units[count - 1];
        units[count] = unit;
        return count++;
    }

    private void BeginLog()
    {
        CellColumns before = columns;
        columns = new(Math.Max(SmallLog, count * 2));
        units = new int[columns.Capacity];
        isAscending = true;
        count = 0;
        for (int unit = 0; unit < before.Capacity; unit++)
        {
            if (before.States[unit] != (byte)CellState.NoRow)
            {
                Cell cell = before[unit];
                hasKept |= cell.State == CellState.Kept;
                columns.Set(Note(unit), cell.State == CellState.Kept ? Mark : cell);
            }
        }
    }

    // When the gaps have been filled.
    private void EndLog()
    {
        CellColumns log = columns;
        int[] order = units!;
        int length = count;
        columns = new(Math.Max(panel.UnitCount, greatest + 1));
        units = null;
        count = 0;
        for (int i = 0; i < length; i++)
        {
            Cell cell = log[i];
            if (cell.State != CellState.Kept)
            {
                Add(order[i], cell);
            }
            else if (cell.First >= 0)
            {
                AddKept(order[i], panel.TakeBack((int)cell.First));
            }
            else
            {
                columns.Keep(order[i]);
                count++;
            }
        }
    }
}
