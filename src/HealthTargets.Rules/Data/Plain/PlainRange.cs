namespace HealthTargets.Rules.Data.Plain;

/// <summary>A range of bytes whose plain rows some thread reads; they are put into a table in their turn.</summary>
/// <param name="start">Where it begins.</param>
/// <param name="end">Where it ends.</param>
internal sealed class PlainRange(int start, int end)
{
    /// <summary>Gets where the range ends.</summary>
    internal int End => end;

    /// <summary>Gets or sets where the rows begin that are in the list, or will be.</summary>
    internal int From { get; set; } = start;

    /// <summary>Gets or sets where the rows end that were read.</summary>
    internal int At { get; set; } = start;

    /// <summary>Gets or sets what is being done about it.</summary>
    internal RangeState State { get; set; }

    /// <summary>Gets or sets how many names there were, at least, when it was read.</summary>
    internal int Names { get; set; }

    /// <summary>Gets or sets the rows that were read and are not in the table; nothing before any was.</summary>
    internal RowList? List { get; set; }

    /// <summary>Gets whether all of the range was read.</summary>
    internal bool IsWhole => At == end;

    /// <summary>Returns whether more of it may be plain now than when it was read.</summary>
    /// <param name="names">How many names there are now.</param>
    internal bool MayGoOn(int names) => State == RangeState.Read && !IsWhole && Names != names;
}
