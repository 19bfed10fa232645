using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>For whom and when the oracle takes a measure.</summary>
internal sealed record OracleScope(
    OrgUnitId Unit, ReportingPeriod Period, CategoryId? Category, ReportingPeriod TargetPeriod, Baseline? Baseline);
