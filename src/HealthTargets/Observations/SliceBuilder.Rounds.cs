namespace HealthTargets.Observations;

// Rows of successive units at once.
internal sealed partial class SliceBuilder
{
    private const byte MissingState = (byte)CellState.Absent + (byte)Values.AbsenceReason.Missing;

    /// <summary>Adds numbers of successive units, if their places are free and their lines the expected ones.</summary>
    /// <param name="unit">The first unit.</param>
    /// <param name="rows">How many there are.</param>
    /// <param name="numbers">Their numbers.</param>
    /// <param name="present">Whether there is a number.</param>
    /// <param name="step">How far numbers, and lines, are apart.</param>
    /// <param name="file">The file.</param>
    /// <param name="line">The line of the first.</param>
    /// <returns>Whether they were added; otherwise none was.</returns>
    internal bool TryAddNumbers(
        int unit,
        int rows,
        ReadOnlySpan<double> numbers,
        ReadOnlySpan<bool> present,
        int step,
        int file,
        int line)
    {
        if (!AreFree(unit, rows, step, file, line))
        {
            return false;
        }

        Span<byte> states = columns.States.AsSpan(unit, rows);
        Span<double> values = columns.First.AsSpan(unit, rows);
        bool isGood = true;
        for (int i = 0, row = 0; i < states.Length && i < values.Length; i++, row = unchecked(row + step))
        {
            bool isThere = present[row];
            double value = isThere ? numbers[row] + 0.0 : 0;
            isGood &= ExactNumber.IsDecimal(value);
            states[i] = isThere ? (byte)CellState.Number : MissingState;
            values[i] = value;
        }

        return IsKept(isGood, states, values, default);
    }

    /// <summary>Adds numerators and denominators as <see cref="TryAddNumbers"/> adds numbers.</summary>
    internal bool TryAddFractions(
        int unit,
        int rows,
        ReadOnlySpan<double> numerators,
        ReadOnlySpan<double> denominators,
        ReadOnlySpan<bool> present,
        int step,
        int file,
        int line)
    {
        if (!AreFree(unit, rows, step, file, line))
        {
            return false;
        }

        Span<byte> states = columns.States.AsSpan(unit, rows);
        Span<double> above = columns.First.AsSpan(unit, rows);
        Span<double> below = columns.OpenSecond().AsSpan(unit, rows);
        bool isGood = true;
        for (int i = 0, row = 0; i < rows; i++, row = unchecked(row + step))
        {
            bool isThere = present[row];
            double numerator = isThere ? numerators[row] + 0.0 : 0;
            double denominator = isThere ? denominators[row] + 0.0 : 0;
            isGood &= ExactNumber.IsDecimal(numerator) & ExactNumber.IsDecimal(denominator);
            states[i] = isThere ? (byte)CellState.Fraction : MissingState;
            above[i] = numerator;
            below[i] = denominator;
        }

        return IsKept(isGood, states, above, below);
    }

    private bool AreFree(int unit, int rows, int step, int file, int line)
    {
        byte[] states = columns.States;
        return units is null && unit <= states.Length - rows
            && !states.AsSpan(unit, rows).ContainsAnyExcept((byte)CellState.NoRow)
            && columns.Lines.IsExpected(unit, file, line, step);
    }

    // Places of numbers that a double does not hold are made free again.
    private bool IsKept(bool isGood, Span<byte> states, Span<double> first, Span<double> second)
    {
        if (!isGood)
        {
            states.Clear();
            first.Clear();
            second.Clear();
            return false;
        }

        count += states.Length;
        return true;
    }
}
