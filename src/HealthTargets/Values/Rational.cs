using System.Numerics;

namespace HealthTargets.Values;

/// <summary>
/// An exact number: a fraction of two whole numbers of any size, always in lowest terms with a positive denominator.
/// Every sum, difference, product and quotient of numbers as written is exact, so a verdict never depends on binary
/// rounding. Equal when the values are equal; ordered by value; <see langword="default"/> is 0. Immutable, and safe
/// for use by several threads.
/// </summary>
public readonly partial struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // Invariant: in lowest terms; the denominator is this plus one, so that default(Rational) is 0/1. Both are 0 where
    // the number is a long one.
    private readonly long numerator;
    private readonly long denominatorMinusOne;

    // Invariant: null for every number whose parts both fit into 64 bits, so that equal numbers look alike.
    private readonly LongParts? parts;

    private Rational(long numerator, long denominator)
    {
        this.numerator = numerator;
        denominatorMinusOne = denominator - 1;
    }

    private Rational(LongParts parts) => this.parts = parts;

    /// <summary>Gets 0.</summary>
    public static Rational Zero => default;

    /// <summary>Gets 1.</summary>
    public static Rational One { get; } = new(1, 1);

    /// <summary>Gets the numerator in lowest terms; it has the sign of the number.</summary>
    public BigInteger Numerator => parts?.Numerator ?? numerator;

    /// <summary>Gets the denominator in lowest terms; at least 1.</summary>
    public BigInteger Denominator => parts?.Denominator ?? SmallDenominator;

    /// <summary>Gets -1, 0 or 1: the sign of the number.</summary>
    public int Sign => parts?.Numerator.Sign ?? Math.Sign(numerator);

    private bool IsWhole => parts?.Denominator.IsOne ?? denominatorMinusOne == 0;

    private long SmallDenominator => denominatorMinusOne + 1;

    /// <summary>Makes the fraction of two whole numbers.</summary>
    /// <param name="numerator">The number above the line.</param>
    /// <param name="denominator">The number below the line; not 0.</param>
    /// <returns>The fraction in lowest terms.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    public static Rational Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("The denominator of a fraction is 0.");
        }

        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        return divisor.IsOne ? InLowestTerms(numerator, denominator)
            : InLowestTerms(numerator / divisor, denominator / divisor);
    }

    /// <summary>Converts a decimal number without any loss.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The same number.</returns>
    public static Rational FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        ulong low = unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        int scale = (bits[3] >> 16) & 0xFF;
        if (bits[2] == 0 && low <= long.MaxValue && scale < PowersOfTen.Length - 1)
        {
            long number = bits[3] < 0 ? -(long)low : (long)low;
            return scale == 0 ? new(number, 1) : Reduced(number, PowersOfTen[scale]);
        }

        BigInteger magnitude = ((BigInteger)unchecked((uint)bits[2]) << 64) | low;
        return Fraction(bits[3] < 0 ? -magnitude : magnitude, BigInteger.Pow(10, scale));
    }

    /// <summary>Converts a decimal number without any loss.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Rational(decimal value) => FromDecimal(value);

    /// <summary>Converts a whole number without any loss.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Rational(int value) => new(value, 1);

    /// <summary>Adds two numbers.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static Rational operator +(Rational left, Rational right) =>
        AreSmall(left, right) && TrySum(left, right, out Rational sum) ? sum : Fraction(
            (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
            left.Denominator * right.Denominator);

    /// <summary>Subtracts the second number from the first.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static Rational operator -(Rational left, Rational right) => left + (-right);

    /// <summary>Changes the sign.</summary>
    /// <param name="value">The number.</param>
    public static Rational operator -(Rational value) => value.parts is null && value.numerator != long.MinValue
        ? new(-value.numerator, value.SmallDenominator)
        : InLowestTerms(-value.Numerator, value.Denominator);

    /// <summary>Multiplies two numbers.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static Rational operator *(Rational left, Rational right) => AreSmall(left, right)
        && TryProduct(
            left.numerator, left.SmallDenominator, right.numerator, right.SmallDenominator, out Rational product)
        ? product
        : Fraction(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>Divides the first number by the second.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number; not 0.</param>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Rational operator /(Rational left, Rational right) => AreSmall(left, right) && right.numerator > 0
        && TryProduct(
            left.numerator, left.SmallDenominator, right.SmallDenominator, right.numerator, out Rational quotient)
        ? quotient
        : Fraction(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Tells whether two numbers are equal.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Tells whether two numbers differ.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Tells whether the first number is less than the second.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether the first number is greater than the second.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether the first number is at most the second.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether the first number is at least the second.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Rational other) => AreSmall(this, other)
        ? denominatorMinusOne == other.denominatorMinusOne
            ? numerator.CompareTo(other.numerator)
            : CompareProducts(numerator, other.SmallDenominator, other.numerator, SmallDenominator)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => numerator == other.numerator
        && denominatorMinusOne == other.denominatorMinusOne && Equals(parts, other.parts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(numerator, denominatorMinusOne, parts);

    // What does not fit into 64 bits each.
    private sealed record LongParts(BigInteger Numerator, BigInteger Denominator);
}
