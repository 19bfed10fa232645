using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Scorecards;

/// <summary>What several verdicts come to together. Immutable; equal by content.</summary>
public sealed record Scorecard
{
    /// <summary>Gets what is summed up.</summary>
    public required ScorecardSubject Subject { get; init; }

    /// <summary>Gets the identifier of that plan, section, commitment or unit.</summary>
    public required string Id { get; init; }

    /// <summary>Gets how many verdicts there are of each status; statuses that don't occur are left out.</summary>
    public required ValueList<StatusCount> Counts { get; init; }

    /// <summary>Gets how many verdicts there are.</summary>
    public required int Verdicts { get; init; }

    /// <summary>Gets how many of them say something: all but those without data and those not due.</summary>
    public required int Determined { get; init; }

    /// <summary>
    /// Gets how many verdicts have points, of those that are worth points and due: n of N of the score.
    /// </summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Gets what was done with those without points.</summary>
    public required MissingScore Missing { get; init; }

    /// <summary>Gets what each verdict that is worth points brings into the score, in the order of verdicts.</summary>
    public ValueList<ScoreContribution> Contributions { get; init; } = [];

    /// <summary>Gets the unit above, of a unit that has one.</summary>
    public OrgUnitId? Parent { get; init; }

    /// <summary>
    /// Gets how many of the units directly below meet their own targets; <see langword="null"/> where none has any.
    /// </summary>
    public UnitTally? Below { get; init; }

    /// <summary>
    /// Gets whether every binding target that has a bound is met; <see langword="null"/> if there is none, or if data
    /// is absent and none of the others decides.
    /// </summary>
    public bool? Fulfilled { get; init; }

    /// <summary>Gets the points earned; <see langword="null"/> if nothing is scored or too little known.</summary>
    public Rational? Points { get; init; }

    /// <summary>Gets the points that could be earned, of the targets that count.</summary>
    public Rational? PointsMax { get; init; }

    /// <summary>Gets the points earned as a share of those that could be, in percent.</summary>
    public Rational? Score { get; init; }

    /// <summary>Gets the grade, if the plan gives grades and there is a score or a broken veto.</summary>
    public string? Grade { get; init; }

    /// <summary>Gets the veto targets that were missed; each sets the grade to the lowest.</summary>
    public ValueList<TargetId> BrokenVetoes { get; init; } = [];
}
