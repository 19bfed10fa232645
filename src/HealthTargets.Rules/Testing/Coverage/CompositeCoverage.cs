using HealthTargets.Methods;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Scorecards;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Coverage;

/// <summary>
/// What of a composite tests touch: itself, the values around the cut points of its grades, its classes, and no value.
/// </summary>
internal sealed class CompositeCoverage
{
    private readonly Composite composite;
    private readonly SyntaxObject tree;
    private readonly (string Test, CompositeResult Result)[] judged;

    internal CompositeCoverage(
        Composite composite, SyntaxObject tree, IEnumerable<(string Test, CompositeResult Result)> results)
    {
        this.composite = composite;
        this.tree = tree;
        judged = [.. results.Where(one => one.Result.Composite.Id == composite.Id)];
    }

    /// <summary>Gets everything of the composites of a plan.</summary>
    internal static IEnumerable<CoverageItem> OfPlan(
        Plan plan, PlanSources sources, IReadOnlyList<PlanTestOutcome> outcomes)
    {
        (string Test, CompositeResult Result)[] results = [.. outcomes.SelectMany(Expected)];
        return plan.Composites.SelectMany(composite => sources.Composite(composite.Id.Value) is { } tree
            ? new CompositeCoverage(composite, tree, results).Items()
            : []);
    }

    private IEnumerable<CoverageItem> Items() =>
    [
        Item(CoverageKind.Composite, new(new("the composite itself", "综合指标本身")), Id, _ => true),
        .. Grades(),
        .. Classes(),
        Item(CoverageKind.Absence, new(new("absent data", "数据缺失的情况")), Id, one => !one.Value.IsPresent),
    ];

    private SyntaxNode Id => tree.Find("id")!;

    private IEnumerable<CoverageItem> Grades()
    {
        IReadOnlyList<SyntaxNode> nodes = tree.Find("grades") is SyntaxArray list ? list.Elements : [];
        foreach ((int place, GradeBand band) in composite.Grades.Index())
        {
            // The grades of a published rule stand in no file of the author.
            SyntaxNode node = place < nodes.Count ? nodes[place] : Id;
            string cut = ((Rational)band.AtLeast).ToString();
            yield return Item(
                CoverageKind.Grade, new(new("the grade {0}", "等次 {0}"), band.Grade), node,
                one => one.Grade == band.Grade);
            yield return Item(
                CoverageKind.Boundary, new(new("a value of exactly {0}", "恰好等于 {0} 的值"), cut), node,
                one => one.Value.NumberOrNull == (Rational)band.AtLeast);
        }

        if (composite.Grades.Count > 0)
        {
            yield return Item(
                CoverageKind.Grade, new(new("a value below all grades", "低于所有等次的值")), tree.Find("grades") ?? Id,
                one => one.Value.IsPresent && one.Grade is null);
        }
    }

    private IEnumerable<CoverageItem> Classes()
    {
        IReadOnlyList<SyntaxNode> nodes = tree.Find("classes") is SyntaxArray list ? list.Elements : [];
        foreach ((int place, MethodClass row) in composite.Classes.Index().DistinctBy(one => one.Item.Class))
        {
            yield return Item(
                CoverageKind.Class, new(new("the class {0}", "类别 {0}"), row.Class),
                place < nodes.Count ? nodes[place] : Id, one => one.Class == row.Class);
        }
    }

    // Only what the test expects something of counts.
    private static IEnumerable<(string Test, CompositeResult Result)> Expected(PlanTestOutcome outcome)
    {
        if (outcome.Test.Composites.Count == 0)
        {
            return [];
        }

        HashSet<(CompositeId, OrgUnits.OrgUnitId)> wanted =
            [.. outcome.Test.Composites.Select(one => (one.Composite, one.Unit))];
        return CompositeRules.Evaluate(outcome.Evaluation)
            .Where(one => wanted.Contains((one.Composite.Id, one.Unit)))
            .Select(one => (outcome.Test.Name, one));
    }

    private CoverageItem Item(
        CoverageKind kind, FormattedText text, SyntaxNode node, Func<CompositeResult, bool> touches) =>
        new(kind, null, text, node, judged.Where(one => touches(one.Result)).Select(one => one.Test))
        {
            Composite = composite.Id,
        };
}
