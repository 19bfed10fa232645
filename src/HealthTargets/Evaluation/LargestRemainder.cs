using System.Numerics;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>
/// Shares a number out in whole steps, by the method of the largest remainder (Hamilton, Hare-Niemeyer).
/// </summary>
internal static class LargestRemainder
{
    /// <summary>Shares a number out.</summary>
    /// <param name="total">The number.</param>
    /// <param name="weights">The units with their weights: none negative, together above 0.</param>
    /// <param name="decimals">The decimals of a step.</param>
    /// <returns>
    /// The shares in the order of the weights; they add up to the number. What is less than a step goes to the unit
    /// that is first among the remainders.
    /// </returns>
    public static IReadOnlyList<Rational> Of(
        Rational total, IReadOnlyList<(OrgUnitId Unit, Rational Weight)> weights, int decimals)
    {
        Rational step = Rational.Fraction(1, BigInteger.Pow(10, Math.Clamp(decimals, 0, Distribution.DecimalsMax)));
        Rational all = weights.Aggregate(Rational.Zero, (sum, one) => sum + one.Weight);
        Rational[] exact = [.. weights.Select(one => total * one.Weight / all)];
        Rational[] shares = [.. exact.Select(share => Floor(share / step) * step)];
        Rational left = shares.Aggregate(total, (rest, share) => rest - share);
        foreach (int place in Enumerable.Range(0, shares.Length)
            .OrderByDescending(place => exact[place] - shares[place])
            .ThenByDescending(place => weights[place].Weight)
            .ThenBy(place => weights[place].Unit.Value, StringComparer.Ordinal))
        {
            if (left < step)
            {
                shares[place] += left;
                break;
            }

            shares[place] += step;
            left -= step;
        }

        return shares;
    }

    private static Rational Floor(Rational number)
    {
        BigInteger whole = BigInteger.DivRem(number.Numerator, number.Denominator, out BigInteger rest);
        return Rational.Fraction(rest.Sign < 0 ? whole - 1 : whole, 1);
    }
}
