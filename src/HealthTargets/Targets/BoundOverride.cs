using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;

namespace HealthTargets.Targets;

/// <summary>
/// Another bound for some units, categories or periods: <c>{ "group": "mountain", "atLeast": 85 }</c>. It applies where
/// everything that it names fits. Of several that apply, one for a unit and a period goes before one for a unit, that
/// before one for a level or a group, and that before one for a category or a period alone; among equals the first
/// one written. Immutable; equal by content.
/// </summary>
public sealed record BoundOverride
{
    /// <summary>Gets the bound that replaces the target's own.</summary>
    public required Bound Bound { get; init; }

    /// <summary>Gets the unit for which it is, or <see langword="null"/> for any.</summary>
    public OrgUnitId? Unit { get; init; }

    /// <summary>Gets the level for which it is, or <see langword="null"/> for any.</summary>
    public OrgUnitLevel? Level { get; init; }

    /// <summary>Gets the group for which it is, or <see langword="null"/> for any.</summary>
    public OrgUnitGroup? Group { get; init; }

    /// <summary>Gets the category for which it is, or <see langword="null"/> for any.</summary>
    public CategoryId? Category { get; init; }

    /// <summary>Gets the period for which it is, with all periods in it, or <see langword="null"/> for any.</summary>
    public ReportingPeriod? Period { get; init; }
}
