using System.Globalization;
using System.Numerics;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>A fraction of whole numbers of any size: the oracle's own arithmetic, simple and slow.</summary>
internal readonly struct Exact : IComparable<Exact>, IEquatable<Exact>
{
    private readonly BigInteger above;
    private readonly BigInteger below;

    public Exact(BigInteger above, BigInteger below)
    {
        BigInteger shared = BigInteger.GreatestCommonDivisor(above, below) * below.Sign;
        (this.above, this.below) = (above / shared, below / shared);
    }

    public BigInteger Above => above;

    public BigInteger Below => below.IsZero ? BigInteger.One : below;

    public int Sign => above.Sign;

    public static implicit operator Exact(int number) => new(number, 1);

    // Reads the digits as written, without and with a point.
    public static implicit operator Exact(decimal number)
    {
        string[] digits = number.ToString(CultureInfo.InvariantCulture).Split('.');
        string behind = digits.Length > 1 ? digits[1] : string.Empty;
        BigInteger whole = BigInteger.Parse(digits[0] + behind, CultureInfo.InvariantCulture);
        return new(whole, BigInteger.Pow(10, behind.Length));
    }

    public static Exact operator +(Exact a, Exact b) => new((a.above * b.Below) + (b.above * a.Below), a.Below * b.Below);

    public static Exact operator -(Exact a, Exact b) => new((a.above * b.Below) - (b.above * a.Below), a.Below * b.Below);

    public static Exact operator *(Exact a, Exact b) => new(a.above * b.above, a.Below * b.Below);

    public static Exact operator /(Exact a, Exact b) => new(a.above * b.Below, a.Below * b.above);

    public static bool operator <(Exact a, Exact b) => a.CompareTo(b) < 0;

    public static bool operator >(Exact a, Exact b) => a.CompareTo(b) > 0;

    public static bool operator <=(Exact a, Exact b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Exact a, Exact b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Exact a, Exact b) => a.Equals(b);

    public static bool operator !=(Exact a, Exact b) => !a.Equals(b);

    public static Exact Sum(IEnumerable<Exact> numbers) => numbers.Aggregate((Exact)0, (sum, number) => sum + number);

    public Exact Size() => Sign < 0 ? (Exact)0 - this : this;

    /// <summary>Rounds half away from zero.</summary>
    public Exact Round(int decimals)
    {
        BigInteger scale = BigInteger.Pow(10, decimals);
        BigInteger size = BigInteger.Abs(above) * scale;
        BigInteger whole = BigInteger.DivRem(size, Below, out BigInteger rest);
        return new((rest * 2 >= Below ? whole + 1 : whole) * Sign, scale);
    }

    public int CompareTo(Exact other) => (above * other.Below).CompareTo(other.above * Below);

    public bool Equals(Exact other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Exact other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(above, Below);

    public override string ToString() => Below.IsOne ? above.ToString() : $"{above}/{Below}";
}
