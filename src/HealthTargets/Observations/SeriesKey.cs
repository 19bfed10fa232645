using HealthTargets.Indicators;
using HealthTargets.OrgUnits;

namespace HealthTargets.Observations;

/// <summary>Names a series of observations: an indicator for a unit, perhaps for one population group.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Category">The population group, or <see langword="null"/> for the whole population.</param>
public readonly record struct SeriesKey(IndicatorId Indicator, OrgUnitId Unit, CategoryId? Category)
{
    /// <summary>Compares names text by text.</summary>
    /// <param name="other">Another key.</param>
    /// <returns>Whether it names the same series.</returns>
    public bool Equals(SeriesKey other) => Indicator.Value == other.Indicator.Value && Unit.Value == other.Unit.Value
        && Category?.Value == other.Category?.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Indicator.Value, Unit.Value, Category?.Value);
}
