using HealthTargets.Indicators;
using HealthTargets.Periods;

namespace HealthTargets.Observations;

/// <summary>A cell to which rows were added.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Category">The population group, or <see langword="null"/> for the whole population.</param>
/// <param name="Period">The period.</param>
/// <param name="Unit">The index of the unit.</param>
internal readonly record struct TouchedCell(
    IndicatorId Indicator, CategoryId? Category, ReportingPeriod Period, int Unit);
