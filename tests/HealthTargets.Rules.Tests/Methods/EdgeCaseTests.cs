using System.Text.Json.Nodes;
using HealthTargets.Evaluation;
using HealthTargets.Methods;
using HealthTargets.Targets;
using NodaTime;
using Xunit;

namespace HealthTargets.Rules.Tests.Methods;

/// <summary>
/// What each published method does at its edges. A case is a baseline of 2015, a value of 2020 (five of fifteen years
/// later) and a target for 2030; the answer is the class and the score, or "nothing" where the method has no answer.
/// </summary>
public sealed class EdgeCaseTests
{
    private const string Down = "atMost";
    private const string Up = "atLeast";
    private const string Thresholds = """{ "best": 100, "worst": 0, "green": 80, "red": 60 }""";

    // "Maintain the baseline": there is no way to go, so nothing can be measured in shares of it.
    // hp2030: 21.6 is 4.3 % above 20.7, 23 is 11.1 % above; below 10 % is no detectable change without errors.
    [Theory]
    [InlineData("hp2030", 20.7, Down, 20.7, 21.6, "little_or_no_change")]
    [InlineData("hp2030", 20.7, Down, 20.7, 23.0, "getting_worse")]
    [InlineData("hp2030", 20.7, Down, 20.7, 20.7, "target_met_or_exceeded")]
    [InlineData("statcan-cagr", 20, Down, 20, 21, "not_available")]
    [InlineData("statcan-cagr", 20, Down, 20, 19, "target_achieved 5")]
    [InlineData("eurostat-cagr", 20, Down, 20, 21, "not_available")]
    [InlineData("eurostat-cagr", 20, Down, 20, 20, "significant_progress 5")]
    [InlineData("un-2024", 20, Down, 20, 21, "insufficient_data")]
    [InlineData("un-2024", 20, Down, 20, 20, "on_track_or_met")]
    [InlineData("escap-csi", 20, Down, 20, 21, "nothing")]
    public void Baseline_equals_target(
        string method, double baseline, string bound, double target, double value, string expected) =>
        Assert.Equal(expected, Says(method, baseline, bound, target, value));

    // QOF with one threshold instead of two is a step.
    [Theory]
    [InlineData(79.9, "none 0")]
    [InlineData(80, "full 100")]
    public void Thresholds_that_are_equal_are_a_step(double value, string expected) =>
        Assert.Equal(expected, Says("qof", null, null, null, value, """{ "from": 80, "to": 80 }"""));

    // Lost again at 13: (13/10)^(1/5) - 1 = 5.4 % a year the wrong way. hp2030: 1.7 % more is no detectable change,
    // unless the plan says that losing a target is worse whatever the distance.
    [Theory]
    [InlineData("hp2030", 10, 12, 11, null, "target_met_or_exceeded")]
    [InlineData("hp2030", 10, 12, 13, null, "getting_worse")]
    [InlineData("hp2030", 11.9, 12, 12.1, null, "little_or_no_change")]
    [InlineData("hp2030", 11.9, 12, 12.1, """{ "lostIsWorse": 1 }""", "getting_worse")]
    [InlineData("statcan-cagr", 10, 12, 11, null, "target_achieved 5")]
    [InlineData("statcan-cagr", 10, 12, 13, null, "deterioration -5")]
    [InlineData("un-2024", 10, 12, 11, null, "on_track_or_met")]
    [InlineData("eurostat-cagr", 10, 12, 11, null, "significant_progress 5")]
    public void Met_at_the_baseline(
        string method, double baseline, double target, double value, string? with, string expected) =>
        Assert.Equal(expected, Says(method, baseline, Down, target, value, with));

    // Nobody gets more than everything: 150 where 100 was asked for.
    [Theory]
    [InlineData("hp2030", null, "target_met_or_exceeded")]
    [InlineData("statcan-cagr", null, "target_achieved 5")]
    [InlineData("eurostat-cagr", null, "significant_progress 5")]
    [InlineData("un-2024", null, "on_track_or_met")]
    [InlineData("escap-csi", null, "achieved 10")]
    [InlineData("sdsn-level", Thresholds, "green 100")]
    [InlineData("qof", """{ "from": 50, "to": 100 }""", "full 100")]
    [InlineData("star-cut-points", """{ "two": 60, "three": 70, "four": 80, "five": 90 }""", "5 stars 5")]
    [InlineData("global-fund-grades", null, "A1 120")]
    [InlineData("cn-development", null, "completed 100")]
    public void Overshoot(string method, string? with, string expected) =>
        Assert.Equal(expected, Says(method, 50, Up, 100, 150, with));

