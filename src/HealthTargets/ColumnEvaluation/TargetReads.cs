using HealthTargets.Indicators;

namespace HealthTargets.ColumnEvaluation;

/// <summary>What a target looks at.</summary>
/// <param name="Indicators">The indicators of which it reads rows, for itself, its limits and its shares.</param>
/// <param name="LooksAcross">
/// Whether it looks at units that are neither the unit itself nor below it: peers, a list, a parent.
/// </param>
/// <param name="LooksAtParts">Whether it looks at parts of the plan.</param>
internal sealed record TargetReads(IReadOnlySet<IndicatorId> Indicators, bool LooksAcross, bool LooksAtParts)
{
    /// <summary>Gets whether a row of one unit can make a difference for any other.</summary>
    public bool ConcernsAll => LooksAcross || LooksAtParts;
}
