using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods.Relative;

/// <summary>The rules behind the names.</summary>
internal static class RelativeResolvers
{
    /// <summary>The period that holds the date, or one a number of periods away from it.</summary>
    internal static RelativeResolver At(PeriodKind kind, int offset) => (date, calendar) =>
        ReportingPeriod.TryContaining(kind, date, calendar, out ReportingPeriod period)
        && period.TryPlus(offset, out period) ? [period] : [];

    /// <summary>The complete periods before the one that holds the date.</summary>
    internal static RelativeResolver Last(PeriodKind kind, int count) => (date, calendar) =>
    {
        var periods = new List<ReportingPeriod>(count);
        if (ReportingPeriod.TryContaining(kind, date, calendar, out ReportingPeriod current))
        {
            for (int offset = -count; offset < 0; offset++)
            {
                if (current.TryPlus(offset, out ReportingPeriod period))
                {
                    periods.Add(period);
                }
            }
        }

        return periods;
    };

    /// <summary>The periods that belong to the calendar year of the date, or to one near it; weeks and two weeks by
    /// their number.</summary>
    internal static RelativeResolver OfYear(PeriodKind kind, int yearOffset) => (date, calendar) =>
    {
        var periods = new List<ReportingPeriod>();
        int year = date.Year + yearOffset;
        int firstDay = (int)calendar.WeekStart;
        if (kind is PeriodKind.Week or PeriodKind.TwoWeeks)
        {
            for (int number = 1; number <= 53; number++)
            {
                if (kind == PeriodKind.Week
                    ? ReportingPeriod.TryWeek(year, number, firstDay, out ReportingPeriod week)
                    : ReportingPeriod.TryTwoWeeks(year, number, firstDay, out week))
                {
                    periods.Add(week);
                }
            }

            return periods;
        }

        return year >= 1 && ReportingPeriod.TryPartOfYear(PeriodKind.Year, year, 1, out ReportingPeriod whole)
            ? whole.SubPeriods(kind, calendar)
            : periods;
    };

    /// <summary>The period of the kind a year before the one that holds the date.</summary>
    internal static RelativeResolver LastYear(PeriodKind kind) => (date, calendar) =>
        ReportingPeriod.TryContaining(kind, date, calendar, out ReportingPeriod period)
        && period.TrySamePeriodLastYear(out period) ? [period] : [];

    /// <summary>1 January through the date, in its own year or an earlier one.</summary>
    internal static RelativeResolver YearToDate(int yearOffset) => (date, _) =>
    {
        if (date.Year + yearOffset < 1)
        {
            return [];
        }

        PackedDate through = date.InYear(date.Year + yearOffset);
        return [ReportingPeriod.ForYearToDate(through, !through.IsLastOfMonth)];
    };

    /// <summary>The start of the fiscal year through the date, in its own year or an earlier one.</summary>
    internal static RelativeResolver FiscalYearToDate(int yearOffset) => (date, calendar) =>
    {
        if (date.Year + yearOffset < 1)
        {
            return [];
        }

        PackedDate through = date.InYear(date.Year + yearOffset);
        return ReportingPeriod.TryFiscalYearToDate(
            calendar.FiscalYear, through, !through.IsLastOfMonth, out ReportingPeriod period) ? [period] : [];
    };

    /// <summary>1 January through the last complete month; nothing in January.</summary>
    internal static RelativeResolver YearToLastMonth(int yearOffset) => (date, _) =>
        date.Month == 1 || date.Year + yearOffset < 1 ? []
        : [ReportingPeriod.ForYearToDate(
            PackedDate.LastOfMonth((date.Year + yearOffset - 1) * 12 + date.Month - 2), throughDay: false)];

    /// <summary>The start of the period that holds the date through the date.</summary>
    internal static RelativeResolver ToDate(PeriodKind kind) => (date, calendar) =>
        ReportingPeriod.TryContaining(kind, date, calendar, out ReportingPeriod period)
        && ReportingPeriod.TryCustom(period.First, date, out period) ? [period] : [];

    /// <summary>The start of the period before through the day that is as many months and days into it.</summary>
    internal static RelativeResolver LastToSameDate(PeriodKind kind) => (date, calendar) =>
    {
        if (!ReportingPeriod.TryContaining(kind, date, calendar, out ReportingPeriod current)
            || !current.TryPlus(-1, out ReportingPeriod last))
        {
            return [];
        }

        PackedDate end = SameDate(date, current, last);
        return ReportingPeriod.TryCustom(last.First, end, out ReportingPeriod period) ? [period] : [];
    };

    private static PackedDate SameDate(PackedDate date, ReportingPeriod current, ReportingPeriod last)
    {
        if (!current.First.IsFirstOfMonth || !current.Last.IsLastOfMonth)
        {
            int day = last.First.DayNumber + date.DayNumber - current.First.DayNumber;
            return PackedDate.FromDayNumber(Math.Min(day, last.Last.DayNumber));
        }

        PackedDate month = PackedDate.LastOfMonth(
            last.First.MonthNumber + date.MonthNumber - current.First.MonthNumber);
        return new PackedDate(month.Year, month.Month, Math.Min(date.Day, month.Day));
    }
}
