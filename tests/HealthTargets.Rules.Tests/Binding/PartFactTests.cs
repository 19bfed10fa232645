using System.Text;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Tests.Binding;

/// <summary>
/// The number that a composite asks of its parts has to be one that a part has. What could not be read may have had it,
/// and has a message of its own.
/// </summary>
public sealed class PartFactTests
{
    private const string Level =
        """{ "use": "sdsn-level", "with": { "best": 40, "worst": 0, "green": 30, "red": 10 } }""";

    private const string Flow = """
        "methods": {
          "flow": { "version": "1", "facts": { "chart": { "controlChart": { } } }, "classes": [ { "class": "a" } ] }
        },
        """;

    [Theory]
    [InlineData("""{ "id": "all", "parts": ["a", "b"], "of": "rescaled" }""")]
    [InlineData("""{ "id": "all", "section": "outer", "of": "toGreen" }""")]
    [InlineData("""{ "id": "all", "parts": ["a"], "of": "green" }""")]
    [InlineData("""{ "id": "all", "parts": ["a"], "of": "gap" }""")]
    [InlineData("""{ "id": "all", "parts": ["a"], "use": "sdsn-goal-colour" }""")]
    [InlineData("""{ "id": "all", "parts": ["c"], "of": "chart.centre" }""")]
    [InlineData("""{ "id": "all", "section": "empty", "of": "rescaled" }""")]
    public void A_number_that_one_part_has_is_no_mistake(string composite) => Assert.Empty(Codes(composite, Level));

    [Theory]
    [InlineData("""{ "id": "all", "parts": ["a", "b"], "of": "scaled" }""")]
    [InlineData("""{ "id": "all", "section": "outer", "of": "scaled" }""")]
    [InlineData("""{ "id": "all", "parts": ["b"], "of": "gap" }""")]
    [InlineData("""{ "id": "all", "parts": ["b"], "use": "sdsn-goal-colour" }""")]
    [InlineData("""{ "id": "all", "parts": ["c"], "of": "chart" }""")]
    [InlineData("""{ "id": "one", "parts": ["a"] }, { "id": "all", "parts": ["one"], "of": "rescaled" }""")]
    public void A_number_that_no_part_has_is_one(string composite) =>
        Assert.Equal(["HT3147"], Codes(composite, Level));

    [Theory]
    [InlineData("\"sdsn-levl\"", "HT3087")]
    [InlineData("5", "HT3001")]
    public void A_method_that_cannot_be_read_has_the_only_message(string method, string code) =>
        Assert.Equal([code], Codes("""{ "id": "all", "parts": ["a", "b"], "of": "rescaled" }""", method));

    private static IEnumerable<string> Codes(string composites, string method)
    {
        string text = $$"""
            {
              "id": "plan", "period": "2021", "unit": "county",
              "indicators": { "beds": { "kind": "stock" } },
              {{Flow}}
              "sections": [ { "id": "outer", "sections": [ { "id": "inner" } ] }, { "id": "empty" } ],
              "targets": [
                { "id": "a", "indicator": "beds", "atLeast": 30, "section": "inner", "method": {{method}} },
                { "id": "b", "indicator": "beds", "atLeast": 20 },
                { "id": "c", "indicator": "beds", "atLeast": 20, "method": "flow" }
              ],
              "composites": [ {{composites}} ]
            }
            """;
        return RuleCompiler.Compile("plan.json", Encoding.UTF8.GetBytes(text)).Diagnostics
            .Where(one => one.Severity == DiagnosticSeverity.Error)
            .Select(one => one.Code);
    }
}
