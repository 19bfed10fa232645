namespace HealthTargets.Observations;

// Places for rows that go round: the rows of a period stand side by side in its slice.
public sealed partial class ObservationTableBuilder
{
    /// <summary>
    /// Finds places for rows that go round and stand behind all others of their slices. The rows count as added, so
    /// that others can follow in the same way; but their numbers come into the table only when the places are filled,
    /// by any thread, while others fill other places. Whatever else is done to the table has to wait for that.
    /// </summary>
    /// <param name="rows">The rows, from the line that <see cref="SetOrigin"/> has told on.</param>
    /// <param name="roundLength">What <see cref="ObservationRows.RoundLength"/> says of them.</param>
    /// <param name="places">Takes the places; those found before must have been filled.</param>
    /// <returns>Whether there are places for all rows; if not nothing was added.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such indicator or population group.</exception>
    public bool TryReserve(ObservationRows rows, int roundLength, RowPlaces places)
    {
        ArgumentNullException.ThrowIfNull(places);
        CheckLengths(rows);
        bool hasPlaces = roundLength > 0 && AreHandles(rows, roundLength);
        PanelBuilder panel = PanelOf(rows.Indicator, rows.Category);
        Span<SliceBuilder> slices = places.Begin(hasPlaces ? roundLength : 0);
        for (int row = 0; row < slices.Length && hasPlaces; row++)
        {
            slices[row] = panel.Slice(rows.Periods[row]);
            hasPlaces = slices[row].HasRoomBehind(RoundOf(rows, row, roundLength));
        }

        if (!hasPlaces)
        {
            places.GiveUp();
            return false;
        }

        for (int row = 0; row < slices.Length; row++)
        {
            slices[row].Reserve(RoundOf(rows, row, roundLength));
        }

        return true;
    }

    // The rows of one period of rows that go round.
    private UnitRows RoundOf(ObservationRows rows, int row, int roundLength)
    {
        int count = UnitRows.CountOf(rows, row, roundLength);
        return new(rows.Units[row], count, file, line == 0 ? 0 : line + row, roundLength, !rows.Denominators.IsEmpty);
    }

    // Of rows that go round the first round and the number of all tell whether all have handles.
    private bool AreHandles(ObservationRows rows, int roundLength)
    {
        bool isGood = true;
        for (int row = 0; row < roundLength; row++)
        {
            int last = unitCount - UnitRows.CountOf(rows, row, roundLength);
            isGood &= unchecked((uint)rows.Periods[row] < (uint)periodCount)
                && rows.Units[row] >= 0 && rows.Units[row] <= last;
        }

        return isGood;
    }
}
