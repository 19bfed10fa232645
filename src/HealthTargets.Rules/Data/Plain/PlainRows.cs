using HealthTargets.Observations;
using HealthTargets.Rules.Data.Rows;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>Takes the plain rows of a file into a table.</summary>
/// <param name="names">The names that good rows have had.</param>
/// <param name="table">The table.</param>
/// <param name="file">The handle of the file in the table.</param>
/// <param name="threads">How many threads may read, from 1.</param>
/// <param name="rangeLength">How many bytes a thread reads at a time, about, where there are several.</param>
internal sealed class PlainRows(
    KnownNames names, ObservationTableBuilder table, int file, int threads, int rangeLength = PlainRows.RangeLength)
    : IPlainRows
{
    private const int RangeLength = 1 << 16;
    private const int RangesOfOneThread = 4;
    private const int RangesOfOtherThreads = 64;
    private const int ThreadsMax = 16;

    private readonly RowList list = new(names);
    private PlainParser? parser;
    private PlainRanges? ranges;

    /// <inheritdoc/>
    public int PieceLength =>
        rangeLength * (threads == 1 ? RangesOfOneThread : RangesOfOtherThreads * Math.Min(threads, ThreadsMax));

    /// <inheritdoc/>
    public bool WantsNextPiece => threads > 1;

    /// <inheritdoc/>
    public void Begin(ReadOnlySpan<int> placeOfField)
    {
        PlainParsers parsers = new(names, placeOfField.ToArray());
        parser = parsers.Take();
        ranges = threads == 1 ? null : new(names, table, file, threads, parsers);
    }

    /// <inheritdoc/>
    public (int Bytes, int Rows) Take(byte[] bytes, int start, int length, int linesBefore)
    {
        if (ranges is { IsLaid: false } && length - start > rangeLength)
        {
            ranges.Lay(bytes, start, length, rangeLength);
        }

        if (ranges is { IsLaid: true })
        {
            (int end, int taken) = ranges.Take(start, linesBefore);
            return (end - start, taken);
        }

        int at = start;
        int rows = 0;
        bool isGoing = at < length;
        while (isGoing)
        {
            isGoing = parser!.TryReadSome(bytes, ref at, length, list);
            rows += list.MoveTo(table, file, linesBefore + rows);
        }

        return (at - start, rows);
    }

    /// <inheritdoc/>
    public void Release() => ranges?.Release();
}
