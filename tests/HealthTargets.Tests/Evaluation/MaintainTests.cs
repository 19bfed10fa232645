using HealthTargets.Evaluation;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

/// <summary>"Reach 95 % by the end of 2018 and keep it", over the years 2016 to 2020.</summary>
public sealed class MaintainTests
{
    private static readonly Target Kept = Target(ValueOf("rate"), AtLeast(95m)) with
    {
        Timing = new Timing.Maintain(Day("2018-12-31"), PeriodKind.Year),
    };

    private static Scene Rates(params decimal[] fromYear2016) => Of("2016/2020").Ratio("rate").Rows(
        "rate", [.. fromYear2016.Select((rate, i) => ($"{2016 + i}", rate))]);

    [Theory]
    [InlineData("2018-12-31", Status.OnTrack)] // reached, and still to be kept
    [InlineData("2019-12-31", Status.OnTrack)]
    [InlineData("2020-12-30", Status.OnTrack)]
    [InlineData("2020-12-31", Status.Met)]
    public void Reached_by_the_day_and_kept_to_the_end_is_met(string asOf, Status status) =>
        Assert.Equal(status, Rates(80m, 90m, 95m, 97m, 95m).Judge(asOf, Kept).Status);

    [Fact]
    public void Not_reached_by_the_day_is_missed_at_once()
    {
        Verdict verdict = Rates(80m, 90m, 94.9m).Judge("2018-12-31", Kept);

        Assert.Equal((Status.Missed, Period("2018")), (verdict.Status, verdict.DecisivePeriod));
        Assert.Equal(new Coverage(1, 3, PeriodKind.Year), verdict.Checks);
        Assert.Equal(Status.Missed, Rates(80m, 90m, 94.9m, 99m, 99m).Judge("2020-12-31", Kept).Status);
    }

    [Fact]
    public void Lost_after_the_day_is_missed_and_a_step_back()
    {
        Verdict verdict = Rates(80m, 90m, 96m, 94m).Judge("2019-12-31", Kept);

        Assert.Equal((Status.Missed, Period("2019")), (verdict.Status, verdict.DecisivePeriod));
        Assert.Equal(Course.Regressed, verdict.Course);
    }

    [Fact]
    public void Reached_early_and_lost_before_the_day_is_a_step_back_and_not_missed()
    {
        Verdict verdict = Rates(96m, 90m).Judge("2017-12-31", Kept);

        Assert.Equal((Status.AtRisk, Course.Regressed), (verdict.Status, verdict.Course)); // 90 / 95 = 94.7 %
        Assert.Equal((Period("2017"), (Rational)90), (verdict.DecisivePeriod, verdict.Value.Number));
        Assert.Equal(Status.OnTrack, Rates(96m, 90m, 95m).Judge("2018-12-31", Kept).Status);
        Assert.Equal(Course.Behind, Rates(90m, 90m).Judge("2017-12-31", Kept).Course);
    }

    [Fact]
    public void On_the_way_the_latest_year_is_held_against_the_path_from_the_baseline()
    {
        // From 75 at the end of 2015 to 95 at the end of 2018 are 1,096 days; on 31 December 2016, 366 of them are over.
        Target target = Kept with { Baseline = new Baseline.Given(75m, Period("2015")) };
        Verdict verdict = Rates(80m).Judge("2016-12-31", target);

        Assert.Equal((Rational)75 + Rational.Fraction(20 * 366, 1096), verdict.Expected);
        Assert.Equal(Status.OffTrack, verdict.Status); // 5 of 6.68 points: 74.9 %
        Assert.Equal(new Coverage(0, 3, PeriodKind.Year), verdict.Checks);
    }

    [Fact]
    public void Before_the_first_year_is_over_nothing_is_judged_and_a_year_without_report_is_no_data()
    {
        Assert.Equal(Status.NotDue, Rates(80m).Judge("2016-06-30", Kept).Status);
        Assert.Equal(Status.NoData, Rates(80m).Judge("2017-12-31", Kept).Status);
        Assert.Equal(Status.NoData, Rates(80m, 90m, 95m).Judge("2019-12-31", Kept).Status);
    }

    [Fact]
    public void What_one_year_counted_says_nothing_for_good_about_the_next()
    {
        Target none = Target(ValueOf("cases"), AtMost(0m)) with { Timing = Kept.Timing };
        Scene scene = Of("2016/2020").Count("cases").Rows("cases", ("2016", 3m), ("2017", 0m), ("2018", 0m));

        Assert.Equal(Status.OffTrack, scene.Judge("2016-12-31", none).Status);
        Assert.Equal(Status.OnTrack, scene.Judge("2017-12-31", none).Status);
        Assert.Equal(Status.OnTrack, scene.Judge("2018-12-31", none).Status);
        Assert.Equal(Status.Missed, scene.Rows("cases", ("2019", 1m)).Judge("2019-03-01", none).Status);
    }

    [Fact]
    public void A_day_within_a_part_asks_for_the_whole_part()
    {
        Target target = Kept with { Timing = new Timing.Maintain(Day("2018-03-31"), PeriodKind.Year) };

        Assert.Equal(Status.AtRisk, Rates(80m, 90m, 95m).Judge("2018-12-30", target).Status);
        Assert.Equal(Status.OnTrack, Rates(80m, 90m, 95m).Judge("2018-12-31", target).Status);
    }
}
