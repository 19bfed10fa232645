using System.Globalization;
using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods.Text;

/// <summary>Writes DHIS2 period ids.</summary>
internal static class Dhis2Writer
{
    private static readonly string?[] WeekMarks = [null, "W", null, "WedW", "ThuW", "FriW", "SatW", "SunW"];

    private static readonly string?[] FiscalMarks =
        [null, null, "Feb", null, "April", null, null, "July", "Aug", "Sep", "Oct", "Nov", null];

    internal static string? Write(ReportingPeriod period)
    {
        PackedDate first = period.First;
        int? number = period.PositionInYear;
        return period.Kind switch
        {
            PeriodKind.Day => Invariant($"{first.Year:0000}{first.Month:00}{first.Day:00}"),
            PeriodKind.Week when WeekMarks[first.DayOfWeek] is { } mark =>
                Invariant($"{period.NamedYear:0000}{mark}{number}"),
            PeriodKind.TwoWeeks when first.DayOfWeek == 1 => Invariant($"{period.NamedYear:0000}BiW{number}"),
            PeriodKind.Month => Invariant($"{first.Year:0000}{first.Month:00}"),
            PeriodKind.TwoMonths => Invariant($"{first.Year:0000}{number:00}B"),
            PeriodKind.Quarter => Invariant($"{first.Year:0000}Q{number}"),
            PeriodKind.HalfYear => Invariant($"{first.Year:0000}S{number}"),
            PeriodKind.Year => Invariant($"{first.Year:0000}"),
            PeriodKind.FiscalYear or PeriodKind.FiscalHalfYear or PeriodKind.FiscalQuarter
                when period.FiscalRule.HasUsualNaming => Fiscal(period),
            _ => null,
        };
    }

    private static string? Fiscal(ReportingPeriod period)
    {
        string? month = FiscalMarks[period.FiscalRule.FirstMonth];
        string? suffix = (period.Kind, month) switch
        {
            (PeriodKind.FiscalYear, not null) => month,
            (PeriodKind.FiscalHalfYear, "April" or "Nov") => month + "S",
            (PeriodKind.FiscalQuarter, "Nov") => month + "Q",
            _ => null,
        };
        return suffix is null ? null
            : period.Kind == PeriodKind.FiscalYear ? Invariant($"{period.NamedYear:0000}{suffix}")
            : Invariant($"{period.NamedYear:0000}{suffix}{period.PositionInYear}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
