using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class ProjectionTests
{
    private static readonly Target Rate = Target(ValueOf("rate"), AtLeast(30m));

    [Fact]
    public void Yearly_levels_go_on_in_a_straight_line_with_the_interval_of_one_new_observation()
    {
        // Ends of 2017 to 2019 are days 0, 365 and 730; the end of 2021 is day 1,461. y = 10, 13, 14.
        // Mean x 365, mean y 37/3, Sxx = 2 x 365², Sxy = 365 x 4, slope 4/730; at 1,461: 37/3 + 1096 x 4/730.
        Scene scene = Of("2017/2021").Index("rate").Rows("rate", ("2017", 10m), ("2018", 13m), ("2019", 14m));
        Projection projection = scene.Judge("2019-12-31", Rate).Projection!;
        Rational value = Rational.Fraction(37, 3) + Rational.Fraction(4384, 730);

        Assert.Equal((Day("2021-12-31"), value, 3, PeriodKind.Year),
            (projection.Date, projection.Value.Number, projection.Points, projection.Of!.Value));

        // Residuals -1/3, 2/3, -1/3: s² = 2/3 with one degree of freedom, t = 12.7062047362. Half the width is
        // t √(2/3 (1 + 1/3 + 1096² / (2 x 365²))) = 12.7062047362 x √(2/3 x 5.8415526...) = 25.0746.
        Assert.Equal((Rational)25.0746m, (projection.High!.Value - value).Round(4));
        Assert.Equal(projection.High - value, value - projection.Low);
    }

    [Fact]
    public void Of_a_count_the_course_so_far_goes_on()
    {
        // 5 a month: at the ends of January to March 5, 10 and 15; days 0, 28 and 59; 31 December is day 334.
        // Mean x 29, Sxx = 841 + 1 + 900 = 1742, Sxy = -29 x -5 + 30 x 5 = 295: 10 + 305 x 295 / 1742.
        Target visits = Target(ValueOf("visits"), AtLeast(100m));
        Scene scene = Of("2021").Count("visits").Months("visits", 2021, 1, 3, 5m);
        Projection projection = scene.Judge("2021-03-31", visits).Projection!;

        Assert.Equal((Rational)10 + Rational.Fraction(305 * 295, 1742), projection.Value.Number);
        Assert.Equal((3, PeriodKind.Month), (projection.Points, projection.Of!.Value));
        Assert.True(projection.Low < projection.Value.Number && projection.Value.Number < projection.High);
    }

    [Fact]
    public void A_perfect_line_has_an_interval_without_width()
    {
        Scene scene = Of("2017/2022").Index("rate").Rows("rate", ("2017", 7m), ("2018", 7m), ("2019", 7m), ("2020", 7m));
        Projection projection = scene.Judge("2020-12-31", Rate).Projection!;

        Assert.Equal(((Rational)7, (Rational)7, (Rational)7),
            (projection.Low!.Value, projection.Value.Number, projection.High!.Value));
    }

    [Fact]
    public void With_fewer_than_three_points_nothing_can_be_said_yet()
    {
        Scene scene = Of("2017/2021").Index("rate").Rows("rate", ("2017", 10m), ("2018", 13m));
        Projection projection = scene.Judge("2019-12-31", Rate).Projection!;

        Assert.Equal((2, null), (projection.Points, projection.Low));
        Assert.Equal(AbsenceReason.Undefined, projection.Value.Absence!.Reason);
        Assert.Equal(new("2 of the 3 points needed", "需要3个数据点，只有2个"), projection.Value.Absence.Cause);
    }

    [Fact]
    public void Numbers_that_stand_in_for_missing_ones_are_no_points()
    {
        Scene skipping = Of("2021").Count("visits", new MissingPolicy.Skip())
            .Rows("visits", ("2021-01", 5m), ("2021-02", 6m), ("2021-04", 5m), ("2021-05", 5m));
        Projection projection = skipping.Judge("2021-05-31", Target(ValueOf("visits"), AtLeast(100m))).Projection!;

        Assert.Equal(2, projection.Points); // to the end of March and later March is lacking
        Assert.False(projection.Value.IsPresent);
    }

    [Fact]
    public void What_is_over_or_a_stage_is_not_projected()
    {
        Scene scene = Of("2017/2020").Index("rate").Stage("centre", "none", "applied", "certified")
            .Rows("rate", ("2017", 10m), ("2018", 13m), ("2019", 14m), ("2020", 15m));
        Target stage = Target(ValueOf("centre"), new Bound.AtLeast(new Limit.Stage("certified")));

        Assert.Null(scene.Judge("2020-12-31", Rate).Projection);
        Assert.Null(scene.Judge("2020-06-30", stage).Projection);
    }

    [Fact]
    public void Missed_before_its_end_is_out_of_reach()
    {
        Target monthly = Target(ValueOf("cases"), AtMost(2m)) with { Timing = new Timing.Every(PeriodKind.Month) };
        Scene scene = Of("2021").Count("cases").Rows("cases", ("2021-01", 1m), ("2021-02", 3m), ("2021-03", 0m));

        Assert.Equal((Status.Missed, Course.Unreachable),
            (scene.Judge("2021-03-31", monthly).Status, scene.Judge("2021-03-31", monthly).Course!.Value));
        Assert.Null(scene.Months("cases", 2021, 4, 12, 0m).Judge("2021-12-31", monthly).Course);
    }
}
