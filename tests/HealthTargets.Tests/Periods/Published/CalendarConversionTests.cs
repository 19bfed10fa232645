using System.Globalization;
using HealthTargets.Periods;
using HealthTargets.TestSupport;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace HealthTargets.Tests.Periods.Published;

/// <summary>
/// Months and years of other calendars as custom intervals: factories take NodaTime dates of any calendar. Rows of
/// calendars that NodaTime lacks, and rows that report an error of the publishing system, are information only.
/// </summary>
public sealed class CalendarConversionTests(ConformanceReport report) : IClassFixture<ConformanceReport>
{
    private const string File = "periods/calendar-conversion.csv";

    [ConformanceFact(File)]
    public void Months_and_years_of_other_calendars_are_custom_intervals()
    {
        IReadOnlyList<CsvRow> rows = CsvRow.Read(Conformance.Get(File));
        CsvRow[] checkable = [.. rows.Where(row => Calendar(row) is not null && !row["local"].StartsWith('!'))];
        report.Print($"{File}: {rows.Count - checkable.Length} rows are information only");
        report.Check(File, checkable, row =>
        {
            (CalendarSystem calendar, int yearOffset) = Calendar(row)!.Value;
            int[] local = [.. row["local"].Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
            int year = local[0] + yearOffset;
            var date = new LocalDate(year, local[1], local[2], calendar);
            var month = ReportingPeriod.Custom(
                new LocalDate(year, local[1], 1, calendar),
                new LocalDate(year, local[1], calendar.GetDaysInMonth(year, local[1]), calendar));
            int lastMonth = calendar.GetMonthsInYear(year);
            var whole = ReportingPeriod.Custom(
                new LocalDate(year, 1, 1, calendar),
                new LocalDate(year, lastMonth, calendar.GetDaysInMonth(year, lastMonth), calendar));
            bool isThirteenMonths = lastMonth == 13 && row["yearlyEndIso"] != Iso(whole.End);
            return Differs(ReportingPeriod.Day(date).Start, row["iso"])
                ?? Differs(month.Start, row["monthlyStartIso"])
                ?? Differs(month.End, row["monthlyEndIso"])
                ?? Differs(whole.Start, row["yearlyStartIso"])
                ?? (isThirteenMonths
                    ? Differs(whole.End.PlusDays(-calendar.GetDaysInMonth(year, 13)), row["yearlyEndIso"])
                    : Differs(whole.End, row["yearlyEndIso"]));
        });
    }

    /// <summary>Thai years are Gregorian ones plus 543, Ethiopian years Coptic ones plus 276.</summary>
    private static (CalendarSystem Calendar, int YearOffset)? Calendar(CsvRow row) => row["calendar"] switch
    {
        "persian" => (CalendarSystem.PersianSimple, 0),
        "coptic" => (CalendarSystem.Coptic, 0),
        "islamic" => (CalendarSystem.GetIslamicCalendar(IslamicLeapYearPattern.Base16, IslamicEpoch.Civil), 0),
        "julian" => (CalendarSystem.Julian, 0),
        "gregorian" or "iso8601" => (CalendarSystem.Iso, 0),
        "thai" => (CalendarSystem.Iso, -543),
        "ethiopian" => (CalendarSystem.Coptic, -276),
        _ => null,
    };

    private static string? Differs(LocalDate actual, string expected) =>
        Iso(actual) == expected ? null : $"{Iso(actual)} is not {expected}";

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date.WithCalendar(CalendarSystem.Iso));
}
