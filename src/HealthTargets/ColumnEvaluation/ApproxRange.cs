using HealthTargets.Columns;
using HealthTargets.Evaluation;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// The numbers that a bound calls good; <see cref="BoundRange"/> with numbers that have errors.
/// </summary>
internal readonly record struct ApproxRange(
    Approx? Low, Approx? High, bool LowIncluded = true, bool HighIncluded = true)
{
    public static ApproxRange Of(BoundRange range) => new(
        range.Low is { } low ? Approx.Of(low) : null,
        range.High is { } high ? Approx.Of(high) : null,
        range.LowIncluded,
        range.HighIncluded);

    /// <summary>Tells whether a number is good; null where that is not known.</summary>
    public bool? Contains(Approx value)
    {
        bool? low = Low is { } least ? AtLeast(Approx.Compare(value, least), LowIncluded) : true;
        bool? high = High is { } most ? AtLeast(Approx.Compare(most, value), HighIncluded) : true;
        return low == false || high == false ? false : low is null || high is null ? null : true;
    }

    /// <summary>Tells whether a number is too high; null where that is not known.</summary>
    public bool? IsAbove(Approx value) =>
        High is { } high ? AtLeast(Approx.Compare(value, high), !HighIncluded) : false;

    /// <summary>Gets how far a number is inside (0 or more) or outside (negative) of the range.</summary>
    public Approx Margin(Approx value) => Low is { } low
        ? High is { } high ? Approx.Min(high - value, value - low) : value - low
        : High is { } most ? most - value : Approx.Zero;

    /// <summary>Gets the limit that a number must be moved towards: the one it breaks, else the nearer one.</summary>
    public Approx LimitFor(Approx value)
    {
        if (Low is not { } low || High is not { } high)
        {
            return Low ?? High ?? value;
        }

        if ((low == high && low.Error == 0) || Approx.Compare(value, high) > 0)
        {
            return high;
        }

        return Approx.Compare(value, low) < 0 ? low : Approx.Compare(value - low, high - value) switch
        {
            null => Approx.Unknown,
            < 0 => low,
            _ => high,
        };
    }

    /// <summary>Gets how much of the bound a number attains: 1 at the limit.</summary>
    public Approx Attainment(Approx value)
    {
        if (Contains(value) is not { } contains)
        {
            return Approx.Unknown;
        }

        if (Low is not null && High is not null && contains)
        {
            return Approx.One;
        }

        Approx limit = LimitFor(value);
        if (limit.Sign() is not { } sign)
        {
            return Approx.Unknown;
        }

        if (sign == 0)
        {
            return contains ? Approx.One : Approx.Zero;
        }

        // Outside of two limits a number is below the lower or above the upper one.
        bool mustRise = High is null || (Low is { } low && Approx.Compare(value, low) < 0);
        Approx share = value / limit;
        return mustRise == sign > 0 ? share : Approx.Of(2) - share;
    }

    private static bool? AtLeast(int? order, bool included) =>
        order is { } known ? included ? known >= 0 : known > 0 : null;
}
