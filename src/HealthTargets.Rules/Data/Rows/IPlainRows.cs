namespace HealthTargets.Rules.Data.Rows;

/// <summary>
/// A short way for rows in which there is nothing to explain. It takes whole rows from their first byte on, as many as
/// it is sure of, and leaves all others to the reader that knows every mistake.
/// </summary>
internal interface IPlainRows
{
    /// <summary>Gets how many bytes it likes to see at once.</summary>
    public int PieceLength { get; }

    /// <summary>Gets whether another thread may read the next piece while this one is looked at.</summary>
    public bool WantsNextPiece { get; }

    /// <summary>Learns where the columns are; before the first row.</summary>
    /// <param name="placeOfField">
    /// The place in a row of each field, -1 for one that is not used; nothing for lines of JSON.
    /// </param>
    public void Begin(ReadOnlySpan<int> placeOfField);

    /// <summary>Takes rows.</summary>
    /// <param name="bytes">The bytes, of which those beyond the length do not count.</param>
    /// <param name="start">Where a row begins.</param>
    /// <param name="length">Where the bytes end; the last row may go on behind them.</param>
    /// <param name="linesBefore">How many lines there are before the row.</param>
    /// <returns>How many bytes and how many rows, each of one line, were taken.</returns>
    public (int Bytes, int Rows) Take(byte[] bytes, int start, int length, int linesBefore);

    /// <summary>Looks at the bytes no more; they are going to change.</summary>
    public void Release();
}
