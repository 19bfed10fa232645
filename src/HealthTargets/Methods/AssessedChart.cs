using HealthTargets.Periods;
using HealthTargets.Statistics;
using HealthTargets.Values;

namespace HealthTargets.Methods;

/// <summary>A control chart of an assessment, with all that is needed to draw it.</summary>
/// <param name="Name">The name of the fact that it belongs to.</param>
/// <param name="Chart">The centre, the limits and the marked points.</param>
/// <param name="Periods">The period of each point, in the same order.</param>
public sealed record AssessedChart(string Name, ControlChart Chart, ValueList<ReportingPeriod> Periods);
