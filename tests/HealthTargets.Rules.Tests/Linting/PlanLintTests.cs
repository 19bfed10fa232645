using System.Text;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Tests.Golden;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Linting;

public sealed class PlanLintTests
{
    public static TheoryData<string> Plans => [.. Directory
        .EnumerateFiles(Repository.PathTo("samples"), "*.plan.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    public static TheoryData<string> Warned => [.. GoldenCase.All
        .Where(item => item.Code?.StartsWith("HT60", StringComparison.Ordinal) == true).Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Sample_plans_give_no_false_alarm(string file)
    {
        string[] deserved = file switch
        {
            // Its document names the people who received aid and gives no number for them.
            "samples/seeds/003.plan.json" => ["HT6001"],

            // The mistakes of the tutorial.
            "samples/tutorial/2-mistakes.plan.json" => ["HT2002", "HT2004"],
            _ => [],
        };
        Assert.Equal(deserved, PlanLint.CheckFile(Repository.PathTo(file)).Diagnostics.Select(one => one.Code));
    }

    [Theory]
    [MemberData(nameof(Warned))]
    public void Evaluation_is_not_told_of_lints(string name)
    {
        byte[] plan = File.ReadAllBytes(Repository.PathTo($"{GoldenCase.Folder}/{name}/plan.json"));
        Assert.Empty(RuleCompiler.Compile("plan.json", plan).Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Warned))]
    public void Each_broken_plan_shows_its_lint_and_no_other(string name) => Assert.Equal(
        [name[..6]], GoldenCase.All.Single(item => item.Name == name).Run().Select(one => one.Code));

    // What looks like the broken plans and is meant.
    [Theory]
    [InlineData("atMost 0 of what should not happen", "\"kind\": \"count\", \"better\": \"lower\"", "\"atMost\": 0")]
    [InlineData("a rare infection", "\"kind\": \"ratio\", \"unit\": \"%\", \"better\": \"lower\"", "\"atMost\": 0.5")]
    [InlineData("beds may be overbooked", "\"kind\": \"ratio\", \"unit\": \"%\"", "\"atMost\": 100")]
    [InlineData("all of them", "\"kind\": \"ratio\", \"unit\": \"%\", \"better\": \"higher\"", "\"atLeast\": 100")]
    [InlineData("per 1,000", "\"kind\": \"ratio\", \"per\": 1000", "\"atLeast\": 0.8")]
    [InlineData("0 usually, more for some", "\"kind\": \"count\"",
        "\"scope\": \"children\", \"atLeast\": 0, \"overrides\": [ { \"unit\": \"east\", \"atLeast\": 4 } ]")]
    [InlineData("a level that is kept", "\"kind\": \"stock\", \"better\": \"higher\"",
        "\"baseline\": 450, \"atLeast\": 400, \"path\": \"constant\"")]
    [InlineData("as at the start", "\"kind\": \"stock\", \"better\": \"higher\"",
        "\"baseline\": 400, \"atLeast\": 400")]
    [InlineData("in tens of thousands", "\"kind\": \"count\", \"unit\": \"万人\", \"decimals\": 2", "\"atLeast\": 0.5")]
    [InlineData("in tens of thousands, too", "\"kind\": \"count\", \"unit\": \"万人\"", "\"atLeast\": 0.5")]
    [InlineData("no decline", "\"kind\": \"ratio\", \"per\": 1000, \"better\": \"higher\"", "\"atLeast\": 0")]
    [InlineData("less than last year", "\"kind\": \"ratio\", \"unit\": \"%\", \"better\": \"lower\"",
        "\"atMost\": -2")]
    [InlineData("scored only", "\"kind\": \"count\"",
        "\"atLeast\": 0, \"points\": 5, \"scoring\": { \"linear\": { \"from\": 0, \"to\": 100 } }")]
    [InlineData("a change in percent of a count", "\"kind\": \"count\"",
        "\"measure\": { \"change\": \"percent\", \"since\": \"lastYear\" }, \"atLeast\": 5")]
    public void What_is_meant_is_not_warned_of(string meant, string indicator, string target)
    {
        string plan = $$"""
            {
              "id": "p", "period": "2021", "unit": "county", "indicators": { "x": { {{indicator}} } },
              "targets": [ { "id": "t", "title": "{{meant}}", "indicator": "x", {{target}} } ]
            }
            """;
        RuleCompilation compilation = PlanLint.Check("p.json", Encoding.UTF8.GetBytes(plan));
        Assert.NotNull(compilation.Plan);
        Assert.Empty(compilation.Diagnostics);
    }

    [Fact]
    public void Parts_of_a_plan_are_looked_at_too()
    {
        MemoryFiles files = new(new Dictionary<string, string>
        {
            ["part.json"] = """
                { "id": "q", "partOf": "p", "period": "2021", "unit": "c", "indicators": { "x": { "kind": "count" } } }
                """,
        });
        byte[] plan = """{ "id": "p", "period": "2021", "unit": "c", "parts": ["part.json"] }"""u8.ToArray();

        Diagnostic only = Assert.Single(PlanLint.Check("p.json", plan, files).Diagnostics);

        Assert.Equal(("HT6001", "part.json"), (only.Code, only.Source.Name));
    }

    [Fact]
    public void A_plan_with_errors_is_not_looked_at() => Assert.Equal(
        ["HT2001"],
        PlanLint.Check(
            "p.json",
            """
            {
              "id": "p", "period": "2021", "unit": "c", "indicators": { "never-used": { "kind": "count" } },
              "targets": [ { "id": "t", "indicator": "unknown", "atLeast": 5 } ]
            }
            """u8.ToArray()).Diagnostics.Select(one => one.Code));

}
