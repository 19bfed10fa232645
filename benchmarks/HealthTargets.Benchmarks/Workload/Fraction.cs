namespace HealthTargets.Benchmarks.Workload;

/// <summary>
/// An exact quotient, so that the specification of W compares without rounding. It never reduces: the few operations
/// of W stay far within 128 bits, and the overflow checks of the build would tell.
/// </summary>
public readonly struct Fraction
{
    private readonly Int128 _numerator;

    // Invariant: more than zero.
    private readonly Int128 _denominator;

    public Fraction(Int128 numerator, Int128 denominator) => (_numerator, _denominator) =
        denominator < 0 ? (-numerator, -denominator) : (numerator, denominator);

    public static implicit operator Fraction(int number) => new(number, 1);

    /// <summary>Takes a decimal of up to four places, which is all that W is written with.</summary>
    public static Fraction Of(decimal number) => new((Int128)(number * 10_000), 10_000);

    public static Fraction operator -(Fraction a, Fraction b) =>
        new((a._numerator * b._denominator) - (b._numerator * a._denominator), a._denominator * b._denominator);

    public static Fraction operator *(Fraction a, Fraction b) =>
        new(a._numerator * b._numerator, a._denominator * b._denominator);

    public static Fraction operator /(Fraction a, Fraction b) =>
        new(a._numerator * b._denominator, a._denominator * b._numerator);

    public static bool operator >=(Fraction a, Fraction b) =>
        a._numerator * b._denominator >= b._numerator * a._denominator;

    public static bool operator <=(Fraction a, Fraction b) => b >= a;

    public static Fraction Min(Fraction a, Fraction b) => b >= a ? a : b;

    public static Fraction Max(Fraction a, Fraction b) => a >= b ? a : b;

    public double ToDouble() => (double)_numerator / (double)_denominator;
}
