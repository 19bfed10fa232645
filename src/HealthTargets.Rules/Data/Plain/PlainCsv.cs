using HealthTargets.Observations;
using HealthTargets.Rules.Data.Rows;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>Takes the plain rows of a CSV file into a table.</summary>
/// <param name="names">The names that good rows have had.</param>
/// <param name="table">The table.</param>
/// <param name="file">The handle of the file in the table.</param>
/// <param name="threads">How many threads may read, from 1.</param>
internal sealed class PlainCsv(KnownNames names, ObservationTableBuilder table, int file, int threads) : IPlainRows
{
    private const int OneThreadLength = 1 << 18;
    private const int OtherThreadLength = 1 << 20;

    private readonly Queue<PlainRange> ahead = new();
    private readonly Stack<PlainRange> idle = new();
    private readonly RowList list = new(names);
    private PlainCsvParser? parser;

    /// <inheritdoc/>
    public int PieceLength => threads == 1 ? OneThreadLength : OtherThreadLength * Math.Min(threads, 16);

    /// <inheritdoc/>
    public void Begin(ReadOnlySpan<int> placeOfField)
    {
        parser = new(names, placeOfField);
        for (int thread = 1; thread < threads; thread++)
        {
            idle.Push(new(names, placeOfField));
        }
    }

    /// <inheritdoc/>
    public (int Bytes, int Rows) Take(byte[] bytes, int start, int length, int linesBefore)
    {
        DropPassed(start);
        if (ahead.Count == 0 && idle.Count > 0 && length - start >= OtherThreadLength)
        {
            Fork(bytes, start, length);
        }

        int at = start;
        int rows = 0;
        while (true)
        {
            int end = ahead.TryPeek(out PlainRange? next) ? next.Start : length;
            bool isGoing = at < end;
            while (isGoing)
            {
                isGoing = parser!.TryReadSome(bytes, ref at, end, list);
                rows += list.MoveTo(table, file, linesBefore + rows);
            }

            if (next is null || at != next.Start)
            {
                return (at - start, rows);
            }

            rows += next.AddTo(table, file, linesBefore + rows);
            at = next.End;
            bool isWhole = next.IsWhole;
            idle.Push(ahead.Dequeue());
            if (!isWhole)
            {
                return (at - start, rows);
            }
        }
    }

    /// <inheritdoc/>
    public void Release() => DropPassed(int.MaxValue);

    // The first part is read here, and put into the table as it is read, while other threads read the others.
    private void Fork(byte[] bytes, int start, int length)
    {
        int parts = idle.Count + 1;
        int own = (length - start) / 5 * 2 / parts * 2;
        int part = (length - start - own) / (parts - 1);
        int from = RowStart(bytes, start + own, length);
        for (int i = 1; i < parts; i++)
        {
            int to = i == parts - 1 ? length : RowStart(bytes, Math.Max(from, start + own + part * i), length);
            if (to > from)
            {
                PlainRange range = idle.Pop();
                range.Begin(bytes, from, to);
                ahead.Enqueue(range);
            }

            from = to;
        }
    }

    // A break within quotes begins no row; then the reader comes to another place, and the range is not used.
    private static int RowStart(byte[] bytes, int from, int length)
    {
        int distance = bytes.AsSpan(from, length - from).IndexOf((byte)'\n');
        return distance < 0 ? length : from + distance + 1;
    }

    private void DropPassed(int start)
    {
        while (ahead.TryPeek(out PlainRange? range) && range.Start < start)
        {
            range.Wait();
            idle.Push(ahead.Dequeue());
        }
    }
}
