using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class YearToDateTests
{
    private static Rational? Visits(Scene scene, string period, string asOf = "2021-12-31") => scene
        .Judge(asOf, Target(ValueOf("visits"), AtLeast(0m)) with { Period = Period(period) }).Value.NumberOrNull;

    [Theory]
    [InlineData("2021-Q3", 40)] // January to September 100, January to June 60
    [InlineData("2021-S2", 90)]
    [InlineData("2021-Q4", 50)]
    [InlineData("2021-S1", 60)]
    public void A_part_is_what_the_later_total_has_more(string period, decimal expected) => Assert.Equal(
        (Rational)expected,
        Visits(Of("2021").Count("visits").Rows("visits", ("2021-YTD-06", 60m), ("2021-YTD-09", 100m), ("2021", 150m)), period));

    [Fact]
    public void A_month_comes_from_two_totals_and_joins_with_months_of_its_own()
    {
        Scene scene = Of("2021").Count("visits")
            .Rows("visits", ("2021-YTD-06", 60m), ("2021-YTD-07", 75m), ("2021-08", 9m), ("2021-09", 6m));

        Assert.Equal((Rational)15, Visits(scene, "2021-07"));
        Assert.Equal((Rational)30, Visits(scene, "2021-Q3"));
        Assert.Null(Visits(scene, "2021-06"));
    }

    [Fact]
    public void A_row_of_its_own_goes_before_a_difference() => Assert.Equal(
        (Rational)14,
        Visits(Of("2021").Count("visits").Rows("visits", ("2021-YTD-06", 60m), ("2021-YTD-07", 75m), ("2021-07", 14m)), "2021-07"));

    [Fact]
    public void A_total_that_falls_gives_a_part_below_0_with_a_warning()
    {
        Verdict verdict = Of("2021").Count("visits").Rows("visits", ("2021-YTD-06", 60m), ("2021-YTD-07", 57m))
            .Judge("2021-12-31", Target(ValueOf("visits"), AtLeast(0m)) with { Period = Period("2021-07") });

        Assert.Equal((Rational)(-3), verdict.Value.Number);
        Assert.Equal(WarningKind.TotalFell, Assert.Single(verdict.Warnings).Kind);
        Assert.Equal(2, verdict.Observations.Count);
    }

    [Fact]
    public void Parts_of_ratios_are_taken_apart_too()
    {
        // January to June 40 of 80, January to September 75 of 120: 35 of 40 in the third quarter.
        Verdict verdict = Of("2021").Ratio("rate")
            .Row("rate", "county", "2021-YTD-06", new ObservedValue.Fraction(40m, 80m, null))
            .Row("rate", "county", "2021-YTD-09", new ObservedValue.Fraction(75m, 120m, null))
            .Judge("2021-12-31", Target(ValueOf("rate"), AtLeast(0m)) with { Period = Period("2021-Q3") });

        Assert.Equal(((Rational)87.5m, (Rational)35, (Rational)40),
            (verdict.Value.Number, verdict.Parts!.Numerator, verdict.Parts.Denominator));
    }

    [Fact]
    public void Levels_and_missing_totals_are_never_subtracted()
    {
        Assert.Null(Visits(Of("2021").Stock("visits").Rows("visits", ("2021-YTD-06", 60m), ("2021-YTD-09", 100m)), "2021-Q3"));
        Assert.Null(Visits(
            Of("2021").Count("visits").Rows("visits", ("2021-YTD-09", 100m))
                .Row("visits", "county", "2021-YTD-06", new ObservedValue.Absent(AbsenceReason.Suppressed)),
            "2021-Q3"));
    }

    [Fact]
    public void Monthly_targets_can_be_judged_on_running_totals()
    {
        Target monthly = Target(ValueOf("visits"), AtLeast(10m)) with { Timing = new Timing.Every(PeriodKind.Month) };
        Scene scene = Of("2021").Count("visits")
            .Rows("visits", ("2021-01", 10m), ("2021-YTD-02", 21m), ("2021-YTD-03", 30m));

        Assert.Equal(Status.OnTrack, scene.Judge("2021-02-28", monthly).Status);
        Assert.Equal(Status.Missed, scene.Judge("2021-03-31", monthly).Status); // 9 in March
    }
}
