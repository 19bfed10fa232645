using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>
/// The limits of a count of events: the exact ones of Poisson's distribution below 10 events, Byar's from 10 events on.
/// Those of a rate are these divided by its denominator.
/// Source: N. E. Breslow, N. E. Day, Statistical Methods in Cancer Research II (1987), 2.3; the border of 10 is that of
/// the public-health technical guides of England.
/// </summary>
internal static class CountInterval
{
    /// <summary>From this count on Byar's limits are used.</summary>
    public const int ByarFrom = 10;

    /// <summary>Gets the limits of a count.</summary>
    /// <param name="count">How many events; 0 or more; broken numbers, as of weighted counts, are taken too.</param>
    /// <param name="z">How many standard errors wide on either side, such as 1.96; above 0 and at most 10.</param>
    /// <returns>The limits, or null where an argument is outside its range.</returns>
    public static ConfidenceLimits? Of(Rational count, Rational z)
    {
        if (count.Sign < 0 || z.Sign <= 0 || NormalDistribution.Below(z) is not { } below)
        {
            return null;
        }

        return count >= ByarFrom || !count.Denominator.IsOne
            ? new(ByarLower(count, z), ByarUpper(count, z))
            : PoissonInterval.Of((int)count.Numerator, Rational.One - below, ByarLower(count, z), ByarUpper(count, z));
    }

    /// <summary>Byar's lower limit: O (1 - 1/(9 O) - z/(3 √O))^3, and 0 for 0.</summary>
    public static Rational ByarLower(Rational count, Rational z)
    {
        if (count.Sign == 0)
        {
            return Rational.Zero;
        }

        Rational side = Rational.One - (Rational.One / (9 * count)) - (z / (3 * RealMath.Sqrt(count)!.Value));
        return side.Sign <= 0 ? Rational.Zero : Cubed(side, count);
    }

    /// <summary>Byar's upper limit: (O + 1) (1 - 1/(9 (O + 1)) + z/(3 √(O + 1)))^3.</summary>
    public static Rational ByarUpper(Rational count, Rational z)
    {
        Rational next = count + Rational.One;
        return Cubed(Rational.One - (Rational.One / (9 * next)) + (z / (3 * RealMath.Sqrt(next)!.Value)), next);
    }

    private static Rational Cubed(Rational side, Rational count) =>
        RealMath.RoundSignificant(count * side * side * side, RealMath.Digits);
}
