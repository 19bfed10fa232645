using System.Globalization;
using HealthTargets.Statistics;
using HealthTargets.Values;
using Xunit;

namespace HealthTargets.Tests.Statistics;

public sealed class SeriesTrendTests
{
    // 99.8 % of chi-square with one degree of freedom.
    private static readonly Rational Significant = 9.5495m;

    [Fact]
    public void A_straight_rise_has_its_step_as_slope()
    {
        // Σ (x - 3)^2 = 4 + 1 + 0 + 1 + 4 = 10, so chi-square = 1^2 x 10 / variance.
        WeightedTrend trend = WeightedTrend.Of([1, 2, 3, 4, 5], [1, 1, 1, 1, 1])!;
        WeightedTrend uncertain = WeightedTrend.Of([1, 2, 3, 4, 5], [2, 2, 2, 2, 2])!;

        Assert.Equal(new WeightedTrend(1, 10, true), trend);
        Assert.Equal(new WeightedTrend(1, 5, true), uncertain);
    }

    [Fact]
    public void Certain_values_weigh_more()
    {
        // Weights 1, 1, 2: mean x = (1 + 2 + 6) / 4 = 9/4, mean y = (0 + 3 + 0) / 4 = 3/4;
        // Σ w (x - mean)^2 = 25/16 + 1/16 + 18/16 = 11/4; Σ w (x - mean)(y - mean) = 15/16 - 9/16 - 18/16 = -3/4.
        WeightedTrend trend = WeightedTrend.Of([0, 3, 0], [1, 1, 0.5m])!;

        Assert.Equal(Rational.Fraction(-3, 11), trend.Slope);
        Assert.Equal(Rational.Fraction(9, 44), trend.ChiSquare);
        Assert.False(trend.KeepsSign);
    }

    [Fact]
    public void A_single_outlier_is_no_trend()
    {
        WeightedTrend trend = WeightedTrend.Of([1, 1, 1, 0, 100], [1, 1, 1, 1, 1])!;

        Assert.True(trend.ChiSquare > Significant);
        Assert.False(trend.KeepsSign);
    }

    [Fact]
    public void Two_values_or_no_uncertainty_give_no_trend()
    {
        Assert.Null(WeightedTrend.Of([1, 2], [1, 1]));
        Assert.Null(WeightedTrend.Of([1, 2, 3], [1, 0, 1]));
    }

    [Fact]
    public void Chi_square_for_trend_is_that_of_a_hand_calculation()
    {
        // N = 30, R = 15, Σ r x = 2 + 10 + 24 = 36, Σ n x = 60, Σ n x^2 = 140:
        // 30 (30 x 36 - 15 x 60)^2 / (15 x 15 x (30 x 140 - 60^2)) = 972,000 / 135,000 = 7.2
        ProportionTrend trend = ProportionTrend.Of([2, 5, 8], [10, 10, 10])!;

        Assert.Equal(7.2m, trend.ChiSquare);
        // ln(2/8) = -ln 4, ln(5/5) = 0, ln(8/2) = ln 4: a slope of ln 4.
        Assert.Equal(RealMath.Ln(4), trend.Slope);
        Assert.True(trend.KeepsSign);
    }

    // Series that the public-health profiles of England test their own calculation with, and what they say of them.
    [Theory]
    [InlineData("621 599 556 535 447", "3454 3195 3256 3227 3121", -1)]
    [InlineData("2157 2090 2194 2134.81 2094", "3454 3195 3256 3152 3062", 1)]
    [InlineData("8116 8145 8222 8506 8728", "91530 91773 92088 92238 92665.890", 1)]
    [InlineData("5405 5500 5435 5480 5315", "18095 18170 18005 17890 17860", 0)]
    [InlineData("22435 22445 21365 20955 19055", "65880 67900 68705 69835 70910", -1)]
    public void Published_series_rise_fall_or_do_neither(string events, string sizes, int direction)
    {
        ProportionTrend trend = ProportionTrend.Of(Numbers(events), Numbers(sizes))!;

        bool significant = trend.KeepsSign && trend.ChiSquare > Significant;
        Assert.Equal(direction, significant ? trend.Slope.Sign : 0);
    }

    [Fact]
    public void All_or_none_of_a_group_gives_no_trend()
    {
        Assert.Null(ProportionTrend.Of([1, 2, 10], [10, 10, 10]));
        Assert.Null(ProportionTrend.Of([0, 2, 5], [10, 10, 10]));
    }

    [Fact]
    public void A_series_that_shrinks_by_a_tenth_each_year_has_a_reduction_of_ten_percent()
    {
        LogTrend trend = LogTrend.Of([(2015, 100), (2016, 90), (2018, 72.9m)])!;

        Assert.Equal("10.000000000000000000000000000000000", trend.Reduction.ToString(33));
        Assert.True(trend.ReductionError!.Value < Rational.Fraction(1, 1_000_000_000));
    }

    [Fact]
    public void The_standard_error_is_that_of_a_hand_calculation()
    {
        // ln: 0, 2 ln 2, ln 2. Slope ln 2 / 2; residuals -ln 2 / 2, ln 2, -ln 2 / 2; sum of squares 1.5 (ln 2)^2;
        // variance of the slope 1.5 (ln 2)^2 / 1 / 2. AARR = 1 - √2.
        LogTrend trend = LogTrend.Of([(1, 1), (2, 4), (3, 2)])!;

        Assert.Equal((RealMath.Ln(2)!.Value / 2).ToString(36), trend.Slope.ToString(36));
        Assert.Equal(
            (RealMath.Sqrt(0.75m)!.Value * RealMath.Ln(2)!.Value).ToString(36), trend.SlopeError?.ToString(36));
        Assert.Equal(((1 - RealMath.Sqrt(2)!.Value) * 100).ToString(30), trend.Reduction.ToString(30));
    }

    [Fact]
    public void A_value_of_zero_or_a_single_year_gives_no_rate()
    {
        Assert.Null(LogTrend.Of([(2015, 3), (2016, 0)]));
        Assert.Null(LogTrend.Of([(2015, 3)]));
        Assert.Null(LogTrend.Of([(2015, 3), (2015, 4)]));
        Assert.Null(LogTrend.Of([(2015, 3), (2016, 4)])!.SlopeError);
    }

    // Ten values in five groups: two in each. (10 + 1 - 3) x 5 / 10 = 4, and 5 + 1 - 4 = 2 for the third.
    [Fact]
    public void Ten_values_fall_into_five_groups_of_two()
    {
        Rational[] peers = [.. Enumerable.Range(1, 10).Select(value => (Rational)value)];

        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4, 5, 5], Groups(peers, largestFirst: false));
        Assert.Equal([5, 5, 4, 4, 3, 3, 2, 2, 1, 1], Groups(peers, largestFirst: true));
    }

    [Fact]
    public void Equal_values_stand_in_the_same_group()
    {
        // Ranks 1, 1, 1, 4, 5 of 5: ceiling(5) = 5, ceiling(2) = 2, ceiling(1) = 1.
        Rational[] peers = [7, 7, 7, 8, 9];

        Assert.Equal([1, 1, 1, 4, 5], Groups(peers, largestFirst: false));
        Assert.Null(QuantileGroup.Of(7, [7, 8], 5, false));
    }

    private static IEnumerable<int> Groups(Rational[] peers, bool largestFirst) =>
        peers.Select(peer => QuantileGroup.Of(peer, peers, 5, largestFirst)!.Value);

    private static Rational[] Numbers(string text) =>
        [.. text.Split(' ').Select(word => (Rational)decimal.Parse(word, CultureInfo.InvariantCulture))];
}