    // statcan: 0 stands for 0.001; (1/0.001)^(1/5) - 1 = 298 % a year, (10/0.001)^(1/15) - 1 = 84.8 % needed.
    // hp2030: (1 - 0) / (10 - 0) = 10 % of the way is just enough; away from 0 there is no percentage to speak of.
    [Theory]
    [InlineData("statcan-cagr", Up, 10, 1, "substantial_progress 5")]
    [InlineData("eurostat-cagr", Up, 10, 1, "significant_progress 5")]
    [InlineData("un-2024", Up, 10, 1, "insufficient_data")]
    [InlineData("hp2030", Up, 10, 1, "improving")]
    [InlineData("hp2030", Up, 10, 0.9, "little_or_no_change")]
    [InlineData("hp2030", Down, -5, 1, "nothing")]
    [InlineData("escap-csi", Up, 10, 1, "progressed 1")]
    public void Zero_baseline(string method, string bound, double target, double value, string expected) =>
        Assert.Equal(expected, Says(method, 0, bound, target, value));

    // statcan: 0 stands for 0.001; 1 - (1/10)^(1/5) = 36.9 % a year, 1 - (0.001/10)^(1/15) = 45.9 % needed: 0.804,
    // and 7.1429 x 0.804184 - 4.2857 = 1.4585. un: within 1 of a target of 0 counts as met.
    [Theory]
    [InlineData("statcan-cagr", 1, "moderate_progress 1.46")]
    [InlineData("un-2024", 1, "on_track_or_met")]
    [InlineData("un-2024", 9.9, "stagnation_or_regression")]
    [InlineData("hp2030", 5, "improving")]
    [InlineData("escap-csi", 5, "progressed 5")]
    public void Zero_target(string method, double value, string expected) =>
        Assert.Equal(expected, Says(method, 10, Down, 0, value));

    [Theory]
    [InlineData("statcan-cagr", "not_available")]
    [InlineData("eurostat-cagr", "not_available")]
    [InlineData("un-2024", "insufficient_data")]
    [InlineData("hp2030", "improving")]
    [InlineData("escap-csi", "progressed 4")]
    public void Sign_change_between_baseline_and_value(string method, string expected) =>
        Assert.Equal(expected, Says(method, -5, Up, 10, 1));

    [Theory]
    [InlineData("hp2030", null, "baseline_only")]
    [InlineData("statcan-cagr", null, "not_available")]
    [InlineData("eurostat-cagr", null, "not_available")]
    [InlineData("un-2024", null, "insufficient_data")]
    [InlineData("sdsn-level", Thresholds, "nothing")]
    [InlineData("sdsn-trend", """{ "best": 100, "worst": 0, "green": 80 }""", "nothing")]
    [InlineData("escap-csi", null, "nothing")]
    [InlineData("qof", """{ "from": 50, "to": 100 }""", "nothing")]
    [InlineData("star-cut-points", """{ "two": 60, "three": 70, "four": 80, "five": 90 }""", "nothing")]
    [InlineData("time-proportional", null, "nothing")]
    [InlineData("cn-development", null, "nothing")]
    public void No_latest_value(string method, string? with, string expected) =>
        Assert.Equal(expected, Says(method, 50, Up, 100, null, with));

    // The only value is that of 2015, the baseline itself.
    [Theory]
    [InlineData("hp2030", "baseline_only")]
    [InlineData("statcan-cagr", "not_available")]
    [InlineData("eurostat-cagr", "not_available")]
    [InlineData("un-2024", "insufficient_data")]
    [InlineData("nhs-spc-variation", "too_few_points")]
    [InlineData("fingertips-recent-trend", "nothing")]
    public void One_point_only(string method, string expected) =>
        Assert.Equal(expected, Says(method, 50, Up, 100, 50, year: "2015"));

    // 100 to 110 in five years is (1.1)^(1/5) - 1 = 1.92 % a year.
    // statcan: 500 x 0.019245 - 5 = 4.62; eurostat: 250 x 0.019245 = 4.81; un: 2 % would be on track.
    [Theory]
    [InlineData("statcan-cagr", "substantial_progress 4.62")]
    [InlineData("eurostat-cagr", "significant_progress 4.81")]
    [InlineData("un-2024", "fair_progress")]
    [InlineData("hp2020", "informational")]
    [InlineData("escap-csi", "nothing")]
    [InlineData("time-proportional", "nothing")]
    public void No_target(string method, string expected) =>
        Assert.Equal(expected, Says(method, 100, null, null, 110));

