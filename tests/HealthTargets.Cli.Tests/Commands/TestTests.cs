using System.Text.Json;
using System.Xml.Linq;
using HealthTargets.TestSupport;

namespace HealthTargets.Cli.Tests.Commands;

public sealed class TestTests
{
    // 57 of 60 is exactly 95 %, 56 of 60 is 93.3 %.
    private const string Plan = """
        {
          "id": "county", "period": "2021", "unit": "county",
          "indicators": { "rate": { "kind": "ratio", "unit": "%" } },
          "targets": [ { "id": "reporting", "indicator": "rate", "atLeast": 95 } ],
          "tests": [
            { "name": "exactly 95 is met", "asOf": "2021-12-31",
              "given": [ { "indicator": "rate", "period": "2021", "numerator": 57, "denominator": 60 } ],
              "expect": { "reporting": "met" } },
            { "name": "below 95 is met", "asOf": "2021-12-31",
              "given": [ { "indicator": "rate", "period": "2021", "numerator": 56, "denominator": 60 } ],
              "expect": { "reporting": "met" } }
          ]
        }
        """;

    [Fact]
    public void The_tests_of_the_sample_pass()
    {
        Tool tool = Tool.Run("test", Tool.Sample[0]);
        Assert.Equal((0, ""), (tool.Code, tool.Error));
        Assert.EndsWith("county-2021: 4 passed, 0 failed\n", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_that_fails_is_told_at_its_place_and_in_the_exit_code()
    {
        using Folder folder = new();
        Tool tool = Tool.Run("test", folder.Write("a.plan.json", Plan));
        Assert.Equal(
            (1, """
            passed  exactly 95 is met
            failed  below 95 is met
                    reporting status: expected met, got missed
                      value 93.33 %, bound at least 95 %, gap -1.67 points
                      Rate 93.33 % in 2021 is below 95 %: missed, 1.67 points short (56 of 60)
            county: 1 passed, 1 failed

            """),
            (tool.Code, tool.Output));
        Assert.Contains("a.plan.json(11,", tool.Error, StringComparison.Ordinal);
        Assert.Contains("missed", tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--filter", "EXACTLY", 0)]
    [InlineData("--filter", "below", 1)]
    [InlineData("--target", "reporting", 1)]
    [InlineData("--target", "no-such", 2)]
    [InlineData("--filter", "no such", 2)]
    public void Tests_can_be_chosen(string option, string text, int code)
    {
        using Folder folder = new();
        Assert.Equal(code, Tool.Run("test", folder.Write("a.plan.json", Plan), option, text).Code);
    }

    [Fact]
    public void Tests_beside_a_plan_are_run_with_those_in_it()
    {
        using Folder folder = new();
        string plan = folder.Write("a.plan.json", Plan);
        string tests = folder.Write("a.plantest.json", """
            { "plan": "a.plan.json", "units": [ { "id": "county", "name": "The County" } ], "tests": [
              { "name": "96 has one point to spare", "asOf": "2021-12-31",
                "given": [ { "indicator": "rate", "value": 96 } ],
                "expect": { "reporting": { "status": "met", "value": 96, "gap": 1, "period": "2021" } } } ] }
            """);
        Assert.Equal(
            (0, "passed  96 has one point to spare\ncounty: 1 passed, 0 failed\n"), Of(Tool.Run("test", tests)));
        Tool both = Tool.Run("test", plan, tests);
        Assert.Equal(1, both.Code);
        Assert.EndsWith("county: 2 passed, 1 failed\n", both.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_xml_for_servers_counts_what_passed_and_says_what_did_not()
    {
        using Folder folder = new();
        Tool tool = Tool.Run("test", folder.Write("a.plan.json", Plan), "--junit", folder.PathTo("out.xml"));
        Assert.Equal(1, tool.Code);
        XElement root = XDocument.Load(folder.PathTo("out.xml")).Root!;
        Assert.Equal(("testsuites", "2", "1"), (root.Name, root.Attribute("tests")!.Value, root.Attribute("failures")!.Value));
        Assert.Equal(
            ["exactly 95 is met", "below 95 is met"],
            root.Descendants("testcase").Select(one => one.Attribute("name")!.Value));
        XElement failure = Assert.Single(root.Descendants("failure"));
        Assert.Equal("below 95 is met", failure.Parent!.Attribute("name")!.Value);
        Assert.Contains("expected met, got missed", failure.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_are_json_alone_where_that_is_asked_for()
    {
        string[] files = [.. Clinics];
        using var coverage = JsonDocument.Parse(Tool.Run(["test", .. files, "--coverage", "--format", "json"]).Output);
        Assert.Equal((14, 22), Two(coverage, "touched", "total"));
        using var mutants = JsonDocument.Parse(Tool.Run(["test", .. files, "--mutate", "--format", "json"]).Output);
        Assert.Equal((15, 10), Two(mutants, "killed", "survived"));
        Assert.Equal(2, Tool.Run(["test", .. files, "--mutate", "--coverage", "--format", "json"]).Code);
        Assert.Equal(2, Tool.Run(["test", .. files, "--format", "json"]).Code);
    }

    [Fact]
    public void The_bar_of_a_terminal_goes_away()
    {
        using StringWriter output = new() { NewLine = "\n" };
        Assert.Equal(0, CommandLine.Run(["test", .. Clinics, "--mutate"], new Terminal(output, output, Width: 100)));
        Assert.EndsWith(
            Tool.Run(["test", .. Clinics, "--mutate"]).Output.Split("\n\n")[1], output.ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"plan\": \"none.plan.json\", \"tests\": [] }", "HT2021")]
    [InlineData("{ \"plan\": \"../a.plan.json\", \"tests\": [] }", "HT2022")]
    [InlineData("{ \"plan\": \"a.plantest.json\", \"tests\": [] }", "HT2023")]
    [InlineData("{ \"plan\": \"broken.plan.json\", \"tests\": [] }", "HT1025")]
    public void A_file_of_tests_without_its_plan_is_an_error(string text, string code)
    {
        using Folder folder = new();
        folder.Write("broken.plan.json", "{");
        Tool tool = Tool.Run("test", folder.Write("a.plantest.json", text));
        Assert.Equal(2, tool.Code);
        Assert.Contains($"error {code}", tool.Error, StringComparison.Ordinal);
    }

    private static string[] Clinics { get; } =
    [
        Repository.PathTo("samples/tested/clinics.plan.json"), Repository.PathTo("samples/tested/clinics.plantest.json"),
    ];

    private static (int, int) Two(JsonDocument json, string one, string other) =>
        (json.RootElement.GetProperty(one).GetInt32(), json.RootElement.GetProperty(other).GetInt32());

    private static (int Code, string Output) Of(Tool tool) => (tool.Code, tool.Output);
}
