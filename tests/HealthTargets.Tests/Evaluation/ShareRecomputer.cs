using System.Numerics;
using HealthTargets.Evaluation;
using HealthTargets.Values;

namespace HealthTargets.Tests.Evaluation;

/// <summary>Works a share out again: whole steps of the exact share, and one more for the largest remainders.</summary>
internal static class ShareRecomputer
{
    public static Rational? Compute(Derivation node, Rational[] x)
    {
        Rational[] weights = x[1..];
        Rational all = weights.Aggregate(Rational.Zero, (sum, weight) => sum + weight);
        if (all.Sign <= 0 || Array.Exists(weights, weight => weight.Sign < 0))
        {
            return null;
        }

        int own = (int)node.Factor!.Value.Numerator - 1;
        Rational step = Rational.Fraction(1, BigInteger.Pow(10, node.Decimals!.Value));
        Rational[] exact = [.. weights.Select(weight => x[0] * weight / all)];
        Rational[] whole = [.. exact.Select(share => Whole(share / step) * step)];
        Rational left = x[0] - whole.Aggregate(Rational.Zero, (sum, share) => sum + share);

        // How many come before it in line for the steps that are left.
        int before = Enumerable.Range(0, weights.Length).Count(other => other != own && ComesBefore(other, own));
        Rational forIt = left - (step * before);
        return whole[own] + (forIt <= Rational.Zero ? Rational.Zero : forIt < step ? forIt : step);

        bool ComesBefore(int a, int b)
        {
            int remainder = (exact[b] - whole[b]).CompareTo(exact[a] - whole[a]);
            int weight = weights[b].CompareTo(weights[a]);
            return remainder != 0 ? remainder < 0 : weight != 0 ? weight < 0
                : string.CompareOrdinal(node.Inputs[a + 1].Unit!.Value.Value, node.Inputs[b + 1].Unit!.Value.Value) < 0;
        }
    }

    private static BigInteger Below(Rational number) =>
        BigInteger.Divide(number.Numerator - (number.Sign < 0 ? number.Denominator - 1 : 0), number.Denominator);

    private static Rational Whole(Rational number) => Rational.Fraction(Below(number), 1);
}
