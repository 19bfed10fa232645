using System.Runtime.CompilerServices;
using HealthTargets.Observations;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>Keeps rows, as columns, until they are put into a table.</summary>
internal sealed class RowList
{
    private readonly List<RowRun> runs = [];
    private int[] units = new int[512];
    private int[] periods = new int[512];
    private bool[] present = new bool[512];

    // Value or numerator; denominator or weight; stated value.
    private double[] first = new double[512];
    private double[] second = new double[512];
    private double[] third = new double[512];
    private RowRun open;
    private int count;

    /// <summary>Adds a row; for its parts see <see cref="PlainRow.Add"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int indicator, int unit, int period, int category, PlainForm form, PlainNumbers numbers)
    {
        int row = count;
        int[] unitColumn = units;
        if (row >= unitColumn.Length)
        {
            Grow();
            unitColumn = units;
        }

        bool isOne = indicator == open.Indicator && category == open.Category && row > 0
            && (form == open.Form || form == PlainForm.Missing);
        if (!isOne)
        {
            Begin(new RowRun(indicator, category, form, row));
        }

        unitColumn[row] = unit;
        periods[row] = period;
        present[row] = form != PlainForm.Missing;
        first[row] = form is PlainForm.Fraction or PlainForm.StatedFraction ? numbers.Numerator : numbers.Value;
        if (form > PlainForm.Number)
        {
            second[row] = numbers.Denominator;
            third[row] = numbers.Value;
        }

        count = row + 1;
    }

    /// <summary>Puts the rows into a table and forgets them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="file">The handle of the file.</param>
    /// <param name="linesBefore">How many lines there are before the first; each is a line.</param>
    /// <returns>How many there were.</returns>
    internal int MoveTo(ObservationTableBuilder table, int file, int linesBefore)
    {
        int moved = count;
        for (int i = 0; i < runs.Count; i++)
        {
            RowRun run = runs[i];
            int end = i + 1 < runs.Count ? runs[i + 1].Start : count;
            Move(table, run, file, linesBefore + run.Start + 1, end);
        }

        Clear();
        return moved;
    }

    /// <summary>Forgets the rows; their room stays.</summary>
    internal void Clear()
    {
        count = 0;
        runs.Clear();
    }

    private void Move(ObservationTableBuilder table, RowRun run, int file, int line, int end)
    {
        table.SetOrigin(file, line);
        Range rows = run.Start..end;
        ReadOnlySpan<int> theirUnits = units.AsSpan(rows);
        ReadOnlySpan<int> theirPeriods = periods.AsSpan(rows);
        ReadOnlySpan<bool> arePresent = present.AsSpan(rows);
        ReadOnlySpan<double> numbers = first.AsSpan(rows);
        switch (run.Form)
        {
            case PlainForm.Missing or PlainForm.Number:
                table.AddNumbers(run.Indicator, theirUnits, theirPeriods, numbers, arePresent, run.Category);
                break;
            case PlainForm.Fraction:
                table.AddFractions(
                    run.Indicator, theirUnits, theirPeriods, numbers, second.AsSpan(rows), arePresent, run.Category);
                break;
            default:
                MoveSingly(table, run, file, line, end);
                break;
        }
    }

    private void MoveSingly(ObservationTableBuilder table, RowRun run, int file, int line, int end)
    {
        PlainNumbers numbers = new();
        for (int row = run.Start; row < end; row++)
        {
            PlainForm form = present[row] ? run.Form : PlainForm.Missing;
            table.SetOrigin(file, line + row - run.Start);
            numbers.Set(third[row], first[row], second[row]);
            PlainRow.Add(table, run.Indicator, units[row], periods[row], run.Category, form, numbers);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Begin(RowRun run)
    {
        open = run;
        runs.Add(run);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        int size = units.Length * 2;
        Array.Resize(ref units, size);
        Array.Resize(ref periods, size);
        Array.Resize(ref present, size);
        Array.Resize(ref first, size);
        Array.Resize(ref second, size);
        Array.Resize(ref third, size);
    }
}
