using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Scorecards;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Coverage;

/// <summary>Finds what the tests of a plan touch.</summary>
internal static class CoverageAnalysis
{
    /// <summary>Looks at the outcomes of tests.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sources">The trees from which it was read.</param>
    /// <param name="outcomes">What became of its tests; those that fail count like the others.</param>
    internal static TestCoverage Of(Plan plan, PlanSources sources, IReadOnlyList<PlanTestOutcome> outcomes)
    {
        ILookup<TargetId, JudgedTarget> judged = outcomes.SelectMany(JudgedTarget.Of).ToLookup(one => one.Target);
        IEnumerable<CoverageItem> items = plan.Targets.SelectMany(target =>
            sources.Target(target.Id.Value) is { } tree
                ? OfTarget(plan, target, tree, sources, [.. judged[target.Id]])
                : []);
        return new(plan, outcomes.Count, items
            .Concat(CompositeCoverage.OfPlan(plan, sources, outcomes))
            .Concat(PartCoverage.OfPlan(plan, sources, outcomes))
            .Concat(Grades(plan, sources, outcomes)).ToValueList());
    }

    private static IEnumerable<CoverageItem> OfTarget(
        Plan plan, Target target, SyntaxObject tree, PlanSources sources, IReadOnlyList<JudgedTarget> judged)
    {
        SyntaxNode id = tree.Find("id")!;
        var itself = new CoverageItem(
            CoverageKind.Target,
            target.Id,
            new(new("the target itself", "目标本身")),
            (id.Source, id.Span),
            judged.Select(one => one.Test).Distinct().ToValueList());
        return
        [
            itself,
            .. new BoundaryCoverage(plan, target, tree, judged).Items(),
            .. new OutcomeCoverage(plan, target, tree, sources.ScoringOf(tree), judged).Items(),
        ];
    }

    private static IEnumerable<CoverageItem> Grades(
        Plan plan, PlanSources sources, IReadOnlyList<PlanTestOutcome> outcomes)
    {
        if (sources.Scoring is not { } scoring)
        {
            return [];
        }

        (string Test, string? Grade)[] graded = [.. outcomes
            .Where(outcome => outcome.Test.Scorecard?.Claims.Any(claim => claim.Field == PlanTestField.Grade) == true)
            .Select(outcome => (outcome.Test.Name, ScorecardRules.SumUp(outcome.Evaluation)[0].Grade))];
        IEnumerable<(string Grade, SyntaxNode Node)> bands = scoring.Find("grades") is SyntaxArray list
            ? plan.Scoring.Grades.Zip(list.Elements, (band, node) => (band.Grade, node))
            : [];
        IEnumerable<(string Grade, SyntaxNode Node)> lowest =
            plan.Scoring.LowestGrade is { } name && scoring.Find("lowestGrade") is { } place
                ? [(name, place)]
                : [];
        return bands.Concat(lowest).Select(band => new CoverageItem(
            CoverageKind.Grade,
            null,
            new(new("the grade {0} of the plan", "计划的等次 {0}"), band.Grade),
            (band.Node.Source, band.Node.Head),
            graded.Where(one => one.Grade == band.Grade).Select(one => one.Test).ToValueList()));
    }
}
