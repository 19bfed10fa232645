namespace HealthTargets.Observations;

/// <summary>
/// Places of a table for rows that are not in them yet. Those of other rows may be filled by other threads meanwhile.
/// Can be used again and again.
/// </summary>
public sealed class RowPlaces
{
    // For each row of the first round its slice; the rows of further rounds are those of the next units.
    private SliceBuilder[] slices = [];
    private int roundLength;

    /// <summary>Puts the rows into their places. That must be done before anything else happens to the table.</summary>
    /// <param name="rows">The rows for which the places were found.</param>
    public void Fill(ObservationRows rows)
    {
        for (int row = 0; row < roundLength; row++)
        {
            slices[row].Fill(rows, row, roundLength);
        }

        roundLength = 0;
    }

    /// <summary>Takes the slices of a round.</summary>
    internal Span<SliceBuilder> Begin(int length)
    {
        if (slices.Length < length)
        {
            slices = new SliceBuilder[length];
        }

        roundLength = length;
        return slices.AsSpan(0, length);
    }

    /// <summary>Gives the places up.</summary>
    internal void GiveUp() => roundLength = 0;
}
