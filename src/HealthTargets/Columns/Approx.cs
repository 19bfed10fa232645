using HealthTargets.Values;

namespace HealthTargets.Columns;

/// <summary>
/// A number in binary floating point, and how far from it the exact number may be. With an error of 0 the double stands
/// for exactly one number: the decimal of at most 15 digits to which it is nearest. Two of those compare as the exact
/// numbers do; in arithmetic each carries the error of its representation, unless it is a whole number.
/// </summary>
/// <param name="Value">The double; never NaN or infinite.</param>
/// <param name="Error">The greatest distance of the exact number, or 0.</param>
internal readonly record struct Approx(double Value, double Error)
{
    // Half a unit in the last place, relative.
    private const double Roundoff = 1.0 / (1L << 53);

    // Covers the rounding of the error bounds themselves.
    private const double Slack = 1.0 + (1.0 / (1L << 40));

    private const double WholeMax = 1e15;

    public static Approx Zero => new(0, 0);

    public static Approx One => new(1, 0);

    /// <summary>Gets how far the exact number may be, as an operand.</summary>
    public double Spread => Error > 0 ? Error : IsWhole(Value) ? 0 : Math.Abs(Value) * Roundoff;

    public bool IsFinite => double.IsFinite(Value) && double.IsFinite(Error);

    public static Approx Of(int number) => new(number, 0);

    public static Approx Of(decimal number)
    {
        double value = (double)number;
        return new(value, StandsFor(value, number) ? 0 : Math.Abs(value) * 2 * Roundoff * Slack);
    }

    public static Approx Of(Rational number)
    {
        double value = number.ToDouble();
        bool stands = double.IsFinite(value) && Math.Abs(value) < 1e28 && (Rational)(decimal)value == number;
        return new(value, stands ? 0 : (Math.Abs(value) * 4 * Roundoff) + double.Epsilon);
    }

    public static Approx operator -(Approx a) => new(-a.Value, a.Error);

    public static Approx operator +(Approx a, Approx b) => Rounded(a.Value + b.Value, a.Spread + b.Spread);

    public static Approx operator -(Approx a, Approx b) => a + (-b);

    public static Approx operator *(Approx a, Approx b)
    {
        (double x, double y) = (a.Spread, b.Spread);
        return Rounded(a.Value * b.Value, (Math.Abs(a.Value) * y) + (Math.Abs(b.Value) * x) + (x * y));
    }

    /// <summary>Divides by a number of which <see cref="Sign"/> is known and not 0.</summary>
    public static Approx operator /(Approx a, Approx b)
    {
        double value = a.Value / b.Value;
        (double x, double y) = (a.Spread, b.Spread);
        if (x == 0 && y == 0 && Math.Abs(value) < 1e5 && IsWhole(value * 1024)
            && Math.FusedMultiplyAdd(value, b.Value, -a.Value) == 0)
        {
            return new(value, 0);
        }

        double error = (((x + (Math.Abs(value) * y)) / (Math.Abs(b.Value) - y)) + (Math.Abs(value) * Roundoff)) * Slack;
        return new(value, Math.Max(error, double.Epsilon));
    }

    public Approx Abs() => new(Math.Abs(Value), Error);

    /// <summary>Gets -1, 0 or 1, or null where the error leaves the sign open.</summary>
    public int? Sign() => Compare(this, Zero);

    /// <summary>Gets -1, 0 or 1: how the exact numbers compare; null where the errors leave that open.</summary>
    public static int? Compare(Approx a, Approx b)
    {
        if (a.Error == 0 && b.Error == 0)
        {
            return a.Value.CompareTo(b.Value);
        }

        double difference = a.Value - b.Value;
        double reach = (a.Spread + b.Spread + (Math.Abs(difference) * Roundoff)) * Slack;
        return difference > reach ? 1 : difference < -reach ? -1 : null;
    }

    public static bool IsWhole(double value) => Math.Abs(value) < WholeMax && Math.Floor(value) == value;

    private static bool StandsFor(double value, decimal number) =>
        Math.Abs(value) < 1e28 && (decimal)value == number;

    // A sum or product of whole numbers is exact, and so is its double.
    private static Approx Rounded(double value, double error) => error == 0 && IsWhole(value)
        ? new(value, 0)
        : new(value, Math.Max((error + (Math.Abs(value) * Roundoff)) * Slack, double.Epsilon));
}
