namespace HealthTargets.Rules.Data.Plain;

/// <summary>The parsers of a file, each for one thread at a time; they remember what they have seen.</summary>
/// <param name="names">The names that good rows have had.</param>
/// <param name="placeOfField">The place in a row of each field of CSV; nothing for lines of JSON.</param>
internal sealed class PlainParsers(KnownNames names, int[] placeOfField)
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

    private PlainParser New() => placeOfField.Length == 0
        ? new PlainJsonParser(names)
        : new PlainCsvParser(names, placeOfField);
}
