using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class CourseTests
{
    // A subsidy from 74 to 79 in 2021: on 30 June 181 of 365 days have elapsed.
    private static readonly Target Subsidy = Target(ValueOf("subsidy"), AtLeast(79m)) with
    {
        Baseline = new Baseline.Given(74m, Period("2020")),
    };

    [Fact]
    public void A_baseline_makes_a_straight_line_to_the_bound()
    {
        Verdict verdict = Of("2021").Stock("subsidy").Rows("subsidy", ("2021-06", 76.5m)).Judge("2021-06-30", Subsidy);

        Assert.Equal(74 + Rational.Fraction(5 * 181, 365), verdict.Expected);
        Assert.Equal((Rational)74, verdict.Baseline);
        Assert.Equal((Rational)0.5m, verdict.Attainment);
        Assert.Equal((Rational)(-2.5m), verdict.Gap);
        Assert.Equal((Rational)2.5m / 181, verdict.Pace);
        Assert.Equal((Rational)2.5m / 184, verdict.RequiredPace);

        // 2.5 of the way against 5 x 181 / 365 = 2.479 expected.
        Assert.Equal((Status.OnTrack, Course.Ahead), (verdict.Status, verdict.Course!.Value));
    }

    [Fact]
    public void A_way_down_is_a_way_too()
    {
        // From 20 to at most 10: on 1 July 2020 half of the 366 days of a leap year have elapsed plus none; 183 / 366.
        Target target = Target(ValueOf("mortality"), AtMost(10m)) with { Baseline = new Baseline.Given(20m, null) };
        Verdict Judge(decimal value) => Of("2020").Stock("mortality").Rows("mortality", ("2020-06", value))
            .Judge("2020-07-01", target);

        Assert.Equal((Rational)15, Judge(15m).Expected);
        Assert.Equal(Status.OnTrack, Judge(15m).Status);

        // 4.5 of 5 expected is exactly 90 %.
        Assert.Equal(Status.AtRisk, Judge(15.5m).Status);
        Assert.Equal(Status.OffTrack, Judge(15.51m).Status);
        Assert.Equal((Rational)(-0.2m), Judge(22m).Attainment);
    }

    [Fact]
    public void A_baseline_that_is_already_good_leaves_nothing_but_to_keep_it()
    {
        Target target = Subsidy with { Baseline = new Baseline.Given(80m, null) };
        Verdict Judge(decimal value) => Of("2021").Stock("subsidy").Rows("subsidy", ("2021-06", value))
            .Judge("2021-06-30", target);

        Assert.Equal((Status.OnTrack, (Rational?)79), (Judge(79m).Status, Judge(79m).Expected));
        Assert.Equal(Status.AtRisk, Judge(75m).Status);
        Assert.Equal(Rational.Fraction(75, 79), Judge(75m).Attainment);
        Assert.Equal(Status.OffTrack, Judge(70m).Status);
    }

    [Fact]
    public void A_baseline_on_the_bound_is_good_and_on_an_open_bound_has_no_way_to_go()
    {
        Scene scene = Of("2021").Stock("subsidy").Rows("subsidy", ("2021-06", 79m));
        Target at = Subsidy with { Baseline = new Baseline.Given(79m, null) };
        Target above = at with { Goal = new Goal.Reach(ValueOf("subsidy"), new Bound.Above(Limit(79m)), []) };

        Assert.Equal(Status.OnTrack, scene.Judge("2021-06-30", at).Status);
        Assert.Equal(Status.Missed, scene.Judge("2021-12-31", above).Status);
        Assert.Equal(Rational.One, scene.Judge("2021-12-31", above).Attainment);
    }

    [Fact]
    public void A_count_above_zero_starts_on_its_bound()
    {
        Target target = Target(ValueOf("visits"), new Bound.Above(Limit(0m)));
        Scene none = Of("2021").Count("visits").Months("visits", 2021, 1, 6, 0m);

        Assert.Equal(Status.Met, Of("2021").Count("visits").Months("visits", 2021, 1, 6, 1m)
            .Judge("2021-06-30", target).Status);
        Assert.Equal(Rational.Zero, none.Judge("2021-06-30", target).Attainment);
        Assert.Equal(false, none.Judge("2021-06-30", target).Attained);
    }

    [Fact]
    public void Without_a_baseline_the_bound_itself_is_expected_all_along()
    {
        Verdict Judge(decimal value) => Of("2021").Ratio("rate").Rows("rate", ("2021", value))
            .Judge("2021-06-30", Target(ValueOf("rate"), AtLeast(90m)));

        Assert.Equal((Status.OnTrack, (Rational?)90), (Judge(90m).Status, Judge(90m).Expected));
        Assert.Equal(Status.AtRisk, Judge(81m).Status); // 81 / 90 = 0.9
        Assert.Equal(Status.OffTrack, Judge(80.99m).Status);
    }

    [Fact]
    public void A_start_that_the_data_lacks_leaves_the_course_open()
    {
        Target target = Subsidy with { Baseline = new Baseline.Observed(Period("2020")), Points = 5m };
        Scene scene = Of("2021").Stock("subsidy").Rows("subsidy", ("2021-06", 76m));
        Verdict verdict = scene.Judge("2021-06-30", target);

        Assert.Equal(Status.NoData, verdict.Status);
        Assert.Equal(new Absence(AbsenceReason.Missing, "subsidy, county, 2020"), verdict.Absence);
        Assert.Null(verdict.Score);

        // It is not needed once the bound holds, or the time is over, or the path does not start from it.
        Assert.Equal(Status.Missed, scene.Judge("2021-12-31", target).Status);
        Assert.Equal(Status.AtRisk, scene.Judge("2021-06-30", target with { Path = new ExpectedPath.Constant() }).Status);
        Assert.Equal(
            Status.AtRisk,
            Of("2021").Stock("subsidy").Rows("subsidy", ("2020", 74m), ("2021-06", 76.3m))
                .Judge("2021-06-30", target).Status); // 2.3 against 2.479: 92.8 %
    }

    [Fact]
    public void A_baseline_after_the_deadline_is_no_way()
    {
        Target target = Subsidy with { Baseline = new Baseline.Given(74m, Period("2025")) };

        Assert.Equal(
            Status.OffTrack,
            Of("2021").Stock("subsidy").Rows("subsidy", ("2021-06", 76m)).Judge("2021-06-30", target).Status);
    }

    [Fact]
    public void Steps_say_what_is_expected_by_the_end_of_each_period()
    {
        Target target = Target(ValueOf("beds"), AtLeast(100m)) with
        {
            Path = new ExpectedPath.Steps(
                [new PathStep(Period("2021-Q2"), Limit(40m)), new PathStep(Period("2021-Q4"), Limit(100m))]),
        };
        Verdict Judge(string asOf, decimal value) => Of("2021").Stock("beds").Rows("beds", ("2021", value))
            .Judge(asOf, target);

        Assert.Null(Judge("2021-06-29", 1m).Expected);
        Assert.Equal(Status.OnTrack, Judge("2021-06-29", 1m).Status);
        Assert.Equal((Status.OnTrack, (Rational?)40), (Judge("2021-06-30", 40m).Status, Judge("2021-06-30", 40m).Expected));
        Assert.Equal(Status.AtRisk, Judge("2021-12-30", 36m).Status);
        Assert.Equal(Status.OffTrack, Judge("2021-12-30", 35.9m).Status);
        Assert.Equal(Status.Missed, Judge("2021-12-31", 99.9m).Status);
    }

    [Fact]
    public void A_profile_brings_the_share_of_each_part()
    {
        // Quarters of 1, 1, 2 and 2 sixths: on 30 September 4/6 of 600 are expected; half way through the 92 days of
        // the fourth quarter, on 15 November (46 days), 5/6.
        Target target = Target(ValueOf("visits"), AtLeast(600m)) with
        {
            Path = new ExpectedPath.Profile([1m, 1m, 2m, 2m]),
        };
        Scene scene = Of("2021").Count("visits").Months("visits", 2021, 1, 10, 40m);

        Assert.Equal((Rational)400, scene.Judge("2021-09-30", target).Expected);
        Assert.Equal((Rational)500, scene.Judge("2021-11-15", target).Expected);
        Assert.Equal(Status.AtRisk, scene.Judge("2021-09-30", target).Status); // 360 of 400

        // Five parts of 73 days: on day 73 (14 March) the first weight.
        Target five = target with { Path = new ExpectedPath.Profile([2m, 1m, 1m, 1m, 1m]) };
        Assert.Equal((Rational)200, Of("2021").Count("visits").Months("visits", 2021, 1, 2, 40m)
            .Judge("2021-03-14", five).Expected);
    }

    [Fact]
    public void Own_thresholds_go_before_those_of_the_plan()
    {
        Scene scene = Of("2021").Ratio("rate").Rows("rate", ("2021", 70m))
            .With(plan => plan with { Course = new CourseThresholds(1m, 0.7m) });
        Target target = Target(ValueOf("rate"), AtLeast(100m));

        Assert.Equal(Status.AtRisk, scene.Judge("2021-06-30", target).Status);
        Assert.Equal(
            Status.OnTrack, scene.Judge("2021-06-30", target with { Course = new CourseThresholds(0.7m, 0.5m) }).Status);
    }

    [Fact]
    public void Nothing_is_expected_of_a_stage_before_its_end_and_a_stage_reached_stays_met()
    {
        Target target = Target(ValueOf("centre"), new Bound.AtLeast(new Limit.Stage("certified")));
        Scene Applied(params (string Period, string Stage)[] reports) => reports.Aggregate(
            Of("2021").Stage("centre", "none", "applied", "certified"),
            (scene, report) => scene.Row(
                "centre", "county", report.Period, new ObservedValue.Stage(report.Stage)));

        Assert.Equal(Status.OnTrack, Applied(("2021-03", "applied")).Judge("2021-06-30", target).Status);
        Assert.Equal(Status.Met, Applied(("2021-03", "certified")).Judge("2021-06-30", target).Status);
        Assert.Equal(Status.Missed, Applied(("2021-03", "applied")).Judge("2021-12-31", target).Status);
        Assert.Equal(Status.Missed, Applied(("2021-03", "certified"), ("2021-09", "applied")).Judge("2021-12-31", target).Status);
        Assert.Equal(Status.NoData, Applied(("2021-03", "unheard-of")).Judge("2021-12-31", target).Status);

        Verdict lost = Applied(("2020", "certified"), ("2021", "applied")).Judge("2021-12-31", target);
        Assert.Equal((Status.Missed, Course.Regressed, (Rational?)(-1)), (lost.Status, lost.Course!.Value, lost.Gap));
        Assert.Equal(Trend.Falling, lost.Trend);
    }

    [Fact]
    public void A_count_that_begins_anew_with_the_year_has_not_regressed()
    {
        Verdict verdict = Of("2021").Count("visits").Rows("visits", ("2020", 500m), ("2021-S1", 190m))
            .Judge("2021-06-30", Target(ValueOf("visits"), AtLeast(365m)));

        Assert.Equal((Status.OnTrack, Course.Ahead), (verdict.Status, verdict.Course!.Value));
    }

    [Fact]
    public void A_broken_ceiling_of_a_count_is_missed_at_once_and_a_kept_one_is_on_track()
    {
        Verdict Judge(decimal deaths) => Of("2021").Count("deaths").Rows("deaths", ("2021-S1", deaths))
            .Judge("2021-06-30", Target(ValueOf("deaths"), AtMost(10m)));

        Assert.Equal((Status.Missed, Course.Unreachable), (Judge(11m).Status, Judge(11m).Course!.Value));
        Assert.Equal((Status.OnTrack, (Rational?)0), (Judge(10m).Status, Judge(10m).Gap));
        Assert.Equal((Rational)0.9m, Judge(11m).Attainment); // 2 - 11 / 10
        Assert.Equal(Status.Missed, Of("2021").Count("deaths").Rows("deaths", ("2021-S1", 16m))
            .Judge("2021-06-30", Target(ValueOf("deaths"), new Bound.EqualTo(Limit(15m)))).Status);
    }
}
