using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing;

/// <summary>
/// Reads what a test expects: <c>{ "reporting": "met", "coverage": { "x": "missed" } }</c>, and instead of a status an
/// object that says more.
/// </summary>
internal sealed class ExpectationBinder
{
    private static readonly PlanTestField[] OfVerdict =
    [
        PlanTestField.Value, PlanTestField.Gap, PlanTestField.Attainment, PlanTestField.Expected, PlanTestField.Score,
        PlanTestField.Period, PlanTestField.Category, PlanTestField.Class,
    ];

    private static readonly PlanTestField[] OfComposite =
        [PlanTestField.Value, PlanTestField.Class, PlanTestField.Grade];

    private readonly Plan plan;
    private readonly ValueReader values;
    private readonly HashSet<string> targets;
    private readonly HashSet<string> composites;
    private List<PlanTestComposite> ofComposites = [];

    internal ExpectationBinder(Plan plan, ValueReader values)
    {
        this.plan = plan;
        this.values = values;
        targets = [.. plan.Targets.Select(target => target.Id.Value)];
        composites = [.. plan.Composites.Select(composite => composite.Id.Value)];
    }

    /// <summary>Gets what the test that was read last expects of composites.</summary>
    internal IReadOnlyList<PlanTestComposite> Composites => ofComposites;

    /// <summary>Reads <c>expect</c>; a test without it must expect something of the plan as a whole.</summary>
    internal IReadOnlyList<PlanTestExpectation> Bind(ObjectReader test)
    {
        var expectations = new List<PlanTestExpectation>();
        ofComposites = [];
        SyntaxNode? node = test.Find("scorecard") is null ? test.Require("expect") : test.Find("expect");
        if (node is null)
        {
            return expectations;
        }

        if (values.Object(node, "expect") is not { } expected)
        {
            return expectations;
        }

        foreach (SyntaxMember member in expected.Members)
        {
            if (composites.Contains(member.Name))
            {
                AddComposite(member);
            }
            else if (!targets.Contains(member.Name))
            {
                values.Report(NameErrors.UnknownTarget(
                    node.Source, member.NameSpan, member.Value.Pointer, member.Name, [.. targets, .. composites]));
            }
            else if (member.Value is SyntaxObject byUnit && !IsOfVerdict(byUnit))
            {
                foreach (SyntaxMember unit in byUnit.Members)
                {
                    Add(expectations, member.Name, new OrgUnitId(unit.Name), unit.Value);
                }
            }
            else
            {
                Add(expectations, member.Name, plan.Unit, member.Value);
            }
        }

        return expectations;
    }

    /// <summary>Reads <c>scorecard</c>, if it is there.</summary>
    internal PlanTestScorecard? BindScorecard(ObjectReader test) =>
        test.Find("scorecard") is { } node
        && ObjectReader.Open(node, "scorecard", TestWords.Scorecard, values) is { } reader
            ? new PlanTestScorecard(
                ClaimBinder.Bind(reader, [PlanTestField.Score, PlanTestField.Points, PlanTestField.Grade]), node.Source)
            : null;

    // A composite has no status, so what is expected of it is always an object, or one for each unit.
    private void AddComposite(SyntaxMember member)
    {
        if (values.Object(member.Value, member.Name) is not { } node)
        {
            return;
        }

        bool isByUnit = node.Members.Length > 0 && node.Members.All(one => one.Value is SyntaxObject);
        IEnumerable<(OrgUnitId Unit, SyntaxNode Node)> expected = isByUnit
            ? node.Members.Select(one => (new OrgUnitId(one.Name), one.Value))
            : [(plan.Unit, node)];
        foreach ((OrgUnitId unit, SyntaxNode one) in expected)
        {
            if (ObjectReader.Open(one, member.Name, TestWords.Composite, values) is { } reader)
            {
                ofComposites.Add(new PlanTestComposite(
                    new CompositeId(member.Name), unit, ClaimBinder.Bind(reader, OfComposite), one.Source, one.Head));
            }
        }
    }

    // A unit could be named like one of the properties; one named "status" is taken for that.
    private static bool IsOfVerdict(SyntaxObject node) => node.Find("status") is not null
        || (node.Members.Length > 0
            && node.Members.All(member => TestWords.Expectation.Properties.Contains(member.Name)));

    private void Add(List<PlanTestExpectation> expectations, string target, OrgUnitId unit, SyntaxNode node)
    {
        var id = new TargetId(target);
        if (node is SyntaxObject)
        {
            if (ObjectReader.Open(node, target, TestWords.Expectation, values) is { } reader)
            {
                expectations.Add(new PlanTestExpectation(
                    id,
                    unit,
                    reader.Word("status", PlanWords.Statuses),
                    node.Source,
                    reader.Find("status")?.Span ?? node.Head) { Claims = ClaimBinder.Bind(reader, OfVerdict) });
            }
        }
        else if (values.Word(node, target, PlanWords.Statuses) is { } status)
        {
            expectations.Add(new PlanTestExpectation(id, unit, status, node.Source, node.Span));
        }
    }
}
