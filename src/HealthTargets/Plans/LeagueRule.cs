using HealthTargets.OrgUnits;
using HealthTargets.Targets;

namespace HealthTargets.Plans;

/// <summary>
/// How a plan ranks units: <c>{ "by": "score", "level": "county", "ties": "best" }</c>. Immutable; equal by content.
/// </summary>
public sealed record LeagueRule
{
    /// <summary>Gets the composite by whose value units are ranked; <see langword="null"/> for their score.</summary>
    public CompositeId? By { get; init; }

    /// <summary>
    /// Gets the level of the units; <see langword="null"/> for all that have a number, without the plan's own unit.
    /// </summary>
    public OrgUnitLevel? Level { get; init; }

    /// <summary>Gets which rank equals get.</summary>
    public RankTies Ties { get; init; }

    /// <summary>Gets a value indicating whether the lowest number is the best.</summary>
    public bool LowestIsBest { get; init; }

    /// <summary>Gets the least share of parts with a number for a unit to be ranked, from 0 to 1.</summary>
    public decimal CoverageMin { get; init; }
}
