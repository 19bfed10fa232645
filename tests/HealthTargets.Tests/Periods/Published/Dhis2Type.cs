using HealthTargets.Periods;
using NodaTime;

namespace HealthTargets.Tests.Periods.Published;

/// <summary>What the names of DHIS2 mean: of period types, week starts and starts of financial years.</summary>
internal sealed record Dhis2Type(PeriodKind Kind, ReportingCalendar Calendar)
{
    private static readonly string[] Months =
        ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Returns the meaning of a period type, such as <c>WeeklySunday</c> or <c>FinancialApril</c>.</summary>
    public static Dhis2Type Of(string name) => name switch
    {
        "Daily" => new(PeriodKind.Day, ReportingCalendar.Default),
        "BiWeekly" => new(PeriodKind.TwoWeeks, ReportingCalendar.Default),
        "Monthly" => new(PeriodKind.Month, ReportingCalendar.Default),
        "BiMonthly" => new(PeriodKind.TwoMonths, ReportingCalendar.Default),
        "Quarterly" => new(PeriodKind.Quarter, ReportingCalendar.Default),
        "SixMonthly" => new(PeriodKind.HalfYear, ReportingCalendar.Default),
        "Yearly" => new(PeriodKind.Year, ReportingCalendar.Default),
        _ when name.StartsWith("Weekly", StringComparison.Ordinal) => new(PeriodKind.Week, WeekStart(name[6..])),
        _ when name.StartsWith("Quarterly", StringComparison.Ordinal) =>
            new(PeriodKind.FiscalQuarter, Financial(name[9..])),
        _ when name.StartsWith("SixMonthly", StringComparison.Ordinal) =>
            new(PeriodKind.FiscalHalfYear, Financial(name[10..])),
        _ when name.StartsWith("Financial", StringComparison.Ordinal) =>
            new(PeriodKind.FiscalYear, Financial(name[9..])),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such type."),
    };

    /// <summary>Returns the calendar of <c>FINANCIAL_YEAR_APRIL</c> and <c>WEEKLY_SUNDAY</c>; both may be empty.
    /// </summary>
    public static ReportingCalendar CalendarOf(string financialYearStart, string weekStart)
    {
        ReportingCalendar calendar = WeekStart(weekStart.Replace("WEEKLY", "").Trim('_'));
        return financialYearStart.Length == 0
            ? calendar
            : calendar with { FiscalYear = Financial(financialYearStart["FINANCIAL_YEAR_".Length..]).FiscalYear };
    }

    /// <summary>Returns whether a period is of this type.</summary>
    public bool Has(ReportingPeriod period) =>
        period.Kind == Kind
        && (period.WeekStart ?? Calendar.WeekStart) == Calendar.WeekStart
        && (period.FiscalYearRule ?? Calendar.FiscalYear) == Calendar.FiscalYear;

    private static ReportingCalendar WeekStart(string day) =>
        day.Length == 0 ? new() : new() { WeekStart = Enum.Parse<IsoDayOfWeek>(day, ignoreCase: true) };

    private static ReportingCalendar Financial(string month)
    {
        int index = Array.FindIndex(
            Months, name => month.StartsWith(name[..3], StringComparison.OrdinalIgnoreCase));
        return new() { FiscalYear = FiscalYearRule.From(index + 1) };
    }
}
