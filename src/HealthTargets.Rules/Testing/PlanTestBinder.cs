using System.Globalization;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Rules.Testing;

/// <summary>Reads the property <c>tests</c> of a plan that was read itself without mistakes.</summary>
internal sealed class PlanTestBinder
{
    private readonly ValueReader values;
    private readonly TestRowBinder rows;
    private readonly ExpectationBinder expectations;

    private PlanTestBinder(Plan plan, ValueReader values)
    {
        this.values = values;
        rows = new TestRowBinder(plan, values);
        expectations = new ExpectationBinder(plan, values);
    }

    /// <summary>Reads the tests; those that can't be read are reported and left out.</summary>
    internal static IReadOnlyList<PlanTest> Bind(SyntaxNode? node, Plan plan, DiagnosticBag bag)
    {
        if (node is null)
        {
            return [];
        }

        var binder = new PlanTestBinder(plan, new ValueReader(bag));
        return [.. binder.Tests(node, [])];
    }

    /// <summary>Reads a file of tests, whose units hold for each of them.</summary>
    internal static IReadOnlyList<PlanTest> BindFile(ObjectReader file, Plan plan)
    {
        var binder = new PlanTestBinder(plan, file.Values);
        ValueList<OrgUnit> units = binder.Units(file);
        return file.Require("tests") is { } node ? [.. binder.Tests(node, units)] : [];
    }

    private IEnumerable<PlanTest> Tests(SyntaxNode node, ValueList<OrgUnit> units) =>
        values.Items(node, "tests", mayBeEmpty: true).Select((one, index) => BindTest(one, index, units))
            .OfType<PlanTest>();

    private PlanTest? BindTest(SyntaxNode node, int index, ValueList<OrgUnit> units)
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
        IReadOnlyList<PlanTestExpectation> expected = expectations.Bind(reader);
        PlanTestScorecard? scorecard = expectations.BindScorecard(reader);
        return asOf is not { } date ? null : new PlanTest(name, date, expected, node.Source, node.Head)
        {
            KnownAt = TestRowBinder.BindInstant(reader, "knownAt"),
            Units = reader.Find("units") is null ? units : Units(reader),
            Given = given,
            Composites = expectations.Composites.ToValueList(),
            Scorecard = scorecard,
        };
    }

    private ValueList<OrgUnit> Units(ObjectReader reader) => reader.Find("units") is { } found
        ? values.Items(found, "units", mayBeEmpty: true).Select(BindUnit).OfType<OrgUnit>().ToValueList()
        : [];

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
