using System.Numerics;

namespace HealthTargets.Values;

/// <content>
/// Numbers whose parts fit into 64 bits, as those of plans and data nearly always do: the same arithmetic without long
/// numbers. Common factors are taken out before anything is multiplied (D. E. Knuth, The Art of Computer Programming,
/// volume 2, section 4.5.1), so that the results are in lowest terms at once.
/// </content>
public readonly partial struct Rational
{
    private static bool AreSmall(Rational left, Rational right) => left.parts is null && right.parts is null;

    // A numerator over a power of ten, at most 28 as in a decimal.
    private static Rational Reduced(Int128 numerator, int scale)
    {
        if (scale == 0)
        {
            return Of(numerator, 1);
        }

        Int128 power = 1;
        for (int i = 0; i < scale; i++)
        {
            power *= 10;
        }

        Int128 divisor = CommonDivisor(numerator, power);
        return divisor == 1 ? Of(numerator, power) : Of(numerator / divisor, power / divisor);
    }

    private static Rational Sum(Rational left, Rational right)
    {
        (long a, long b) = (left.numerator, left.SmallDenominator);
        (long c, long d) = (right.numerator, right.SmallDenominator);
        if (b == 1 && d == 1)
        {
            return Of(unchecked((Int128)a + c), 1);
        }

        long common = (long)CommonDivisor((ulong)b, (ulong)d);
        Int128 numerator = unchecked(Math.BigMul(a, d / common) + Math.BigMul(c, b / common));
        long left1 = common == 1 ? 1 : (long)CommonDivisor(numerator, common);
        return Of(left1 == 1 ? numerator : numerator / left1, Math.BigMul(b / common, d / left1));
    }

    // (a / b) (c / d), both in lowest terms with denominators above 0.
    private static Rational Product(long a, long b, long c, long d)
    {
        long first = (long)CommonDivisor(Magnitude(a), (ulong)d);
        long second = (long)CommonDivisor(Magnitude(c), (ulong)b);
        return Of(Math.BigMul(a / first, c / second), Math.BigMul(b / second, d / first));
    }

    // A fraction in lowest terms, with its denominator above 0.
    private static Rational Of(Int128 numerator, Int128 denominator) =>
        numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new((long)numerator, (long)denominator)
            : new(new LongParts(numerator, denominator));

    private static Rational InLowestTerms(BigInteger numerator, BigInteger denominator) =>
        numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new((long)numerator, (long)denominator)
            : new(new LongParts(numerator, denominator));

    private static Int128 CommonDivisor(Int128 left, Int128 right)
    {
        if (left >= long.MinValue && left <= long.MaxValue && right <= long.MaxValue)
        {
            return CommonDivisor(Magnitude((long)left), (ulong)right);
        }

        UInt128 a = (UInt128)Int128.Abs(left);
        UInt128 b = (UInt128)right;
        while (b > ulong.MaxValue)
        {
            (a, b) = (b, a % b);
        }

        return b == 0 ? (Int128)a : CommonDivisor((ulong)b, (ulong)(a % b));
    }

    // Of two numbers of which one is above 0.
    private static ulong CommonDivisor(ulong left, ulong right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left;
    }

    private static ulong Magnitude(long value) => value < 0 ? unchecked((ulong)-value) : (ulong)value;
}
