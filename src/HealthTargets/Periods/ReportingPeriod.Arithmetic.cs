using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods;

/// <content>Moving along the sequence to which a period belongs.</content>
public readonly partial struct ReportingPeriod
{
    /// <summary>Returns the following period of the same sequence, see <see cref="Plus"/>.</summary>
    /// <returns>The next period.</returns>
    /// <exception cref="OverflowException">It ends after 9999-12-31.</exception>
    public ReportingPeriod Next() => Plus(1);

    /// <summary>Returns the preceding period of the same sequence, see <see cref="Plus"/>.</summary>
    /// <returns>The previous period.</returns>
    /// <exception cref="OverflowException">It starts before 0001-01-01.</exception>
    public ReportingPeriod Previous() => Plus(-1);

    /// <summary>
    /// Returns the n-th following period of the same sequence; <c>p.Plus(a).Plus(b)</c> is <c>p.Plus(a + b)</c>.
    /// </summary>
    /// <remarks>
    /// Periods up to <see cref="PeriodKind.Years"/> and custom intervals move by their own length, so that each
    /// starts where the one before ends. Periods to date and rolling periods move their end by one day, month or unit;
    /// from December, a year to date moves on to January of the next year, and so do fiscal years and plans.
    /// </remarks>
    /// <param name="count">How many periods forward, or backward below zero.</param>
    /// <returns>The moved period.</returns>
    /// <exception cref="OverflowException">It leaves 0001-01-01 to 9999-12-31.</exception>
    public ReportingPeriod Plus(int count) =>
        TryPlus(count, out ReportingPeriod period)
            ? period
            : throw new OverflowException($"{count} periods from {this} is outside 0001-01-01 to 9999-12-31.");

    /// <summary>Returns the n-th following period as <see cref="Plus"/> does, where there is one.</summary>
    /// <param name="count">How many periods forward, or backward below zero.</param>
    /// <param name="period">The moved period, or <c>default</c>.</param>
    /// <returns>Whether the moved period is within 0001-01-01 to 9999-12-31.</returns>
    public bool TryPlus(int count, out ReportingPeriod period)
    {
        // Callers write p.TryPlus(1, out p), where the result must not be assigned before this one has been read.
        bool exists = TryMove(count, out ReportingPeriod moved);
        period = moved;
        return exists;
    }

    private bool TryMove(int count, out ReportingPeriod period)
    {
        int months = MonthsOf(Kind);
        if (months > 0)
        {
            return TryMonths(Kind, First.MonthNumber + (long)count * months, months, out period, Detail);
        }

        switch (Kind)
        {
            case PeriodKind.TwoWeeks:
                return TryPlusTwoWeeks(count, out period);
            case PeriodKind.TenDays or PeriodKind.HalfMonth:
                return TryPlusPartOfMonth(count, out period);
            case PeriodKind.Years:
                int years = Last.MonthNumber - First.MonthNumber + 1;
                return TryMonths(Kind, First.MonthNumber + (long)count * years, years, out period);
            case PeriodKind.YearToDate or PeriodKind.FiscalYearToDate or PeriodKind.PlanToDate or PeriodKind.LifeToDate:
                return TryPlusToDate(count, out period);
            case PeriodKind.Rolling:
                return TryPlusRolling(count, out period);
            default:
                int days = Days;
                return TryDays(Kind, First.DayNumber + (long)count * days, days, out period);
        }
    }

    /// <summary>Returns the period of the same kind a year earlier.</summary>
    /// <remarks>
    /// Numbered periods keep their number; week 53 becomes week 52, and the 27th two weeks the 26th, where last year
    /// has none. Every other boundary moves back one year: 29 February becomes 28 February, whole months stay whole
    /// months, a plan to date moves with its plan, and a life to date keeps its start.
    /// </remarks>
    /// <returns>The period.</returns>
    /// <exception cref="OverflowException">It starts before 0001-01-01.</exception>
    public ReportingPeriod SamePeriodLastYear() =>
        TrySamePeriodLastYear(out ReportingPeriod period)
            ? period
            : throw new OverflowException($"The period a year before {this} starts before 0001-01-01.");

    /// <summary>Returns the period of the same kind a year earlier, where there is one.</summary>
    /// <param name="period">The period, or <c>default</c>.</param>
    /// <returns>Whether it is within range.</returns>
    public bool TrySamePeriodLastYear(out ReportingPeriod period)
    {
        bool exists = TryLastYear(out ReportingPeriod moved);
        period = moved;
        return exists;
    }

    private bool TryLastYear(out ReportingPeriod period)
    {
        switch (Kind)
        {
            case PeriodKind.Week:
                int firstDay = First.DayOfWeek;
                int lastYear = WeekYear.YearOf(First.DayNumber) - 1;
                int week = WeekYear.NumberOf(First.DayNumber);
                return TryWeek(lastYear, week, firstDay, out period) || TryWeek(lastYear, 52, firstDay, out period);
            case PeriodKind.TwoWeeks:
                int year = WeekYear.YearOf(First.DayNumber) - 1;
                int number = (WeekYear.NumberOf(First.DayNumber) + 1) / 2;
                return TryTwoWeeks(year, number, First.DayOfWeek, out period)
                    || TryTwoWeeks(year, 26, First.DayOfWeek, out period);
            case PeriodKind.Rolling when RollingUnit is PeriodKind.Day or PeriodKind.Week:
                period = default;
                return RollingLast().TrySamePeriodLastYear(out ReportingPeriod last)
                    && TryRolling(RollingCount, last, out period);
            default:
                return TryYearEarlier(out period);
        }
    }

    private bool TryYearEarlier(out ReportingPeriod period)
    {
        period = default;
        bool keepsStart = Kind == PeriodKind.LifeToDate;
        if ((keepsStart ? Last.Year : First.Year) == 1)
        {
            return false;
        }

        bool isThroughDay = IsThroughDay;
        bool wholeMonths = First.IsFirstOfMonth && Last.IsLastOfMonth && !isThroughDay
            && Kind is not (PeriodKind.Day or PeriodKind.Instant);
        PackedDate end = wholeMonths ? PackedDate.LastOfMonth(Last.MonthNumber - 12)
            : Kind == PeriodKind.TenDays && Last.IsLastOfMonth ? PackedDate.LastOfMonth(Last.MonthNumber - 12)
            : Kind == PeriodKind.HalfMonth && Last.IsLastOfMonth ? PackedDate.LastOfMonth(Last.MonthNumber - 12)
            : Last.InYear(Last.Year - 1);
        PackedDate start = keepsStart ? First : First.InYear(First.Year - 1);
        period = new ReportingPeriod(Kind, start, end, Detail);
        return true;
    }

    private bool TryPlusTwoWeeks(int count, out ReportingPeriod period)
    {
        int firstDay = First.DayOfWeek;
        int number = (WeekYear.NumberOf(First.DayNumber) + 1) / 2;
        (long year, int moved) =
            WeekYear.PlusTwoWeeks(WeekYear.YearOf(First.DayNumber), number, firstDay, count);
        return TryTwoWeeks(year, moved, firstDay, out period);
    }

    private bool TryPlusPartOfMonth(int count, out ReportingPeriod period)
    {
        int parts = Kind == PeriodKind.TenDays ? 3 : 2;
        int part = (First.Day - 1) / (Kind == PeriodKind.TenDays ? 10 : 15);
        long moved = (long)First.MonthNumber * parts + part + count;
        period = default;
        return moved >= 0 && TryPartOfMonth(Kind, moved / parts, (int)(moved % parts) + 1, out period);
    }

    private bool TryPlusToDate(int count, out ReportingPeriod period)
    {
        period = default;
        bool throughDay = IsThroughDay;
        long moved = (throughDay ? Last.DayNumber : Last.MonthNumber) + (long)count;
        if (moved < 0 || moved > (throughDay ? PackedDate.DayNumberMax : PackedDate.MonthNumberMax))
        {
            return false;
        }

        PackedDate through =
            throughDay ? PackedDate.FromDayNumber((int)moved) : PackedDate.LastOfMonth((int)moved);
        switch (Kind)
        {
            case PeriodKind.YearToDate:
                period = ForYearToDate(through, throughDay);
                return true;
            case PeriodKind.FiscalYearToDate:
                return TryFiscalYearToDate(FiscalRule, through, throughDay, out period);
            case PeriodKind.PlanToDate:
                return TryPlanToDate(First.MonthNumber, PlanMonths, through, throughDay, out period);
            default:
                period = ForLifeToDate(through, throughDay);
                return true;
        }
    }

    private bool TryPlusRolling(int count, out ReportingPeriod period)
    {
        int unitMonths = MonthsOf(RollingUnit);
        if (unitMonths > 0)
        {
            int months = Last.MonthNumber - First.MonthNumber + 1;
            return TryMonths(Kind, First.MonthNumber + (long)count * unitMonths, months, out period, Detail);
        }

        int unitDays = RollingUnit == PeriodKind.Week ? 7 : 1;
        return TryDays(Kind, First.DayNumber + (long)count * unitDays, Days, out period, Detail);
    }
}
