using HealthTargets.Periods;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Linting;

/// <summary>Finds targets that ask for the same thing of the same units at the same time.</summary>
internal static class DuplicateLint
{
    internal static void Check(LintPlan plan)
    {
        Dictionary<Meaning, SyntaxObject> seen = [];
        foreach ((Target target, SyntaxObject node) in plan.Targets)
        {
            // What is only watched has no bound that could be counted twice.
            if (target.Goal is not Goal.Watch && !seen.TryAdd(MeaningOf(plan, target), node))
            {
                plan.Report(TargetWarnings.Duplicate(node, seen[MeaningOf(plan, target)], target.Id.Value));
            }
        }
    }

    private static Meaning MeaningOf(LintPlan plan, Target target) => new(
        target with
        {
            Id = new TargetId(""),
            Title = null,
            Period = null,
            Section = null,
            Source = null,
            Note = null,
            Points = null,
            Commitment = default,
            Veto = false,
        },
        target.Period ?? plan.PeriodAround(target));

    private sealed record Meaning(Target Target, ReportingPeriod Period);
}
