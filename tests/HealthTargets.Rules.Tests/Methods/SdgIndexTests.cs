using System.Globalization;
using System.Text.Json.Nodes;
using HealthTargets.Evaluation;
using HealthTargets.Methods;
using HealthTargets.OrgUnits;
using HealthTargets.Scorecards;
using HealthTargets.Targets;
using HealthTargets.TestSupport;
using HealthTargets.Values;
using NodaTime;
using Xunit;

namespace HealthTargets.Rules.Tests.Methods;

/// <summary>
/// The published Sustainable Development Report 2019: indicators are targets with the method <c>sdsn-level</c>, goals and
/// the index are composites of a plan file, countries are units under their regions.
/// </summary>
public sealed class SdgIndexTests(ConformanceReport report) : IClassFixture<ConformanceReport>
{
    private const string Folder = "methods/sdsn_sdr2019/";
    private const string Observations = Folder + "observations.csv";
    private const string Goals = Folder + "goals.csv";
    private const string Index = Folder + "index.csv";

    private static readonly LocalDate AsOf = new(2019, 12, 31);

    [ConformanceFact(Observations)]
    public void Scores_of_indicators_and_goals_are_the_published_ones()
    {
        CsvRow[] rows = [.. CsvRow.Read(Conformance.Get(Observations)).Where(row => row["expected_score"].Length > 0)];
        PlanEvaluation evaluation = Evaluate(rows, "sdsn-goal-score");
        Dictionary<(string, string), Verdict> verdicts = ByCell(evaluation);
        report.Check(Folder + "scores", rows, row => Near(
            verdicts[(row["code"], row["iso3"])].Assessment!.Score, row["expected_score"], 1e-3));

        Dictionary<(string, string), CompositeResult> goals = ByGoal(evaluation);
        report.Check(
            Folder + "goal-scores",
            CsvRow.Read(Conformance.Get(Goals))
                .Where(row => row["expected_score"].Length > 0 && goals.ContainsKey((row["goal"], row["iso3"]))),
            row => Near(goals[(row["goal"], row["iso3"])].Value, row["expected_score"], 1e-2));
    }

    [ConformanceFact(Observations)]
    public void Colours_of_indicators_and_goals_are_the_published_ones()
    {
        CsvRow[] rows = [.. CsvRow.Read(Conformance.Get(Observations)).Where(row => row["expected_colour"].Length > 0)];
        PlanEvaluation evaluation = Evaluate(rows, "sdsn-goal-colour");
        Dictionary<(string, string), Verdict> verdicts = ByCell(evaluation);
        report.Check(Folder + "colours", rows, row => Differs(
            verdicts[(row["code"], row["iso3"])].Assessment!.Class, row["expected_colour"]));

        Dictionary<(string, string), CompositeResult> goals = ByGoal(evaluation);
        report.Check(
            Folder + "goal-colours",
            CsvRow.Read(Conformance.Get(Goals))
                .Where(row => row["expected_colour"].Length > 0 && goals.ContainsKey((row["goal"], row["iso3"]))),
            row => Differs(goals[(row["goal"], row["iso3"])].Class, row["expected_colour"]));
    }

    [ConformanceFact(Index)]
    public void The_index_replaces_a_missing_goal_by_the_mean_of_its_region()
    {
        IReadOnlyList<CsvRow> countries = CsvRow.Read(Conformance.Get(Index));
        IReadOnlyList<CsvRow> rows = CsvRow.Read(Conformance.Get(Goals));
        string[] goals = [.. rows.Select(row => row["goal"]).Distinct()];
        var scene = new MethodScene("2019");
        foreach (string region in countries.Select(row => row["region"]).Distinct())
        {
            scene.Unit(Quoted(region), "region");
        }

        foreach (CsvRow country in countries)
        {
            scene.Unit(country["iso3"], "country", Quoted(country["region"]));
        }

        foreach (string goal in goals)
        {
            scene.Indicator("goal-" + goal, "higher");
            scene.Target(new JsonObject
            {
                ["id"] = "goal-" + goal,
                ["indicator"] = "goal-" + goal,
                ["scope"] = new JsonObject { ["level"] = "country" },
            });
        }

        foreach (CsvRow row in rows.Where(row => row["expected_score"].Length > 0))
        {
            scene.Row("goal-" + row["goal"], "2019", row["expected_score"], row["iso3"]);
        }

        scene.More["composites"] = new JsonArray(new JsonObject
        {
            ["id"] = "index",
            ["parts"] = new JsonArray([.. goals.Select(goal => (JsonNode)("goal-" + goal))]),
            ["combine"] = "mean",
            ["of"] = "value",
            ["missing"] = new JsonObject { ["impute"] = "siblings" },
        });
        Dictionary<OrgUnitId, CompositeResult> found = CompositeRules.Evaluate(scene.Evaluate(AsOf))
            .ToDictionary(result => result.Unit);
        report.Check(
            Folder + "index",
            countries.Where(row => row["expected_index_score"].Length > 0),
            row => Near(found[new OrgUnitId(row["iso3"])].Value, row["expected_index_score"], 1e-2));
    }

