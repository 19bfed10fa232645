namespace HealthTargets.Columns;

/// <summary>
/// Roots, powers and logarithms in binary floating point. The last bits may differ between machines, so results are cut
/// to 40 bits and say so in their errors: then they are the same everywhere.
/// </summary>
internal static class Irrationals
{
    private const double Relative = 1e-11;

    /// <summary>Gets the square root of a number of 0 or more.</summary>
    public static Approx Sqrt(Approx x)
    {
        double root = Math.Sqrt(x.Value);
        return Math.Floor(root) == root && x.Spread == 0 && root * root == x.Value
            ? new(root, 0)
            : Cut(root, root > 0 ? x.Spread / root : Math.Sqrt(x.Spread));
    }

    /// <summary>Gets the natural logarithm of a number above 0.</summary>
    public static Approx Ln(Approx x) => x is { Value: 1, Error: 0 }
        ? Approx.Zero
        : Cut(Math.Log(x.Value), x.Spread / (x.Value - x.Spread) * 2);

    public static Approx Exp(Approx x)
    {
        double value = Math.Exp(x.Value);
        return x is { Value: 0, Error: 0 } ? Approx.One : Cut(value, x.Spread > 1 ? double.PositiveInfinity : value * 2 * x.Spread);
    }

    /// <summary>Gets a power of a number above 0, or a whole power of any; null where it may be undefined.</summary>
    public static Approx? Power(Approx x, Approx y)
    {
        if (y is { Value: 0, Error: 0 })
        {
            return null;
        }

        if (x.Sign() is not > 0)
        {
            return null;
        }

        double value = Math.Pow(x.Value, y.Value);
        double relative = (Math.Abs(y.Value) * x.Spread / (x.Value - x.Spread) * 2) + (Math.Abs(Math.Log(x.Value)) * y.Spread * 2);
        return Cut(value, relative > 0.5 ? double.PositiveInfinity : value * relative * 2);
    }

    private static Approx Cut(double value, double error)
    {
        if (!double.IsFinite(value) || value == 0)
        {
            return new(value, error + double.Epsilon);
        }

        long bits = BitConverter.DoubleToInt64Bits(value);
        double cut = BitConverter.Int64BitsToDouble((bits + (1 << 11)) & ~((1L << 12) - 1));
        return new(cut, error + (Math.Abs(value) * Relative));
    }
}
