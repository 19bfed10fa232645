using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Finds the doubles that part stored numbers as an exact limit parts the decimals for which they stand. A stored
/// number is the double nearest to a decimal of at most 15 digits, so the limit itself need be no such decimal.
/// </summary>
internal static class CutRules
{
    // Beyond this a decimal of 15 digits is no longer told by its double.
    private const double Largest = 1e15;

    // Nothing that is written down is nearer to 0 without being 0; well above the least decimal.
    private const double Smallest = 1e-20;

    private const double BelowAnyDecimal = 1e-29;

    /// <summary>Gets the least double whose decimal is at or above a limit; null where the limit is too large or
    /// too near to 0.</summary>
    public static double? LeastFrom(Rational limit, bool included)
    {
        double near = limit.ToDouble();
        if (near == 0)
        {
            return limit.Sign != 0 ? null : included ? 0 : BelowAnyDecimal;
        }

        if (Math.Abs(near) is >= Largest or <= Smallest)
        {
            return null;
        }

        double least = Below(near, 3);
        while (!(included ? Decimal(least) >= limit : Decimal(least) > limit))
        {
            least = Math.BitIncrement(least);
        }

        return least;
    }

    /// <summary>Gets the greatest double whose decimal is at or below a limit; null where the limit is too large or
    /// too near to 0.</summary>
    public static double? GreatestTo(Rational limit, bool included) => -LeastFrom(-limit, included);

    // The decimal of 15 digits for which a double stands.
    private static Rational Decimal(double value) => (decimal)value;

    private static double Below(double value, int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            value = Math.BitDecrement(value);
        }

        return value;
    }
}
