using HealthTargets.Observations;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>Plain rows of a range of bytes, read on another thread until somebody wants them.</summary>
internal sealed class PlainRange(KnownNames names, ReadOnlySpan<int> placeOfField)
{
    private readonly PlainCsvParser parser = new(names, placeOfField);
    private readonly RowList list = new(names);
    private Task<int> reading = Task.FromResult(0);
    private int end;

    /// <summary>Gets where the range begins.</summary>
    internal int Start { get; private set; }

    /// <summary>Gets where the rows end that were read; waits for them.</summary>
    internal int End => reading.Result;

    /// <summary>Gets whether all of the range was read.</summary>
    internal bool IsWhole => End == end;

    /// <summary>Begins to read.</summary>
    internal void Begin(byte[] bytes, int start, int length)
    {
        Start = start;
        end = length;
        list.Clear();
        reading = Task.Run(() => parser.ReadAll(bytes, start, length, list));
    }

    /// <summary>Waits until nothing is read any more.</summary>
    internal void Wait() => reading.Wait();

    /// <summary>Puts the rows into a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="file">The handle of the file.</param>
    /// <param name="linesBefore">How many lines there are before them.</param>
    /// <returns>How many there are.</returns>
    internal int AddTo(ObservationTableBuilder table, int file, int linesBefore)
    {
        Wait();
        return list.MoveTo(table, file, linesBefore);
    }
}
