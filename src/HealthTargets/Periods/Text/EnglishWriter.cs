using System.Globalization;
using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods.Text;

/// <summary>Writes English names.</summary>
internal static class EnglishWriter
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];

    private static readonly string[] Weekdays =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    internal static string Write(ReportingPeriod period)
    {
        PackedDate first = period.First;
        PackedDate last = period.Last;
        int? number = period.PositionInYear;
        int year = period.NamedYear;
        return period.Kind switch
        {
            PeriodKind.Day => Date(first),
            PeriodKind.Week => Invariant($"week {number} of {year}{WeekStart(first)}"),
            PeriodKind.TwoWeeks when period.Days == 14 =>
                Invariant($"weeks {2 * number - 1} and {2 * number} of {year}{WeekStart(first)}"),
            PeriodKind.TwoWeeks => Invariant($"week 53 of {year}, the last of its two weeks{WeekStart(first)}"),
            PeriodKind.TenDays or PeriodKind.HalfMonth =>
                Invariant($"{first.Day} to {last.Day} {Month(first)}"),
            PeriodKind.Month => Month(first),
            PeriodKind.TwoMonths or PeriodKind.FourMonths =>
                $"{Months[first.Month - 1]} to {Month(last)}",
            PeriodKind.Quarter => Invariant($"Q{number} {year}"),
            PeriodKind.HalfYear => Invariant($"{Half(number)} half of {year}"),
            PeriodKind.Year => Invariant($"{year}"),
            PeriodKind.FiscalYear => Fiscal(period),
            PeriodKind.FiscalHalfYear => $"{Half(number)} half of {Fiscal(period)}",
            PeriodKind.FiscalQuarter => Invariant($"Q{number} of {Fiscal(period)}"),
            PeriodKind.SchoolYear =>
                Invariant($"school year {year}/{(year + 1) % 100:00} (from {Months[first.Month - 1]})"),
            PeriodKind.Years => Invariant($"{first.Year} to {last.Year}"),
            PeriodKind.YearToDate => Invariant($"year to date, to the end of {Through(period)}"),
            PeriodKind.FiscalYearToDate => $"{Fiscal(period)} to date, to the end of {Through(period)}",
            PeriodKind.PlanToDate => $"plan {Plan(period)} to date, to the end of {Through(period)}",
            PeriodKind.LifeToDate => $"all records to date, to the end of {Through(period)}",
            PeriodKind.Rolling => Rolling(period),
            PeriodKind.Custom => $"{Date(first)} to {Date(last)}",
            _ => $"at {Date(first)}",
        };
    }

    private static string Rolling(ReportingPeriod period)
    {
        string unit = period.RollingUnit switch
        {
            PeriodKind.Day => "day",
            PeriodKind.Week => "week",
            PeriodKind.Month => "month",
            PeriodKind.Quarter => "quarter",
            _ => "year",
        };
        int count = period.RollingCount;
        return Invariant($"{count} {unit}{(count == 1 ? "" : "s")} to {Write(period.RollingLast())}");
    }

    private static string Fiscal(ReportingPeriod period)
    {
        FiscalYearRule rule = period.FiscalRule;
        string naming = rule.HasUsualNaming ? ""
            : rule.Naming == FiscalYearNaming.EndYear ? ", named by its end"
            : ", named by its start";
        return Invariant($"fiscal year {period.NamedYear} (from {Months[rule.FirstMonth - 1]}{naming})");
    }

    private static string Plan(ReportingPeriod period)
    {
        PackedDate first = period.First;
        PackedDate last = PackedDate.FirstOfMonth(first.MonthNumber + period.PlanMonths - 1);
        return first.Month > 1 || period.PlanMonths % 12 > 0 ? $"{Month(first)} to {Month(last)}"
            : first.Year == last.Year ? Invariant($"{first.Year}")
            : Invariant($"{first.Year} to {last.Year}");
    }

    private static string Through(ReportingPeriod period) =>
        period.IsThroughDay ? Date(period.Last) : Month(period.Last);

    private static string Half(int? number) => number == 1 ? "first" : "second";

    private static string WeekStart(PackedDate first) =>
        first.DayOfWeek == 1 ? "" : $" (from {Weekdays[first.DayOfWeek - 1]})";

    private static string Month(PackedDate date) => Invariant($"{Months[date.Month - 1]} {date.Year}");

    private static string Date(PackedDate date) => Invariant($"{date.Day} {Months[date.Month - 1]} {date.Year}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
