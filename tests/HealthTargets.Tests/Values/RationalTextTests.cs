using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using HealthTargets.TestSupport;
using HealthTargets.Values;

namespace HealthTargets.Tests.Values;

public sealed class RationalTextTests
{
    [Theory]
    [InlineData(0, 1, "0")]
    [InlineData(-4, 1, "-4")]
    [InlineData(1, 3, "0.333333333333333")]
    [InlineData(-2, 3, "-0.666666666666667")]
    [InlineData(241100, 2501, "96.4014394242303")] // 2411 / 2501 = 0.964014394242303...
    [InlineData(1, 8, "0.125")]
    [InlineData(3, 250000, "0.000012")]
    [InlineData(1, 30000, "0.0000333333333333333")]
    public void Fifteen_significant_digits_are_written(int numerator, int denominator, string expected) =>
        Assert.Equal(expected, Rational.Fraction(numerator, denominator).ToString());

    [Fact]
    public void Whole_numbers_are_written_whole()
    {
        Assert.Equal("79228162514264337593543950335", ((Rational)decimal.MaxValue).ToString());
        Assert.Equal("1" + new string('0', 40), Rational.Fraction(BigInteger.Pow(10, 40), 1).ToString());

        // 16 digits before the point leave none behind it.
        Assert.Equal("1234567890123457", ((Rational)1234567890123456.5m).ToString());
    }

    [Fact]
    public void Rounding_may_carry_into_the_whole()
    {
        Assert.Equal("1", ((Rational)0.9999999999999999m).ToString());
        Assert.Equal("1000", ((Rational)999.9999999999999m).ToString());
        Assert.Equal("10.00", ((Rational)9.995m).ToString(2));
    }

    [Fact]
    public void There_is_no_minus_before_zero()
    {
        Assert.Equal("0", ((Rational)(-0.0m)).ToString());
        Assert.Equal("0.0", ((Rational)(-0.04m)).ToString(1));
        Assert.Equal("-0.1", ((Rational)(-0.05m)).ToString(1));
        Assert.Equal("0", ((Rational)(-0.4m)).ToString(0));
    }

    [Fact]
    public void A_fixed_number_of_decimals_keeps_its_zeros()
    {
        Assert.Equal("96.40", Rational.Fraction(241100, 2501).ToString(2));
        Assert.Equal("-4.000", ((Rational)(-4m)).ToString(3));
        Assert.Equal("0.00", Rational.Zero.ToString(2));
    }

    [Fact]
    public void A_decimal_of_up_to_fifteen_digits_is_written_as_it_was() => Prop.ForAll<long, int>((digits, places) =>
    {
        decimal number = digits % 1_000_000_000_000_000 / (decimal)BigInteger.Pow(10, Math.Abs(places % 12));

        Assert.Equal(
            number.ToString("0.############", CultureInfo.InvariantCulture),
            ((Rational)number).ToString());
    }).Check(PropertyRuns.Of(100));
}
