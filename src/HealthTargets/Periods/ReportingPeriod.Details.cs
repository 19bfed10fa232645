using HealthTargets.Periods.Dates;
using NodaTime;

namespace HealthTargets.Periods;

/// <content>What a period is made of besides its kind and its dates.</content>
public readonly partial struct ReportingPeriod
{
    /// <summary>
    /// Gets the year in the period's name: that of a week by its fourth day, the number of a fiscal year, and for
    /// every other kind the calendar year of the first day (of the last day for periods to date and rolling periods).
    /// </summary>
    public int NamedYear => Kind switch
    {
        PeriodKind.Week or PeriodKind.TwoWeeks => WeekYear.YearOf(First.DayNumber),
        PeriodKind.FiscalYear or PeriodKind.FiscalHalfYear or PeriodKind.FiscalQuarter
            or PeriodKind.FiscalYearToDate => FiscalRule.YearHolding(First.MonthNumber),
        PeriodKind.PlanToDate or PeriodKind.LifeToDate or PeriodKind.Rolling => Last.Year,
        _ => First.Year,
    };

    /// <summary>Gets the fiscal year's rule, or null for the kinds that have none.</summary>
    public FiscalYearRule? FiscalYearRule => Kind switch
    {
        PeriodKind.FiscalYear or PeriodKind.FiscalHalfYear or PeriodKind.FiscalQuarter
            or PeriodKind.FiscalYearToDate => FiscalRule,
        _ => null,
    };

    /// <summary>Gets the first day of a week or two-week period, otherwise null.</summary>
    public IsoDayOfWeek? WeekStart =>
        Kind is PeriodKind.Week or PeriodKind.TwoWeeks ? (IsoDayOfWeek)First.DayOfWeek : null;

    /// <summary>Gets whether the period accumulates from a fixed start: year, fiscal year, plan or life to date.
    /// </summary>
    public bool IsToDate => Kind is >= PeriodKind.YearToDate and <= PeriodKind.LifeToDate;

    internal FiscalYearRule FiscalRule => Periods.FiscalYearRule.FromBits(Detail);

    /// <summary>Gets whether a period to date ends with a day and moves on by days, rather than months.</summary>
    internal bool IsThroughDay => Kind switch
    {
        PeriodKind.YearToDate or PeriodKind.PlanToDate or PeriodKind.LifeToDate => (Detail & ThroughDay) != 0,
        PeriodKind.FiscalYearToDate => (Detail & FiscalThroughDay) != 0,
        _ => false,
    };

    internal int PlanMonths => Detail >> 1;

    internal PeriodKind RollingUnit => (PeriodKind)Detail;

    internal int RollingCount => RollingUnit switch
    {
        PeriodKind.Day => Days,
        PeriodKind.Week => Days / 7,
        _ => (Last.MonthNumber - First.MonthNumber + 1) / MonthsOf(RollingUnit),
    };

    /// <summary>Returns the last unit of a rolling period.</summary>
    internal ReportingPeriod RollingLast() => RollingUnit switch
    {
        PeriodKind.Day => new ReportingPeriod(PeriodKind.Day, Last, Last),
        PeriodKind.Week => new ReportingPeriod(
            PeriodKind.Week, PackedDate.FromDayNumber(Last.DayNumber - 6), Last),
        _ => new ReportingPeriod(
            RollingUnit, PackedDate.FirstOfMonth(Last.MonthNumber - MonthsOf(RollingUnit) + 1), Last),
    };
}
