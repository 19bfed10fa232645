using System.Numerics;
using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods;

/// <summary>Writes canonical text, as UTF-16 or UTF-8, into a buffer that holds it.</summary>
internal static class CanonicalWriter
{
    /// <summary>Gets the letters of each weekday, three each, from Monday.</summary>
    private static ReadOnlySpan<byte> Weekdays => "MonTueWedThuFriSatSun"u8;

    /// <summary>Writes a period and returns the length of its text.</summary>
    internal static int Write<T>(ReportingPeriod period, Span<T> buffer)
        where T : unmanaged, IBinaryInteger<T>
    {
        var cursor = new CanonicalCursor<T>(buffer);
        Write(period, ref cursor);
        return cursor.Length;
    }

    private static void Write<T>(ReportingPeriod period, ref CanonicalCursor<T> cursor)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (period.Kind <= PeriodKind.Year)
        {
            InCalendarYear(period, ref cursor);
        }
        else
        {
            ByRule(period, ref cursor);
        }
    }

    private static void InCalendarYear<T>(ReportingPeriod period, ref CanonicalCursor<T> cursor)
        where T : unmanaged, IBinaryInteger<T>
    {
        switch (period.Kind)
        {
            case PeriodKind.Day:
                cursor.Date(period.First);
                break;
            case PeriodKind.Month:
                cursor.YearMonth(period.First);
                break;
            case PeriodKind.Year:
                cursor.Digits(period.First.Year, 4);
                break;
            case PeriodKind.Week or PeriodKind.TwoWeeks:
                Weeks(period, ref cursor);
                break;
            case PeriodKind.TenDays:
                cursor.YearMonth(period.First);
                cursor.Text("-X"u8);
                cursor.Digits((period.First.Day - 1) / 10 + 1, 1);
                break;
            case PeriodKind.HalfMonth:
                cursor.YearMonth(period.First);
                cursor.Text("-H"u8);
                cursor.Digits((period.First.Day - 1) / 15 + 1, 1);
                break;
            default:
                cursor.Digits(period.First.Year, 4);
                cursor.Text(PartMark(period.Kind));
                cursor.Digits((period.First.Month - 1) / ReportingPeriod.MonthsOf(period.Kind) + 1, 1);
                break;
        }
    }

    private static void ByRule<T>(ReportingPeriod period, ref CanonicalCursor<T> cursor)
        where T : unmanaged, IBinaryInteger<T>
    {
        switch (period.Kind)
        {
            case PeriodKind.FiscalYear or PeriodKind.FiscalHalfYear or PeriodKind.FiscalQuarter
                or PeriodKind.FiscalYearToDate:
                Fiscal(period, ref cursor);
                break;
            case PeriodKind.SchoolYear:
                cursor.Text("SY"u8);
                cursor.Digits(period.First.Year, 4);
                cursor.Text("@"u8);
                cursor.Digits(period.First.Month, 2);
                break;
            case PeriodKind.Years:
                cursor.Digits(period.First.Year, 4);
                cursor.Text("/"u8);
                cursor.Digits(period.Last.Year, 4);
                break;
            case PeriodKind.YearToDate:
                cursor.Digits(period.First.Year, 4);
                cursor.Text("-YTD-"u8);
                MonthOrDay(period, ref cursor);
                break;
            case PeriodKind.PlanToDate:
                Plan(period, ref cursor);
                cursor.Text("-PTD-"u8);
                YearMonthOrDate(period, ref cursor);
                break;
            case PeriodKind.LifeToDate:
                cursor.Text("LTD-"u8);
                YearMonthOrDate(period, ref cursor);
                break;
            case PeriodKind.Rolling:
                cursor.Text("R"u8);
                cursor.Number(period.RollingCount);
                cursor.Text(UnitMark(period.RollingUnit));
                Write(period.RollingLast(), ref cursor);
                break;
            case PeriodKind.Custom:
                cursor.Date(period.First);
                cursor.Text("/"u8);
                cursor.Date(period.Last);
                break;
            default:
                cursor.Text("@"u8);
                cursor.Date(period.First);
                break;
        }
    }

    private static void Weeks<T>(ReportingPeriod period, ref CanonicalCursor<T> cursor)
        where T : unmanaged, IBinaryInteger<T>
    {
        int start = period.First.DayNumber;
        int week = WeekYear.NumberOf(start);
        cursor.Digits(WeekYear.YearOf(start), 4);
        cursor.Text(period.Kind == PeriodKind.Week ? "-W"u8 : "-BW"u8);
        cursor.Digits(period.Kind == PeriodKind.Week ? week : (week + 1) / 2, 2);
        int firstDay = start % 7;
        if (firstDay > 0)
        {
            cursor.Text("@"u8);
            cursor.Text(Weekdays.Slice(firstDay * 3, 3));
        }
    }

    private static void Fiscal<T>(ReportingPeriod period, ref CanonicalCursor<T> cursor)
        where T : unmanaged, IBinaryInteger<T>
    {
        FiscalYearRule rule = period.FiscalRule;
        cursor.Text("FY"u8);
        cursor.Digits(rule.YearHolding(period.First.MonthNumber), 4);
        cursor.Text("@"u8);
        cursor.Digits(rule.FirstMonth, 2);
        if (!rule.HasUsualNaming)
        {
            cursor.Text(rule.Naming == FiscalYearNaming.EndYear ? "e"u8 : "s"u8);
        }

        if (period.Kind == PeriodKind.FiscalYearToDate)
        {
            cursor.Text("-YTD-"u8);
            MonthOrDay(period, ref cursor);
        }
        else if (period.Kind != PeriodKind.FiscalYear)
        {
            int monthsIn = (period.First.Month - rule.FirstMonth + 12) % 12;
            cursor.Text(period.Kind == PeriodKind.FiscalQuarter ? "-Q"u8 : "-S"u8);
            cursor.Digits(monthsIn / ReportingPeriod.MonthsOf(period.Kind) + 1, 1);
        }
    }

    private static void Plan<T>(ReportingPeriod period, ref CanonicalCursor<T> cursor)
        where T : unmanaged, IBinaryInteger<T>
    {
        int endMonth = period.First.MonthNumber + period.PlanMonths - 1;
        if (period.First.Month > 1 || period.PlanMonths % 12 > 0)
        {
            cursor.YearMonth(period.First);
            cursor.Text("/"u8);
            cursor.YearMonth(PackedDate.FirstOfMonth(endMonth));
            return;
        }

        cursor.Digits(period.First.Year, 4);
        if (period.PlanMonths > 12)
        {
            cursor.Text("/"u8);
            cursor.Digits(endMonth / 12 + 1, 4);
        }
    }

    private static void MonthOrDay<T>(ReportingPeriod period, ref CanonicalCursor<T> cursor)
        where T : unmanaged, IBinaryInteger<T>
    {
        cursor.Digits(period.Last.Month, 2);
        if (period.IsThroughDay)
        {
            cursor.Text("-"u8);
            cursor.Digits(period.Last.Day, 2);
        }
    }

    private static void YearMonthOrDate<T>(ReportingPeriod period, ref CanonicalCursor<T> cursor)
        where T : unmanaged, IBinaryInteger<T>
    {
        cursor.Digits(period.Last.Year, 4);
        cursor.Text("-"u8);
        MonthOrDay(period, ref cursor);
    }

    private static ReadOnlySpan<byte> PartMark(PeriodKind kind) => kind switch
    {
        PeriodKind.TwoMonths => "-B"u8,
        PeriodKind.Quarter => "-Q"u8,
        PeriodKind.FourMonths => "-T"u8,
        _ => "-S"u8,
    };

    private static ReadOnlySpan<byte> UnitMark(PeriodKind unit) => unit switch
    {
        PeriodKind.Day => "D-"u8,
        PeriodKind.Week => "W-"u8,
        PeriodKind.Month => "M-"u8,
        PeriodKind.Quarter => "Q-"u8,
        _ => "Y-"u8,
    };
}
