using HealthTargets.Periods.Dates;
using NodaTime;

namespace HealthTargets.Periods;

/// <content>Calendar periods by their numbers. Each factory throws for a period that does not exist.</content>
public readonly partial struct ReportingPeriod
{
    /// <summary>Returns a day.</summary>
    /// <param name="date">The date, of any calendar.</param>
    /// <returns>The day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside 0001-01-01 to 9999-12-31.</exception>
    public static ReportingPeriod Day(LocalDate date)
    {
        PackedDate packed = PackInRange(date, nameof(date));
        return new ReportingPeriod(PeriodKind.Day, packed, packed);
    }

    /// <summary>Returns the state on a day, for stocks.</summary>
    /// <param name="date">The date, of any calendar.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside 0001-01-01 to 9999-12-31.</exception>
    public static ReportingPeriod Instant(LocalDate date)
    {
        PackedDate packed = PackInRange(date, nameof(date));
        return new ReportingPeriod(PeriodKind.Instant, packed, packed);
    }

    /// <summary>Returns a week that starts on Monday (ISO 8601).</summary>
    /// <param name="year">The year that holds the week's fourth day.</param>
    /// <param name="week">The number, 1 to 52 or 53.</param>
    /// <returns>The week.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year has no such week.</exception>
    public static ReportingPeriod Week(int year, int week) => Week(year, week, IsoDayOfWeek.Monday);

    /// <summary>Returns a week with a given first day. Week 1 is the one that holds 4 January.</summary>
    /// <param name="year">The year that holds the week's fourth day.</param>
    /// <param name="week">The number, 1 to 52 or 53.</param>
    /// <param name="firstDay">The first day.</param>
    /// <returns>The week.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year has no such week, or the weekday does not exist.
    /// </exception>
    public static ReportingPeriod Week(int year, int week, IsoDayOfWeek firstDay) =>
        TryWeek(year, week, WeekdayNumber(firstDay), out ReportingPeriod period)
            ? period
            : throw new ArgumentOutOfRangeException(nameof(week), week, $"There is no such week in {year}.");

    /// <summary>Returns a two-week period: weeks 2n - 1 and 2n, or week 53 alone.</summary>
    /// <param name="year">The year of its weeks.</param>
    /// <param name="number">The number, 1 to 26, or 27 in a year of 53 weeks.</param>
    /// <param name="firstDay">The first day of a week.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period, or the weekday does not exist.
    /// </exception>
    public static ReportingPeriod TwoWeeks(int year, int number, IsoDayOfWeek firstDay = IsoDayOfWeek.Monday) =>
        TryTwoWeeks(year, number, WeekdayNumber(firstDay), out ReportingPeriod period)
            ? period
            : throw new ArgumentOutOfRangeException(nameof(number), number, $"{year} has no such two weeks.");

    /// <summary>Returns the first, second or last ten days of a month (上旬, 中旬, 下旬).</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="part">1, 2 or 3.</param>
    /// <returns>The period; the third has 8 to 11 days.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public static ReportingPeriod TenDays(int year, int month, int part) =>
        TryPartOfMonth(PeriodKind.TenDays, MonthNumber(year, month), part, out ReportingPeriod period)
            ? period
            : throw new ArgumentOutOfRangeException(nameof(part), part, "A month has three parts of ten days.");

    /// <summary>Returns days 1 to 15 or the rest of a month.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="half">1 or 2.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public static ReportingPeriod HalfMonth(int year, int month, int half) =>
        TryPartOfMonth(PeriodKind.HalfMonth, MonthNumber(year, month), half, out ReportingPeriod period)
            ? period
            : throw new ArgumentOutOfRangeException(nameof(half), half, "A month has two halves.");

    /// <summary>Returns a month.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>The month.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static ReportingPeriod Month(int year, int month) =>
        InYear(PeriodKind.Month, year, month, nameof(month));

    /// <summary>Returns two months, from January and February on.</summary>
    /// <param name="year">The year.</param>
    /// <param name="number">1 to 6.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public static ReportingPeriod TwoMonths(int year, int number) =>
        InYear(PeriodKind.TwoMonths, year, number, nameof(number));

    /// <summary>Returns a calendar quarter.</summary>
    /// <param name="year">The year.</param>
    /// <param name="quarter">1 to 4.</param>
    /// <returns>The quarter.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public static ReportingPeriod Quarter(int year, int quarter) =>
        InYear(PeriodKind.Quarter, year, quarter, nameof(quarter));

    /// <summary>Returns four months: from January, May or September.</summary>
    /// <param name="year">The year.</param>
    /// <param name="number">1 to 3.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public static ReportingPeriod FourMonths(int year, int number) =>
        InYear(PeriodKind.FourMonths, year, number, nameof(number));

    /// <summary>Returns half a calendar year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="half">1 or 2.</param>
    /// <returns>The half-year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such half-year.</exception>
    public static ReportingPeriod HalfYear(int year, int half) =>
        InYear(PeriodKind.HalfYear, year, half, nameof(half));

    /// <summary>Returns a calendar year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <returns>The year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public static ReportingPeriod Year(int year) => InYear(PeriodKind.Year, year, 1, nameof(year));

    /// <summary>Returns calendar years, such as those of a five-year plan.</summary>
    /// <param name="first">The first year.</param>
    /// <param name="last">The last year; where it equals the first, the result is a <see cref="PeriodKind.Year"/>.
    /// </param>
    /// <returns>The years.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The last comes before the first, or one is out of range.
    /// </exception>
    public static ReportingPeriod Years(int first, int last) =>
        first == last ? Year(first)
        : TryYears(first, last, out ReportingPeriod period) ? period
        : throw new ArgumentOutOfRangeException(nameof(last), last, $"Years {first} to {last} are no period.");

    /// <summary>Returns the interval between two days, whatever its length.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day.</param>
    /// <returns>A custom interval, even where its dates are those of a month or a year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The end comes before the start, or a date is out of range.
    /// </exception>
    public static ReportingPeriod Custom(LocalDate start, LocalDate end) =>
        TryCustom(PackInRange(start, nameof(start)), PackInRange(end, nameof(end)), out ReportingPeriod period)
            ? period
            : throw new ArgumentOutOfRangeException(nameof(end), end, "The last day comes before the first.");

    private static ReportingPeriod InYear(PeriodKind kind, int year, int number, string name) =>
        year is >= 1 and <= 9999 && TryPartOfYear(kind, year, number, out ReportingPeriod period)
            ? period
            : throw new ArgumentOutOfRangeException(
                name, $"There is no {kind} number {number} in year {year}; years run from 1 to 9999.");

    private static long MonthNumber(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return (year - 1) * 12 + month - 1;
    }

    private static int WeekdayNumber(IsoDayOfWeek day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((int)day, 1, nameof(day));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)day, 7, nameof(day));
        return (int)day;
    }
}
