using System.Globalization;
using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods.Text;

/// <summary>Writes ADX periods and ISO 8601.</summary>
internal static class IntervalWriter
{
    /// <summary>Writes first day and duration, for the periods that DHIS2 has.</summary>
    internal static string? WriteAdx(ReportingPeriod period)
    {
        // Week 53 standing alone as "two weeks" would be read back as a week.
        bool isCutShort = period.Kind == PeriodKind.TwoWeeks && period.Days < 14;
        return isCutShort || Dhis2Writer.Write(period) is null ? null : Interval(period);
    }

    internal static string? WriteIso8601(ReportingPeriod period) => period.Kind switch
    {
        PeriodKind.Day or PeriodKind.Month or PeriodKind.Year or PeriodKind.Custom => period.ToString(),
        PeriodKind.Week when period.First.DayOfWeek == 1 => period.ToString(),
        PeriodKind.Week => Interval(period),
        PeriodKind.TwoWeeks when period.First.DayOfWeek == 1 && period.Days == 14 => Interval(period),
        PeriodKind.TwoMonths or PeriodKind.Quarter or PeriodKind.FourMonths or PeriodKind.HalfYear
            or PeriodKind.Years => Interval(period),
        PeriodKind.FiscalYear when period.FiscalRule.FirstMonth > 1 && period.FiscalRule.HasUsualNaming =>
            Interval(period),
        PeriodKind.FiscalHalfYear or PeriodKind.FiscalQuarter => WriteAdx(period),
        _ => null,
    };

    internal static string Duration(ReportingPeriod period)
    {
        PackedDate first = period.First;
        PackedDate last = period.Last;
        if (!first.IsFirstOfMonth || !last.IsLastOfMonth)
        {
            return string.Create(CultureInfo.InvariantCulture, $"P{period.Days}D");
        }

        int months = last.MonthNumber - first.MonthNumber + 1;
        return months % 12 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"P{months / 12}Y")
            : string.Create(CultureInfo.InvariantCulture, $"P{months}M");
    }

    private static string Interval(ReportingPeriod period)
    {
        PackedDate first = period.First;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{first.Year:0000}-{first.Month:00}-{first.Day:00}/{Duration(period)}");
    }
}
