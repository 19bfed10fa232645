using HealthTargets.Periods;

namespace HealthTargets.Targets;

/// <summary>
/// Where a target starts from. Immutable; equal by content. In JSON: <c>74</c>,
/// <c>{ "value": 74, "period": "2020" }</c>, or <c>{ "period": "2020" }</c> to read it from the data.
/// </summary>
public abstract record Baseline
{
    private Baseline()
    {
    }

    /// <summary>A number that the plan itself gives.</summary>
    /// <param name="Value">The number, in the unit of the measure.</param>
    /// <param name="Period">The period it is of; <see langword="null"/> if it is where the target starts.</param>
    public sealed record Given(decimal Value, ReportingPeriod? Period) : Baseline;

    /// <summary>The number that the data has for an earlier period.</summary>
    /// <param name="Period">That period.</param>
    public sealed record Observed(ReportingPeriod Period) : Baseline;
}
