namespace HealthTargets.Columns;

/// <summary>
/// A number as the sum of two doubles, of which the second is at most half a unit in the last place of the first: about
/// 31 digits. Made of additions, multiplications and divisions alone, which give the same bits on every machine.
/// </summary>
/// <remarks>Dekker, A floating-point technique for extending the available precision (1971).</remarks>
internal readonly record struct DoublePair(double High, double Low)
{
    public static implicit operator DoublePair(double value) => new(value, 0);

    public static DoublePair operator -(DoublePair a) => new(-a.High, -a.Low);

    public static DoublePair operator +(DoublePair a, DoublePair b)
    {
        DoublePair sum = Sum(a.High, b.High);
        return Short(sum.High, sum.Low + a.Low + b.Low);
    }

    public static DoublePair operator -(DoublePair a, DoublePair b) => a + (-b);

    public static DoublePair operator *(DoublePair a, DoublePair b)
    {
        double product = a.High * b.High;
        double rest = Math.FusedMultiplyAdd(a.High, b.High, -product);
        return Short(product, rest + ((a.High * b.Low) + (a.Low * b.High)));
    }

    public static DoublePair operator /(DoublePair a, DoublePair b)
    {
        double first = a.High / b.High;
        DoublePair rest = a - (b * first);
        double second = rest.High / b.High;
        rest -= b * second;
        return Sum(first, second) + (rest.High / b.High);
    }

    private static DoublePair Sum(double a, double b)
    {
        double sum = a + b;
        double part = sum - a;
        return new(sum, (a - (sum - part)) + (b - part));
    }

    // As above for a first number that is the larger one.
    private static DoublePair Short(double a, double b)
    {
        double sum = a + b;
        return new(sum, b - (sum - a));
    }
}
