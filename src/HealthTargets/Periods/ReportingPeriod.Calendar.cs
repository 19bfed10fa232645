using HealthTargets.Periods.Dates;
using NodaTime;

namespace HealthTargets.Periods;

/// <content>The period of a kind at a date, and a period's place in its year.</content>
public readonly partial struct ReportingPeriod
{
    /// <summary>
    /// Gets the number of the period in its year, from 1: the day of the year, the week's number, the month, the
    /// quarter of a fiscal year. Null for several years, periods to date, rolling and custom periods.
    /// </summary>
    public int? PositionInYear => Kind switch
    {
        PeriodKind.Day or PeriodKind.Instant =>
            First.DayNumber - new PackedDate(First.Year, 1, 1).DayNumber + 1,
        PeriodKind.Week => WeekYear.NumberOf(First.DayNumber),
        PeriodKind.TwoWeeks => (WeekYear.NumberOf(First.DayNumber) + 1) / 2,
        PeriodKind.TenDays => (First.Month - 1) * 3 + (First.Day - 1) / 10 + 1,
        PeriodKind.HalfMonth => (First.Month - 1) * 2 + (First.Day - 1) / 15 + 1,
        PeriodKind.FiscalHalfYear or PeriodKind.FiscalQuarter =>
            (First.Month - FiscalRule.FirstMonth + 12) % 12 / MonthsOf(Kind) + 1,
        PeriodKind.FiscalYear or PeriodKind.SchoolYear => 1,
        <= PeriodKind.Year => (First.Month - 1) / MonthsOf(Kind) + 1,
        _ => null,
    };

    /// <summary>
    /// Gets how many periods of this kind the period's year has: 365 or 366 days, 52 or 53 weeks, 12 months. Null for
    /// the kinds that have no <see cref="PositionInYear"/>.
    /// </summary>
    public int? PeriodsPerYear => Kind switch
    {
        PeriodKind.Day or PeriodKind.Instant => PackedDate.IsLeap(First.Year) ? 366 : 365,
        PeriodKind.Week => WeekYear.WeeksIn(NamedYear, First.DayOfWeek),
        PeriodKind.TwoWeeks => WeekYear.TwoWeeksIn(NamedYear, First.DayOfWeek),
        PeriodKind.TenDays => 36,
        PeriodKind.HalfMonth => 24,
        <= PeriodKind.SchoolYear => 12 / MonthsOf(Kind),
        _ => null,
    };

    internal static bool TryContaining(
        PeriodKind kind, PackedDate date, ReportingCalendar calendar, out ReportingPeriod period)
    {
        switch (kind)
        {
            case PeriodKind.Day or PeriodKind.Instant:
                return TryOnDay(kind, date, out period);
            case PeriodKind.Week or PeriodKind.TwoWeeks:
                return TryWeeksHolding(kind, date, (int)calendar.WeekStart, out period);
            case PeriodKind.TenDays:
                return TryPartOfMonth(kind, date.MonthNumber, Math.Min(3, (date.Day - 1) / 10 + 1), out period);
            case PeriodKind.HalfMonth:
                return TryPartOfMonth(kind, date.MonthNumber, date.Day <= 15 ? 1 : 2, out period);
            case PeriodKind.FiscalYear or PeriodKind.FiscalHalfYear or PeriodKind.FiscalQuarter:
                FiscalYearRule rule = calendar.FiscalYear;
                return TryMonthsHolding(kind, date, rule.FirstMonth, out period, rule.Bits);
            case PeriodKind.SchoolYear:
                return TryMonthsHolding(kind, date, calendar.SchoolYearFirstMonth, out period);
            case PeriodKind.YearToDate:
                period = ForYearToDate(PackedDate.LastOfMonth(date.MonthNumber), throughDay: false);
                return true;
            case PeriodKind.FiscalYearToDate:
                PackedDate end = PackedDate.LastOfMonth(date.MonthNumber);
                return TryFiscalYearToDate(calendar.FiscalYear, end, throughDay: false, out period);
            default:
                return TryMonthsHolding(kind, date, 1, out period);
        }
    }

    /// <summary>Returns the longest that a tiling kind can be, in days.</summary>
    private static int DaysMax(PeriodKind kind) => kind switch
    {
        PeriodKind.Day => 1,
        PeriodKind.Week => 7,
        PeriodKind.TwoWeeks => 14,
        PeriodKind.TenDays => 11,
        PeriodKind.HalfMonth => 16,
        PeriodKind.Month => 31,
        PeriodKind.TwoMonths => 62,
        PeriodKind.Quarter or PeriodKind.FiscalQuarter => 92,
        PeriodKind.FourMonths => 123,
        PeriodKind.HalfYear or PeriodKind.FiscalHalfYear => 184,
        _ => 366,
    };

    private static bool TryMonthsHolding(
        PeriodKind kind, PackedDate date, int firstMonth, out ReportingPeriod period, int detail = 0)
    {
        int months = MonthsOf(kind);
        period = default;
        if (months == 0)
        {
            return false;
        }

        int monthsIn = (date.MonthNumber - (firstMonth - 1) + 12) % months;
        return TryMonths(kind, date.MonthNumber - monthsIn, months, out period, detail);
    }

    private static bool TryWeeksHolding(PeriodKind kind, PackedDate date, int firstDay, out ReportingPeriod period)
    {
        int start = WeekYear.StartOfWeekHolding(date.DayNumber, firstDay);
        int year = WeekYear.YearOf(start);
        int week = WeekYear.NumberOf(start);
        return kind == PeriodKind.Week
            ? TryWeek(year, week, firstDay, out period)
            : TryTwoWeeks(year, (week + 1) / 2, firstDay, out period);
    }

    /// <summary>Returns the first period of a kind that touches this one; at the start of the range it may be the
    /// one after the kind's cut-off period.</summary>
    private bool TryFirstTouching(PeriodKind kind, ReportingCalendar calendar, out ReportingPeriod period)
    {
        if (TryContaining(kind, First, calendar, out period))
        {
            return true;
        }

        // Only a period that starts before 0001-01-01 is missing here; the one after it starts within a year.
        for (int day = First.DayNumber + 1; day <= Math.Min(Last.DayNumber, 366); day++)
        {
            if (TryContaining(kind, PackedDate.FromDayNumber(day), calendar, out period))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the default calendar with this period's own week start, fiscal and school year.</summary>
    private ReportingCalendar OwnCalendar() => Kind switch
    {
        PeriodKind.Week or PeriodKind.TwoWeeks when First.DayOfWeek > 1 =>
            new ReportingCalendar { WeekStart = (IsoDayOfWeek)First.DayOfWeek },
        PeriodKind.Rolling when RollingUnit == PeriodKind.Week =>
            new ReportingCalendar { WeekStart = (IsoDayOfWeek)First.DayOfWeek },
        PeriodKind.FiscalYear or PeriodKind.FiscalHalfYear or PeriodKind.FiscalQuarter
            or PeriodKind.FiscalYearToDate => new ReportingCalendar { FiscalYear = FiscalRule },
        PeriodKind.SchoolYear => new ReportingCalendar { SchoolYearFirstMonth = First.Month },
        _ => ReportingCalendar.Default,
    };
}
