using HealthTargets.Evaluation;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Scorecards;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Coverage;

/// <summary>
/// What of the plans that are parts of a plan its tests touch: a part that is fulfilled, one that is not, and one of
/// which that can't be told. Their targets are what tests of their own are for.
/// </summary>
internal static class PartCoverage
{
    /// <summary>Gets everything of the parts of a plan.</summary>
    internal static IEnumerable<CoverageItem> OfPlan(
        Plan plan, PlanSources sources, IReadOnlyList<PlanTestOutcome> outcomes)
    {
        if (plan.Parts.Count == 0)
        {
            return [];
        }

        (string Test, PlanId Part, bool? Fulfilled)[] seen = [.. outcomes.SelectMany(Expected)];
        IReadOnlyList<SyntaxNode> nodes = (sources.Root.Find("parts") as SyntaxArray)?.Elements ?? [];
        return plan.Parts.Zip(nodes).SelectMany(pair => new[]
        {
            Item(pair.First.Id, pair.Second, seen, true, new("a part that is fulfilled", "子计划已完成的情况")),
            Item(pair.First.Id, pair.Second, seen, false, new("a part that is not fulfilled", "子计划未完成的情况")),
            Item(pair.First.Id, pair.Second, seen, null, new("a part without a verdict", "子计划没有结论的情况")),
        });
    }

    private static IEnumerable<(string Test, PlanId Part, bool? Fulfilled)> Expected(PlanTestOutcome outcome)
    {
        HashSet<PlanId> read = PartsBehind.Of(outcome);
        return outcome.Evaluation.Parts.Where(part => read.Contains(part.Plan.Id))
            .Select(part => (outcome.Test.Name, part.Plan.Id, ScorecardRules.SumUp(part)[0].Fulfilled));
    }

    private static CoverageItem Item(
        PlanId part,
        SyntaxNode node,
        IEnumerable<(string Test, PlanId Part, bool? Fulfilled)> seen,
        bool? fulfilled,
        BilingualText text) => new(
            CoverageKind.Part,
            null,
            new(text),
            node,
            seen.Where(one => one.Part == part && one.Fulfilled == fulfilled).Select(one => one.Test))
        {
            Part = part,
        };
}
