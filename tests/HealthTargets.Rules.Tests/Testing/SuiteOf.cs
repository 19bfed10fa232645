using System.Text;

namespace HealthTargets.Rules.Tests.Testing;

/// <summary>Makes suites of a plan of one target and its tests.</summary>
internal static class SuiteOf
{
    /// <summary>A plan with one target over a rate, a count and a stage, and tests.</summary>
    internal static PlanTestSuite Target(string target, string tests, string more = "") => PlanTestSuite.Of(Compiled($$"""
        { "id": "p", "period": "2021", "unit": "county", "indicators": {
          "rate": { "kind": "ratio", "unit": "%" }, "cases": { "kind": "count", "better": "lower" },
          "centre": { "kind": "stage", "stages": ["none", "applied", "certified"] } },
          "targets": [ { "id": "t", {{target}} } ], {{more}} "tests": [ {{tests}} ] }
        """));

    /// <summary>A test of the whole year with one value.</summary>
    internal static string Test(string name, string indicator, string value, string expected) => $$"""
        { "name": "{{name}}", "asOf": "2021-12-31", "given": [ { "indicator": "{{indicator}}", "value": {{value}} } ],
          "expect": { "t": {{expected}} } }
        """;

    internal static RuleCompilation Compiled(string plan, string name = "p.json")
    {
        RuleCompilation compilation = RuleCompiler.Compile(name, Encoding.UTF8.GetBytes(plan));
        Assert.Empty(compilation.Diagnostics);
        return compilation;
    }
}
