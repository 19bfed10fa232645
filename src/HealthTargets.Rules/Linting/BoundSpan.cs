using HealthTargets.Indicators;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Linting;

/// <summary>The numbers that a bound calls good, where they are written down; stages count as their places.</summary>
/// <param name="Low">The lower limit, or null for none.</param>
/// <param name="High">The upper limit, or null for none.</param>
/// <param name="IsOpen">Whether the limit itself is not good.</param>
internal readonly record struct BoundSpan(decimal? Low, decimal? High, bool IsOpen)
{
    /// <summary>Returns the numbers of a bound; null where one of its limits is worked out from data.</summary>
    internal static BoundSpan? Of(Bound bound, StageScale? scale) => bound switch
    {
        Bound.AtLeast at when Number(at.Limit, scale) is { } limit => new(limit, null, false),
        Bound.Above above when Number(above.Limit, scale) is { } limit => new(limit, null, true),
        Bound.AtMost at when Number(at.Limit, scale) is { } limit => new(null, limit, false),
        Bound.Below below when Number(below.Limit, scale) is { } limit => new(null, limit, true),
        Bound.EqualTo equal when Number(equal.Limit, scale) is { } limit => new(limit, limit, false),
        Bound.Between two when Number(two.Low, scale) is { } low && Number(two.High, scale) is { } high =>
            new(low, high, false),
        Bound.About about => OfAbout(about),
        _ => null,
    };

    /// <summary>Tells whether every number of a range is good.</summary>
    internal bool HoldsAll(MeasureRange range)
    {
        bool isLowFine = Low is not { } low || (range.Low is { } least && (IsOpen ? least > low : least >= low));
        bool isHighFine = High is not { } high
            || (range is { High: { } most, IsHighUsual: false } && (IsOpen ? most < high : most <= high));
        return isLowFine && isHighFine;
    }

    /// <summary>Tells whether no number of a range is good.</summary>
    internal bool HoldsNone(MeasureRange range) =>
        (IsOpen ? Low >= range.High : Low > range.High) || (IsOpen ? High <= range.Low : High < range.Low);

    /// <summary>Tells whether a number is good, and better than the limit itself.</summary>
    internal bool IsBeyond(decimal number) => (Low is null || number > Low) && (High is null || number < High);

    private static decimal? Number(Limit limit, StageScale? scale) => limit switch
    {
        Limit.Number number => number.Value,
        Limit.Stage stage => scale?.PlaceOf(stage.Name),
        _ => null,
    };

    // A sum of two numbers of a file may be too large for one.
    private static BoundSpan? OfAbout(Bound.About about)
    {
        const decimal safe = 1_000_000_000_000_000_000m;
        return Math.Abs(about.Value) < safe && about.Tolerance < safe
            ? new(about.Value - about.Tolerance, about.Value + about.Tolerance, false)
            : null;
    }
}
