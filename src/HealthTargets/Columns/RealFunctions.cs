namespace HealthTargets.Columns;

/// <summary>
/// Roots, logarithms, exponentials and powers with their error bounds. The same bits on every machine, which the
/// functions of the system libraries do not promise: all is done in pairs of doubles by the four operations.
/// </summary>
internal static class RealFunctions
{
    // The series are right to about 28 digits; what is left is the rounding to a double, twice that to be safe.
    private const double Relative = 2.5e-16;

    // Bounds of the first order hold for small errors only.
    private const double SpreadMax = 1e-4;

    private const double ExponentMax = 690;

    // Small whole powers are products, which may be exact.
    private const int WholeMax = 8;

    private static readonly DoublePair LnOfTwo = new(0.6931471805599453, 2.3190468138462996e-17);

    /// <summary>Gets the square root of a number that is known not to be negative.</summary>
    public static Approx Sqrt(Approx value)
    {
        // The root of the processor is the nearest double on every machine.
        double root = Math.Sqrt(value.Value);
        Approx exact = new(Math.Round(root * 1e4) / 1e4, 0);
        return value.Error == 0 && exact * exact == value ? exact
            : Made(root, root > 0 ? (value.Spread / root) + (root * Relative) : Math.Sqrt(value.Spread));
    }

    /// <summary>Gets the natural logarithm of a number of which the sign is known to be positive.</summary>
    public static Approx Ln(Approx value)
    {
        double relative = value.Spread / value.Value;
        if (value is { Value: 1, Error: 0 })
        {
            return Approx.Zero;
        }

        double result = IsSmall(relative) ? Ln(value.Value).High : double.NaN;
        return Made(result, (Math.Abs(result) * Relative) + (relative * 1.01));
    }

    /// <summary>Gets e to a power.</summary>
    public static Approx Exp(Approx value)
    {
        if (value is { Value: 0, Error: 0 })
        {
            return Approx.One;
        }

        double result = IsSmall(value.Spread) && Math.Abs(value.Value) < ExponentMax
            ? Exp((DoublePair)value.Value)
            : double.NaN;
        return Made(result, Math.Abs(result) * (Relative + (value.Spread * 1.01)));
    }

    /// <summary>Gets a power of a number of which the sign is known to be positive.</summary>
    public static Approx Power(Approx value, Approx exponent)
    {
        if (exponent is { Value: 0, Error: 0 } || value is { Value: 1, Error: 0 })
        {
            return Approx.One;
        }

        if (exponent is { Value: 1, Error: 0 })
        {
            return value;
        }

        double relative = value.Spread / value.Value;
        if (exponent is { Value: >= 2 and <= WholeMax, Error: 0 } && Approx.IsWhole(exponent.Value))
        {
            return Product(value, (int)exponent.Value);
        }

        if (!IsSmall(relative))
        {
            return Approx.Unknown;
        }

        DoublePair ln = Ln(value.Value);
        DoublePair product = ln * exponent.Value;
        double spread = (Math.Abs(exponent.Value) * relative) + (Math.Abs(ln.High) * exponent.Spread);
        double result = IsSmall(spread) && Math.Abs(product.High) < ExponentMax ? Exp(product) : double.NaN;
        return Made(result, Math.Abs(result) * (Relative + (spread * 1.01)));
    }

    private static Approx Product(Approx value, int count)
    {
        Approx product = value;
        for (int i = 1; i < count; i++)
        {
            product *= value;
        }

        return product;
    }

    private static bool IsSmall(double spread) => spread < SpreadMax;

    private static Approx Made(double value, double error) =>
        double.IsFinite(value) && double.IsFinite(error) ? new(value, error) : Approx.Unknown;

    // ln(m 2^k) = k ln 2 + 2 artanh((m - 1) / (m + 1)), with m near 1.
    private static DoublePair Ln(double value)
    {
        int power = Math.ILogB(value);
        double near = Math.ScaleB(value, -power);
        if (near > 1.4142135623730951)
        {
            near /= 2;
            power++;
        }

        DoublePair s = ((DoublePair)near - 1) / ((DoublePair)near + 1);
        DoublePair square = s * s;
        DoublePair sum = 0;
        for (int n = 39; n >= 1; n -= 2)
        {
            sum = (sum * square) + ((DoublePair)1 / n);
        }

        return (LnOfTwo * power) + (sum * s * 2);
    }

    // e^(k ln 2 + r) = 2^k e^r, with r near 0.
    private static double Exp(DoublePair value)
    {
        int power = (int)Math.Round(value.High / LnOfTwo.High);
        DoublePair rest = value - (LnOfTwo * power);
        DoublePair sum = 1;
        for (int n = 26; n >= 1; n--)
        {
            sum = (sum * rest / n) + 1;
        }

        return Math.ScaleB(sum.High, power);
    }
}
