using System.Text;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Tests.Binding;

public sealed class DistributionPlanTests
{
    [Theory]
    [InlineData("""{ "by": "people" }""", "OfIndicator")]
    [InlineData("""{ "by": "lastYear", "to": { "level": "town" } }""", "LastYear")]
    [InlineData("""{ "by": "equal", "rounding": "largestRemainder", "decimals": 1 }""", "Equal")]
    [InlineData("""{ "by": { "weights": { "east": 3, "west": 2 } } }""", "Given")]
    public void A_bound_can_be_shared_out_by_an_indicator_last_year_equally_or_by_weights(string json, string key) =>
        Assert.Equal(key, Read(json).Plan!.Targets[0].Distribute!.By.GetType().Name);

    [Theory]
    [InlineData("""{ "to": "children" }""", "HT3002")]
    [InlineData("""{ "by": "peple" }""", "HT2001")]
    [InlineData("""{ "by": { "weights": { "east": -1 } } }""", "HT3004")]
    [InlineData("""{ "by": "equal", "rounding": "up" }""", "HT2003")]
    [InlineData("""{ "by": "equal", "decimals": 9 }""", "HT3004")]
    public void What_can_not_be_shared_out_is_told(string json, string code) =>
        Assert.Equal(code, Assert.Single(Read(json).Diagnostics).Code);

    private static RuleCompilation Read(string distribute) => RuleCompiler.Compile("p.plan.json", Encoding.UTF8.GetBytes(
        $$"""
        { "id": "p", "period": "2021", "unit": "county",
          "indicators": { "screened": { "kind": "count" }, "people": { "kind": "stock" } },
          "targets": [ { "id": "t", "indicator": "screened", "atLeast": 1000, "distribute": {{distribute}} } ] }
        """));
}
