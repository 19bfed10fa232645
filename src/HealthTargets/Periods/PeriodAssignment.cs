namespace HealthTargets.Periods;

/// <summary>
/// To which longer period a shorter one belongs that lies in two of them. To split its days over both, see
/// <see cref="ReportingPeriod.PartsIn(PeriodKind, ReportingCalendar?)"/>.
/// </summary>
public enum PeriodAssignment : byte
{
    /// <summary>To the one that holds most of its days, and the earlier of two with equally many.</summary>
    MajorityOfDays,

    /// <summary>To the one that holds its first day.</summary>
    Start,

    /// <summary>To the one that holds its last day.</summary>
    End,

    /// <summary>As DHIS2 does: weeks by their fourth day, everything else by its first day.</summary>
    WeeksByFourthDay,
}
