using System.Diagnostics;
using HealthTargets.Periods.Dates;
using NodaTime;

namespace HealthTargets.Periods;

/// <content>The ways to make a period from numbers that may be out of range: false instead of an exception.</content>
public readonly partial struct ReportingPeriod
{
    private const int ThroughDay = 1;
    private const int FiscalThroughDay = 1 << 5;
    private const int PlanMonthsMax = (1 << 12) - 1;

    internal static bool TryDays(PeriodKind kind, long startDay, long days, out ReportingPeriod period, int detail = 0)
    {
        period = default;
        if (startDay < 0 || days < 1 || days > PackedDate.DayNumberMax + 1
            || startDay > PackedDate.DayNumberMax - (days - 1))
        {
            return false;
        }

        PackedDate start = PackedDate.FromDayNumber((int)startDay);
        PackedDate end = days == 1 ? start : PackedDate.FromDayNumber((int)(startDay + days - 1));
        period = new ReportingPeriod(kind, start, end, detail);
        return true;
    }

    internal static bool TryMonths(
        PeriodKind kind, long startMonth, long months, out ReportingPeriod period, int detail = 0)
    {
        period = default;
        if (startMonth < 0 || months < 1 || months > PackedDate.MonthNumberMax + 1
            || startMonth > PackedDate.MonthNumberMax - (months - 1))
        {
            return false;
        }

        PackedDate start = PackedDate.FirstOfMonth((int)startMonth);
        period = new ReportingPeriod(kind, start, PackedDate.LastOfMonth((int)(startMonth + months - 1)), detail);
        return true;
    }

    internal static bool TryWeek(int year, int week, int firstDay, out ReportingPeriod period)
    {
        period = default;
        return year is >= 1 and <= 9999 && week >= 1 && week <= WeekYear.WeeksIn(year, firstDay)
            && TryDays(PeriodKind.Week, WeekYear.StartOf(year, firstDay) + 7L * (week - 1), 7, out period);
    }

    internal static bool TryTwoWeeks(long year, int number, int firstDay, out ReportingPeriod period)
    {
        period = default;
        if (year is < 1 or > 9999 || number < 1)
        {
            return false;
        }

        int firstWeek = 2 * number - 1;
        int weeks = WeekYear.WeeksIn((int)year, firstDay);
        long start = WeekYear.StartOf((int)year, firstDay) + 7L * (firstWeek - 1);
        return firstWeek <= weeks
            && TryDays(PeriodKind.TwoWeeks, start, firstWeek == weeks ? 7 : 14, out period);
    }

    /// <summary>Makes a ten-day (part 1 to 3) or half-month (part 1 or 2) period.</summary>
    internal static bool TryPartOfMonth(PeriodKind kind, long monthNumber, int part, out ReportingPeriod period)
    {
        int parts = kind == PeriodKind.TenDays ? 3 : 2;
        int daysEach = kind == PeriodKind.TenDays ? 10 : 15;
        period = default;
        if (monthNumber < 0 || monthNumber > PackedDate.MonthNumberMax || part < 1 || part > parts)
        {
            return false;
        }

        PackedDate first = PackedDate.FirstOfMonth((int)monthNumber);
        PackedDate last = part == parts
            ? PackedDate.LastOfMonth((int)monthNumber)
            : new PackedDate(first.Year, first.Month, part * daysEach);
        period = new ReportingPeriod(kind, new PackedDate(first.Year, first.Month, (part - 1) * daysEach + 1), last);
        return true;
    }

    /// <summary>Makes one of the k-month periods of a calendar year, by number.</summary>
    internal static bool TryPartOfYear(PeriodKind kind, int year, int number, out ReportingPeriod period)
    {
        int months = MonthsOf(kind);
        period = default;
        return number >= 1 && number <= 12 / months
            && TryMonths(kind, (year - 1L) * 12 + (number - 1) * months, months, out period);
    }

    /// <summary>Makes a fiscal year, half-year or quarter, by number.</summary>
    internal static bool TryFiscal(
        PeriodKind kind, int year, FiscalYearRule rule, int number, out ReportingPeriod period)
    {
        int months = MonthsOf(kind);
        period = default;
        return year is >= 1 and <= 9999 && number >= 1 && number <= 12 / months
            && TryMonths(kind, rule.StartMonthNumber(year) + (number - 1) * months, months, out period, rule.Bits);
    }

    internal static bool TryYears(int first, int last, out ReportingPeriod period)
    {
        period = default;
        return first >= 1 && last > first && last <= 9999
            && TryMonths(PeriodKind.Years, (first - 1) * 12, (last - first + 1) * 12, out period);
    }

    internal static bool TryCustom(PackedDate start, PackedDate end, out ReportingPeriod period)
    {
        period = default;
        if (start > end || start < PackedDate.Min || end > PackedDate.Max)
        {
            return false;
        }

        period = new ReportingPeriod(PeriodKind.Custom, start, end);
        return true;
    }

    internal static ReportingPeriod ForYearToDate(PackedDate through, bool throughDay) =>
        new(PeriodKind.YearToDate, new PackedDate(through.Year, 1, 1), through, throughDay ? ThroughDay : 0);

    internal static ReportingPeriod ForLifeToDate(PackedDate through, bool throughDay) =>
        new(PeriodKind.LifeToDate, PackedDate.Min, through, throughDay ? ThroughDay : 0);

    internal static bool TryFiscalYearToDate(
        FiscalYearRule rule, PackedDate through, bool throughDay, out ReportingPeriod period)
    {
        int start = rule.StartMonthNumber(rule.YearHolding(through.MonthNumber));
        period = default;
        if (start < 0)
        {
            return false;
        }

        int detail = rule.Bits | (throughDay ? FiscalThroughDay : 0);
        period = new ReportingPeriod(PeriodKind.FiscalYearToDate, PackedDate.FirstOfMonth(start), through, detail);
        return true;
    }

    /// <summary>Makes a plan to date; a date outside the plan falls into the plan before or after of the same length.
    /// </summary>
    internal static bool TryPlanToDate(
        int planStartMonth, int planMonths, PackedDate through, bool throughDay, out ReportingPeriod period)
    {
        Debug.Assert(planMonths is >= 1 and <= PlanMonthsMax, "The length of the plan fits.");
        int after = through.MonthNumber - planStartMonth;
        int plans = after >= 0 ? after / planMonths : -((planMonths - 1 - after) / planMonths);
        int start = planStartMonth + plans * planMonths;
        period = default;
        if (start < 0 || start + planMonths - 1 > PackedDate.MonthNumberMax)
        {
            return false;
        }

        int detail = (planMonths << 1) | (throughDay ? ThroughDay : 0);
        period = new ReportingPeriod(PeriodKind.PlanToDate, PackedDate.FirstOfMonth(start), through, detail);
        return true;
    }

    /// <summary>Makes a rolling period of n units that ends with a unit.</summary>
    internal static bool TryRolling(long count, ReportingPeriod last, out ReportingPeriod period)
    {
        period = default;
        int detail = (int)last.Kind;
        return count is >= 1 and <= int.MaxValue && last.Kind switch
        {
            PeriodKind.Day => TryDays(
                PeriodKind.Rolling, last.Last.DayNumber - count + 1, count, out period, detail),
            PeriodKind.Week => TryDays(
                PeriodKind.Rolling, last.First.DayNumber - 7 * (count - 1), 7 * count, out period, detail),
            PeriodKind.Month or PeriodKind.Quarter or PeriodKind.Year => TryMonths(
                PeriodKind.Rolling,
                last.First.MonthNumber - (count - 1) * MonthsOf(last.Kind),
                count * MonthsOf(last.Kind),
                out period,
                detail),
            _ => false,
        };
    }

    internal static bool TryOnDay(PeriodKind kind, PackedDate date, out ReportingPeriod period)
    {
        period = default;
        if (date < PackedDate.Min || date > PackedDate.Max)
        {
            return false;
        }

        period = new ReportingPeriod(kind, date, date);
        return true;
    }

    /// <summary>Returns the months of a kind that is made from a fixed number of whole months, or 0.</summary>
    internal static int MonthsOf(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => 1,
        PeriodKind.TwoMonths => 2,
        PeriodKind.Quarter or PeriodKind.FiscalQuarter => 3,
        PeriodKind.FourMonths => 4,
        PeriodKind.HalfYear or PeriodKind.FiscalHalfYear => 6,
        PeriodKind.Year or PeriodKind.FiscalYear or PeriodKind.SchoolYear => 12,
        _ => 0,
    };

    private static PackedDate PackInRange(LocalDate date, string name)
    {
        PackedDate packed = PackedDate.From(date);
        if (packed < PackedDate.Min || packed > PackedDate.Max)
        {
            throw new ArgumentOutOfRangeException(name, date, "Periods lie between 0001-01-01 and 9999-12-31.");
        }

        return packed;
    }
}
