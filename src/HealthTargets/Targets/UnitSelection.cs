using HealthTargets.OrgUnits;
using HealthTargets.Values;

namespace HealthTargets.Targets;

/// <summary>Which organisation units are meant, seen from a unit. Immutable; equal by content.</summary>
public abstract record UnitSelection
{
    private UnitSelection()
    {
    }

    /// <summary>The unit itself: <c>"own"</c>.</summary>
    public sealed record Own : UnitSelection;

    /// <summary>The units directly under it: <c>"children"</c>.</summary>
    public sealed record Children : UnitSelection;

    /// <summary>The units with the same parent, itself included: <c>"siblings"</c>.</summary>
    public sealed record Siblings : UnitSelection;

    /// <summary>
    /// All its descendants (and itself) at one of some levels, in one of some groups, or both:
    /// <c>{ "level": "township", "group": "mountain" }</c>.
    /// </summary>
    /// <param name="Levels">The levels; empty for any level.</param>
    /// <param name="Groups">The groups; empty for any group.</param>
    public sealed record Matching(ValueList<OrgUnitLevel> Levels, ValueList<OrgUnitGroup> Groups) : UnitSelection;

    /// <summary>The units of a list, wherever they stand: <c>{ "units": ["a", "b"] }</c>.</summary>
    /// <param name="Units">The units, none twice.</param>
    public sealed record Named(ValueList<OrgUnitId> Units) : UnitSelection;
}
