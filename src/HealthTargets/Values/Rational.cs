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
    private readonly BigInteger numerator;

    // Invariant: the denominator is this plus one, so that default(Rational) is 0/1; it shares no factor with the
    // numerator.
    private readonly BigInteger denominatorMinusOne;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        this.numerator = numerator;
        denominatorMinusOne = denominator - BigInteger.One;
    }

    /// <summary>Gets 0.</summary>
    public static Rational Zero => default;

    /// <summary>Gets 1.</summary>
    public static Rational One { get; } = new(BigInteger.One, BigInteger.One);

    /// <summary>Gets the numerator in lowest terms; it has the sign of the number.</summary>
    public BigInteger Numerator => numerator;

    /// <summary>Gets the denominator in lowest terms; at least 1.</summary>
    public BigInteger Denominator => denominatorMinusOne + BigInteger.One;

    /// <summary>Gets -1, 0 or 1: the sign of the number.</summary>
    public int Sign => numerator.Sign;

    private bool IsWhole => denominatorMinusOne.IsZero;

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

        return divisor.IsOne ? new(numerator, denominator) : new(numerator / divisor, denominator / divisor);
    }

    /// <summary>Converts a decimal number without any loss.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The same number.</returns>
    public static Rational FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        BigInteger magnitude = unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        if (bits[2] != 0)
        {
            magnitude |= (BigInteger)unchecked((uint)bits[2]) << 64;
        }

        int scale = (bits[3] >> 16) & 0xFF;
        if (scale == 0)
        {
            return new(bits[3] < 0 ? -magnitude : magnitude, BigInteger.One);
        }

        return Fraction(bits[3] < 0 ? -magnitude : magnitude, BigInteger.Pow(10, scale));
    }

    /// <summary>Converts a decimal number without any loss.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Rational(decimal value) => FromDecimal(value);

    /// <summary>Converts a whole number without any loss.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Rational(int value) => new(value, BigInteger.One);

    /// <summary>Adds two numbers.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static Rational operator +(Rational left, Rational right) => left.IsWhole && right.IsWhole
        ? new(left.numerator + right.numerator, BigInteger.One)
        : Fraction(
            (left.numerator * right.Denominator) + (right.numerator * left.Denominator),
            left.Denominator * right.Denominator);

    /// <summary>Subtracts the second number from the first.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static Rational operator -(Rational left, Rational right) => left + (-right);

    /// <summary>Changes the sign.</summary>
    /// <param name="value">The number.</param>
    public static Rational operator -(Rational value) => new(-value.numerator, value.Denominator);

    /// <summary>Multiplies two numbers.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number.</param>
    public static Rational operator *(Rational left, Rational right) =>
        Fraction(left.numerator * right.numerator, left.Denominator * right.Denominator);

    /// <summary>Divides the first number by the second.</summary>
    /// <param name="left">The first number.</param>
    /// <param name="right">The second number; not 0.</param>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        Fraction(left.numerator * right.Denominator, left.Denominator * right.numerator);

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
    public int CompareTo(Rational other) => denominatorMinusOne == other.denominatorMinusOne
        ? numerator.CompareTo(other.numerator)
        : (numerator * other.Denominator).CompareTo(other.numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) =>
        numerator == other.numerator && denominatorMinusOne == other.denominatorMinusOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(numerator, denominatorMinusOne);
}
