namespace HealthTargets.Observations;

// Rows of successive units at once: first they get their places, then the places are filled, perhaps by another thread.
internal sealed partial class SliceBuilder
{
    private const byte MissingState = (byte)CellState.Absent + (byte)Values.AbsenceReason.Missing;

    /// <summary>Tells whether there are places behind all others, and the lines need not be listed.</summary>
    internal bool HasRoomBehind(in UnitRows rows) => rows.Unit > greatest && HasColumnsFor(rows);

    /// <summary>Tells whether there are free places, and the lines need not be listed.</summary>
    internal bool HasRoomFor(in UnitRows rows) =>
        HasColumnsFor(rows)
        && (rows.Unit > greatest
            || !columns.States.AsSpan(rows.Unit, rows.Count).ContainsAnyExcept((byte)CellState.NoRow));

    /// <summary>Takes the places for rows, which are to be filled before anything else looks at them.</summary>
    internal void Reserve(in UnitRows rows)
    {
        columns.Lines.Expect(rows);
        greatest = Math.Max(greatest, rows.Unit + rows.Count - 1);
        count += rows.Count;
        if (rows.AreFractions)
        {
            columns.OpenSecond();
        }
    }

    /// <summary>Puts rows into the places that they have.</summary>
    /// <param name="rows">Rows that go round.</param>
    /// <param name="row">The first of this slice.</param>
    /// <param name="step">How far its rows are apart.</param>
    internal void Fill(ObservationRows rows, int row, int step)
    {
        Range places = rows.Units[row]..(rows.Units[row] + UnitRows.CountOf(rows, row, step));
        ReadOnlySpan<bool> present = rows.Present[row..];
        bool isFraction = !rows.Denominators.IsEmpty;
        CellState there = isFraction ? CellState.Fraction : CellState.Number;
        Span<byte> states = columns.States.AsSpan(places);
        for (int i = 0, from = 0; i < states.Length; i++, from = unchecked(from + step))
        {
            states[i] = present[from] ? (byte)there : MissingState;
        }

        FillNumbers(columns.First.AsSpan(places), rows.Numbers[row..], present, step);
        if (isFraction)
        {
            FillNumbers(columns.OpenSecond().AsSpan(places), rows.Denominators[row..], present, step);
        }
    }

    private bool HasColumnsFor(in UnitRows rows) =>
        units is null && rows.Unit <= columns.Capacity - rows.Count && columns.Lines.CanExpect(rows);

    // Adding 0 makes 0 of -0.
    private static void FillNumbers(
        Span<double> column, ReadOnlySpan<double> numbers, ReadOnlySpan<bool> present, int step)
    {
        for (int i = 0, row = 0; i < column.Length; i++, row = unchecked(row + step))
        {
            column[i] = present[row] ? numbers[row] + 0.0 : 0;
        }
    }
}
