using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using HealthTargets.TestSupport;
using HealthTargets.Values;

namespace HealthTargets.Tests.Values;

public sealed class RationalTests
{
    [Fact]
    public void Decimal_numbers_add_up_exactly()
    {
        // 0.1 + 0.2 is 0.30000000000000004 in binary.
        Assert.Equal((Rational)0.3m, (Rational)0.1m + 0.2m);
        Assert.Equal((Rational)(-4m), (Rational)13.54m - 17.54m);
        Assert.Equal((Rational)95m, Rational.Fraction(57, 60) * 100);

        // (0.9 + 0.8) / 2 is 0.8500000000000001 in binary.
        Assert.Equal((Rational)0.85m, ((Rational)0.9m + 0.8m) / 2);
    }

    [Fact]
    public void A_fraction_is_in_lowest_terms_with_a_positive_denominator()
    {
        Rational half = Rational.Fraction(-6, -12);
        Rational minus = Rational.Fraction(6, -12);

        Assert.Equal((BigInteger.One, new BigInteger(2)), (half.Numerator, half.Denominator));
        Assert.Equal((BigInteger.MinusOne, new BigInteger(2)), (minus.Numerator, minus.Denominator));
        Assert.Equal(Rational.Fraction(1, 2), half);
        Assert.Equal(Rational.Fraction(1, 2).GetHashCode(), half.GetHashCode());
        Assert.Equal(-1, minus.Sign);
    }

    [Fact]
    public void The_default_is_zero()
    {
        Assert.Equal(Rational.Zero, default);
        Assert.Equal(BigInteger.One, default(Rational).Denominator);
        Assert.Equal(Rational.One, default(Rational) + 1);
        Assert.Equal((Rational)0, Rational.Fraction(0, -7));
    }

    [Fact]
    public void Nothing_is_divided_by_zero()
    {
        Assert.Throws<DivideByZeroException>(() => Rational.Fraction(1, 0));
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
    }

    [Fact]
    public void The_largest_and_smallest_decimals_convert_without_loss()
    {
        Assert.Equal(BigInteger.Pow(2, 96) - 1, ((Rational)decimal.MaxValue).Numerator);
        Assert.Equal(1 - BigInteger.Pow(2, 96), ((Rational)decimal.MinValue).Numerator);

        Rational least = 0.0000000000000000000000000001m;
        Assert.Equal(BigInteger.Pow(10, 28), least.Denominator);
        Assert.Equal("158456325028528675187087900670", ((Rational)decimal.MaxValue * 2).ToString());
    }

    [Theory]
    [InlineData("1", "3", -1)]
    [InlineData("-1", "-3", 1)]
    [InlineData("0.5", "0.50", 0)]
    [InlineData("-0.1", "0", -1)]
    public void Numbers_are_ordered_by_value(string left, string right, int order)
    {
        (Rational a, Rational b) = (Parse(left), Parse(right));

        Assert.Equal(order, a.CompareTo(b));
        bool[] comparisons = [a < b, a <= b, a == b, a >= b, a > b, a != b];
        Assert.Equal([order < 0, order <= 0, order == 0, order >= 0, order > 0, order != 0], comparisons);
    }

    [Theory]
    [InlineData("0.5", 0, "1")]
    [InlineData("-0.5", 0, "-1")]
    [InlineData("2.5", 0, "3")]
    [InlineData("0.4999", 0, "0")]
    [InlineData("1.005", 2, "1.01")]
    [InlineData("-1.005", 2, "-1.01")]
    [InlineData("96.40143942", 2, "96.40")]
    public void A_half_is_rounded_away_from_zero(string number, int decimals, string expected)
    {
        Assert.Equal(Parse(expected), Parse(number).Round(decimals));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rational.One.Round(-1));
    }

    [Fact]
    public void Arithmetic_keeps_the_laws_of_a_field() => Prop.ForAll<int, int, int>((a, b, c) =>
    {
        (Rational x, Rational y, Rational z) = (Rational.Fraction(a, 7), Rational.Fraction(b, 12), Rational.Fraction(c, 90));
        Assert.Equal(x * (y + z), (x * y) + (x * z));
        Assert.Equal(x, x + y - y);
        Assert.Equal(x, y.Sign == 0 ? x : x * y / y);
        Assert.Equal(Rational.Zero, x - x);
        Assert.Equal(x.Abs(), (-x).Abs());
    }).Check(PropertyRuns.Of(100));

    private static Rational Parse(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
