using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// For which units and when a measure is taken; <see cref="Evaluation.MeasureScope"/> for many units.
/// </summary>
/// <param name="Lanes">The units.</param>
/// <param name="Period">The period.</param>
/// <param name="Category">The population group, or null for the whole.</param>
/// <param name="TargetPeriod">The period of the target: where accumulation over the plan begins.</param>
/// <param name="Baseline">The target's baseline, if it has one.</param>
internal sealed record ColumnScope(
    Lanes Lanes, ReportingPeriod Period, CategoryId? Category, ReportingPeriod TargetPeriod, Baseline? Baseline)
{
    public int Count => Lanes.Count;
}
