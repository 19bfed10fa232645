using System.Text.Json;
using HealthTargets.Methods;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Methods;

public sealed class FingertipsTests(ConformanceReport report) : IClassFixture<ConformanceReport>
{
    private const string Folder = "methods/fingertips_target_comparers";
    private const string File = Folder + "/vectors.json";
    private const string LowIsGood = "\"kind\": \"index\", \"better\": \"lower\"";

    [ConformanceFact(File)]
    public void Every_published_case_of_the_comparers_comes_out()
    {
        using JsonDocument vectors = JsonDocument.Parse(System.IO.File.ReadAllBytes(Conformance.Get(File)));
        IEnumerable<(string Kind, JsonElement Row)> rows = vectors.RootElement.EnumerateObject()
            .Where(kind => kind.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(kind => kind.Value.EnumerateArray().Select(row => (kind.Name, row)));

        report.Check(Folder, rows, row => Compare(row.Row, row.Kind switch
        {
            "single_value" => SingleValue(row.Row),
            "single_value_ci" => ValueWithLimits(row.Row),
            "range" => Range(row.Row, "fingertips-range", "lower", "upper"),
            "percentile_range" => Range(row.Row, "fingertips-percentile-range", "p50", "p90"),
            "previous_year_benchmark" => PreviousYear(row.Row),
            "double_overlapping_ci_low_good" => TwoIntervals(row.Row),
            "spc_proportion_low_good" => ControlLimits(row.Row),
            _ => throw new InvalidOperationException("A kind of case that the test does not know."),
        }));
    }

    private static string? Compare(JsonElement row, MethodCase @case)
    {
        string actual = @case.Assess().Class switch
        {
            "better" => "Better",
            "worse" => "Worse",
            "similar" => "Same",
            null => "None",
            { } other => other,
        };
        string? expected = row.GetProperty("expected").GetString();
        return actual == expected ? null : $"{actual}, not {expected}";
    }

    private static MethodCase SingleValue(JsonElement row) => new MethodCase
    {
        Target = $"\"{BoundOf(row)}\": {Raw(row, "limit")},",
        Method = "\"fingertips-single-value\"",
    }.Row(MethodCase.Unit, "2021", Raw(row, "value"));

    private static MethodCase ValueWithLimits(JsonElement row)
    {
        bool areKnown = row.GetProperty("lower").ValueKind == JsonValueKind.Number;
        string limits = areKnown ? $"{Raw(row, "lower")},{Raw(row, "upper")}," : ",,";
        return new MethodCase
        {
            Target = $"\"{BoundOf(row)}\": {Raw(row, "limit")},",
            Method = "\"fingertips-value-ci\"",
        }.Row(MethodCase.Unit, "2021", areKnown ? Raw(row, "lower") : "1", limits: limits);
    }

    private static MethodCase Range(JsonElement row, string method, string low, string high) => new MethodCase
    {
        Indicator = $"\"kind\": \"index\", \"better\": \"{(IsLowGood(row) ? "lower" : "higher")}\"",
        Target = $"\"between\": [{Raw(row, low)}, {Raw(row, high)}],",
        Method = $"\"{method}\"",
    }.Row(MethodCase.Unit, "2021", Raw(row, "value"));

    private static MethodCase PreviousYear(JsonElement row)
    {
        bool isKnown = row.GetProperty("benchmark").ValueKind == JsonValueKind.Number;
        string with = isKnown ? $", \"with\": {{ \"benchmark\": {Raw(row, "benchmark")} }}" : "";
        return new MethodCase { Method = $"{{ \"use\": \"fingertips-previous-year\"{with} }}" }
            .Row(MethodCase.Unit, "2021", Raw(row, "value"));
    }

    private static MethodCase TwoIntervals(JsonElement row)
    {
        MethodCase made = new MethodCase { Indicator = LowIsGood, Method = "\"fingertips-benchmark-ci\"" }
            .Child("england", "").Child(MethodCase.Unit, "england");
        (string Unit, string Name)[] both = [(MethodCase.Unit, "data"), ("england", "comparator")];
        foreach ((string unit, string name) in both)
        {
            string[] numbers = [.. row.GetProperty(name).EnumerateArray().Select(number => number.GetRawText())];
            made.Row(unit, "2021", numbers[0], limits: $"{numbers[1]},{numbers[2]},");
        }

        return made;
    }

    private static MethodCase ControlLimits(JsonElement row)
    {
        decimal size = row.GetProperty("n").GetDecimal();
        decimal events = row.GetProperty("value_pct").GetDecimal() * size / 100;
        return new MethodCase
        {
            Indicator = "\"kind\": \"ratio\", \"per\": 100, \"better\": \"lower\"",
            Method = $$"""{ "use": "fingertips-spc-proportion", "with": { "z": {{Raw(row, "z")}} } }""",
        }
            .Child("england", "").Child(MethodCase.Unit, "england")
            .Row("england", "2021", Raw(row, "comparator_pct"))
            .Row(MethodCase.Unit, "2021", "", FormattableString.Invariant($"{events},{size}"));
    }

    private static bool IsLowGood(JsonElement row) => row.GetProperty("polarity").GetString() == "low";

    private static string BoundOf(JsonElement row) => IsLowGood(row) ? "atMost" : "atLeast";

    private static string Raw(JsonElement row, string name) => row.GetProperty(name).GetRawText();
}
