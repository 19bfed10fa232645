using System.Numerics;

namespace HealthTargets.Values;

/// <content>
/// Numbers whose parts fit into 64 bits, as those of plans and data nearly always do: the same arithmetic without long
/// numbers, as far as nothing on the way is longer. Common factors are taken out before anything is multiplied
/// (D. E. Knuth, The Art of Computer Programming, volume 2, section 4.5.1), so that the results are in lowest terms at
/// once. Numbers of 128 bits would be simpler, but code with them is compiled when a program starts.
/// </content>
public readonly partial struct Rational
{
    // All that fit into 64 bits.
    private static readonly ulong[] PowersOfTen = Powers(20);

    private static bool AreSmall(Rational left, Rational right) => left.parts is null && right.parts is null;

    private static bool TrySum(Rational left, Rational right, out Rational sum)
    {
        (long b, long d) = (left.SmallDenominator, right.SmallDenominator);
        long common = b == 1 || d == 1 ? 1 : (long)CommonDivisor((ulong)b, (ulong)d);
        sum = default;
        if (!TryMultiply(left.numerator, d / common, out long a)
            || !TryMultiply(right.numerator, b / common, out long c))
        {
            return false;
        }

        long numerator = unchecked(a + c);
        if (((a ^ numerator) & (c ^ numerator)) < 0)
        {
            return false;
        }

        long shared = common == 1 ? 1 : (long)CommonDivisor(Magnitude(numerator), (ulong)common);
        if (!TryMultiply(b / common, d / shared, out long denominator))
        {
            return false;
        }

        sum = new(numerator / shared, denominator);
        return true;
    }

    // (a / b) (c / d), both in lowest terms with denominators above 0.
    private static bool TryProduct(long a, long b, long c, long d, out Rational product)
    {
        long first = d == 1 ? 1 : (long)CommonDivisor(Magnitude(a), (ulong)d);
        long second = b == 1 ? 1 : (long)CommonDivisor(Magnitude(c), (ulong)b);
        bool fits = TryMultiply(a / first, c / second, out long numerator)
            & TryMultiply(b / second, d / first, out long denominator);
        product = fits ? new(numerator, denominator) : default;
        return fits;
    }

    private static bool TryMultiply(long left, long right, out long product) =>
        Math.BigMul(left, right, out product) == product >> 63;

    private static int CompareProducts(long a, long b, long c, long d)
    {
        int high = Math.BigMul(a, b, out long left).CompareTo(Math.BigMul(c, d, out long right));
        return high != 0 ? high : unchecked((ulong)left).CompareTo(unchecked((ulong)right));
    }

    private static Rational Reduced(long numerator, ulong denominator)
    {
        ulong divisor = CommonDivisor(Magnitude(numerator), denominator);
        ulong size = Magnitude(numerator) / divisor;
        return new(numerator < 0 ? -(long)size : (long)size, (long)(denominator / divisor));
    }

    private static Rational InLowestTerms(BigInteger numerator, BigInteger denominator) =>
        numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new((long)numerator, (long)denominator)
            : new(new LongParts(numerator, denominator));

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

    // How many steps of so many decimals the size is, a half rounded up: by long division, as many digits at a time as
    // 64 bits hold.
    private bool TryCountSteps(int decimals, out ulong steps)
    {
        steps = 0;
        ulong denominator = (ulong)SmallDenominator;
        if (parts is not null || decimals < 0 || decimals >= PowersOfTen.Length - 1
            || denominator >= PowersOfTen[^2])
        {
            return false;
        }

        (steps, ulong rest) = Math.DivRem(Magnitude(numerator), denominator);
        if (Math.BigMul(steps, PowersOfTen[decimals], out ulong whole) != 0 || whole >= PowersOfTen[^2])
        {
            return false;
        }

        int atOnce = PowersOfTen.Length - 1 - DigitsOf(denominator);
        while (decimals > 0)
        {
            int digits = Math.Min(atOnce, decimals);
            (ulong next, rest) = Math.DivRem(rest * PowersOfTen[digits], denominator);
            steps = (steps * PowersOfTen[digits]) + next;
            decimals -= digits;
        }

        steps += rest * 2 >= denominator ? 1UL : 0;
        return true;
    }

    // As WholeDigits.
    private static int DigitsBefore(ulong magnitude, ulong denominator)
    {
        if (magnitude >= denominator)
        {
            return DigitsOf(magnitude / denominator);
        }

        int zeros = 0;
        while (magnitude <= (denominator - 1) / 10)
        {
            magnitude *= 10;
            zeros--;
        }

        return zeros;
    }

    private static int DigitsOf(ulong value)
    {
        int digits = 1;
        while (digits < PowersOfTen.Length && PowersOfTen[digits] <= value)
        {
            digits++;
        }

        return digits;
    }

    private static ulong[] Powers(int count)
    {
        ulong[] powers = new ulong[count];
        powers[0] = 1;
        for (int i = 1; i < count; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
