using HealthTargets.Evaluation;
using HealthTargets.Methods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Methods;

public sealed class SeriesMethodTests
{
    private const string FortyToTwentyFour =
        """ "baseline": { "value": 40, "period": "2012" }, "atMost": 24, "by": "2025-12-31", """;

    private const string Percent = "\"kind\": \"ratio\", \"per\": 100";

    [Theory]
    [InlineData("lower", "increasing_worse")]
    [InlineData("higher", "increasing_better")]
    [InlineData("neither", "increasing")]
    public void A_rise_beyond_its_uncertainty_is_judged_by_the_direction(string better, string expected)
    {
        // Slope 1; limits 0.98 on either side are one half of a standard error of 1.96 / 3.92 = 0.5; variance 0.25;
        // chi-square = 1 x 10 / 0.25 = 40.
        Assessment assessment = Trend("fingertips-recent-trend", better, 0.98m).Assess();

        Assert.Equal(expected, assessment.Class);
        Assert.Equal(1, Number(assessment, "trend.slope"));
        Assert.Equal(40, Number(assessment, "trend.chiSquare"));
        Assert.Equal(1, Number(assessment, "trend.keepsSign"));
    }

    [Fact]
    public void A_rise_within_its_uncertainty_is_no_change()
    {
        // Limits 1.96 on either side: a standard error of 1, and a chi-square of 10 / 1 = 10; 2.1 gives 8.7.
        Assert.Equal("increasing_better", Trend("fingertips-recent-trend", "higher", 1.96m).Assess().Class);
        Assert.Equal("no_change", Trend("fingertips-recent-trend", "higher", 2.1m).Assess().Class);
    }

    [Fact]
    public void Four_values_or_no_uncertainty_leave_a_recent_trend_open_and_say_why()
    {
        Assessment few = new MethodCase { Method = "\"fingertips-recent-trend\"" }
            .Series(["1", "2", "3", "4"]).Assess();
        Assessment bare = new MethodCase { Method = "\"fingertips-recent-trend\"" }
            .Series(["1", "2", "3", "4", "5"]).Assess();

        Assert.Equal((null, AbsenceReason.Undefined), (few.Class, few.ClassAbsence?.Reason));
        Assert.Equal(new("a trend needs 5 values", "趋势需要5个数"), few.ClassAbsence?.Cause);
        Assert.Equal((null, AbsenceReason.Missing), (bare.Class, bare.ClassAbsence?.Reason));
        Assert.EndsWith("2001", bare.ClassAbsence?.Place, StringComparison.Ordinal);
        Assert.Contains("neither confidence limits", bare.ClassAbsence?.Cause?.English, StringComparison.Ordinal);
    }

    // A series of the publisher's own tests, of which it says that it decreases.
    [Fact]
    public void A_published_proportion_decreases()
    {
        MethodCase made = new()
        {
            Indicator = Percent + ", \"better\": \"lower\"",
            Method = "\"fingertips-recent-trend-proportion\"",
            Year = 2014,
        };
        string[] parts = ["621,3454", "599,3195", "556,3256", "535,3227", "447,3121"];
        for (int i = 0; i < parts.Length; i++)
        {
            made.Row(MethodCase.Unit, MethodCase.Text(2010 + i), "", parts[i]);
        }

        Assert.Equal("decreasing_better", made.Assess().Class);
    }

    [Fact]
    public void A_value_stands_in_its_quantile_group_among_its_siblings()
    {
        // Values 1 to 10 in five groups: 7 is the seventh, (10 + 1 - 7) x 5 / 10 = 2, and 5 + 1 - 2 = 4.
        MethodCase made = new MethodCase { Method = "\"fingertips-quantiles\"" }
            .Child("all", "").Child(MethodCase.Unit, "all");
        made.Row(MethodCase.Unit, "2021", "7");
        foreach (int value in (int[])[1, 2, 3, 4, 5, 6, 8, 9, 10])
        {
            made.Child($"u{value}", "all").Row($"u{value}", "2021", MethodCase.Text(value));
        }

        Assessment assessment = made.Assess();

        Assert.Equal("group_4", assessment.Class);
        Assert.Equal(10, Number(assessment, "quantile.peers"));
    }

    [Fact]
    public void Fewer_peers_than_groups_give_no_group()
    {
        Assessment assessment = new MethodCase { Method = "\"fingertips-quantiles\"" }
            .Row(MethodCase.Unit, "2021", "7").Assess();

        Assert.Equal(AbsenceReason.Undefined, assessment.ClassAbsence?.Reason);
    }

    // Pooled (10 + 30) / (100 + 300) = 10 %. Wilson's limits of 100 around 0.1 are 5.5 % and 17.4 % for 1.96, and
    // 3.9 % and 23.3 % for 3.0902; of 300 they are 7.1 % and 13.9 %.
    [Theory]
    [InlineData("10,100", "30,300", "not_significant")]
    [InlineData("20,100", "20,300", "high_0.025")]
    [InlineData("5,100", "35,300", "low_0.025")]
    [InlineData("25,100", "15,300", "high_0.001")]
    [InlineData("3,100", "37,300", "low_0.001")]
    public void A_proportion_is_seen_in_the_funnel_of_all(string own, string other, string expected) =>
        Assert.Equal(expected, Funnel("funnel-proportion", own, other).Assess().Class);

