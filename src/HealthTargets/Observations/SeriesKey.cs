using HealthTargets.Indicators;
using HealthTargets.OrgUnits;

namespace HealthTargets.Observations;

/// <summary>Names a series of observations: an indicator for a unit, perhaps for one population group.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Category">The population group, or <see langword="null"/> for the whole population.</param>
public readonly record struct SeriesKey(IndicatorId Indicator, OrgUnitId Unit, CategoryId? Category);
