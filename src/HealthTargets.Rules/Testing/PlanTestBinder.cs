using System.Globalization;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Rules.Testing;

/// <summary>Reads the property <c>tests</c> of a plan that was read itself without mistakes.</summary>
internal sealed class PlanTestBinder
{
    private readonly Plan plan;
    private readonly ValueReader values;
    private readonly TestRowBinder rows;
    private readonly HashSet<string> targets;

    private PlanTestBinder(Plan plan, ValueReader values)
    {
        this.plan = plan;
        this.values = values;
        rows = new TestRowBinder(plan, values);
        targets = [.. plan.Targets.Select(target => target.Id.Value)];
    }

    /// <summary>Reads the tests; those that can't be read are reported and left out.</summary>
    internal static IReadOnlyList<PlanTest> Bind(SyntaxNode? node, Plan plan, DiagnosticBag bag)
    {
        if (node is null)
        {
            return [];
        }

        var binder = new PlanTestBinder(plan, new ValueReader(bag));
        return [.. binder.values.Items(node, "tests", mayBeEmpty: true).Select(binder.BindTest).OfType<PlanTest>()];
    }

    private PlanTest? BindTest(SyntaxNode node, int index)
    {
        if (ObjectReader.Open(node, "tests", Shapes.Test, values) is not { } reader)
        {
            return null;
        }

        LocalDate? asOf = reader.Require("asOf") is { } day ? values.Date(day, "asOf") : null;
        string name = reader.Text("name") ?? (index + 1).ToString(CultureInfo.InvariantCulture);
        ValueList<Observation> given = reader.Find("given") is { } list
            ? values.Items(list, "given", mayBeEmpty: true).Select(rows.Bind).OfType<Observation>().ToValueList()
            : [];
        IReadOnlyList<PlanTestExpectation> expectations = reader.Require("expect") is { } expected
            ? BindExpectations(expected)
            : [];
        ValueList<OrgUnit> units = reader.Find("units") is { } found
            ? values.Items(found, "units", mayBeEmpty: true).Select(BindUnit).OfType<OrgUnit>().ToValueList()
            : [];
        return asOf is not { } date ? null : new PlanTest(name, date, expectations)
        {
            KnownAt = TestRowBinder.BindInstant(reader, "knownAt"),
            Units = units,
            Given = given,
        };
    }

    /// <summary>Reads <c>{ "reporting": "met", "coverage": { "x": "missed" } }</c>.</summary>
    private List<PlanTestExpectation> BindExpectations(SyntaxNode node)
    {
        var expectations = new List<PlanTestExpectation>();
        if (node is not SyntaxObject expected)
        {
            values.Report(TypeErrors.WrongType(node, "expect", TypeNames.Object));
            return expectations;
        }

        foreach (SyntaxMember member in expected.Members)
        {
            if (!targets.Contains(member.Name))
            {
                values.Report(NameErrors.UnknownTarget(
                    node.Source, member.NameSpan, member.Value.Pointer, member.Name, targets));
                continue;
            }

            if (member.Value is SyntaxObject byUnit)
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

    private void Add(List<PlanTestExpectation> expectations, string target, OrgUnitId unit, SyntaxNode node)
    {
        if (values.Word(node, target, PlanWords.Statuses) is { } status)
        {
            expectations.Add(new PlanTestExpectation(new TargetId(target), unit, status, node.Source, node.Span));
        }
    }

    private OrgUnit? BindUnit(SyntaxNode node)
    {
        if (ObjectReader.Open(node, "units", TestWords.Unit, values) is not { } reader
            || reader.RequireName("id") is not { } id)
        {
            return null;
        }

        return new OrgUnit
        {
            Id = new OrgUnitId(id.Value),
            Parent = reader.Name("parent") is { } parent ? new OrgUnitId(parent.Value) : null,
            Level = reader.Name("level") is { } level ? new OrgUnitLevel(level.Value) : null,
            Name = reader.Localized("name"),
            Groups = reader.Find("groups") is { } groups
                ? values.NameOrNames(groups, "groups").Select(group => new OrgUnitGroup(group.Value)).ToValueList()
                : [],
            ValidFrom = reader.Date("validFrom"),
            ValidTo = reader.Date("validTo"),
        };
    }
}
