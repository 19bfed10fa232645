using System.Text;

namespace HealthTargets.Rules.Tests.Linting;

public sealed class ConditionTableTests
{
    // Conditions are separated by semicolons; "-" is a class without one, which takes all that is left.
    [Theory]
    [InlineData("value >= 80; value >= 60; -", "")]
    [InlineData("value >= 60; value >= 80; -", "HT6018")]
    [InlineData("value < 60; value >= 60; -", "HT6018")]
    [InlineData("value <= 60; value > 60", "")]
    [InlineData("value < 60; value > 60", "HT6019 value = 60")]
    [InlineData("value >= 80; value >= 60 and value < 75; value < 60", "HT6019 75 … 80")]
    [InlineData("value >= 80; value >= 60 and value <= 75; value < 60", "HT6019 75 … 80")]
    [InlineData("value <= 59; value >= 60", "HT6019 59 … 60")]
    [InlineData("60 <= value; value < 60", "")]
    [InlineData("not (value < 60); value < 60", "")]
    [InlineData("value >= -5; value < -5", "")]
    [InlineData("value >= 80 and value <= 100; value >= 60 and value <= 80; -", "HT6020")]
    [InlineData("value >= 80 and value <= 100; value >= 60 and value < 80; -", "")]
    [InlineData("value == 1 or value == 2; value == 2; -", "HT6018")]
    [InlineData("value >= baseline; value >= 60; value < 50", "")]
    public void Gaps_overlaps_and_classes_out_of_reach_are_found(string conditions, string expected)
    {
        IEnumerable<string> classes = conditions.Split("; ").Select((when, index) => when == "-"
            ? $"{{ \"class\": \"c{index}\" }}"
            : $"{{ \"class\": \"c{index}\", \"when\": \"{when}\" }}");
        string plan = $$"""
            {
              "id": "p", "period": "2021", "unit": "c", "indicators": { "x": { "kind": "stock" } },
              "methods": { "ours": { "version": "1", "classes": [ {{string.Join(", ", classes)}} ] } },
              "targets": [ { "id": "t", "indicator": "x", "baseline": 1, "atLeast": 5, "method": "ours" } ]
            }
            """;

        RuleCompilation compilation = PlanLint.Check("p.json", Encoding.UTF8.GetBytes(plan));

        Assert.NotNull(compilation.Plan);
        Assert.Equal(
            expected.Split(' ')[0], string.Join(' ', compilation.Diagnostics.Select(one => one.Code)));
        Assert.True(expected.Length <= 6 || compilation.Diagnostics[0].ToString()
            .EndsWith(expected[7..] + ".", StringComparison.Ordinal), string.Join('\n', compilation.Diagnostics));
    }

    [Fact]
    public void Very_many_conditions_are_left_alone()
    {
        string conditions = string.Join(" or ", Enumerable.Range(0, 500).Select(number => $"value == {number}"));
        string plan = $$"""
            {
              "id": "p", "period": "2021", "unit": "c", "indicators": { "x": { "kind": "stock" } },
              "methods": { "ours": { "version": "1", "classes": [ { "class": "a", "when": "{{conditions}}" },
                { "class": "b", "when": "value == 7" } ] } },
              "targets": [ { "id": "t", "indicator": "x", "atLeast": 5, "method": "ours" } ]
            }
            """;
        Assert.DoesNotContain(
            PlanLint.Check("p.json", Encoding.UTF8.GetBytes(plan)).Diagnostics, one => one.Code == "HT6018");
    }
}
