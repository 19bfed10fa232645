using HealthTargets.Indicators;
using HealthTargets.Values;

namespace HealthTargets.Targets;

/// <summary>By what a bound is distributed over units. Immutable; equal by content.</summary>
public abstract record DistributionKey
{
    private DistributionKey()
    {
    }

    /// <summary>By the value of an indicator for the same period: <c>"by": "population"</c>.</summary>
    /// <param name="Indicator">The indicator.</param>
    public sealed record OfIndicator(IndicatorId Indicator) : DistributionKey;

    /// <summary>By what each unit had in the same period of last year: <c>"by": "lastYear"</c>.</summary>
    public sealed record LastYear : DistributionKey;

    /// <summary>The same for each unit: <c>"by": "equal"</c>.</summary>
    public sealed record Equal : DistributionKey;

    /// <summary>By weights that the plan gives: <c>"by": { "weights": { "east": 3, "west": 2 } }</c>.</summary>
    /// <param name="Weights">The weights; a unit without one leaves all shares open.</param>
    public sealed record Given(ValueList<UnitWeight> Weights) : DistributionKey;
}
