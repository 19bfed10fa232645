using System.Globalization;
using System.Text.Json;
using HealthTargets.Methods;
using HealthTargets.Statistics;
using HealthTargets.TestSupport;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Methods;

public sealed class PlotTheDotsTests(ConformanceReport report) : IClassFixture<ConformanceReport>
{
    private const string Folder = "methods/nhs_spc_plotthedots";
    private const string File = Folder + "/vectors.json";

    // Limits so wide that no point is outside, around a given centre of 0.
    private const string AroundZero =
        """{ "use": "nhs-spc-variation", "with": { "centre": 0, "limitLow": -9, "limitHigh": 9 } }""";

    [ConformanceFact(File)]
    public void Every_published_case_of_the_control_chart_comes_out()
    {
        using JsonDocument vectors = JsonDocument.Parse(System.IO.File.ReadAllBytes(Conformance.Get(File)));
        IEnumerable<(string Kind, JsonElement Row)> rows = vectors.RootElement.EnumerateObject()
            .Where(kind => kind.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(kind => kind.Value.EnumerateArray().Select(row => (kind.Name, row)));

        report.Check(Folder, rows, row => row.Kind switch
        {
            "xmr_limits" => Limits(row.Row),
            "seven_points_one_side" => Points(row.Row, Numbers(row.Row, "in"), p => p.CompletesShift ? 1 : 0),
            "mark_all_points_of_seven" => Points(row.Row, Rising(Integers(row.Row, "in")), p => Math.Abs(p.Trend)),
            "seven_point_trend" => Points(row.Row, Numbers(row.Row, "in"), p => p.CompletesTrend ? p.Trend : 0),
            "two_in_three" => Points(row.Row, InOuterThird(row.Row), p => Math.Abs(p.TwoOfThree)),
            "assurance" => Assurance(row.Row),
            _ => "a kind of case that the test does not know",
        });
    }

    private static string? Limits(JsonElement row)
    {
        string screen = row.GetProperty("screen_outliers").GetBoolean() ? "1" : "0";
        Assessment assessment = new MethodCase
        {
            Method = $$"""{ "use": "nhs-spc-variation", "with": { "screen": {{screen}} } }""",
        }.Series(Numbers(row, "y")).Assess();
        JsonElement expected = row.GetProperty("expected");
        return Near(assessment, "spc.centre", expected.GetProperty("mean"))
            ?? Near(assessment, "spc.lower", expected.GetProperty("lpl"))
            ?? Near(assessment, "spc.upper", expected.GetProperty("upl"));
    }

    // The published numbers have 7 digits.
    private static string? Near(Assessment assessment, string fact, JsonElement expected)
    {
        Rational actual = assessment.Find(fact)!.Value.Number;
        return (actual - expected.GetDecimal()).Abs() < 0.000005m ? null : $"{fact} is {actual}, not {expected}";
    }

    private static string? Points(JsonElement row, IEnumerable<string> values, Func<ChartPoint, int> mark)
    {
        Assessment assessment = new MethodCase { Method = AroundZero }.Series(values).Assess();
        string actual = string.Join(' ', Assert.Single(assessment.Charts).Chart.Points.Select(mark));
        string expected = string.Join(' ', Integers(row, "out"));
        return actual == expected ? null : $"{actual}, not {expected}";
    }

    // A series with a trend that is complete at each flag: six steps in the direction of the flag lead to it.
    private static IEnumerable<string> Rising(int[] flags)
    {
        int[] steps = new int[flags.Length];
        for (int i = 0; i < flags.Length; i++)
        {
            for (int back = 0; flags[i] != 0 && back < 6; back++)
            {
                steps[i - back] = flags[i];
            }
        }

        int value = 0;
        return [.. steps.Select(step => MethodCase.Text(value += step))];
    }

    private static IEnumerable<string> InOuterThird(JsonElement row) => Integers(row, "close").Zip(
        Integers(row, "side"), (close, side) => MethodCase.Text(side * (close == 0 ? 1 : 8)));

    private static string? Assurance(JsonElement row)
    {
        string target = row.GetProperty("target").GetRawText();
        string low = row.GetProperty("lpl").GetRawText();
        string high = row.GetProperty("upl").GetRawText();
        string bound = row.GetProperty("direction").GetString() switch
        {
            "increase" => "atLeast",
            "decrease" => "atMost",
            _ => "equals",
        };
        Assessment assessment = new MethodCase
        {
            Target = $"\"{bound}\": {target},",
            Method = $$"""{ "use": "nhs-spc-assurance", "with": { "limitLow": {{low}}, "limitHigh": {{high}} } }""",
        }.Series([low, high, low]).Assess();
        string? expected = row.GetProperty("expected").GetString();
        return assessment.Class == expected ? null : $"{assessment.Class ?? "no class"}, not {expected ?? "none"}";
    }

    private static IEnumerable<string> Numbers(JsonElement row, string name) =>
        row.GetProperty(name).EnumerateArray().Select(number => number.GetRawText());

    private static int[] Integers(JsonElement row, string name) =>
        [.. Numbers(row, name).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
}
