using FsCheck;
using FsCheck.Fluent;
using HealthTargets.Statistics;
using HealthTargets.TestSupport;
using HealthTargets.Values;
using Xunit;

namespace HealthTargets.Tests.Statistics;

public sealed class RealMathTests
{
    // Published digits: OEIS A002193 (sqrt 2), A002580 (cube root of 2), A001113 (e), A002162 (ln 2), A002392 (ln 10).
    private const string SqrtTwo = "1.4142135623730950488016887242096980786";
    private const string CubeRootOfTwo = "1.2599210498948731647672106072782283506";
    private const string Euler = "2.7182818284590452353602874713526624978";
    private const string LnTwo = "0.6931471805599453094172321214581765681";
    private const string LnTen = "2.3025850929940456840179914546843642076";

    [Fact]
    public void Known_constants_come_out_to_37_decimals()
    {
        Assert.Equal(SqrtTwo, RealMath.Sqrt(2)?.ToString(37));
        Assert.Equal(CubeRootOfTwo, RealMath.Root(2, 3)?.ToString(37));
        Assert.Equal(Euler, RealMath.Exp(1)?.ToString(37));
        Assert.Equal(LnTwo, RealMath.Ln(2)?.ToString(37));
        Assert.Equal(LnTen, RealMath.Ln(10)?.ToString(37));
    }

    [Fact]
    public void Fractions_with_fractional_roots_stay_exact()
    {
        Assert.Equal(Of(2, 3), RealMath.Sqrt(Of(4, 9)));
        Assert.Equal(Of(3, 2), RealMath.Root(Of(27, 8), 3));
        Assert.Equal(Rational.Zero, RealMath.Root(0, 7));
        Assert.Equal(2, RealMath.Power(8, Of(1, 3)));
        Assert.Equal(Of(1, 4), RealMath.Power(8, Of(-2, 3)));
        Assert.Equal(-27, RealMath.Power(-3, 3));
        Assert.Equal(Of(441, 400), RealMath.Power(1.05m, 2));
        Assert.Equal(1, RealMath.Power(0, 0));
        Assert.Equal(1, RealMath.Power(1, 1_000_000_000));
        Assert.Equal(0, RealMath.Ln(1));
        Assert.Equal(1, RealMath.Exp(0));
    }

    [Fact]
    public void What_is_undefined_or_beyond_all_measure_is_null()
    {
        Assert.Null(RealMath.Sqrt(-1));
        Assert.Null(RealMath.Root(-8, 3));
        Assert.Null(RealMath.Root(8, 0));
        Assert.Null(RealMath.Ln(0));
        Assert.Null(RealMath.Ln(-2));
        Assert.Null(RealMath.Power(0, -1));
        Assert.Null(RealMath.Power(-8, Of(1, 3)));
        Assert.Null(RealMath.Power(2, 1_000_000_000));
        Assert.Null(RealMath.Power(2, -1_000_000_000));
        Assert.Null(RealMath.Exp(1000));
        Assert.Null(RealMath.Exp(-1000));
        Assert.Null(RealMath.Exp(1_000_000_000));
    }

    [Fact]
    public void A_logarithm_close_to_zero_has_all_its_digits()
    {
        // ln(1 + h) = h - h^2/2 + h^3/3 - ..., h = 10^-20: 9.9999999999999999999500...e-21
        Rational h = Rational.Fraction(1, System.Numerics.BigInteger.Pow(10, 20));
        Rational series = h - (h * h / 2) + (h * h * h / 3);

        Assert.Equal(RealMath.RoundSignificant(series, 40), RealMath.Ln(1 + h));
    }

    [Fact]
    public void A_long_power_is_rounded_to_forty_digits()
    {
        // 1.01^1000 = 20959.155637813660... (compound interest)
        Rational power = RealMath.Power(1.01m, 1000)!.Value;

        Assert.Equal("20959.155637813660", power.ToString(12));
        Assert.Equal(power, RealMath.RoundSignificant(power, 40));
        Assert.True(IsClose(RealMath.Power(-1.01m, 1001)!.Value, power * -1.01m));
    }

    [Theory]
    [InlineData("123456", 3, "123000")]
    [InlineData("-0.00012345", 2, "-0.00012")]
    [InlineData("0.00012500", 2, "0.00013")]
    [InlineData("999.96", 4, "1000")]
    [InlineData("0", 4, "0")]
    public void Significant_digits_are_counted_from_the_first_that_is_not_zero(
        string value, int digits, string rounded) =>
        Assert.Equal(
            rounded,
            RealMath.RoundSignificant(
                decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), digits).ToString());

    [Fact]
    public void A_root_to_its_degree_gives_the_number_back() => Prop.ForAll(
        Positive().ToArbitrary(),
        Gen.Choose(2, 9).ToArbitrary(),
        (x, n) => IsClose(RealMath.Power(RealMath.Root(x, n)!.Value, n)!.Value, x)).Check(PropertyRuns.Of(100));

    [Fact]
    public void Powers_of_the_same_number_multiply_by_adding_exponents() => Prop.ForAll(
        Positive().ToArbitrary(),
        Exponent().ToArbitrary(),
        Exponent().ToArbitrary(),
        (x, a, b) => IsClose(
            RealMath.Power(x, a)!.Value * RealMath.Power(x, b)!.Value, RealMath.Power(x, a + b)!.Value))
        .Check(PropertyRuns.Of(100));

    [Fact]
    public void Logarithm_and_exponential_undo_each_other() => Prop.ForAll(
        Positive().ToArbitrary(),
        x => IsClose(RealMath.Exp(RealMath.Ln(x)!.Value)!.Value, x)).Check(PropertyRuns.Of(100));

    [Fact]
    public void The_logarithm_of_a_product_is_the_sum_of_the_logarithms() => Prop.ForAll(
        Positive().ToArbitrary(),
        Positive().ToArbitrary(),
        (x, y) => (RealMath.Ln(x * y)!.Value - RealMath.Ln(x)!.Value - RealMath.Ln(y)!.Value).Abs() < Tiny(36))
        .Check(PropertyRuns.Of(100));

    private static Gen<Rational> Positive() =>
        from above in Gen.Choose(1, 1_000_000)
        from below in Gen.Choose(1, 1_000_000)
        select Of(above, below);

    private static Gen<Rational> Exponent() =>
        from above in Gen.Choose(-40, 40)
        from below in Gen.Choose(1, 12)
        select Of(above, below);

    private static bool IsClose(Rational left, Rational right) => (left - right).Abs() <= right.Abs() * Tiny(36);

    private static Rational Tiny(int digits) => Rational.Fraction(1, System.Numerics.BigInteger.Pow(10, digits));

    private static Rational Of(int above, int below) => Rational.Fraction(above, below);
}
