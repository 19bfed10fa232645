using HealthTargets.Periods;

namespace HealthTargets.Targets;

/// <summary>What is expected by the end of a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Limit">The number or stage expected by its end.</param>
public sealed record PathStep(ReportingPeriod Period, Limit Limit);
