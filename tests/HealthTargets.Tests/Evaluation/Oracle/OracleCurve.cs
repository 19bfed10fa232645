using System.Globalization;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>Growth by the same percentage each day, by another way than the library: in binary floating point.</summary>
internal static class OracleCurve
{
    /// <summary>
    /// Gets how far a number has come, of the way that it has to go; right to 12 digits, and exact where it is a number
    /// of fewer digits.
    /// </summary>
    public static Exact Grown(Exact start, Exact way, Exact share)
    {
        if (share.Sign == 0 || share == 1)
        {
            return way * share;
        }

        double first = Number(start);
        double grown = (first * Math.Pow(Number(start + way) / first, Number(share))) - first;
        return decimal.Parse(grown.ToString("G12", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static double Number(Exact number) => (double)number.Above / (double)number.Below;
}