    // 50 to 45 where 100 is asked for: 10 % down, (0.9)^(1/5) - 1 = -2.1 % a year against +4.7 % needed: -0.44;
    // statcan: 4.1667 x -0.4415 - 2.5 = -4.34; eurostat: 5 / 1.2 x (-0.4415 + 0.6) - 5 = -4.34.
    [Theory]
    [InlineData("hp2030", null, "getting_worse")]
    [InlineData("statcan-cagr", null, "deterioration -4.34")]
    [InlineData("eurostat-cagr", null, "movement_away -4.34")]
    [InlineData("un-2024", null, "stagnation_or_regression")]
    [InlineData("sdsn-trend", """{ "best": 100, "worst": 0, "green": 80 }""", "decreasing")]
    [InlineData("escap-csi", null, "regressed -1")]
    [InlineData("required-pace", null, "moving_away")]
    [InlineData("time-proportional", null, "behind 0")]
    public void Motion_in_the_wrong_direction(string method, string? with, string expected) =>
        Assert.Equal(expected, Says(method, 50, Up, 100, 45, with));

    // hp2030 takes the numbers as they are: 14.2 to 14.1 of 12.8 is 7.1 % of the way. Stars are cut after rounding half
    // up: 89.5 is 90. statcan does not round: 0.9499 is below 0.95.
    [Theory]
    [InlineData("hp2030", 14.2, Down, 12.8, 14.1, null, "little_or_no_change")]
    [InlineData("star-cut-points", 0, Up, 100, 89.5, """{ "two": 60, "three": 70, "four": 80, "five": 90 }""", "5 stars 5")]
    [InlineData("star-cut-points", 0, Up, 100, 89.49, """{ "two": 60, "three": 70, "four": 80, "five": 90 }""", "4 stars 4")]
    [InlineData("star-cut-points", 0, Up, 100, 2.4, """{ "two": 9, "three": 7, "four": 5, "five": 2 }""", "5 stars 5")]
    public void Rounding(
        string method, double baseline, string bound, double target, double value, string? with, string expected) =>
        Assert.Equal(expected, Says(method, baseline, bound, target, value, with));

    // After one of one year 109.5 of 110 from 100: growth 9.5 % against 10 % needed is exactly 0.95. Which side the
    // threshold is on is part of the method.
    [Theory]
    [InlineData("statcan-cagr", "substantial_progress")]
    [InlineData("eurostat-cagr", "moderate_progress")]
    public void The_threshold_itself(string method, string expected) => Assert.StartsWith(
        expected, Says(method, 100, Up, 110, 109.5, year: "2016", end: "2016"), StringComparison.Ordinal);

    // Better only in between: the range of Fingertips takes its lower end in and leaves its upper end out.
    [Theory]
    [InlineData(39.9, "worse")]
    [InlineData(40, "similar")]
    [InlineData(60, "better")]
    public void Two_limits(double value, string expected)
    {
        var target = new JsonObject
        {
            ["id"] = "t", ["indicator"] = "i", ["between"] = new JsonArray(40, 60), ["method"] = "fingertips-range",
        };
        Assert.Equal(expected, Judge(target, value, "2020"));
    }

    private static string Says(
        string method,
        double? baseline,
        string? bound,
        double? target,
        double? value,
        string? with = null,
        string year = "2020",
        string end = "2030")
    {
        var json = new JsonObject
        {
            ["id"] = "t",
            ["indicator"] = "i",
            ["period"] = end == "2016" ? end : "2015/" + end,
            ["method"] = with is null
                ? method
                : new JsonObject { ["use"] = method, ["with"] = JsonNode.Parse(with) },
        };
        if (baseline is { } start)
        {
            json["baseline"] = new JsonObject { ["value"] = (decimal)start, ["period"] = "2015" };
        }

        if (target is { } number)
        {
            json[bound!] = (decimal)number;
        }

        return Judge(json, value, year);
    }

    private static string Judge(JsonObject target, double? value, string year)
    {
        var scene = new MethodScene("2015/2030");
        scene.Indicator("i", "higher");
        scene.Target(target);
        if (value is { } found)
        {
            scene.Row("i", year, ((decimal)found).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Assessment assessment = scene.Evaluate(new LocalDate(2020, 12, 31)).Find(new TargetId("t"))!.Assessment!;
        string score = assessment.Score?.NumberOrNull is { } points ? " " + points.Round(2) : string.Empty;
        return assessment.Class is { } name ? name + score : "nothing";
    }
}
