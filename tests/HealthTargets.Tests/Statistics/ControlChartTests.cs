using HealthTargets.Statistics;
using HealthTargets.Values;
using Xunit;

namespace HealthTargets.Tests.Statistics;

public sealed class ControlChartTests
{
    private static readonly ControlChartRule Around = new() { Centre = 0, Lower = -9, Upper = 9 };

    [Fact]
    public void Limits_are_two_and_two_thirds_mean_ranges_from_the_mean()
    {
        // Mean (2 + 4 + 3 + 5) / 4 = 3.5; ranges 2, 1, 2; 2.66 x 5/3.
        ControlChart chart = ControlChart.Of([2, 4, 3, 5], new())!;

        Assert.Equal(3.5m, chart.Centre);
        Assert.Equal(3.5m + (Rational.Fraction(5, 3) * 2.66m), chart.Upper);
        Assert.Equal(3.5m - (Rational.Fraction(5, 3) * 2.66m), chart.Lower);
    }

    [Fact]
    public void A_range_far_above_the_others_is_left_out_once()
    {
        // Ranges 1, 1, 1, 1, 1, 20, 20 (mean 45/7 = 6.43, 3.267 x 6.43 = 21.0): none is left out.
        // Ranges 1 x 8, 20, 20 (mean 4.8, 3.267 x 4.8 = 15.7): both are left out, and the mean is 1.
        ControlChart kept = ControlChart.Of([0, 1, 0, 1, 0, 1, 21, 1], new() { Screen = true })!;
        ControlChart screened = ControlChart.Of([0, 1, 0, 1, 0, 1, 0, 1, 0, 20, 0], new() { Screen = true })!;

        Assert.Equal(Rational.Fraction(45, 7) * 2.66m, kept.Upper - kept.Centre);
        Assert.Equal(2.66m, screened.Upper - screened.Centre);
    }

    [Fact]
    public void Limits_can_be_fixed_after_the_first_points()
    {
        ControlChart chart = ControlChart.Of([1, 3, 1, 3, 50], new() { FixAfter = 4 })!;

        Assert.Equal(2, chart.Centre);
        Assert.Equal(2 + (2 * (Rational)2.66m), chart.Upper);
        Assert.Equal([0, 0, 0, 0, 1], chart.Points.Select(point => point.Outside));
    }

    [Fact]
    public void A_value_on_the_limit_is_inside()
    {
        ControlChart chart = ControlChart.Of([9, 9.1m, -9, -9.1m], Around)!;

        Assert.Equal([0, 1, 0, -1], chart.Points.Select(point => point.Outside));
    }

    [Fact]
    public void Seven_on_one_side_are_a_shift_known_from_the_seventh_on()
    {
        ControlChart chart = ControlChart.Of([-1, 1, 1, 1, 1, 1, 1, 1, -1], Around)!;

        Assert.Equal([0, 1, 1, 1, 1, 1, 1, 1, 0], chart.Points.Select(point => point.Shift));
        Assert.Equal([7], Indices(chart, point => point.CompletesShift));
    }

    [Fact]
    public void A_point_on_the_centre_ends_a_run()
    {
        ControlChart chart = ControlChart.Of([1, 1, 1, 0, 1, 1, 1, 1, 1], Around)!;

        Assert.DoesNotContain(chart.Points, point => point.Shift != 0);
    }

    [Fact]
    public void Seven_points_each_below_the_one_before_are_a_trend()
    {
        ControlChart chart = ControlChart.Of([1, 3, 2, 1, 0, -1, -2, -3, 0], Around)!;

        Assert.Equal([0, -1, -1, -1, -1, -1, -1, -1, 0], chart.Points.Select(point => point.Trend));
        Assert.Equal([7], Indices(chart, point => point.CompletesTrend));
    }

    [Fact]
    public void Two_of_three_in_the_outer_third_mark_all_three()
    {
        // The outer third of 0 to 9 begins above 6.
        ControlChart chart = ControlChart.Of([1, 6, 6.1m, 1, 9, 1, -7, -1, -8], Around)!;

        Assert.Equal([0, 0, 1, 1, 1, 0, -1, -1, -1], chart.Points.Select(point => point.TwoOfThree));
    }

    [Fact]
    public void A_single_value_has_no_limits_and_none_no_chart()
    {
        Assert.Null(ControlChart.Of([], new()));
        Assert.Null(ControlChart.Of([4], new())!.Upper);
        Assert.Equal(4, ControlChart.Of([4, 4], new() { Screen = true })!.Upper);
    }

    private static IEnumerable<int> Indices(ControlChart chart, Func<ChartPoint, bool> which) =>
        Enumerable.Range(0, chart.Points.Count).Where(i => which(chart.Points[i]));
}
