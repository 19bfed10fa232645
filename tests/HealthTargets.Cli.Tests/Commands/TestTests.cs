using System.Xml.Linq;

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

    private static (int Code, string Output) Of(Tool tool) => (tool.Code, tool.Output);
}
