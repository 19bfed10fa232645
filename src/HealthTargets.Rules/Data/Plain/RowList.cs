using HealthTargets.Observations;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>Keeps rows until they are put into a table.</summary>
internal sealed class RowList
{
    private PlainRow[] rows = new PlainRow[1024];
    private int count;

    private ReadOnlySpan<PlainRow> Rows => rows.AsSpan(0, count);

    /// <summary>Adds a row.</summary>
    internal void Add(in PlainRow row)
    {
        if (count == rows.Length)
        {
            Array.Resize(ref rows, count * 2);
        }

        rows[count++] = row;
    }

    /// <summary>Puts the rows into a table and forgets them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="file">The handle of the file.</param>
    /// <param name="linesBefore">How many lines there are before the first; each is a line.</param>
    /// <returns>How many there were.</returns>
    internal int MoveTo(ObservationTableBuilder table, int file, int linesBefore)
    {
        int moved = count;
        foreach (ref readonly PlainRow row in Rows)
        {
            table.SetOrigin(file, ++linesBefore);
            row.AddTo(table);
        }

        count = 0;
        return moved;
    }

    /// <summary>Forgets the rows; their room stays.</summary>
    internal void Clear() => count = 0;
}
