namespace HealthTargets.Rules.Data.Plain;

/// <summary>The parsers of a file, each for one thread at a time; they remember what they have seen.</summary>
/// <param name="names">The names that good rows have had.</param>
/// <param name="placeOfField">The place in a row of each field.</param>
internal sealed class PlainParsers(KnownNames names, int[] placeOfField)
{
    private readonly Stack<PlainCsvParser> free = [];

    /// <summary>Lends a parser.</summary>
    internal PlainCsvParser Take()
    {
        lock (free)
        {
            return free.TryPop(out PlainCsvParser? parser) ? parser : new(names, placeOfField);
        }
    }

    /// <summary>Takes a parser back.</summary>
    internal void Return(PlainCsvParser parser)
    {
        lock (free)
        {
            free.Push(parser);
        }
    }
}
