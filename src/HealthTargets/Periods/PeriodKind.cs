namespace HealthTargets.Periods;

/// <summary>What a <see cref="ReportingPeriod"/> is. The order of the values breaks ties between equal dates.</summary>
/// <remarks>
/// A five-year plan is <see cref="Years"/>: 十四五 and <c>2021/2025</c> are one period. Kinds from <see cref="Day"/> to
/// <see cref="Years"/> tile the calendar; <see cref="YearToDate"/> to <see cref="Rolling"/> accumulate or slide, so
/// their consecutive periods overlap; <see cref="Custom"/> and <see cref="Instant"/> stand alone.
/// </remarks>
public enum PeriodKind : byte
{
    /// <summary>One day: <c>2025-03-31</c>.</summary>
    Day,

    /// <summary>Seven days from any first day, in the year of the fourth: <c>2025-W05</c>,
    /// <c>2025-W05@Sun</c>.</summary>
    Week,

    /// <summary>Weeks 1 and 2, 3 and 4, ...; week 53 stands alone: <c>2025-BW03</c>.</summary>
    TwoWeeks,

    /// <summary>Days 1-10, 11-20 or 21 to the end of a month (旬): <c>2025-03-X1</c>.</summary>
    TenDays,

    /// <summary>Days 1-15 or 16 to the end of a month: <c>2025-03-H1</c>.</summary>
    HalfMonth,

    /// <summary>A calendar month: <c>2025-03</c>.</summary>
    Month,

    /// <summary>January and February, and so on: <c>2025-B1</c>.</summary>
    TwoMonths,

    /// <summary>A calendar quarter: <c>2025-Q1</c>.</summary>
    Quarter,

    /// <summary>January to April, May to August, September to December: <c>2025-T1</c>.</summary>
    FourMonths,

    /// <summary>January to June or July to December: <c>2025-S1</c>.</summary>
    HalfYear,

    /// <summary>A calendar year: <c>2025</c>.</summary>
    Year,

    /// <summary>Twelve months from any first month: <c>FY2025@04</c>.</summary>
    FiscalYear,

    /// <summary>Half a fiscal year: <c>FY2025@04-S1</c>.</summary>
    FiscalHalfYear,

    /// <summary>A quarter of a fiscal year: <c>FY2025@11-Q1</c>.</summary>
    FiscalQuarter,

    /// <summary>Twelve months of a school, named by the year in which they start: <c>SY2025@09</c>.</summary>
    SchoolYear,

    /// <summary>Two or more calendar years, such as a five-year plan: <c>2021/2025</c>.</summary>
    Years,

    /// <summary>From 1 January through a month or a day: <c>2025-YTD-09</c>, <c>2025-YTD-09-17</c>.</summary>
    YearToDate,

    /// <summary>From the start of a fiscal year through a month or a day: <c>FY2025@04-YTD-09</c>.</summary>
    FiscalYearToDate,

    /// <summary>From the start of a plan through a month or a day: <c>2021/2025-PTD-2023-06</c>.</summary>
    PlanToDate,

    /// <summary>From the first record through a month or a day: <c>LTD-2023-06</c>.</summary>
    LifeToDate,

    /// <summary>The last n days, weeks, months, quarters or years through one of them: <c>R12M-2025-03</c>.</summary>
    Rolling,

    /// <summary>Any first and last day: <c>2019-04-01/2019-09-15</c>.</summary>
    Custom,

    /// <summary>The state on a day, for stocks: <c>@2021-12-31</c>.</summary>
    Instant,
}
