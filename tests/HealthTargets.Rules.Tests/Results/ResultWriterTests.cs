using System.Text.Json;
using HealthTargets.Explanations;
using HealthTargets.Rules.Results;
using HealthTargets.TestSupport;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Results;

public sealed class ResultWriterTests
{
    private const string Golden = "tests/HealthTargets.Rules.Tests/Results/Golden/";

    [Theory]
    [InlineData(ResultFormat.Json, "small.en.json", Language.English)]
    [InlineData(ResultFormat.Json, "small.zh.json", Language.Chinese)]
    [InlineData(ResultFormat.Csv, "small.csv", Language.English)]
    [InlineData(ResultFormat.Markdown, "small.en.md", Language.English)]
    [InlineData(ResultFormat.Markdown, "small.zh.md", Language.Chinese)]
    public void Results_are_written_as_in_the_golden_files(ResultFormat format, string file, Language language) =>
        Approval.Verify(Golden + file, ResultWriter.Write(SmallEvaluation.Result(), format, language));

    [Fact]
    public void Explanations_are_written_as_in_the_golden_files()
    {
        Explanation explanation = SmallEvaluation.Result().Evaluation.Explain("coverage")!;
        Approval.Verify(Golden + "coverage.explained.json", ExplanationWriter.Json([explanation], Language.English));
        Approval.Verify(Golden + "coverage.explained.en.txt", ExplanationWriter.Text(explanation, Language.English));
        Approval.Verify(Golden + "coverage.explained.zh.txt", ExplanationWriter.Text(explanation, Language.Chinese));
    }

    [Fact]
    public void Numbers_are_what_a_hand_calculation_gives()
    {
        using JsonDocument document = JsonDocument.Parse(
            ResultWriter.Write(SmallEvaluation.Result(), ResultFormat.Json, Language.English));
        JsonElement screening = Find(document, "screening");

        // 181 of 365 days have elapsed on 30 June: 4,000 x 181 / 365 = 1,983.56... women are expected, 2,100 are there.
        Assert.Equal("onTrack", screening.GetProperty("status").GetString());
        Assert.Equal("1983.56164383562", screening.GetProperty("expected").GetRawText());
        Assert.Equal("0.525", screening.GetProperty("attainment").GetRawText());
        Assert.Equal("-1900", screening.GetProperty("gap").GetRawText());

        // 1 of 3 is 33.33... %, written with 15 digits.
        Assert.Equal("33.3333333333333", Find(document, "coverage").GetProperty("value").GetRawText());
        Assert.Equal("applied", Find(document, "centre").GetProperty("value").GetString());
        Assert.Equal("certified", Find(document, "centre").GetProperty("bound").GetProperty("atLeast").GetString());
        Assert.Equal(JsonValueKind.Null, Find(document, "beds").GetProperty("value").ValueKind);
        Assert.Equal("missing", Find(document, "beds").GetProperty("absence").GetProperty("reason").GetString());
    }

    [Fact]
    public void Every_property_stands_in_its_order_in_every_verdict()
    {
        using JsonDocument document = JsonDocument.Parse(
            ResultWriter.Write(SmallEvaluation.Result(), ResultFormat.Json, Language.English));
        Assert.Equal(
            "plan partOf planHash asOf knownAt library verdicts composites scorecards league parts diagnostics".Split(' '), Names(document.RootElement));
        string[] expected =
            ("target unit period status attained course value bound override share baseline expected attainment gap pace "
            + "requiredPace projection trend coverage absence score assessment warnings sentence").Split(' ');
        Assert.All(document.RootElement.GetProperty("verdicts").EnumerateArray(), verdict =>
            Assert.Equal(expected, Names(verdict)));
    }

    [Fact]
    public void Several_plans_give_an_array_and_one_gives_an_object()
    {
        PlanResult result = SmallEvaluation.Result();
        using JsonDocument several = JsonDocument.Parse(
            ResultWriter.Write([result, result], ResultFormat.Json, Language.English));
        Assert.Equal(2, several.RootElement.GetArrayLength());
        Assert.Equal("[]\n", ResultWriter.Write([], ResultFormat.Json, Language.English));
    }

    [Fact]
    public void The_same_input_gives_the_same_text_without_carriage_returns()
    {
        foreach (ResultFormat format in Enum.GetValues<ResultFormat>())
        {
            string first = ResultWriter.Write(SmallEvaluation.Result(), format, Language.Chinese);
            Assert.Equal(first, ResultWriter.Write(SmallEvaluation.Result(), format, Language.Chinese));
            Assert.DoesNotContain('\r', first);
            Assert.EndsWith("\n", first, StringComparison.Ordinal);
        }
    }

    private static JsonElement Find(JsonDocument document, string target) => document.RootElement
        .GetProperty("verdicts").EnumerateArray().Single(verdict => verdict.GetProperty("target").GetString() == target);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(one => one.Name);
}
