using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using HealthTargets.Columns;
using HealthTargets.Statistics;
using HealthTargets.TestSupport;
using HealthTargets.TestSupport.Generators;
using HealthTargets.Values;

namespace HealthTargets.Tests.Columns;

public sealed class ApproxTests
{
    [Fact]
    public void No_result_is_further_from_the_exact_one_than_its_error_says() => Hold(draw =>
    {
        (Approx approx, Rational exact) = Drawn(draw);
        for (int i = draw.Between(1, 6); i > 0; i--)
        {
            (Approx other, Rational number) = Drawn(draw);
            (approx, exact) = draw.Below(6) switch
            {
                0 => (approx + other, exact + number),
                1 => (approx - other, exact - number),
                2 => (approx * other, exact * number),
                3 when number.Sign != 0 => (approx / other, exact / number),
                4 => (Approx.Min(approx, other), exact < number ? exact : number),
                5 => (Approx.Max(approx, other), exact > number ? exact : number),
                _ => (-approx, -exact),
            };
            AssertBounds(approx, exact);
        }
    });

    [Fact]
    public void Numbers_compare_as_the_exact_ones_or_not_at_all() => Hold(draw =>
    {
        (Approx one, Rational first) = Quotient(draw);
        (Approx other, Rational second) = draw.Chance(50) ? Quotient(draw) : Drawn(draw);

        int? order = Approx.Compare(one, other);

        Assert.True(order is null || Math.Sign(order.Value) == first.CompareTo(second), $"{one} {other}");
        Assert.True(one.Sign() is not { } sign || sign == first.Sign, $"{one}");
    });

    [Fact]
    public void The_same_number_made_in_two_ways_is_never_said_to_differ() => Hold(draw =>
    {
        (Approx a, Approx b, Approx c) = (Drawn(draw).Approx, Drawn(draw).Approx, Drawn(draw).Approx);
        if (b.Sign() != 0)
        {
            Assert.True(Approx.Compare(a / b * c, a * c / b) is null or 0, $"{a} / {b} * {c}");
            Assert.True(Approx.Compare((a / b) + (c / b), (a + c) / b) is null or 0, $"({a} + {c}) / {b}");
        }
    });

    [Fact]
    public void Rounded_numbers_are_the_exact_ones_or_not_known() => Hold(draw =>
    {
        (Approx number, Rational exact) = draw.Chance(50) ? Quotient(draw) : Drawn(draw);
        int decimals = draw.Below(5);

        Approx rounded = number.Round(decimals);

        if (rounded.IsFinite)
        {
            Assert.Equal(0, rounded.Error);
            Assert.Equal(exact.Round(decimals), Exactly(rounded));
        }
    });

    [Theory]
    [InlineData(0.1, 0.2, 0.3)]
    [InlineData(95.31, -95.3, 0.01)]
    [InlineData(1234.5678, 0.0002, 1234.568)]
    public void Decimals_add_up_exactly(double one, double other, double sum) =>
        Assert.Equal(new Approx(sum, 0), new Approx(one, 0) + new Approx(other, 0));

    [Fact]
    public void Nineteen_of_twenty_are_exactly_ninety_five_percent() =>
        Assert.Equal(new Approx(95, 0), Approx.Of(19) / Approx.Of(20) * Approx.Of(100));

    [Fact]
    public void Powers_are_within_their_error_of_those_with_forty_digits() => Hold(draw =>
    {
        (Approx value, Rational number) = Drawn(draw);
        (Approx power, Rational exponent) = Quotient(draw);
        if (number.Sign > 0 && Math.Abs(power.Value) < 50)
        {
            AssertBounds(RealFunctions.Power(value, power), RealMath.Power(number, exponent)!.Value);
            AssertBounds(RealFunctions.Ln(value), RealMath.Ln(number)!.Value);
            AssertBounds(RealFunctions.Exp(power), RealMath.Exp(exponent)!.Value);
        }
    });

    [Fact]
    public void What_is_made_of_something_unknown_is_unknown()
    {
        Approx[] made =
        [
            Approx.Unknown + Approx.One, Approx.One - Approx.Unknown, Approx.Unknown * Approx.Zero,
            Approx.One / Approx.Unknown, Approx.Unknown / Approx.One, Approx.One / Approx.Zero,
            Approx.Min(Approx.Unknown, Approx.One), Approx.Max(Approx.One, Approx.Unknown),
            Approx.Unknown.Round(2), Approx.Unknown.Abs(),
            (Approx.Unknown * Approx.Zero) + Approx.One,
        ];

        Assert.All(made, number => Assert.False(number.IsFinite));
        Assert.All(made, number => Assert.Null(Approx.Compare(number, Approx.Zero)));
    }

    private static void AssertBounds(Approx approx, Rational exact)
    {
        if (!approx.IsFinite)
        {
            return;
        }

        Rational distance = (approx.Error == 0 ? Exactly(approx) : Binary(approx.Value)) - exact;
        Assert.True(distance.Abs() <= Binary(approx.Error), $"{approx} for {exact.ToFractionString()}");
    }

    // The decimal for which a double without an error stands.
    private static Rational Exactly(Approx approx) => (decimal)approx.Value;

    // The number that a double is.
    private static Rational Binary(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long fraction = bits & 0xFFFFFFFFFFFFF;
        Rational size = Power(Math.Max(exponent, 1) - 1075) * (exponent == 0 ? fraction : fraction | (1L << 52));
        return bits < 0 ? -size : size;
    }

    private static Rational Power(int exponent) => exponent >= 0
        ? Rational.Fraction(System.Numerics.BigInteger.One << exponent, 1)
        : Rational.Fraction(1, System.Numerics.BigInteger.One << -exponent);

    private static (Approx Approx, Rational Exact) Drawn(PlanGeneratorDraw draw)
    {
        decimal number = draw.Below(5) switch
        {
            0 => draw.Between(-50, 50),
            1 => draw.Between(-9999, 9999) / 100m,
            2 => draw.Between(-9999, 9999) / 10000m,
            3 => draw.Between(-999999, 999999) / 1000000m,
            _ => draw.Number(-20, 100),
        };
        return (Approx.Of(number), number);
    }

    private static (Approx Approx, Rational Exact) Quotient(PlanGeneratorDraw draw)
    {
        (Approx above, Rational first) = Drawn(draw);
        (Approx below, Rational second) = Drawn(draw);
        return second.Sign == 0 ? (above, first) : (above / below, first / second);
    }

    private static void Hold(Action<PlanGeneratorDraw> property, [CallerMemberName] string name = "") => Prop
        .ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => property(new((ulong)seed)))
        .Check(PropertyRuns.Of(5000, name));
}
