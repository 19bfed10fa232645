using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;

namespace HealthTargets.Evaluation;

/// <summary>For whom and when a measure is taken, and what the target that asks for it says of its start.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period.</param>
/// <param name="Category">The population group, or null for the whole.</param>
/// <param name="TargetPeriod">The period of the target: where accumulation over the plan begins.</param>
/// <param name="Baseline">The target's baseline, if it has one.</param>
internal sealed record MeasureScope(
    OrgUnitId Unit, ReportingPeriod Period, CategoryId? Category, ReportingPeriod TargetPeriod, Baseline? Baseline);
