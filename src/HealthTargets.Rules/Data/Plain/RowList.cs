using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HealthTargets.Observations;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>Keeps rows, as columns, until they are put into a table.</summary>
/// <param name="names">The names.</param>
internal sealed class RowList(KnownNames names)
{
    // To look at so few rows together would be in vain.
    private const int ShortLength = 4;

    private readonly List<RowRun> runs = [];

    // The places of the first runs, of as many as have them.
    private readonly List<RowPlaces> places = [];
    private int reserved;
    private int[] units = [];
    private int[] periods = [];
    private bool[] present = [];

    // Values, numerators and denominators.
    private readonly double[][] numbers = [[], [], []];
    private int capacity;
    private int count;

    // The last row: what it speaks of, which numbers it has, and what they make of it.
    private int indicator;
    private int category;
    private int there = -1;
    private bool isPresent;

    /// <summary>Makes room for rows.</summary>
    internal void Reserve(int more)
    {
        if (count + more <= capacity)
        {
            return;
        }

        int larger = Math.Max(count + more, capacity * 2);
        for (int number = 0; number < PlainNumbers.Count; number++)
        {
            Array.Resize(ref numbers[number], larger);
        }

        Array.Resize(ref units, larger);
        Array.Resize(ref periods, larger);
        Array.Resize(ref present, larger);
        capacity = larger;
    }

