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

    // Decimals of up to four places are added, multiplied and divided as whole numbers of this part.
    private const double Scale = 1e4;

    public static Approx Zero => new(0, 0);

    /// <summary>Gets a number of which nothing is known; what is made from it is unknown too.</summary>
    public static Approx Unknown => new(0, double.PositiveInfinity);

    public static Approx One => new(1, 0);

    /// <summary>Gets how far the exact number may be, as an operand.</summary>
    public double Spread => Error != 0 ? Error : IsWhole(Value) ? 0 : Math.Abs(Value) * Roundoff;

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

    public static Approx operator +(Approx a, Approx b)
    {
        double error = a.Spread + b.Spread;
        return error != 0 && TryScaled(a, b, out double x, out double y) && Math.Abs(x + y) < WholeMax
            ? new((x + y) / Scale, 0)
            : a.Error == 0 && b.Error == 0 && a.Value == -b.Value ? Zero
            : Rounded(a.Value + b.Value, error);
    }

    public static Approx operator -(Approx a, Approx b) => a + (-b);

    public static Approx operator *(Approx a, Approx b)
    {
        (double x, double y) = (a.Spread, b.Spread);
        double product = a.Value * b.Value;
        return (x != 0 || y != 0) && TryScaled(a, b, out double m, out double n) && Math.Abs(m * n) < WholeMax
            ? new(m * n / (Scale * Scale), 0)
            : Rounded(product, (Math.Abs(a.Value) * y) + (Math.Abs(b.Value) * x) + (x * y));
    }

    /// <summary>Divides; unknown where the divisor may be 0.</summary>
    public static Approx operator /(Approx a, Approx b)
    {
        double value = a.Value / b.Value;
        (double x, double y) = (a.Spread, b.Spread);
        if (!(Math.Abs(b.Value) > y))
        {
            return Unknown;
        }

        if (IsExactQuotient(a, b, value, out Approx quotient))
        {
            return quotient;
        }

        double error = (((x + (Math.Abs(value) * y)) / (Math.Abs(b.Value) - y)) + (Math.Abs(value) * Roundoff)) * Slack;
        return new(value, Math.Max(error, double.Epsilon));
    }

    /// <summary>Gets the smaller number; where the errors leave open which it is, one that stands for both.</summary>
    public static Approx Min(Approx a, Approx b) => Compare(a, b) switch
    {
        null => new(Math.Min(a.Value, b.Value), Math.Max(a.Spread, b.Spread)),
        > 0 => b,
        _ => a,
    };

    /// <summary>Gets the larger number; where the errors leave open which it is, one that stands for both.</summary>
    public static Approx Max(Approx a, Approx b) => -Min(-a, -b);

    /// <summary>
    /// Rounds to a number of decimals, a half away from zero; unknown where the error leaves open to which.
    /// </summary>
    public Approx Round(int decimals)
    {
        if (Error == 0 && Math.Abs(Value) < 1e15)
        {
            decimal exact = (decimal)Value;
            return Of(decimals > 15 ? exact : Math.Round(exact, decimals, MidpointRounding.AwayFromZero));
        }

        double scale = (double)DecimalScale(decimals);
        double scaled = Math.Abs(Value) * scale;
        double whole = Math.Floor(scaled + 0.5);
        double reach = ((Error * scale) + (scaled * 4 * Roundoff)) * Slack;
        return scaled < WholeMax && Math.Abs(scaled - whole) + reach < 0.5
            ? new(Math.CopySign(whole / scale, Value), 0)
            : Unknown;
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

    private static decimal DecimalScale(int decimals)
    {
        decimal scale = 1;
        for (int i = 0; i < Math.Min(decimals, 20); i++)
        {
            scale *= 10;
        }

        return scale;
    }

    // A double that is nearest to a whole number of ten-thousandths stands for it.
    private static bool TryScaled(Approx a, Approx b, out double x, out double y)
    {
        x = Math.Round(a.Value * Scale);
        y = Math.Round(b.Value * Scale);
        return a.Error == 0 && b.Error == 0 && Math.Abs(x) < WholeMax && Math.Abs(y) < WholeMax
            && x / Scale == a.Value && y / Scale == b.Value;
    }

    private static bool IsExactQuotient(Approx a, Approx b, double value, out Approx quotient)
    {
        double scaled = Math.Round(value * Scale);
        quotient = new(scaled / Scale, 0);
        return Math.Abs(scaled) < WholeMax && TryScaled(a, b, out double x, out double y)
            && (Int128)scaled * (Int128)y == (Int128)x * (Int128)Scale;
    }

    // A sum or product of whole numbers is exact, and so is its double.
    private static Approx Rounded(double value, double error) => error == 0 && IsWhole(value)
        ? new(value, 0)
        : new(value, Math.Max((error + (Math.Abs(value) * Roundoff)) * Slack, double.Epsilon));
}
