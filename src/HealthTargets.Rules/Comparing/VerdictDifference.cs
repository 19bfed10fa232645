using HealthTargets.Evaluation;
using HealthTargets.Scorecards;
using HealthTargets.Values;

namespace HealthTargets.Rules.Comparing;

/// <summary>What two versions of a plan say of the same data. Immutable.</summary>
/// <param name="Before">What the old version says.</param>
/// <param name="After">What the new version says.</param>
/// <param name="Changes">The verdicts that are not the same, in the order of the new version.</param>
public sealed record VerdictDifference(
    PlanEvaluation Before, PlanEvaluation After, ValueList<VerdictChange> Changes)
{
    /// <summary>Gets the scorecard of the old version.</summary>
    public Scorecard OldScorecard { get; } = ScorecardRules.SumUp(Before)[0];

    /// <summary>Gets the scorecard of the new version.</summary>
    public Scorecard NewScorecard { get; } = ScorecardRules.SumUp(After)[0];
}
