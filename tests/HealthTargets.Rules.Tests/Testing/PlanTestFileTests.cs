using System.Text;
using HealthTargets.Rules.Testing;

namespace HealthTargets.Rules.Tests.Testing;

/// <summary>Files of tests, and expectations of more than a status.</summary>
public sealed class PlanTestFileTests
{
    private static RuleCompilation Plan { get; } = SuiteOf.Compiled("""
        { "id": "p", "period": "2021", "unit": "county", "indicators": {
          "rate": { "kind": "ratio", "unit": "%" }, "centre": { "kind": "stage", "stages": ["none", "applied"] } },
          "targets": [
            { "id": "t", "indicator": "rate", "atLeast": 95, "every": "quarter", "points": 5 },
            { "id": "c", "indicator": "centre", "atLeast": "applied" } ] }
        """);

    [Theory]
    [InlineData("{ \"status\": \"missed\", \"value\": 93.33, \"gap\": -1.67, \"score\": 0, \"period\": \"2021-Q2\" }", 0)]
    [InlineData("{ \"value\": 93.3 }", 0)] // as many decimals as are written
    [InlineData("{ \"value\": 93.34 }", 1)]
    [InlineData("{ \"class\": null, \"category\": null }", 0)]
    [InlineData("{ \"value\": null, \"period\": \"2021-Q1\" }", 2)]
    [InlineData("\"missed\"", 0)]
    [InlineData("{ \"county\": \"missed\" }", 0)] // by unit
    [InlineData("{ \"county\": { \"status\": \"met\", \"value\": 93.33 } }", 1)]
    public void Expectations_can_say_more_than_a_status(string expected, int differences)
    {
        // 56 of 60 is 93.33 %, in the second quarter; 57 of 60 in the first is 95 %.
        PlanTestReading reading = Read($$"""
            { "plan": "p.json", "tests": [ { "asOf": "2021-06-30", "given": [
              { "indicator": "rate", "period": "2021-Q1", "numerator": 57, "denominator": 60 },
              { "indicator": "rate", "period": "2021-Q2", "numerator": 56, "denominator": 60 } ],
              "expect": { "t": {{expected}} } } ] }
            """);
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(differences, PlanTestRunner.Judge(Plan.Plan!, reading.Tests.Single()).Differences.Count);
    }

    [Fact]
    public void A_stage_is_expected_by_its_name()
    {
        PlanTestReading reading = Read("""
            { "plan": "p.json", "tests": [ { "asOf": "2021-12-31", "given": [ { "indicator": "centre", "value": "none" } ],
              "expect": { "c": { "value": "applied", "gap": -1 } } } ] }
            """);
        PlanTestDifference difference = Assert.Single(
            PlanTestRunner.Judge(Plan.Plan!, reading.Tests.Single()).Differences);
        Assert.Equal(("applied", "none"), (difference.Expected, difference.Actual));
    }

    [Theory]
    [InlineData("{ \"tests\": [] }", "HT3002")] // no plan
    [InlineData("{ \"plan\": \"p.json\" }", "HT3002")] // no tests
    [InlineData("{ \"plan\": \"p.json\", \"test\": [], \"tests\": [] }", "HT2002")]
    [InlineData("{ \"plan\": \"p.json\", \"tests\": [ { \"asOf\": \"2021-12-31\", \"expect\": { \"u\": \"met\" } } ] }", "HT2010")]
    [InlineData(
        "{ \"plan\": \"p.json\", \"tests\": [ { \"asOf\": \"2021-12-31\", \"expect\": { \"t\": { \"status\": \"met\", \"valeu\": 1 } } } ] }",
        "HT2002")]
    [InlineData(
        "{ \"plan\": \"p.json\", \"tests\": [ { \"asOf\": \"2021-12-31\", \"expect\": { \"t\": { \"gap\": \"1\" } } } ] }", "HT3001")]
    [InlineData("[]", "HT3001")]
    [InlineData("{", "HT1025")]
    public void Mistakes_in_a_file_of_tests_are_reported_at_their_place(string text, string code) =>
        Assert.Equal(code, Assert.Single(Read(text).Diagnostics).Code);

    private static PlanTestReading Read(string text) =>
        RuleCompiler.CompileTests("p.plantest.json", Encoding.UTF8.GetBytes(text), Plan.Plan!);
}
