using System.Globalization;
using System.Numerics;

namespace HealthTargets.Values;

/// <content>Rounding and text.</content>
public readonly partial struct Rational
{
    private const int SignificantDigits = 15;

    /// <summary>Gets the size of the number without its sign.</summary>
    /// <returns>The absolute value.</returns>
    public Rational Abs() => Sign < 0 ? -this : this;

    /// <summary>Rounds to a number of decimals; a half goes away from zero, as in published tables.</summary>
    /// <param name="decimals">The number of digits behind the decimal point, 0 or more.</param>
    /// <returns>The rounded number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is negative.</exception>
    public Rational Round(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        if (TryCountSteps(decimals, out ulong steps))
        {
            return Reduced(Sign < 0 ? -(long)steps : (long)steps, PowersOfTen[decimals]);
        }

        BigInteger rounded = RoundedSteps(decimals);
        return Fraction(Sign < 0 ? -rounded : rounded, BigInteger.Pow(10, decimals));
    }

    /// <summary>
    /// Writes the number in plain decimal digits: exactly where 15 significant digits suffice, else rounded to
    /// 15 significant digits (half away from zero). No exponent, no group separators, no trailing zeros, no "-0".
    /// </summary>
    /// <returns>The text, such as <c>-4</c>, <c>13.54</c> or <c>0.333333333333333</c>.</returns>
    public override string ToString()
    {
        if (Sign == 0)
        {
            return "0";
        }

        // Whole numbers are written whole, however long: their digits are all known.
        int wholeDigits = WholeDigits();
        return ToText(IsWhole ? 0 : Math.Max(0, SignificantDigits - wholeDigits), trim: true);
    }

    /// <summary>Writes the number with a fixed number of decimals, a half rounded away from zero.</summary>
    /// <param name="decimals">The number of digits behind the decimal point, 0 or more.</param>
    /// <returns>The text, such as <c>96.40</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is negative.</exception>
    public string ToString(int decimals) => ToText(decimals, trim: false);

    /// <summary>Writes the number as a fraction in lowest terms, or as a whole number.</summary>
    /// <returns>The text, such as <c>181/365</c> or <c>-4</c>.</returns>
    public string ToFractionString()
    {
        string above = Numerator.ToString(CultureInfo.InvariantCulture);
        return Denominator.IsOne ? above : above + "/" + Denominator.ToString(CultureInfo.InvariantCulture);
    }

    private string ToText(int decimals, bool trim)
    {
        string steps = TryCountSteps(decimals, out ulong few)
            ? few.ToString(CultureInfo.InvariantCulture)
            : RoundedSteps(decimals).ToString(CultureInfo.InvariantCulture);
        string digits = steps.PadLeft(decimals + 1, '0');
        string whole = digits[..^decimals];
        string behind = digits[^decimals..];
        if (trim)
        {
            behind = behind.TrimEnd('0');
        }

        string sign = Sign < 0 && steps != "0" ? "-" : string.Empty;
        return behind.Length == 0 ? sign + whole : sign + whole + "." + behind;
    }

    // How many steps of so many decimals the size is: a half goes up.
    private BigInteger RoundedSteps(int decimals)
    {
        BigInteger doubled = BigInteger.Abs(Numerator) * BigInteger.Pow(10, decimals) * 2;
        return (doubled + Denominator) / (Denominator * 2);
    }

    // The number of digits before the decimal point; for a number below 1 the zeros behind the point count negative,
    // so that 0.00012 gets its 15 significant digits too.
    private int WholeDigits()
    {
        if (parts is null)
        {
            return DigitsBefore(Magnitude(numerator), (ulong)SmallDenominator);
        }

        BigInteger magnitude = BigInteger.Abs(Numerator);
        BigInteger whole = magnitude / Denominator;
        if (!whole.IsZero)
        {
            return whole.ToString(CultureInfo.InvariantCulture).Length;
        }

        int zeros = 0;
        while (magnitude * 10 < Denominator)
        {
            magnitude *= 10;
            zeros--;
        }

        return zeros;
    }
}
