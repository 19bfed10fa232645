using System.Text;
using HealthTargets.Plans;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Testing.Coverage;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Binding;

/// <summary>A ministry publishes scorings, grades and workflows once; plans import them.</summary>
public sealed class SharedScoringTests
{
    private const string Halves =
        """ "scorings": { "halves": { "bands": [{ "atLeast": 95, "share": 1 }, { "atLeast": 90, "share": 0.5 }] } } """;

    private const string Grades = """ "scoring": { "grades": [ { "grade": "good", "atLeast": 80 } ] } """;

    [Fact]
    public void Targets_use_a_scoring_by_the_name_that_an_import_gives_it()
    {
        Plan plan = Read($"{{ {Halves} }}", """ "imports": ["shared.json"], """, "halves").Plan!;

        Assert.Equal(
            new Scoring.Bands([new(95m, 1m), new(90m, 0.5m)], Upwards: true), Assert.Single(plan.Targets).Scoring);
    }

    [Fact]
    public void A_plan_names_scorings_of_its_own() =>
        Assert.IsType<Scoring.Bands>(Read("{ }", Halves + ",", "halves").Plan!.Targets[0].Scoring);

    [Theory]
    [InlineData("""{ "scoring": { "grades": [ { "grade": "good", "atLeast": 80 } ] } }""", "", "good")]
    [InlineData("""{ "imports": ["more.json"] }""", "", "fine")]
    [InlineData(
        """{ "scoring": { "grades": [ { "grade": "good", "atLeast": 80 } ] } }""",
        """ "scoring": { "grades": [ { "grade": "own", "atLeast": 70 } ] }, """,
        "own")]
    public void A_plan_without_a_scoring_goes_by_the_one_that_it_imports(string shared, string own, string grade) =>
        Assert.Equal(
            grade,
            Assert.Single(
                Read(shared, own + """ "imports": ["shared.json"], """, "allOrNothing").Plan!.Scoring.Grades).Grade);

    [Theory]
    [InlineData("{ }", "halfs", "HT2003")]
    [InlineData("""{ "scorings": { "method": { "deduct": 1 } } }""", "allOrNothing", "HT2011")]
    [InlineData("""{ "scorings": { "a": { "deduct": 1 } }, "imports": ["more.json"] }""", "a", "HT2006")]
    [InlineData("""{ "scoring": { "missing": "zero" }, "imports": ["more.json"] }""", "allOrNothing", "HT2006")]
    [InlineData("""{ "scorings": { "b": { "deduct": -1 } } }""", "b", "HT3004")]
    [InlineData("""{ "scorings": [ ] }""", "allOrNothing", "HT3001")]
    public void A_mistake_in_what_is_shared_is_named(string shared, string scoring, string code)
    {
        RuleCompilation compilation = Read(shared, """ "imports": ["shared.json"], """, scoring);

        Assert.Equal([code], compilation.Diagnostics.Select(one => one.Code));
    }

    [Fact]
    public void An_unknown_name_is_guessed_among_the_shared_ones()
    {
        Diagnostic mistake = Assert.Single(Read(
            $"{{ {Halves} }}", """ "imports": ["shared.json"], """, "halfes").Diagnostics);

        Assert.Contains("\"halves\"", mistake.Fix(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_finds_the_bands_and_grades_where_they_are_shared()
    {
        RuleCompilation compilation = Read($"{{ {Halves}, {Grades} }}", """ "imports": ["shared.json"], """, "halves");
        PlanTestSuite suite = PlanTestSuite.Of(compilation);
        string[] untouched = [.. suite.Coverage(suite.Run()).Items
            .Where(item => !item.IsTouched && item.Kind is CoverageKind.Band or CoverageKind.Grade)
            .Select(item => $"{item.Source.Name} {item.Text(Language.English)}")];

        Assert.Equal(
            [
                "shared.json a value in the band of 90", "shared.json a value outside all bands",
                "shared.json the grade good of the plan",
            ],
            untouched);
    }

    [Fact]
    public void Workflows_of_an_import_stand_beside_it_and_go_first()
    {
        RuleCompilation compilation = Read(
            """{ "workflows": ["flows/escalation.json"] }""",
            """ "imports": ["shared/all.json"], "workflows": ["own.json"], """,
            "allOrNothing",
            "shared/all.json");

        Assert.Empty(compilation.Diagnostics);
        Assert.Equal(["shared", "own"], compilation.Workflows!.Files.Select(one => one.Library.Workflows[0].Name));
    }

    private static RuleCompilation Read(string shared, string properties, string scoring, string at = "shared.json")
    {
        static string Flow(string name) => $$"""
            [ { "WorkflowName": "{{name}}", "Rules": [ { "RuleName": "r", "Expression": "verdict.gap < 0" } ] } ]
            """;
        var files = new MemoryFiles(new Dictionary<string, string>
        {
            [at] = shared,
            ["more.json"] = """
                {
                  "scorings": { "a": { "deduct": 2 } },
                  "scoring": { "grades": [ { "grade": "fine", "atLeast": 60 } ] }
                }
                """,
            ["own.json"] = Flow("own"),
            ["shared/flows/escalation.json"] = Flow("shared"),
        });
        string text = $$"""
            {
              "id": "plan", "period": "2021", "unit": "county", {{properties}}
              "indicators": { "rate": { "kind": "ratio", "better": "higher" } },
              "targets": [
                { "id": "rate", "indicator": "rate", "atLeast": 90, "points": 5, "scoring": "{{scoring}}" }
              ],
              "tests": [
                {
                  "name": "all", "asOf": "2021-12-31", "given": [ { "indicator": "rate", "value": 96 } ],
                  "expect": { "rate": "met" }
                }
              ]
            }
            """;
        return RuleCompiler.Compile("p.plan.json", Encoding.UTF8.GetBytes(text), files);
    }
}
