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
            (1, "passed  exactly 95 is met\nfailed  below 95 is met\ncounty: 1 passed, 1 failed\n"),
            (tool.Code, tool.Output));
        Assert.Contains("a.plan.json(11,", tool.Error, StringComparison.Ordinal);
        Assert.Contains("missed", tool.Error, StringComparison.Ordinal);
    }
}
