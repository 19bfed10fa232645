using HealthTargets.Indicators;
using HealthTargets.Values;

namespace HealthTargets.Targets;

/// <summary>What a <see cref="Measure.Disparity"/> lies between. Immutable; equal by content.</summary>
public abstract record DisparityGroups
{
    private DisparityGroups()
    {
    }

    /// <summary>Population groups of the unit: <c>{ "categories": ["rural", "urban"] }</c>.</summary>
    /// <param name="Ids">The groups, at least two, none twice.</param>
    public sealed record Categories(ValueList<CategoryId> Ids) : DisparityGroups;

    /// <summary>Units: <c>"children"</c>, <c>{ "level": "township" }</c>.</summary>
    /// <param name="Selection">The units.</param>
    public sealed record Units(UnitSelection Selection) : DisparityGroups;
}
