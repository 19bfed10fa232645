using HealthTargets.Statistics;
using HealthTargets.Values;
using Xunit;

namespace HealthTargets.Tests.Statistics;

public sealed class IntervalTests
{
    private static readonly Rational Z = 1.959964m;

    // R. G. Newcombe, Two-sided confidence intervals for the single proportion, table I, method 3.
    [Theory]
    [InlineData(81, 263, "0.2553", "0.3662")]
    [InlineData(15, 148, "0.0624", "0.1605")]
    [InlineData(0, 20, "0.0000", "0.1611")]
    [InlineData(1, 29, "0.0061", "0.1718")]
    public void Wilson_limits_are_the_published_ones(int events, int size, string lower, string upper)
    {
        ConfidenceLimits limits = WilsonInterval.Around(Rational.Fraction(events, size), size, Z)!.Value;

        Assert.Equal((lower, upper), (limits.Lower.ToString(4), limits.Upper.ToString(4)));
    }

    [Fact]
    public void Wilson_limits_need_a_proportion_of_something()
    {
        Assert.Null(WilsonInterval.Around(0, 0, Z));
        Assert.Null(WilsonInterval.Around(1.5m, 10, Z));
        Assert.Null(WilsonInterval.Around(-0.1m, 10, Z));
        Assert.Null(WilsonInterval.Around(0.5m, 10, -1));
    }

    // F. Garwood, Fiducial limits for the Poisson distribution (1936): the 95 % limits of the common tables.
    [Theory]
    [InlineData(0, "0.0000", "3.6889")]
    [InlineData(1, "0.0253", "5.5716")]
    [InlineData(2, "0.2422", "7.2247")]
    [InlineData(3, "0.6187", "8.7673")]
    [InlineData(5, "1.6235", "11.6683")]
    [InlineData(9, "4.1154", "17.0848")]
    public void Small_counts_have_the_exact_limits(int count, string lower, string upper)
    {
        ConfidenceLimits limits = CountInterval.Of(count, 1.959963984540054235524594m)!.Value;

        Assert.Equal((lower, upper), (limits.Lower.ToString(4), limits.Upper.ToString(4)));
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("1.96")]
    [InlineData("3.0902")]
    [InlineData("6")]
    public void The_upper_limit_of_no_events_is_minus_the_logarithm_of_the_tail(string deviate)
    {
        Rational z = decimal.Parse(deviate, System.Globalization.CultureInfo.InvariantCulture);
        Rational tail = Rational.One - NormalDistribution.Below(z)!.Value;

        Rational upper = CountInterval.Of(0, z)!.Value.Upper;

        // e^-m = tail
        Assert.True((upper + RealMath.Ln(tail)!.Value).Abs() < Tiny(18));
    }

    [Fact]
    public void The_limits_of_a_small_count_are_the_means_that_give_it_the_chance_of_a_tail()
    {
        for (int count = 1; count < 10; count++)
        {
            foreach (decimal z in (decimal[])[0.5m, 1.96m, 3.0902m, 5m])
            {
                Rational tail = Rational.One - NormalDistribution.Below(z)!.Value;
                ConfidenceLimits limits = CountInterval.Of(count, z)!.Value;

                Assert.True((ChanceOfAtMost(count, limits.Upper) - tail).Abs() < Tiny(20));
                Assert.True((1 - ChanceOfAtMost(count - 1, limits.Lower) - tail).Abs() < Tiny(20));
            }
        }
    }

    // 10 (1 - 1/90 - 1.96/(3 √10))^3 and 11 (1 - 1/99 + 1.96/(3 √11))^3
    [Theory]
    [InlineData(10, "4.7874", "18.3916")]
    [InlineData(100, "81.3618", "121.6283")]
    public void From_ten_on_the_limits_are_those_of_Byar(int count, string lower, string upper)
    {
        ConfidenceLimits limits = CountInterval.Of(count, 1.96m)!.Value;

        Assert.Equal((lower, upper), (limits.Lower.ToString(4), limits.Upper.ToString(4)));
    }

    [Fact]
    public void A_count_below_zero_has_no_limits() => Assert.Null(CountInterval.Of(-1, Z));

    [Fact]
    public void Known_points_of_the_normal_distribution_come_out()
    {
        // Published digits: quantiles of 97.5 % (OEIS A220510) and 99.9 %, and the share below 1 (OEIS A239382).
        Assert.Equal("0.975000000000000000000000", NormalDistribution.Below(1.959963984540054235524594m)?.ToString(24));
        Assert.Equal("0.025000000000000000000000", NormalDistribution.Below(-1.959963984540054235524594m)?.ToString(24));
        Assert.Equal("0.999000000000000000000", NormalDistribution.Below(3.090232306167813541540m)?.ToString(21));
        Assert.Equal("0.50000000000000000000", NormalDistribution.Below(0)?.ToString(20));
        Assert.Equal("0.84134474606854294859", NormalDistribution.Below(1)?.ToString(20));
        Assert.Null(NormalDistribution.Below(11));
        Assert.Null(NormalDistribution.Below(-11));
    }

    private static Rational ChanceOfAtMost(int count, Rational mean)
    {
        Rational term = 1;
        Rational sum = 1;
        for (int i = 1; i <= count; i++)
        {
            term = term * mean / i;
            sum += term;
        }

        return sum * RealMath.Exp(-mean)!.Value;
    }

    private static Rational Tiny(int digits) => Rational.Fraction(1, System.Numerics.BigInteger.Pow(10, digits));
}
