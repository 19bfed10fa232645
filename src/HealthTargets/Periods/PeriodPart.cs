namespace HealthTargets.Periods;

/// <summary>How many days of a shorter period lie in a longer one. <c>default</c> has no days.</summary>
/// <param name="Period">The longer period.</param>
/// <param name="Days">The days of the shorter period in it.</param>
public readonly record struct PeriodPart(ReportingPeriod Period, int Days);
