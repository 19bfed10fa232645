using HealthTargets.Values;

namespace HealthTargets.Plans;

/// <summary>How the points of a plan's targets become its score and grade. Immutable; equal by content.</summary>
public sealed record PlanScoring
{
    /// <summary>Gets what a target without a verdict does to the score.</summary>
    public MissingScore Missing { get; init; }

    /// <summary>Gets the grades, the best first, each from a lower score than the one before.</summary>
    public ValueList<GradeBand> Grades { get; init; } = [];

    /// <summary>Gets how units are ranked, or <see langword="null"/> if they are not.</summary>
    public LeagueRule? League { get; init; }

    /// <summary>
    /// Gets the grade below all bands, which a broken veto sets too; <see langword="null"/> if it has no name.
    /// </summary>
    public string? LowestGrade { get; init; }
}
