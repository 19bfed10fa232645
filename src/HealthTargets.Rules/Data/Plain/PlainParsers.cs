namespace HealthTargets.Rules.Data.Plain;

/// <summary>The parsers of a file, each for one thread at a time; they remember what they have seen.</summary>
/// <param name="names">The names that good rows have had.</param>
/// <param name="format">How its rows are written.</param>
/// <param name="placeOfField">The place in a row of each field, where rows do not tell.</param>
internal sealed class PlainParsers(KnownNames names, DataFormat format, int[] placeOfField)
{
    private readonly Stack<PlainParser> free = [];

    /// <summary>Lends a parser.</summary>
    internal PlainParser Take()
    {
        lock (free)
        {
            return free.TryPop(out PlainParser? parser) ? parser : New();
        }
    }

    /// <summary>Takes a parser back.</summary>
    internal void Return(PlainParser parser)
    {
        lock (free)
        {
            free.Push(parser);
        }
    }

    private PlainParser New() => format == DataFormat.JsonLines
        ? new PlainJsonParser(names)
        : new PlainCsvParser(names, placeOfField);
}