    private static PlanEvaluation Evaluate(CsvRow[] rows, string rule)
    {
        var scene = new MethodScene("2019");
        HashSet<string> codes = [.. rows.Select(row => row["code"])];
        CsvRow[] book = [.. CsvRow.Read(Conformance.Get(Folder + "codebook.csv")).Where(row => codes.Contains(row["code"]))];
        foreach (CsvRow row in book)
        {
            AddIndicator(scene, row);
        }

        foreach (string country in rows.Select(row => row["iso3"]).Distinct())
        {
            scene.Unit(country, "country");
        }

        foreach (CsvRow row in rows)
        {
            scene.Row(row["code"], "2019", Number(row["value"]).ToString(CultureInfo.InvariantCulture), row["iso3"]);
        }

        var composites = new JsonArray();
        foreach (IGrouping<string, CsvRow> goal in book.GroupBy(row => GoalOf(row["code"])))
        {
            var one = new JsonObject
            {
                ["id"] = "goal-" + goal.Key,
                ["use"] = rule,
                ["parts"] = new JsonArray([.. goal.Select(row => (JsonNode)row["code"])]),
            };
            composites.Add(one);
        }

        scene.More["composites"] = composites;
        return scene.Evaluate(AsOf);
    }

    private static void AddIndicator(MethodScene scene, CsvRow row)
    {
        scene.Indicator(row["code"], row["direction"] == "increase" ? "higher" : "lower");
        scene.Target(new JsonObject
        {
            ["id"] = row["code"],
            ["indicator"] = row["code"],
            ["scope"] = new JsonObject { ["level"] = "country" },
            ["method"] = new JsonObject
            {
                ["use"] = "sdsn-level",
                ["with"] = new JsonObject
                {
                    ["best"] = Number(row["best_100"]),
                    ["worst"] = Number(row["worst_0"]),
                    ["green"] = Number(row["green_threshold"]),
                    ["red"] = Number(row["red_threshold"]),
                },
            },
        });
    }

    // sdg3_matmort is an indicator of goal 3.
    private static string GoalOf(string code) => code[3..code.IndexOf('_', StringComparison.Ordinal)];

    private static Dictionary<(string, string), Verdict> ByCell(PlanEvaluation evaluation) =>
        evaluation.Verdicts.ToDictionary(verdict => (verdict.Target.Id.Value, verdict.Unit.Value));

    private static Dictionary<(string, string), CompositeResult> ByGoal(PlanEvaluation evaluation) =>
        CompositeRules.Evaluate(evaluation)
            .Where(result => result.Coverage.Reported > 0)
            .ToDictionary(result => (result.Composite.Id.Value["goal-".Length..], result.Unit.Value));

    private static string? Near(Reading? found, string expected, double tolerance)
    {
        double wanted = double.Parse(expected, CultureInfo.InvariantCulture);
        double? number = found?.NumberOrNull is { } known
            ? double.Parse(known.ToString(), CultureInfo.InvariantCulture)
            : null;
        return Math.Abs((number ?? double.MaxValue) - wanted) <= tolerance ? null : $"{found} instead of {wanted}";
    }

    private static string? Differs(string? found, string expected) =>
        found == expected ? null : $"{found} instead of {expected}";

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Quoted(string text) => "\"" + text + "\"";
}