    /// <summary>Gets the place of the unit of the next row, for which there is room.</summary>
    internal ref int NextUnit => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(units), count);

    /// <summary>Gets the place of the period of the next row.</summary>
    internal ref int NextPeriod => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(periods), count);

    /// <summary>Gets the place where it stands whether the next row reports anything.</summary>
    internal ref bool NextPresent => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(present), count);

    /// <summary>Gets how many rows there are.</summary>
    internal int Count => count;

    /// <summary>Gets whether rows may follow that differ from the last one only in unit, period and numbers.</summary>
    internal bool IsOpen => there > 0 && category < 0;

    /// <summary>Gets which numbers the last row has.</summary>
    internal int There => there;

    /// <summary>Takes rows over that differ from the last only in what was put into the next places.</summary>
    internal void Pass(int rows) => count = unchecked(count + rows);

    /// <summary>Gets the place of a number of the next row, for which there is room.</summary>
    /// <param name="number">0 for the value, then numerator and denominator.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref double Next(int number) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(numbers[number]), count);

    /// <summary>Adds a row, for which there is room and whose numbers have been put into their places.</summary>
    /// <param name="indicator">The handle of the indicator.</param>
    /// <param name="unit">The handle of the unit.</param>
    /// <param name="period">The handle of the period.</param>
    /// <param name="category">The handle of the population group; -1 for the whole population.</param>
    /// <param name="there">A bit for each number that is there.</param>
    /// <returns>Whether there is nothing to say of it; otherwise it was not added.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAdd(int indicator, int unit, int period, int category, int there)
    {
        bool isAlike = there == this.there && indicator == this.indicator && category == this.category;
        if ((!isAlike && !TryChange(indicator, category, there))
            || (there >= PlainNumbers.HasDenominator && Next(PlainNumbers.Count - 1) < 0))
        {
            return false;
        }

        int row = count;
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(units), row) = unit;
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(periods), row) = period;
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(present), row) = isPresent;
        count = unchecked(row + 1);
        return true;
    }

    /// <summary>Finds out how the rows go round; where indicators change all the time they do not.</summary>
    internal void FindRounds()
    {
        bool areShort = runs.Count * (long)ShortLength > count;
        for (int i = 0; i < runs.Count && !areShort; i++)
        {
            runs[i] = runs[i] with { RoundLength = IsColumn(runs[i]) ? ColumnsOf(i).RoundLength() : 0 };
        }
    }

    /// <summary>
    /// Finds places for the rows in a table, if they go round; these are to be filled before it is used otherwise.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="file">The handle of the file.</param>
    /// <param name="linesBefore">How many lines there are before the first; each is a line.</param>
    /// <returns>Whether there are places for all; otherwise only for the first runs.</returns>
    internal bool TryReserve(ObservationTableBuilder table, int file, int linesBefore)
    {
        for (; reserved < runs.Count; reserved++)
        {
            if (reserved == places.Count)
            {
                places.Add(new RowPlaces());
            }

            table.SetOrigin(file, linesBefore + 1 + runs[reserved].Start);
            if (!table.TryReserve(ColumnsOf(reserved), runs[reserved].RoundLength, places[reserved]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Puts rows into the places that were found for them.</summary>
    internal void Fill()
    {
        for (int i = 0; i < reserved; i++)
        {
            places[i].Fill(ColumnsOf(i));
        }
    }

    /// <summary>Puts the rows into a table and forgets them; those that have places there into these.</summary>
    /// <param name="table">The table.</param>
    /// <param name="file">The handle of the file.</param>
    /// <param name="linesBefore">How many lines there are before the first; each is a line.</param>
    /// <returns>How many there were.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal int MoveTo(ObservationTableBuilder table, int file, int linesBefore)
    {
        int moved = count;
        Fill();
        for (int i = reserved; i < runs.Count; i++)
        {
            Move(i, table, file, linesBefore + 1);
        }

        Clear();
        return moved;
    }

    /// <summary>Forgets the rows; their room stays.</summary>
    internal void Clear()
    {
        count = 0;
        there = -1;
        reserved = 0;
        runs.Clear();
    }

    // A row of which nothing is known joins the run before or behind it, so that gaps end none.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryChange(int indicator, int category, int there)
    {
        PlainForm form = PlainRow.FormOf(names.KindOf(indicator), there);
        if (form == PlainForm.None)
        {
            return false;
        }

        bool isSame = runs.Count > 0 && indicator == this.indicator && category == this.category;
        if (isSame && runs[^1].Form == PlainForm.Missing)
        {
            runs[^1] = runs[^1] with { Form = form };
        }
        else if (!isSame || (form != PlainForm.Missing && form != runs[^1].Form))
        {
            runs.Add(new RowRun(indicator, category, form, count));
        }

        (this.indicator, this.category, this.there, isPresent) =
            (indicator, category, there, form != PlainForm.Missing);
        return true;
    }

    private void Move(int number, ObservationTableBuilder table, int file, int firstLine)
    {
        RowRun run = runs[number];
        int end = EndOf(number);
        if (IsColumn(run) && end - run.Start >= ShortLength)
        {
            table.SetOrigin(file, firstLine + run.Start);
            table.Add(ColumnsOf(number));
            return;
        }

        for (int row = run.Start; row < end; row++)
        {
            table.SetOrigin(file, firstLine + row);
            PlainForm form = present[row] ? run.Form : PlainForm.Missing;
            (double value, double above, double below) = (numbers[0][row], numbers[1][row], numbers[2][row]);
            PlainRow.Add(table, run.Indicator, units[row], periods[row], run.Category, form, value, above, below);
        }
    }

    private static bool IsColumn(RowRun run) =>
        run.Form is PlainForm.Missing or PlainForm.Number or PlainForm.Fraction;

    // Only of runs of numbers or fractions.
    private ObservationRows ColumnsOf(int number)
    {
        RowRun run = runs[number];
        Range rows = run.Start..EndOf(number);
        bool isFraction = run.Form == PlainForm.Fraction;
        return new()
        {
            Indicator = run.Indicator,
            Category = run.Category,
            Units = units.AsSpan(rows),
            Periods = periods.AsSpan(rows),
            Present = present.AsSpan(rows),
            Numbers = numbers[isFraction ? 1 : 0].AsSpan(rows),
            Denominators = isFraction ? numbers[2].AsSpan(rows) : default,
        };
    }

    private int EndOf(int number) => number + 1 < runs.Count ? runs[number + 1].Start : count;
}
