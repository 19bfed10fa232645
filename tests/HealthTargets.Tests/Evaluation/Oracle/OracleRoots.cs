using System.Numerics;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>Powers with a fraction as exponent, found by trying whole numbers.</summary>
internal static class OracleRoots
{
    private const int Digits = 60;

    /// <summary>Gets a positive number to a positive power, exactly or to sixty digits behind the point.</summary>
    public static Exact Power(Exact number, Exact exponent)
    {
        (int power, int root) = ((int)exponent.Above, (int)exponent.Below);
        BigInteger above = BigInteger.Pow(number.Above, power);
        BigInteger below = BigInteger.Pow(number.Below, power);
        (BigInteger x, BigInteger y) = (Root(above, root), Root(below, root));
        if (BigInteger.Pow(x, root) == above && BigInteger.Pow(y, root) == below)
        {
            return new(x, y);
        }

        BigInteger scale = BigInteger.Pow(10, Digits);
        return new(Root(above * BigInteger.Pow(scale, root) / below, root), scale);
    }

    // The greatest whole number whose power is not more than a number.
    private static BigInteger Root(BigInteger number, int degree)
    {
        BigInteger low = 0;
        BigInteger high = BigInteger.One << ((int)(number.GetBitLength() / degree) + 1);
        while (high - low > 1)
        {
            BigInteger middle = (low + high) / 2;
            bool tooLarge = BigInteger.Pow(middle, degree) > number;
            (low, high) = tooLarge ? (low, middle) : (middle, high);
        }

        return low;
    }
}
