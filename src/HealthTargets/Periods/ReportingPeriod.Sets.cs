using HealthTargets.Periods.Dates;
using NodaTime;

namespace HealthTargets.Periods;

/// <content>Periods made from the dates of others.</content>
public readonly partial struct ReportingPeriod
{
    private static ReadOnlySpan<PeriodKind> CalendarKinds =>
    [
        PeriodKind.Month, PeriodKind.TwoMonths, PeriodKind.Quarter, PeriodKind.FourMonths, PeriodKind.HalfYear,
        PeriodKind.Year,
    ];

    private static ReadOnlySpan<PeriodKind> FiscalKinds =>
        [PeriodKind.FiscalQuarter, PeriodKind.FiscalHalfYear, PeriodKind.FiscalYear];

    /// <summary>Returns the calendar period that has these dates: a day, month, two months, quarter, four months,
    /// half-year, year or years; and a custom interval where there is none.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day.</param>
    /// <returns>The period, with exactly these dates.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The end comes before the start, or a date is out of range.
    /// </exception>
    public static ReportingPeriod FromDates(LocalDate start, LocalDate end)
    {
        PackedDate first = PackInRange(start, nameof(start));
        PackedDate last = PackInRange(end, nameof(end));
        return first <= last
            ? FromDates(first, last)
            : throw new ArgumentOutOfRangeException(nameof(end), end, "The last day comes before the first.");
    }

    /// <summary>Returns the days that two periods share, as one period.</summary>
    /// <param name="other">The other period.</param>
    /// <returns>The contained one where one contains the other (this one where their dates are the same), else the
    /// result of <see cref="FromDates(LocalDate, LocalDate)"/>; null where they do not overlap.</returns>
    public ReportingPeriod? Intersection(ReportingPeriod other)
    {
        if (!Overlaps(other))
        {
            return null;
        }

        return other.Contains(this) ? this
            : Contains(other) ? other
            : FromDates(First > other.First ? First : other.First, Last < other.Last ? Last : other.Last);
    }

    /// <summary>
    /// Returns what is left of a cumulative period after a shorter one with the same first day: January to September
    /// minus January to June is the third quarter.
    /// </summary>
    /// <param name="earlier">The shorter period.</param>
    /// <returns>The days after the shorter period: a fiscal quarter, half-year or year where both are to date in the
    /// same fiscal year and such a one has these dates, else the result of
    /// <see cref="FromDates(LocalDate, LocalDate)"/>. Null where the first days differ or nothing is left.</returns>
    public ReportingPeriod? Minus(ReportingPeriod earlier)
    {
        if (First != earlier.First || earlier.Last >= Last)
        {
            return null;
        }

        PackedDate start = PackedDate.FromDayNumber(earlier.Last.DayNumber + 1);
        if (FiscalYearRule is { } rule && earlier.FiscalYearRule == rule
            && TryKinds(FiscalKinds, start, Last, new ReportingCalendar { FiscalYear = rule }, out var fiscal))
        {
            return fiscal;
        }

        return FromDates(start, Last);
    }

    internal static ReportingPeriod FromDates(PackedDate start, PackedDate end)
    {
        if (start == end)
        {
            return new ReportingPeriod(PeriodKind.Day, start, end);
        }

        if (TryKinds(CalendarKinds, start, end, ReportingCalendar.Default, out ReportingPeriod period))
        {
            return period;
        }

        bool wholeYears = start.IsFirstOfMonth && start.Month == 1 && end.IsLastOfMonth && end.Month == 12;
        return new ReportingPeriod(wholeYears ? PeriodKind.Years : PeriodKind.Custom, start, end);
    }

    private static bool TryKinds(
        ReadOnlySpan<PeriodKind> kinds,
        PackedDate start,
        PackedDate end,
        ReportingCalendar calendar,
        out ReportingPeriod period)
    {
        foreach (PeriodKind kind in kinds)
        {
            if (TryContaining(kind, start, calendar, out period) && period.First == start && period.Last == end)
            {
                return true;
            }
        }

        period = default;
        return false;
    }
}
