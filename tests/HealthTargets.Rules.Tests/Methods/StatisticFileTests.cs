using System.Text;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Writing;

namespace HealthTargets.Rules.Tests.Methods;

public sealed class StatisticFileTests
{
    // Each statistic with all its settings, as numbers, truths and formulas.
    [Theory]
    [InlineData("""{ "controlChart": { } }""")]
    [InlineData("""{ "controlChart": { "screen": true, "fixAfter": 12, "centre": "a" } }""")]
    [InlineData("""{ "controlChart": { "lower": "a - 1", "upper": 4 } }""")]
    [InlineData("""{ "recentTrend": { "of": "proportions", "points": 7, "width": 2 } }""")]
    [InlineData("""{ "logTrend": { "points": "a" } }""")]
    [InlineData("""{ "interval": { "of": "rate", "z": 1.96, "around": "baseline" } }""")]
    [InlineData("""{ "quantileGroup": { "groups": 4, "peers": "siblings", "largestFirst": false } }""")]
    [InlineData("""{ "pooled": { "peers": { "level": "county" } } }""")]
    [InlineData("""{ "benchmark": { "unit": "parent" } }""")]
    [InlineData("""{ "benchmark": { "unit": "england" } }""")]
    public void What_is_written_is_read_back_the_same(string statistic)
    {
        RuleCompilation first = Compile(statistic);
        Assert.Empty(first.Diagnostics.Select(diagnostic => diagnostic.ToString()));

        string text = PlanWriter.Write(first.Plan!, "p.plan.json")[0].Value;
        Plan? second = RuleCompiler.Compile("p.plan.json", Utf8(text)).Plan;

        Assert.Equal(first.Plan, second);
    }

    [Theory]
    [InlineData("{ }", "HT3002")]
    [InlineData("""{ "controlChart": 3 }""", "HT3001")]
    [InlineData("""{ "controlChart": { }, "logTrend": { } }""", "HT3005")]
    [InlineData("""{ "pooled": { } }""", "HT3002")]
    [InlineData("""{ "benchmark": { } }""", "HT3002")]
    [InlineData("""{ "interval": { "z": "nobody" } }""", "HT3085")]
    [InlineData("""{ "interval": { "z": "value > 3" } }""", "HT")]
    [InlineData("""{ "recentTrend": { "of": "nothing" } }""", "HT")]
    public void Mistakes_are_reported(string statistic, string code)
    {
        RuleCompilation compilation = Compile(statistic);

        Assert.True(compilation.HasErrors);
        Assert.Contains(
            compilation.Diagnostics, diagnostic => diagnostic.Code.StartsWith(code, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_published_method_can_be_read_and_has_a_title_and_a_source() =>
        Assert.All(MethodShelf.Published.Names, name =>
        {
            HealthTargets.Methods.Method method = MethodShelf.Published.Find(name)!;
            Assert.NotNull(method.Title?.English);
            Assert.NotNull(method.Title?.Chinese);
            Assert.NotNull(method.Source);
        });

    private static RuleCompilation Compile(string statistic) => RuleCompiler.Compile("p.plan.json", Utf8($$"""
        {
          "id": "p", "period": "2021", "unit": "u",
          "indicators": { "x": { "kind": "index" } },
          "methods": {
            "m": {
              "version": "1", "parameters": { "a": 3 }, "facts": { "s": {{statistic}} },
              "classes": [ { "class": "c" } ]
            }
          },
          "targets": [ { "id": "t", "indicator": "x", "method": "m" } ]
        }
        """));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
