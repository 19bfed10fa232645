using System.Numerics;

namespace HealthTargets.Values;

/// <content>The nearest binary floating-point number.</content>
public readonly partial struct Rational
{
    /// <summary>Gets the number in binary floating point, within one unit in the last place.</summary>
    /// <returns>The double; infinite where the number is too large for one.</returns>
    internal double ToDouble()
    {
        if (Sign == 0)
        {
            return 0;
        }

        // 64 significant bits of the quotient, the last one set if anything is left behind it.
        BigInteger magnitude = BigInteger.Abs(Numerator);
        BigInteger denominator = Denominator;
        long shift = magnitude.GetBitLength() - denominator.GetBitLength() - 64;
        (BigInteger quotient, BigInteger rest) = BigInteger.DivRem(
            shift < 0 ? magnitude << (int)-shift : magnitude,
            shift > 0 ? denominator << (int)shift : denominator);
        double value = Math.ScaleB((double)(rest.IsZero ? quotient : quotient | BigInteger.One), (int)shift);
        return Sign < 0 ? -value : value;
    }
}
