using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Scorecards;

/// <summary>What one verdict brings into the score of a scorecard. Immutable; equal by content.</summary>
public sealed record ScoreContribution
{
    /// <summary>Gets the target.</summary>
    public required TargetId Target { get; init; }

    /// <summary>Gets the unit.</summary>
    public required OrgUnitId Unit { get; init; }

    /// <summary>Gets the status of the verdict.</summary>
    public required Status Status { get; init; }

    /// <summary>Gets the points earned; <see langword="null"/> if they are not known.</summary>
    public Rational? Points { get; init; }

    /// <summary>Gets the points that the target is worth.</summary>
    public required Rational PointsMax { get; init; }

    /// <summary>
    /// Gets how many percent of the score are from it; they add up to the score. 0 for what was left out,
    /// <see langword="null"/> if there is no score.
    /// </summary>
    public Rational? Share { get; init; }

    /// <summary>Gets why the points are not known.</summary>
    public Absence? Absence { get; init; }
}
