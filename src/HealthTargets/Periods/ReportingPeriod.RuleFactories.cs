using HealthTargets.Periods.Dates;
using NodaTime;

namespace HealthTargets.Periods;

/// <content>Fiscal and school years, periods to date, rolling periods.</content>
public readonly partial struct ReportingPeriod
{
    /// <summary>Returns a fiscal year.</summary>
    /// <param name="year">Its number, by the naming of the rule.</param>
    /// <param name="rule">The first month and the naming.</param>
    /// <returns>The fiscal year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public static ReportingPeriod FiscalYear(int year, FiscalYearRule rule) =>
        Fiscal(PeriodKind.FiscalYear, year, rule, 1, nameof(year));

    /// <summary>Returns half a fiscal year.</summary>
    /// <param name="year">The number of the fiscal year.</param>
    /// <param name="rule">The first month and the naming.</param>
    /// <param name="half">1 or 2.</param>
    /// <returns>The half-year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such half-year.</exception>
    public static ReportingPeriod FiscalHalfYear(int year, FiscalYearRule rule, int half) =>
        Fiscal(PeriodKind.FiscalHalfYear, year, rule, half, nameof(half));

    /// <summary>Returns a quarter of a fiscal year.</summary>
    /// <param name="year">The number of the fiscal year.</param>
    /// <param name="rule">The first month and the naming.</param>
    /// <param name="quarter">1 to 4.</param>
    /// <returns>The quarter.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public static ReportingPeriod FiscalQuarter(int year, FiscalYearRule rule, int quarter) =>
        Fiscal(PeriodKind.FiscalQuarter, year, rule, quarter, nameof(quarter));

    /// <summary>Returns a school year.</summary>
    /// <param name="year">The year in which it starts.</param>
    /// <param name="firstMonth">The first month, 1 to 12.</param>
    /// <returns>Twelve months.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such school year.</exception>
    public static ReportingPeriod SchoolYear(int year, int firstMonth = 9) =>
        TryMonths(PeriodKind.SchoolYear, MonthNumber(year, firstMonth), 12, out ReportingPeriod period)
            ? period
            : throw new ArgumentOutOfRangeException(nameof(year), year, "The school year ends after 9999.");

    /// <summary>Returns 1 January through the end of a month (1-9月).</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The last month, 1 to 12.</param>
    /// <returns>The year to date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static ReportingPeriod YearToDate(int year, int month) =>
        ForYearToDate(PackedDate.LastOfMonth((int)MonthNumber(year, month)), throughDay: false);

    /// <summary>Returns 1 January through a day. It moves on by days, not months, and so differs from
    /// <see cref="YearToDate(int, int)"/> even where the day ends a month.</summary>
    /// <param name="through">The last day.</param>
    /// <returns>The year to date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    public static ReportingPeriod YearToDate(LocalDate through) =>
        ForYearToDate(PackInRange(through, nameof(through)), throughDay: true);

    /// <summary>Returns the start of the fiscal year that holds a month through the end of that month.</summary>
    /// <param name="rule">The first month and the naming.</param>
    /// <param name="through">The last month.</param>
    /// <returns>The fiscal year to date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fiscal year begins or the month lies out of range.</exception>
    public static ReportingPeriod FiscalYearToDate(FiscalYearRule rule, YearMonth through) =>
        TryFiscalYearToDate(rule, EndOf(through), throughDay: false, out ReportingPeriod period)
            ? period
            : throw new ArgumentOutOfRangeException(nameof(through), through, "The fiscal year begins before 0001.");

    /// <summary>Returns the start of the fiscal year that holds a day through that day.</summary>
    /// <param name="rule">The first month and the naming.</param>
    /// <param name="through">The last day.</param>
    /// <returns>The fiscal year to date, which moves on by days.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fiscal year begins or the day lies out of range.</exception>
    public static ReportingPeriod FiscalYearToDate(FiscalYearRule rule, LocalDate through) =>
        TryFiscalYearToDate(rule, PackInRange(through, nameof(through)), throughDay: true, out ReportingPeriod period)
            ? period
            : throw new ArgumentOutOfRangeException(nameof(through), through, "The fiscal year begins before 0001.");

    /// <summary>Returns the start of a plan through the end of a month.</summary>
    /// <param name="plan">The plan: whole months, at most 4,095, of any kind.</param>
    /// <param name="through">The last month, within the plan.</param>
    /// <returns>The plan to date.</returns>
    /// <exception cref="ArgumentException">The plan is not made of whole months, or is too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The month is not within the plan.</exception>
    public static ReportingPeriod PlanToDate(ReportingPeriod plan, YearMonth through) =>
        PlanToDate(plan, EndOf(through), throughDay: false, nameof(through));

    /// <summary>Returns the start of a plan through a day.</summary>
    /// <param name="plan">The plan: whole months, at most 4,095, of any kind.</param>
    /// <param name="through">The last day, within the plan.</param>
    /// <returns>The plan to date, which moves on by days.</returns>
    /// <exception cref="ArgumentException">The plan is not made of whole months, or is too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is not within the plan.</exception>
    public static ReportingPeriod PlanToDate(ReportingPeriod plan, LocalDate through) =>
        PlanToDate(plan, PackInRange(through, nameof(through)), throughDay: true, nameof(through));

    /// <summary>Returns everything through the end of a month. Its first day is 0001-01-01.</summary>
    /// <param name="through">The last month.</param>
    /// <returns>The life to date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month is out of range.</exception>
    public static ReportingPeriod LifeToDate(YearMonth through) => ForLifeToDate(EndOf(through), throughDay: false);

    /// <summary>Returns everything through a day. Its first day is 0001-01-01.</summary>
    /// <param name="through">The last day.</param>
    /// <returns>The life to date, which moves on by days.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    public static ReportingPeriod LifeToDate(LocalDate through) =>
        ForLifeToDate(PackInRange(through, nameof(through)), throughDay: true);

    /// <summary>Returns the last n days, weeks, months, quarters or years.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="last">The last of them: a day, week, month, quarter or calendar year.</param>
    /// <returns>The rolling period, which moves on by one of them.</returns>
    /// <exception cref="ArgumentException">The last is of another kind.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1 or leads before 0001-01-01.</exception>
    public static ReportingPeriod Rolling(int count, ReportingPeriod last)
    {
        if (!IsRollingUnit(last.Kind))
        {
            throw new ArgumentException($"A rolling period is not made from the kind {last.Kind}.", nameof(last));
        }

        return TryRolling(count, last, out ReportingPeriod period)
            ? period
            : throw new ArgumentOutOfRangeException(nameof(count), count, "The rolling period is out of range.");
    }

    internal static bool IsRollingUnit(PeriodKind kind) =>
        kind is PeriodKind.Day or PeriodKind.Week or PeriodKind.Month or PeriodKind.Quarter or PeriodKind.Year;

    private static ReportingPeriod Fiscal(PeriodKind kind, int year, FiscalYearRule rule, int number, string name) =>
        TryFiscal(kind, year, rule, number, out ReportingPeriod period)
            ? period
            : throw new ArgumentOutOfRangeException(name, $"There is no {kind} number {number} in FY{year}{rule}.");

    private static ReportingPeriod PlanToDate(ReportingPeriod plan, PackedDate through, bool throughDay, string name)
    {
        int months = plan.Last.MonthNumber - plan.First.MonthNumber + 1;
        if (!plan.First.IsFirstOfMonth || !plan.Last.IsLastOfMonth || months > PlanMonthsMax)
        {
            throw new ArgumentException("A plan to date needs a plan of 1 to 4,095 whole months.", nameof(plan));
        }

        if (through < plan.First || through > plan.Last
            || !TryPlanToDate(plan.First.MonthNumber, months, through, throughDay, out ReportingPeriod period))
        {
            throw new ArgumentOutOfRangeException(name, $"The end lies outside the plan {plan}.");
        }

        return period;
    }

    private static PackedDate EndOf(YearMonth month) =>
        PackInRange(month.OnDayOfMonth(month.Calendar.GetDaysInMonth(month.Year, month.Month)), nameof(month));
}
