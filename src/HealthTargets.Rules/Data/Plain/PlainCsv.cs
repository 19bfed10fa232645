using HealthTargets.Observations;
using HealthTargets.Rules.Data.Rows;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>Takes the plain rows of a CSV file into a table.</summary>
internal sealed class PlainCsv(KnownNames names, ObservationTableBuilder table, int file) : IPlainRows
{
    private const int ChunkLength = 1 << 13;

    private readonly int[] places = new int[ChunkLength + SeparatorIndex.Slack + 1];
    private PlainCsvParser? parser;

    /// <inheritdoc/>
    public void Begin(ReadOnlySpan<int> placeOfField) => parser = new(names, placeOfField);

    /// <inheritdoc/>
    public (int Bytes, int Rows) Take(byte[] bytes, int start, int length, int linesBefore)
    {
        int at = start;
        int rows = 0;
        bool isGoing = parser is not null;
        while (isGoing && at < length)
        {
            int chunk = at;
            int end = Math.Min(at + ChunkLength, length);
            places[0] = at - 1;
            int count = SeparatorIndex.Find(bytes, at, end, places.AsSpan(1)) + 1;
            isGoing = TakeChunk(bytes, places.AsSpan(0, count), linesBefore, ref at, ref rows) && at > chunk;
        }

        return (at - start, rows);
    }

    private bool TakeChunk(byte[] bytes, ReadOnlySpan<int> found, int linesBefore, ref int at, ref int rows)
    {
        // The break of a row may be a pair.
        int wanted = parser!.FieldCount + 2;
        while (found.Length >= wanted)
        {
            int used = parser.TryRead(bytes, found, out PlainRow row, out int next);
            if (used == 0)
            {
                return false;
            }

            rows++;
            table.SetOrigin(file, linesBefore + rows);
            row.AddTo(table);
            at = next;
            found = found[used..];
        }

        return true;
    }
}
