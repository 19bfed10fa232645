using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>
/// A point of a <see cref="ControlChart"/> with the special causes that it is part of. Each is 0 if there is none, 1
/// above or upwards, -1 below or downwards.
/// </summary>
/// <param name="Value">The value.</param>
/// <param name="Side">On which side of the centre it is; 0 on it.</param>
/// <param name="Outside">Outside a limit.</param>
/// <param name="Shift">Part of seven or more points in a row on one side of the centre.</param>
/// <param name="Trend">Part of seven or more points in a row of which each is above, or each below, the one before.
/// </param>
/// <param name="TwoOfThree">
/// Part of three points in a row on one side of which two or three are in the outer third between centre and limit.
/// </param>
/// <param name="CompletesShift">Whether it is the seventh or a later point of a shift: since then it was known.
/// </param>
/// <param name="CompletesTrend">Whether it is the seventh or a later point of a trend.</param>
public readonly record struct ChartPoint(
    Rational Value,
    int Side,
    int Outside,
    int Shift,
    int Trend,
    int TwoOfThree,
    bool CompletesShift,
    bool CompletesTrend)
{
    /// <summary>Gets a value indicating whether the point is part of any special cause.</summary>
    public bool IsSpecial => Outside != 0 || Shift != 0 || Trend != 0 || TwoOfThree != 0;
}
