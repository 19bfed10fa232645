using HealthTargets.Evaluation;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Testing;

/// <summary>Finds the plans, parts of a plan, on which what a test expects rests.</summary>
internal static class PartsBehind
{
    /// <summary>Returns their names.</summary>
    internal static HashSet<PlanId> Of(PlanTestOutcome outcome)
    {
        PlanTest test = outcome.Test;
        PlanEvaluation evaluation = outcome.Evaluation;
        if (evaluation.Plan.Parts.Count == 0)
        {
            return [];
        }

        var composites = new CompositeReach(evaluation.Plan, test.Composites.Select(one => one.Composite));
        IEnumerable<Verdict> verdicts = test.Scorecard is not null
            ? evaluation.Verdicts
            : outcome.Expected.Concat(
                evaluation.Verdicts.Where(verdict => composites.Targets.Contains(verdict.Target.Id)));
        return
        [
            .. composites.Parts,
            .. verdicts.SelectMany(verdict =>
                    evaluation.Derive(verdict.Target.Id, verdict.Unit)?.Outcome?.SelfAndBelow() ?? [])
                .Select(node => node.Plan).OfType<PlanId>(),
        ];
    }
}
