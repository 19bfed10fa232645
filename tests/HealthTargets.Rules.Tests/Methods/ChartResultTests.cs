using System.Text.Json;
using HealthTargets.Evaluation;
using HealthTargets.Rules.Results;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Methods;

public sealed class ChartResultTests
{
    [Fact]
    public void A_result_holds_the_whole_chart_with_its_marks()
    {
        Verdict verdict = new MethodCase
        {
            Method = """{ "use": "nhs-spc-variation", "with": { "centre": 0, "limitLow": -9, "limitHigh": 9 } }""",
        }.Series(["1", "2", "3", "4", "5", "6", "7", "0", "-10"]).Judge();
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            AssessmentJson.Write(json, "assessment", verdict.Assessment, Language.English);
            json.WriteEndObject();
        }

        using JsonDocument written = JsonDocument.Parse(stream.ToArray());
        JsonElement chart = written.RootElement.GetProperty("assessment").GetProperty("charts").GetProperty("spc");
        JsonElement[] points = [.. chart.GetProperty("points").EnumerateArray()];

        Assert.Equal((0, -9, 9), (Of(chart, "centre"), Of(chart, "lower"), Of(chart, "upper")));
        Assert.Equal(["2001", "2009"], [Text(points[0]), Text(points[^1])]);
        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 0, 0], points.Select(point => Of(point, "shift")));
        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 0, 0], points.Select(point => Of(point, "trend")));
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, -1], points.Select(point => Of(point, "outside")));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 0, -10], points.Select(point => Of(point, "value")));
    }

    private static int Of(JsonElement owner, string name) => owner.GetProperty(name).GetInt32();

    private static string Text(JsonElement point) => point.GetProperty("period").GetString()!;
}
