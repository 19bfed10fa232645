using NodaTime;

namespace HealthTargets.Periods.Dates;

/// <summary>
/// A date of the proleptic Gregorian calendar from 0001-01-01 to 9999-12-31 in 23 bits: year, month and day, each
/// counted from zero. Packed dates compare as their integers do, and year, month and day are read without division.
/// <c>default</c> is 0001-01-01.
/// </summary>
internal readonly record struct PackedDate(int Value) : IComparable<PackedDate>
{
    /// <summary>Gets the last year that a period may touch.</summary>
    internal static int YearMax => 9999;

    /// <summary>Gets the day number of 9999-12-31.</summary>
    internal static int DayNumberMax => 3_652_058;

    /// <summary>Gets the month number of December 9999.</summary>
    internal static int MonthNumberMax => 9999 * 12 - 1;

    internal static PackedDate Min => default;

    internal static PackedDate Max => new(9999, 12, 31);

    internal PackedDate(int year, int month, int day)
        : this(((year - 1) << 9) | ((month - 1) << 5) | (day - 1))
    {
    }

    internal int Year => (Value >> 9) + 1;

    internal int Month => ((Value >> 5) & 15) + 1;

    internal int Day => (Value & 31) + 1;

    /// <summary>Gets the months since January of year 1.</summary>
    internal int MonthNumber => (Value >> 9) * 12 + ((Value >> 5) & 15);

    internal bool IsFirstOfMonth => (Value & 31) == 0;

    internal bool IsLastOfMonth => Day == DaysInMonth(Year, Month);

    /// <summary>Gets the days since 0001-01-01, counting months from March so that a leap day comes last.</summary>
    internal int DayNumber
    {
        get
        {
            // Nothing here can overflow, and the checks would cost as much as the sum.
            unchecked
            {
                int month = Month;
                int isEarly = month <= 2 ? 1 : 0;
                int year = Year - isEarly;
                int centuries = year / 100;
                int monthFromMarch = month - 3 + 12 * isEarly;
                return year * 365 + (year >> 2) - centuries + (centuries >> 2)
                    + (153 * monthFromMarch + 2) / 5 + Day - 307;
            }
        }
    }

    /// <summary>Gets the weekday, Monday = 1 to Sunday = 7; 0001-01-01 was a Monday.</summary>
    internal int DayOfWeek => DayNumber % 7 + 1;

    internal static bool IsLeap(int year) => (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);

    internal static int DaysInMonth(int year, int month) =>
        month == 2 ? (IsLeap(year) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);

    internal static bool IsDate(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, month);

    /// <summary>Returns the date of a day number between 0 and <see cref="DayNumberMax"/>.</summary>
    internal static PackedDate FromDayNumber(int dayNumber)
    {
        // Days since 1 March of year 0, in cycles of 400 years; after H. Hinnant, "chrono-Compatible Low-Level Date
        // Algorithms", civil_from_days.
        int days = dayNumber + 306;
        int era = days / 146_097;
        int dayOfEra = days - era * 146_097;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        return new PackedDate(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
    }

    internal static PackedDate FirstOfMonth(int monthNumber) =>
        new(((monthNumber / 12) << 9) | ((monthNumber % 12) << 5));

    internal static PackedDate LastOfMonth(int monthNumber)
    {
        int year = monthNumber / 12 + 1;
        int month = monthNumber % 12 + 1;
        return new PackedDate(year, month, DaysInMonth(year, month));
    }

    /// <summary>Returns the same day of another year; 29 February becomes 28 February in a common year.</summary>
    internal PackedDate InYear(int year) => new(year, Month, Math.Min(Day, DaysInMonth(year, Month)));

    /// <summary>Returns the packed form, for which years before 1 are negative and only good for comparison.</summary>
    internal static PackedDate From(LocalDate date)
    {
        LocalDate iso = date.Calendar == CalendarSystem.Iso ? date : date.WithCalendar(CalendarSystem.Iso);
        return new PackedDate(iso.Year, iso.Month, iso.Day);
    }

    internal LocalDate ToLocalDate() => new(Year, Month, Day);

    public int CompareTo(PackedDate other) => Value.CompareTo(other.Value);

    public static bool operator <(PackedDate left, PackedDate right) => left.Value < right.Value;

    public static bool operator >(PackedDate left, PackedDate right) => left.Value > right.Value;

    public static bool operator <=(PackedDate left, PackedDate right) => left.Value <= right.Value;

    public static bool operator >=(PackedDate left, PackedDate right) => left.Value >= right.Value;
}
