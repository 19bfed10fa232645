using HealthTargets.Columns;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// The numbers between two exact limits, told by doubles: numbers that were written down exactly, computed ones where
/// their error allows.
/// </summary>
internal readonly struct LevelZone
{
    // Half a unit in the last place of a limit, with room for the rounding of the sums below.
    private const double Roundoff = 4.0 / (1L << 53);

    // The least and greatest doubles that stand for numbers of the zone.
    private readonly double least;
    private readonly double greatest;

    // The limits and how far their doubles may be off.
    private readonly double low;
    private readonly double high;
    private readonly double lowOff;
    private readonly double highOff;

    private LevelZone(double least, double greatest, double low, double high)
    {
        (this.least, this.greatest, this.low, this.high) = (least, greatest, low, high);
        lowOff = double.IsFinite(low) ? Math.Abs(low) * Roundoff : 0;
        highOff = double.IsFinite(high) ? Math.Abs(high) * Roundoff : 0;
    }

    /// <summary>Gets the zone; null where its limits are too large or too small for doubles.</summary>
    public static LevelZone? Of(ExactZone zone)
    {
        double? least = zone.Low is { } low ? CutRules.LeastFrom(low, zone.LowIncluded) : double.NegativeInfinity;
        double? greatest = zone.High is { } high ? CutRules.GreatestTo(high, zone.HighIncluded)
            : double.PositiveInfinity;
        return least is { } from && greatest is { } to
            ? new(from, to, Near(zone.Low, double.NegativeInfinity), Near(zone.High, double.PositiveInfinity))
            : null;
    }

    /// <summary>Gets 1 if a number that was written down is in the zone, else 0.</summary>
    public int Has(double written) => (written >= least ? 1 : 0) & (written <= greatest ? 1 : 0);

    /// <summary>Gets 1 if a computed number is in the zone, 0 if not; -1 where its error leaves that open.</summary>
    public int Has(Approx computed) =>
        IsNear(computed, low, lowOff) || IsNear(computed, high, highOff) ? -1
        : (computed.Value >= low ? 1 : 0) & (computed.Value <= high ? 1 : 0);

    private static bool IsNear(Approx number, double limit, double off)
    {
        double distance = Math.Abs(number.Value - limit);
        double reach = (number.Error + off) * (1 + Roundoff);
        return distance <= reach + (double.IsFinite(distance) ? distance * Roundoff : 0);
    }

    private static double Near(Rational? limit, double without) => limit is { } known ? known.ToDouble() : without;
}
