using System.Numerics;
using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>Student's t distribution for whole degrees of freedom, in whole numbers to some 30 digits.</summary>
internal static class StudentT
{
    // Digits of the fixed point, and those of which a result may be relied on.
    private const int Places = 60;
    private const int ResultDigits = 30;
    private const int StepsMax = 300;

    private static readonly BigInteger One = BigInteger.Pow(10, Places);

    /// <summary>
    /// Gets the number that a variable stays within on both sides of 0 with a probability: A(t|v) = probability. With
    /// 0.95 this is the factor of a 95 % interval, 12.706 for one degree of freedom and 2.228 for ten.
    /// Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4, solved for t.
    /// </summary>
    /// <param name="probability">The probability, above 0 and below 1.</param>
    /// <param name="degrees">The degrees of freedom, 1 or more.</param>
    /// <returns>
    /// The number, above 0; null if an argument is out of range, or the number beyond 10^30.
    /// </returns>
    public static Rational? TwoSided(Rational probability, int degrees)
    {
        if (probability.Sign <= 0 || probability >= Rational.One || degrees < 1)
        {
            return null;
        }

        // The angle grows with the number, and is between 0 and a right angle: t = √v tan θ.
        BigInteger wanted = Fixed(probability);
        BigInteger low = BigInteger.Zero;
        BigInteger high = HalfPi;
        for (int step = 0; step < StepsMax && high - low > BigInteger.One; step++)
        {
            BigInteger middle = (low + high) / 2;
            (low, high) = Within(middle, degrees) < wanted ? (middle, high) : (low, middle);
        }

        (BigInteger sine, BigInteger cosine) = SineAndCosine(low);
        return cosine.Sign <= 0 || RealMath.Sqrt(degrees) is not { } root
            ? null
            : RealMath.RoundSignificant(Rational.Fraction(sine, cosine) * root, ResultDigits);
    }

    // π / 2 by Machin's formula: π / 4 = 4 arctan 1/5 - arctan 1/239.
    private static BigInteger HalfPi { get; } = 2 * ((4 * ArcTangentOfInverse(5)) - ArcTangentOfInverse(239));

    // The probability of an angle: 26.7.3 for odd degrees of freedom, 26.7.4 for even ones.
    private static BigInteger Within(BigInteger angle, int degrees)
    {
        (BigInteger sine, BigInteger cosine) = SineAndCosine(angle);
        BigInteger square = cosine * cosine / One;
        bool odd = degrees % 2 == 1;
        BigInteger term = odd ? cosine : One;
        BigInteger sum = degrees == 1 ? BigInteger.Zero : term;
        for (int k = odd ? 3 : 2; k <= degrees - 2; k += 2)
        {
            term = term * square / One * (k - 1) / k;
            sum += term;
        }

        return odd ? (angle + (sine * sum / One)) * One / HalfPi : sine * sum / One;
    }

    // Both by their series; the angle is at most 1.6, so that terms shrink at once.
    private static (BigInteger Sine, BigInteger Cosine) SineAndCosine(BigInteger angle)
    {
        BigInteger sine = BigInteger.Zero;
        BigInteger cosine = BigInteger.Zero;
        BigInteger term = One;
        for (int power = 0; !term.IsZero; power++)
        {
            BigInteger signed = power % 4 >= 2 ? -term : term;
            (sine, cosine) = power % 2 == 0 ? (sine, cosine + signed) : (sine + signed, cosine);
            term = term * angle / One / (power + 1);
        }

        return (sine, cosine);
    }

    private static BigInteger ArcTangentOfInverse(int number)
    {
        BigInteger power = One / number;
        BigInteger sum = power;
        for (int odd = 3; !power.IsZero; odd += 2)
        {
            power /= -number * number;
            sum += power / odd;
        }

        return sum;
    }

    private static BigInteger Fixed(Rational number) => number.Numerator * One / number.Denominator;
}
