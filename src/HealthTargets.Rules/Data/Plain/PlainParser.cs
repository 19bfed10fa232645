namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// Reads the plain rows of a file: names that were there before, short numbers, and nothing in the columns that ask for
/// more. It changes nothing that others see, so each thread has one of its own.
/// </summary>
internal abstract class PlainParser
{
    /// <summary>How many rows are read before they go into the table: they stay in the first-level cache.</summary>
    protected const int RowsAtOnce = 1024;

    /// <summary>Reads rows up to the first that is not plain or not whole.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="start">Where a row begins.</param>
    /// <param name="length">Where to stop.</param>
    /// <param name="rows">Takes the rows.</param>
    /// <returns>Where the first row begins that was not read.</returns>
    internal int ReadAll(byte[] bytes, int start, int length, RowList rows)
    {
        int at = start;
        while (TryReadSome(bytes, ref at, length, rows))
        {
        }

        return at;
    }

    /// <summary>Reads some rows.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="at">Where a row begins; afterwards where the first row begins that was not read.</param>
    /// <param name="length">Where to stop.</param>
    /// <param name="rows">Takes the rows.</param>
    /// <returns>Whether there may be more.</returns>
    internal abstract bool TryReadSome(byte[] bytes, ref int at, int length, RowList rows);
}