    // All together 100 of 10,000 = 1 %. Exact limits of 3 of 1,000: 0.06 % and 0.88 % for 95 %, up to 1.3 % for 99.8 %;
    // Byar's of 22: 1.4 % to 3.3 %, from 1.03 % for 99.8 %.
    [Theory]
    [InlineData("10,1000", "90,9000", "not_significant")]
    [InlineData("3,1000", "97,9000", "low_0.025")]
    [InlineData("22,1000", "78,9000", "high_0.001")]
    public void A_rate_is_seen_in_the_funnel_of_all(string own, string other, string expected) =>
        Assert.Equal(expected, Funnel("funnel-rate", own, other).Assess().Class);

    [Fact]
    public void A_funnel_needs_numerators_and_denominators()
    {
        Assessment assessment = new MethodCase { Indicator = Percent, Method = "\"funnel-proportion\"" }
            .Row(MethodCase.Unit, "2021", "10").Assess();

        Assert.Equal(AbsenceReason.Missing, assessment.ClassAbsence?.Reason);
    }

    // From 40 in 2012 to 30 in 2020, by 2025 to 24: needed 1 - (24/40)^(1/13) = 3.85 %, reached 1 - (30/40)^(1/8) =
    // 3.53 %.
    [Theory]
    [InlineData("30", "", "some_progress", Status.AtRisk)]
    [InlineData("28", "", "on_course", Status.OnTrack)]
    [InlineData("39.5", "", "no_progress", Status.OffTrack)]
    [InlineData("41", "", "worsening", Status.OffTrack)]
    [InlineData("41", ", \"with\": { \"level\": 50 }", "on_course", Status.OnTrack)]
    public void Two_points_give_an_average_annual_rate(string value, string with, string expected, Status status)
    {
        Verdict verdict = new MethodCase
        {
            Target = FortyToTwentyFour,
            Method = $"{{ \"use\": \"aarr-two-point\"{with} }}",
            Year = 2020,
        }.Row(MethodCase.Unit, "2020", value).Judge();

        Assert.Equal(expected, verdict.Assessment?.Class);
        Assert.Equal(status, verdict.Status);
        Assert.Equal("3.85", Number(verdict.Assessment!, "needed").ToString(2)[..4]);
    }

    // 3.53 % is not enough for the target, and more than enough where 3.5 % is asked for.
    [Fact]
    public void The_rate_that_is_needed_can_be_given()
    {
        Assessment assessment = new MethodCase
        {
            Target = FortyToTwentyFour,
            Method = """{ "use": "aarr-two-point", "with": { "rateNeeded": 3.5 } }""",
            Year = 2020,
        }.Row(MethodCase.Unit, "2020", "30").Assess();

        Assert.Equal("on_course", assessment.Class);
        Assert.Equal("3.53", Number(assessment, "rate").ToString(2));
    }

    [Fact]
    public void All_points_since_the_baseline_give_an_average_annual_rate_with_its_error()
    {
        // 100, 90, 81 and 72.9 fall by 10 % a year without any error; the value before the baseline does not count.
        MethodCase made = new()
        {
            Target = "\"baseline\": { \"period\": \"2017\" }, \"atMost\": 60, \"by\": \"2025-12-31\",",
            Method = "\"aarr-regression\"",
            Year = 2020,
        };
        string[] values = ["500", "100", "90", "81", "72.9"];
        for (int i = 0; i < values.Length; i++)
        {
            made.Row(MethodCase.Unit, MethodCase.Text(2016 + i), values[i]);
        }

        Assessment assessment = made.Assess();

        Assert.Equal("on_course", assessment.Class);
        Assert.Equal("10.000000000000", Number(assessment, "rate").ToString(12));
        Assert.Equal(4, Number(assessment, "line.points"));
        Assert.Equal("0.000000000000", Number(assessment, "rateError").ToString(12));
    }

    [Fact]
    public void A_value_of_zero_has_no_rate()
    {
        Assessment assessment = new MethodCase
        {
            Target = "\"baseline\": { \"value\": 40, \"period\": \"2012\" }, \"atMost\": 24,",
            Method = "\"aarr-regression\"",
            Year = 2020,
        }.Row(MethodCase.Unit, "2020", "0").Assess();

        Assert.Equal(AbsenceReason.Undefined, assessment.ClassAbsence?.Reason);
    }

    private static MethodCase Trend(string method, string better, decimal halfWidth)
    {
        MethodCase made = new()
        {
            Indicator = $"\"kind\": \"index\", \"better\": \"{better}\"",
            Method = $"\"{method}\"",
        };
        for (int i = 1; i <= 6; i++)
        {
            // The first of the six is no part of the latest five.
            decimal value = i == 1 ? 50 : i;
            string limits = FormattableString.Invariant($"{value - halfWidth},{value + halfWidth},");
            string text = FormattableString.Invariant($"{value}");
            made.Row(MethodCase.Unit, MethodCase.Text(2015 + i), text, limits: limits);
        }

        return made;
    }

    private static MethodCase Funnel(string method, string own, string other) => new MethodCase
    {
        Indicator = Percent,
        Method = $"\"{method}\"",
    }
        .Child("all", "").Child(MethodCase.Unit, "all").Child("rest", "all")
        .Row(MethodCase.Unit, "2021", "", own).Row("rest", "2021", "", other);

    private static Rational Number(Assessment assessment, string fact) => assessment.Find(fact)!.Value.Number;
}
