using HealthTargets.Methods;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;

namespace HealthTargets.Evaluation;

/// <summary>A target with what it takes over from its section and plan.</summary>
/// <param name="Target">The target.</param>
/// <param name="Period">Its period.</param>
/// <param name="Course">From which share of the expected progress it is on track or at risk.</param>
/// <param name="Method">The method by which it is assessed, if it names one.</param>
/// <param name="Owner">The unit of the plan.</param>
internal sealed record TargetFrame(
    Target Target, ReportingPeriod Period, CourseThresholds Course, Method? Method, OrgUnitId Owner);
