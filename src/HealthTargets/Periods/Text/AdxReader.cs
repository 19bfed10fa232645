using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods.Text;

/// <summary>
/// Reads ADX periods, first day and duration, for the periods that DHIS2 has. Unlike DHIS2 it never moves the first
/// day, and three months from February, May, August or November are a quarter of the year from November.
/// </summary>
internal static class AdxReader
{
    private static readonly string[] Durations = ["P1D", "P7D", "P14D", "P1M", "P2M", "P3M", "P6M", "P1Y"];

    internal static PeriodParseError? Read(ReadOnlySpan<char> text, out ReportingPeriod period)
    {
        var scanner = new TextScanner<char>(text);
        period = default;
        if (!scanner.Date(out PackedDate start) || !scanner.Text("/"))
        {
            return scanner.Error();
        }

        int position = scanner.Position;
        string? duration = null;
        foreach (string candidate in Durations)
        {
            if (text[position..].SequenceEqual(candidate))
            {
                duration = candidate;
            }
        }

        if (duration is null)
        {
            scanner.Fail(ReadingExpectations.AdxDuration);
            return scanner.Error();
        }

        if (TryPeriod(start, duration, out period))
        {
            return null;
        }

        period = default;
        scanner.FailAt(0, ReadingExpectations.Boundary);
        return scanner.Error();
    }

    /// <summary>Makes the DHIS2 period that starts on a day, if there is one.</summary>
    internal static bool TryPeriod(PackedDate start, string duration, out ReportingPeriod period)
    {
        int firstDay = start.DayOfWeek;
        period = default;
        return duration switch
        {
            "P1D" => ReportingPeriod.TryOnDay(PeriodKind.Day, start, out period),
            "P7D" => firstDay != 2 && ReportingPeriod.TryDays(PeriodKind.Week, start.DayNumber, 7, out period),
            "P14D" => firstDay == 1 && TryTwoWeeks(start, out period),
            _ => start.IsFirstOfMonth && TryMonths(start, duration, out period),
        };
    }

    internal static bool TryTwoWeeks(PackedDate start, out ReportingPeriod period)
    {
        var calendar = new ReportingCalendar { WeekStart = (NodaTime.IsoDayOfWeek)start.DayOfWeek };
        return ReportingPeriod.TryContaining(PeriodKind.TwoWeeks, start, calendar, out period)
            && period.First == start && period.Days == 14;
    }

    private static bool TryMonths(PackedDate start, string duration, out ReportingPeriod period)
    {
        int month = start.Month;
        (PeriodKind kind, int firstMonth) = duration switch
        {
            "P1M" => (PeriodKind.Month, 1),
            "P2M" => (PeriodKind.TwoMonths, 1),
            "P3M" when month % 3 == 1 => (PeriodKind.Quarter, 1),
            "P3M" => (PeriodKind.FiscalQuarter, 11),
            "P6M" when month % 6 == 1 => (PeriodKind.HalfYear, 1),
            "P6M" => (PeriodKind.FiscalHalfYear, month % 6 == 4 ? 4 : 11),
            _ when month == 1 => (PeriodKind.Year, 1),
            _ => (PeriodKind.FiscalYear, month),
        };
        period = default;
        if (kind == PeriodKind.FiscalYear && month is 3 or 5 or 6 or 12)
        {
            return false;
        }

        var calendar = new ReportingCalendar { FiscalYear = FiscalYearRule.From(firstMonth) };
        return ReportingPeriod.TryContaining(kind, start, calendar, out period) && period.First == start;
    }
}
