using NodaTime;

namespace HealthTargets.Periods;

/// <summary>
/// What a date alone does not tell: on which day weeks start, in which month fiscal and school years start. Immutable
/// and safe to share between threads.
/// </summary>
public sealed record ReportingCalendar
{
    /// <summary>Gets the calendar with every default.</summary>
    public static ReportingCalendar Default { get; } = new();

    /// <summary>Gets the first day of weeks and two-week periods.</summary>
    /// <value>Monday by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is no weekday.</exception>
    public IsoDayOfWeek WeekStart
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan((int)value, 1, nameof(WeekStart));
            ArgumentOutOfRangeException.ThrowIfGreaterThan((int)value, 7, nameof(WeekStart));
            field = value;
        }
    } = IsoDayOfWeek.Monday;

    /// <summary>Gets the fiscal year.</summary>
    /// <value>From April, numbered by the start year, by default: <c>FY2025@04</c> is 2025财年.</value>
    public FiscalYearRule FiscalYear { get; init; } = FiscalYearRule.From(4);

    /// <summary>Gets the first month of a school year, 1 to 12.</summary>
    /// <value>September by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is no month.</exception>
    public int SchoolYearFirstMonth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(SchoolYearFirstMonth));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 12, nameof(SchoolYearFirstMonth));
            field = value;
        }
    } = 9;
}
