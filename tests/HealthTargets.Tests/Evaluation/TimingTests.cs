using HealthTargets.Evaluation;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class TimingTests
{
    private static readonly Target EveryMonth = Target(ValueOf("rate"), AtLeast(95m)) with
    {
        Timing = new Timing.Every(PeriodKind.Month),
    };

    [Fact]
    public void The_deadline_day_itself_is_over_at_its_end()
    {
        Scene scene = Of("2021").Ratio("rate").Rows("rate", ("2021", 94m));
        Target target = Target(ValueOf("rate"), AtLeast(95m));

        Assert.Equal(Status.NotDue, scene.Judge("2020-12-31", target).Status);
        Assert.Equal(AbsenceReason.NotDue, scene.Judge("2020-12-31", target).Value.Absence!.Reason);
        Assert.Equal(Status.AtRisk, scene.Judge("2021-01-01", target).Status);
        Assert.Equal(Status.AtRisk, scene.Judge("2021-12-30", target).Status);
        Assert.Equal(Status.Missed, scene.Judge("2021-12-31", target).Status);
        Assert.Equal(Status.Missed, scene.Judge("2030-01-01", target).Status);
    }

    [Fact]
    public void One_failed_month_is_missed_at_once()
    {
        Verdict verdict = Of("2021").Ratio("rate")
            .Rows("rate", ("2021-01", 99m), ("2021-02", 94.9m), ("2021-03", 97m))
            .Judge("2021-03-31", EveryMonth);

        Assert.Equal((Status.Missed, (bool?)false), (verdict.Status, verdict.Attained));
        Assert.Equal(Period("2021-02"), verdict.DecisivePeriod);
        Assert.Equal((Rational)(-0.1m), verdict.Gap);
        Assert.Equal(new Coverage(3, 12, PeriodKind.Month), verdict.Checks);
    }

    [Fact]
    public void Months_to_come_leave_a_target_on_track_that_has_held_so_far()
    {
        Scene scene = Of("2021").Ratio("rate").Months("rate", 2021, 1, 12, 95m);

        Assert.Equal(Status.OnTrack, scene.Judge("2021-03-31", EveryMonth).Status);
        Assert.Equal(Status.OnTrack, scene.Judge("2021-12-30", EveryMonth).Status);
        Assert.Equal(Status.Met, scene.Judge("2021-12-31", EveryMonth).Status);
    }

    [Fact]
    public void A_missing_month_is_no_data_unless_another_has_failed()
    {
        Scene gap = Of("2021").Ratio("rate").Rows("rate", ("2021-01", 99m), ("2021-03", 97m));
        Verdict verdict = gap.Judge("2021-03-31", EveryMonth);

        Assert.Equal((Status.NoData, (bool?)null), (verdict.Status, verdict.Attained));
        Assert.StartsWith("rate, county, 2021-02", verdict.Absence!.Place);
        Assert.Equal(Status.Missed, gap.Rows("rate", ("2021-04", 90m)).Judge("2021-04-30", EveryMonth).Status);
    }

    [Fact]
    public void A_running_month_says_nothing_unless_it_is_broken_for_good()
    {
        Target none = Target(ValueOf("accidents"), AtMost(0m)) with
        {
            Timing = new Timing.Every(PeriodKind.Month),
            Veto = true,
        };
        Scene scene = Of("2021").Count("accidents").Months("accidents", 2021, 1, 2, 0m);

        Assert.Equal(Status.OnTrack, scene.Judge("2021-03-15", none).Status);

        Verdict broken = scene.Rows("accidents", ("2021-03", 1m)).Judge("2021-03-15", none);
        Assert.Equal((Status.Missed, Course.Unreachable), (broken.Status, broken.Course!.Value));
        Assert.Equal(Period("2021-03"), broken.DecisivePeriod);

        // A rate of a month that is still running can still rise.
        Assert.Equal(Status.OnTrack, Of("2021").Ratio("rate").Rows("rate", ("2021-01", 99m), ("2021-02", 50m))
            .Judge("2021-02-27", EveryMonth).Status);
    }

    [Fact]
    public void Before_the_first_month_is_over_there_is_nothing_to_judge()
    {
        Verdict verdict = Of("2021").Ratio("rate").Rows("rate", ("2021-01", 50m)).Judge("2021-01-30", EveryMonth);

        Assert.Equal(Status.NotDue, verdict.Status);
    }

    [Theory]
    [InlineData(96, Status.Met)]
    [InlineData(94, Status.Missed)]
    public void Data_for_the_whole_year_only_is_judged_with_a_warning(decimal value, Status status)
    {
        Verdict verdict = Of("2021").Ratio("rate").Rows("rate", ("2021", value)).Judge("2021-12-31", EveryMonth);

        Assert.Equal(status, verdict.Status);
        Assert.Contains(
            new VerdictWarning(WarningKind.OnlyWholePeriodReported, "t, county, 2021"), verdict.Warnings);
    }

    [Fact]
    public void February_of_a_leap_year_is_over_on_the_29th()
    {
        Scene scene = Of("2020").Ratio("rate").Rows("rate", ("2020-01", 99m), ("2020-02", 50m));

        Assert.Equal(Status.OnTrack, scene.Judge("2020-02-28", EveryMonth).Status);
        Assert.Equal(Status.Missed, scene.Judge("2020-02-29", EveryMonth).Status);
    }

    [Fact]
    public void A_target_at_some_periods_is_judged_at_their_ends()
    {
        Target target = EveryMonth with { Timing = new Timing.At([Period("2021-Q2"), Period("2021-Q4")]) };
        Scene scene = Of("2021").Ratio("rate")
            .Rows("rate", ("2021-Q1", 10m), ("2021-Q2", 95m), ("2021-Q3", 10m), ("2021-Q4", 94m));

        Assert.Equal(Status.NotDue, scene.Judge("2021-06-29", target).Status);
        Assert.Equal(Status.OnTrack, scene.Judge("2021-06-30", target).Status);
        Assert.Equal(Status.OnTrack, scene.Judge("2021-12-30", target).Status);
        Assert.Equal(Status.Missed, scene.Judge("2021-12-31", target).Status);
    }

    [Fact]
    public void A_deadline_before_the_end_counts_what_was_there_by_then()
    {
        Target target = Target(ValueOf("visits"), AtLeast(60m)) with
        {
            Timing = new Timing.By(Day("2021-06-30")),
        };
        Scene scene = Of("2021").Count("visits").Months("visits", 2021, 1, 12, 9m);

        // 6 months x 9 = 54 by the deadline; 7 x 9 = 63 came too late.
        Verdict verdict = scene.Judge("2021-12-31", target);
        Assert.Equal((Status.Missed, (Rational)54), (verdict.Status, verdict.Value.Number));

        // On 31 May 151 of 181 days: 60 x 151 / 181 = 50.06 are expected, 45 are 89.9 %.
        Assert.Equal(Rational.Fraction(60 * 151, 181), scene.Judge("2021-05-31", target).Expected);
        Assert.Equal(Status.OffTrack, scene.Judge("2021-05-31", target).Status);
        Assert.Equal(Status.Met, scene.Judge("2021-07-01", target with
        {
            Goal = new Goal.Reach(ValueOf("visits"), AtLeast(54m), []),
        }).Status);
    }

    [Fact]
    public void A_deadline_before_the_period_is_judged_with_the_period()
    {
        Target target = Target(ValueOf("rate"), AtLeast(95m)) with { Timing = new Timing.By(Day("2020-06-30")) };
        Scene scene = Of("2021").Ratio("rate").Rows("rate", ("2021", 94m));

        Assert.Equal(Status.Missed, scene.Judge("2021-01-01", target).Status);
        Assert.Equal(Status.NotDue, scene.Judge("2020-12-31", target).Status);
    }

    [Fact]
    public void Rows_of_periods_that_have_not_begun_are_not_known_yet()
    {
        Scene scene = Of("2021").Stock("beds").Rows("beds", ("2021-03", 10m), ("2021-08", 99m));
        Target target = Target(ValueOf("beds"), AtLeast(50m));

        Assert.Equal((Rational)10, scene.Judge("2021-07-31", target).Value.Number);
        Assert.Equal((Rational)99, scene.Judge("2021-08-01", target).Value.Number);
    }

    [Fact]
    public void A_watched_target_reports_its_latest_number_without_a_verdict()
    {
        Target watched = EveryMonth with { Goal = new Goal.Watch(ValueOf("rate")) };
        Verdict verdict = Of("2021").Ratio("rate").Rows("rate", ("2021-01", 90m), ("2021-03", 92m), ("2021-02", 91m))
            .Judge("2021-04-30", watched);

        Assert.Equal((Status.Tracked, (Rational)92), (verdict.Status, verdict.Value.Number));
        Assert.Equal(new Coverage(3, 12, PeriodKind.Month), verdict.Checks);
        Assert.Null(verdict.Attained);
        Assert.Equal(Trend.Rising, verdict.Trend);
        Assert.Equal(Status.NoData, Of("2021").Ratio("rate").Judge("2021-04-30", watched).Status);
    }
}
