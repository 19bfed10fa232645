namespace HealthTargets.Periods.Dates;

/// <summary>
/// Weeks that start on any day and belong to the year that holds their fourth day (ISO 8601 for Monday, and DHIS2 for
/// every other first day), and the two-week periods made from them. Weekdays are 1 (Monday) to 7 (Sunday).
/// </summary>
/// <remarks>
/// A year has 52 or 53 weeks. In a year of 53 the 27th two-week period is week 53 alone, seven days long: it ends
/// where the next year's first one starts, so that two-week periods touch and never overlap.
/// </remarks>
internal static class WeekYear
{
    /// <summary>The weeks in 400 Gregorian years (146,097 days), of which 71 years have 53.</summary>
    private const int TwoWeeksPerCycle = 400 * 26 + 71;

    /// <summary>Returns the day number of the first day of week 1, the week that holds 4 January.</summary>
    internal static int StartOf(int year, int firstDay)
    {
        int fourthOfJanuary = new PackedDate(year, 1, 4).DayNumber;
        return fourthOfJanuary - Modulo(fourthOfJanuary % 7 + 1 - firstDay, 7);
    }

    /// <summary>Returns 52 or 53.</summary>
    internal static int WeeksIn(int year, int firstDay)
    {
        // The day number of year 10000 is defined by the formula, though no period may reach it.
        int start = StartOf(year, firstDay);
        int fourthOfNextJanuary = new PackedDate(year, 12, 31).DayNumber + 4;
        int nextStart = fourthOfNextJanuary - Modulo(fourthOfNextJanuary % 7 + 1 - firstDay, 7);
        return (nextStart - start) / 7;
    }

    /// <summary>Returns 26 or 27.</summary>
    internal static int TwoWeeksIn(int year, int firstDay) => (WeeksIn(year, firstDay) + 1) / 2;

    /// <summary>Returns the day number of the week that holds a day.</summary>
    internal static int StartOfWeekHolding(int dayNumber, int firstDay) =>
        dayNumber - Modulo(dayNumber % 7 + 1 - firstDay, 7);

    /// <summary>Returns the year of a week that starts on a day number; 0 or 10000 where it is out of range.</summary>
    internal static int YearOf(int startDayNumber) =>
        startDayNumber + 3 > PackedDate.DayNumberMax ? PackedDate.YearMax + 1
        : startDayNumber + 3 < 0 ? 0
        : PackedDate.FromDayNumber(startDayNumber + 3).Year;

    /// <summary>Returns the number, from 1, of a week that starts on a day number.</summary>
    internal static int NumberOf(int startDayNumber)
    {
        int dayOfYear = startDayNumber + 3 - new PackedDate(YearOf(startDayNumber), 1, 1).DayNumber;
        return dayOfYear / 7 + 1;
    }

    /// <summary>Moves a two-week period, given by year and number, by any count. The year may leave it.</summary>
    internal static (long Year, int Number) PlusTwoWeeks(int year, int number, int firstDay, long count)
    {
        long cycles = Math.DivRem(count, TwoWeeksPerCycle, out long rest);
        long movedYear = year;
        long index = number - 1 + rest;
        while (index < 0)
        {
            movedYear--;
            index += TwoWeeksIn(InCycle(movedYear), firstDay);
        }

        while (index >= TwoWeeksIn(InCycle(movedYear), firstDay))
        {
            index -= TwoWeeksIn(InCycle(movedYear), firstDay);
            movedYear++;
        }

        return (movedYear + cycles * 400, (int)index + 1);
    }

    private static int InCycle(long year) => 2000 + (int)(year % 400 + 400) % 400;

    private static int Modulo(int value, int divisor)
    {
        int rest = value % divisor;
        return rest < 0 ? rest + divisor : rest;
    }
}
