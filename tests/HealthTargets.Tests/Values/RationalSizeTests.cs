using System.Globalization;
using System.Numerics;
using HealthTargets.Values;

namespace HealthTargets.Tests.Values;

/// <summary>Numbers just inside and outside of what is worked out in 64 bits, held against fractions of any length.</summary>
public sealed class RationalSizeTests
{
    private static readonly BigInteger[] Wholes =
    [
        0, 1, 2, 3, 7, 10, 365, 1_000_003, int.MaxValue, 3_037_000_499, 3_037_000_500, 1_000_000_000_000_000_000,
        long.MaxValue - 1, long.MaxValue, (BigInteger)long.MaxValue + 1, (BigInteger)long.MaxValue + 2,
        ulong.MaxValue, (BigInteger)ulong.MaxValue + 1, BigInteger.Pow(10, 19), BigInteger.Pow(10, 40) + 7,
    ];

    private static IEnumerable<(BigInteger Above, BigInteger Below)> Fractions =>
        from above in Wholes
        from sign in new[] { 1, -1 }
        from below in Wholes.Skip(1)
        where above.Sign != 0 || sign > 0
        select (above * sign, below);

    [Fact]
    public void Sums_differences_products_quotients_and_order_are_exact()
    {
        (BigInteger Above, BigInteger Below)[] all = [.. Fractions];
        for (int i = 0; i < all.Length; i++)
        {
            for (int j = i % 7; j < all.Length; j += 7)
            {
                ((BigInteger a, BigInteger b), (BigInteger c, BigInteger d)) = (all[i], all[j]);
                Rational left = Rational.Fraction(a, b);
                Rational right = Rational.Fraction(c, d);

                AssertIs((a * d) + (c * b), b * d, left + right);
                AssertIs((a * d) - (c * b), b * d, left - right);
                AssertIs(a * c, b * d, left * right);
                Assert.Equal((a * d).CompareTo(c * b), left.CompareTo(right));
                if (!c.IsZero)
                {
                    AssertIs(a * d, b * c, left / right);
                }
            }
        }
    }

    [Fact]
    public void Rounding_and_digits_are_exact()
    {
        foreach ((BigInteger above, BigInteger below) in Fractions)
        {
            Rational number = Rational.Fraction(above, below);
            foreach (int decimals in new[] { 0, 1, 2, 4, 15, 17, 18, 19, 25 })
            {
                BigInteger scale = BigInteger.Pow(10, decimals);
                BigInteger steps = ((2 * BigInteger.Abs(above) * scale) + below) / (2 * below);
                string digits = steps.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
                string text = (above.Sign < 0 && !steps.IsZero ? "-" : "") + digits[..^decimals]
                    + (decimals == 0 ? "" : "." + digits[^decimals..]);

                AssertIs(steps * above.Sign, scale, number.Round(decimals));
                Assert.Equal(text, number.ToString(decimals));
            }
        }
    }

    [Fact]
    public void Fifteen_significant_digits_are_written()
    {
        foreach ((BigInteger above, BigInteger below) in Fractions.Where(one => one.Above > one.Below))
        {
            // A number of w digits before the point keeps 15 - w behind it.
            Rational number = Rational.Fraction(above, below);
            int whole = (above / below).ToString(CultureInfo.InvariantCulture).Length;
            string rounded = number.ToString(number.Denominator.IsOne ? 0 : Math.Max(0, 15 - whole));
            string expected = rounded.Contains('.', StringComparison.Ordinal)
                ? rounded.TrimEnd('0').TrimEnd('.')
                : rounded;

            Assert.Equal(expected, number.ToString());
        }
    }

    [Fact]
    public void Decimals_of_every_scale_convert_without_loss()
    {
        for (byte scale = 0; scale <= 28; scale++)
        {
            foreach (int low in new[] { 0, 1, 25, 1_000_000, int.MaxValue })
            {
                foreach (int high in new[] { 0, 1 })
                {
                    decimal number = new(low, int.MaxValue, high, low % 2 == 1, scale);
                    BigInteger above = ((BigInteger)high << 64) + ((BigInteger)int.MaxValue << 32) + low;
                    AssertIs(low % 2 == 1 ? -above : above, BigInteger.Pow(10, scale), number);
                }
            }
        }
    }

    private static void AssertIs(BigInteger above, BigInteger below, Rational number)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(above, below) * below.Sign;
        Assert.Equal((above / divisor, below / divisor), (number.Numerator, number.Denominator));
        Assert.Equal(Rational.Fraction(above, below), number);
        Assert.Equal(Rational.Fraction(above, below).GetHashCode(), number.GetHashCode());
    }
}
