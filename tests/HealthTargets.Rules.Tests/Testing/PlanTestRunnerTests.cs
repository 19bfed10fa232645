using System.Text;
using HealthTargets.Rules.Testing;

namespace HealthTargets.Rules.Tests.Testing;

public sealed class PlanTestRunnerTests
{
    [Theory]
    [InlineData("""{ "indicator": "coverage", "value": 95 }""", "met")]
    [InlineData("""{ "indicator": "coverage", "value": 94.9 }""", "missed")]
    [InlineData("""{ "indicator": "coverage", "numerator": 57, "denominator": 60 }""", "met")] // 57 of 60 is 95 %
    [InlineData("""{ "indicator": "coverage", "absence": "suppressed" }""", "noData")]
    [InlineData("""{ "indicator": "reported", "value": 57 }, { "indicator": "diagnosed", "value": 60 }""", "met")]
    public void A_test_whose_verdict_comes_out_passes(string given, string status)
    {
        RuleCompilation compilation = Compile($$"""
            { "asOf": "2021-12-31", "given": [{{given}}], "expect": { "coverage": "{{status}}" } }
            """);
        Assert.Empty(compilation.Diagnostics);
        Assert.Empty(PlanTestRunner.Run(compilation.Plan!, compilation.Tests.Single()));
    }

    [Fact]
    public void A_test_whose_verdict_does_not_come_out_fails_at_its_expectation()
    {
        RuleCompilation compilation = Compile("""
            { "name": "exactly 95", "asOf": "2021-12-31", "given": [{ "indicator": "coverage", "value": 95 }],
              "expect": { "coverage": "missed" } }
            """);
        Assert.Equal(
            "p.json(5,27): error HT5061: In the test \"exactly 95\" the target \"coverage\" is \"met\", not \"missed\".",
            PlanTestRunner.Run(compilation.Plan!, compilation.Tests.Single()).Single().ToString());
    }

    [Fact]
    public void Units_and_verdicts_by_unit_can_be_given()
    {
        RuleCompilation compilation = Compile("""
            { "asOf": "2021-12-31", "units": [{ "id": "a", "parent": "county", "level": "township" }],
              "given": [{ "indicator": "coverage", "unit": "a", "value": 96 }],
              "expect": { "townships": { "a": "met" } } }
            """);
        Assert.Empty(PlanTestRunner.Run(compilation.Plan!, compilation.Tests.Single()));
    }

    private static RuleCompilation Compile(string test) => RuleCompiler.Compile("p.json", Encoding.UTF8.GetBytes($$"""
        { "id": "p", "period": "2021", "unit": "county", "indicators": {
          "coverage": { "kind": "ratio", "numerator": "reported", "denominator": "diagnosed" } }, "targets": [
          { "id": "coverage", "indicator": "coverage", "atLeast": 95 }, { "id": "townships", "indicator": "coverage",
            "scope": { "level": "township" }, "atLeast": 95 }], "tests": [{{test}}] }
        """));
}
