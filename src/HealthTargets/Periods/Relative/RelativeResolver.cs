using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods.Relative;

/// <summary>Returns the periods of a name, in order, for a date in range.</summary>
internal delegate IReadOnlyList<ReportingPeriod> RelativeResolver(PackedDate date, ReportingCalendar calendar);
