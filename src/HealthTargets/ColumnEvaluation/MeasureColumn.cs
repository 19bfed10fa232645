using HealthTargets.Columns;

namespace HealthTargets.ColumnEvaluation;

/// <summary>The numbers of a measure, and what those who go on from them must know.</summary>
/// <param name="Numbers">The numbers.</param>
internal sealed record MeasureColumn(Column Numbers)
{
    /// <summary>Gets the day of a lane without a day.</summary>
    public const int NoDay = int.MaxValue;

    /// <summary>
    /// Gets the last day that is known, in days since 1970-01-01, for lanes where that is before the end of the period;
    /// <see cref="NoDay"/> for the others. Null if it is so for all lanes.
    /// </summary>
    public int[]? Through { get; init; }

    /// <summary>
    /// Gets for lanes of counts that are incomplete what was counted at least; lanes without that are not present. Null
    /// if nothing is counted.
    /// </summary>
    public Column? Counted { get; init; }
}
