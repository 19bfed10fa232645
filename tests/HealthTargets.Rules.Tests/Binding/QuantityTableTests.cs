using System.Text;

namespace HealthTargets.Rules.Tests.Binding;

/// <summary>
/// The table of kinds of quantity: which aggregation is legal over time and over units, whether the year to date has a
/// meaning, and whether a yearly target can be spread over the year.
/// </summary>
public sealed class QuantityTableTests
{
    private static readonly string[] Operators =
        ["sum", "mean", "weightedMean", "min", "max", "last", "first", "median", "count", "none"];

    // For each operator in the order of above the code, or a dot where it is legal. W: HT3124, no weights. S: HT3125,
    // does not add up. P: HT3126, made of parts. U: HT3127, units have no order. D: HT3025, stages have no distances.
    [Theory]
    [InlineData("count", "..W.......", "..W..UU...")]
    [InlineData("stock", "S.W.......", "..W..UU...")]
    [InlineData("ratio", "PPPPP..PP.", "PPPPPUUPP.")]
    [InlineData("mean", "S.........", "S....UU...")]
    [InlineData("index", "S.W.......", "S.W..UU...")]
    [InlineData("stage", "DDD....DD.", "DDD..UUDD.")]
    [InlineData("formula", "PPPPPPPPP.", "PPPPPUUPP.")]
    public void Every_operator_is_legal_or_has_its_code(string kind, string overTime, string overUnits)
    {
        foreach ((string property, string codes) in new[] { ("overTime", overTime), ("overUnits", overUnits) })
        {
            Assert.Equal(
                Operators.Zip(codes, (word, code) => (word, CodeOf(code))),
                Operators.Select(word => (word, Codes(Indicator(kind, $", \"{property}\": \"{word}\""), ""))));
        }
    }

    [Theory]
    [InlineData("count", "")]
    [InlineData("stock", "HT3023")]
    [InlineData("ratio", "HT3023")]
    [InlineData("mean", "HT3023")]
    [InlineData("index", "HT3023")]
    [InlineData("stage", "HT3023")]
    [InlineData("formula", "HT3023")]
    public void Only_counts_have_a_year_to_date(string kind, string code)
    {
        string bound = kind == "stage" ? "\"atLeast\": \"certified\"" : "\"atLeast\": 5";
        string found = Codes(Indicator(kind, ""), $"\"measure\": {{ \"cumulative\": \"year\" }}, {bound}");
        Assert.Equal(code, found.Split(' ')[0]);
    }

    [Theory]
    [InlineData("count", "\"linear\"", "", "")]
    [InlineData("count", "{ \"profile\": [1, 3] }", "", "")]
    [InlineData("count", "{ \"profile\": \"lastYear\" }", "", "")]
    [InlineData("stock", "\"linear\"", "HT3026", "HT3122")]
    [InlineData("ratio", "\"linear\"", "HT3026", "HT3122")]
    [InlineData("mean", "\"linear\"", "HT3026", "HT3122")]
    [InlineData("index", "\"linear\"", "HT3026", "HT3122")]
    [InlineData("formula", "\"linear\"", "HT3026", "HT3122")]
    [InlineData("stock", "{ \"profile\": [1, 3] }", "HT3026", "HT3122")]
    [InlineData("ratio", "{ \"profile\": [1, 3] }", "HT3026", "HT3122")]
    [InlineData("mean", "{ \"profile\": [1, 3] }", "HT3026", "HT3122")]
    [InlineData("index", "{ \"profile\": [1, 3] }", "HT3026", "HT3122")]
    [InlineData("formula", "{ \"profile\": [1, 3] }", "HT3026", "HT3122")]
    public void Only_counts_spread_without_a_baseline(string kind, string path, string code, string likeLastYear)
    {
        Assert.Equal(code, Codes(Indicator(kind, ""), $"\"atLeast\": 5, \"path\": {path}"));
        if (code.Length > 0)
        {
            Assert.Equal("", Codes(Indicator(kind, ""), $"\"atLeast\": 5, \"baseline\": 1, \"path\": {path}"));
            Assert.Equal(likeLastYear, Codes(
                Indicator(kind, ""), "\"atLeast\": 5, \"baseline\": 1, \"path\": { \"profile\": \"lastYear\" }"));
        }
    }

    [Theory]
    [InlineData("\"linear\"")]
    [InlineData("\"geometric\"")]
    [InlineData("{ \"profile\": [1, 3] }")]
    public void Stages_never_spread(string path) => Assert.Equal(
        "HT3025", Codes(Indicator("stage", ""), $"\"atLeast\": \"certified\", \"path\": {path}"));

    private static string CodeOf(char sign) => sign switch
    {
        'W' => "HT3124",
        'S' => "HT3125",
        'P' => "HT3126",
        'U' => "HT3127",
        'D' => "HT3025",
        _ => "",
    };

    private static string Indicator(string kind, string more) => kind switch
    {
        "stage" => $$"""{ "kind": "stage", "stages": ["none", "certified"]{{more}} }""",
        "formula" => $$"""{ "kind": "formula", "formula": "a + b"{{more}} }""",
        _ => $$"""{ "kind": "{{kind}}"{{more}} }""",
    };

    private static string Codes(string indicator, string target) => string.Join(' ', RuleCompiler.Compile(
        "p.json",
        Encoding.UTF8.GetBytes($$"""
            { "id": "p", "period": "2021", "unit": "county", "indicators": { "x": {{indicator}} }, "targets": [
              { "id": "t", "indicator": "x"{{(target.Length == 0 ? "" : ", " + target)}} }] }
            """)).Diagnostics.Select(diagnostic => diagnostic.Code));
}
