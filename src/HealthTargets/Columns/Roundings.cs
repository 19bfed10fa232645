namespace HealthTargets.Columns;

/// <summary>Rounds numbers where their errors leave no doubt about the result; gives null where they do.</summary>
internal static class Roundings
{
    // A decimal holds a number of 15 digits with as many decimals as this exactly.
    private const int DecimalsMax = 12;

    private const double NumberMax = 1e12;

    /// <summary>Rounds to some decimals, a half away from 0.</summary>
    public static Approx? Round(Approx number, int decimals)
    {
        if (Math.Abs(number.Value) >= NumberMax || decimals > DecimalsMax)
        {
            return null;
        }

        if (number.Error == 0)
        {
            return Approx.Of(decimal.Round((decimal)number.Value, decimals, MidpointRounding.AwayFromZero));
        }

        if (number.Error > 0.25)
        {
            return null;
        }

        double room = number.Error * 2;
        decimal low = decimal.Round((decimal)(number.Value - room), decimals, MidpointRounding.AwayFromZero);
        decimal high = decimal.Round((decimal)(number.Value + room), decimals, MidpointRounding.AwayFromZero);
        bool isFar = room > Math.Abs(number.Value) * 1e-14;
        return low == high && (isFar || !IsNearHalf(number.Value, decimals)) ? Approx.Of(low) : null;
    }

    /// <summary>Gets the next whole number at or below.</summary>
    public static Approx? Floor(Approx number)
    {
        if (Math.Abs(number.Value) >= NumberMax)
        {
            return null;
        }

        double low = Math.Floor(number.Value - (number.Error * 2));
        double high = Math.Floor(number.Value + (number.Error * 2));
        return low == high ? new(low, 0) : null;
    }

    // A conversion to decimal keeps 15 digits only, which may step over a half.
    private static bool IsNearHalf(double value, int decimals)
    {
        double scaled = Math.Abs(value) * Math.Pow(10, decimals);
        double part = scaled - Math.Floor(scaled);
        return Math.Abs(part - 0.5) <= scaled * 1e-13;
    }
}
