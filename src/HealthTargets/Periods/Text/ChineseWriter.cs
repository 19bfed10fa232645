using System.Globalization;
using HealthTargets.Periods.Dates;

namespace HealthTargets.Periods.Text;

/// <summary>Writes Chinese names, which the lenient reader reads back with its default options.</summary>
internal static class ChineseWriter
{
    private const string Weekdays = "一二三四五六日";
    private const string PartsOfMonth = "上中下";

    internal static string Write(ReportingPeriod period)
    {
        PackedDate first = period.First;
        int year = period.NamedYear;
        int? number = period.PositionInYear;
        return period.Kind switch
        {
            PeriodKind.Day => Date(first),
            PeriodKind.Week => $"{Digits(year)}年第{number}周{WeekStart(first)}",
            PeriodKind.TwoWeeks => $"{Digits(year)}年第{number}双周{WeekStart(first)}",
            PeriodKind.TenDays => $"{Month(first)}{PartsOfMonth[(first.Day - 1) / 10]}旬",
            PeriodKind.HalfMonth => $"{Month(first)}{(first.Day == 1 ? "上" : "下")}半月",
            PeriodKind.Month => Month(first),
            PeriodKind.TwoMonths => $"{Digits(year)}年第{number}双月",
            PeriodKind.Quarter => $"{Digits(year)}年{ChineseNumerals.Write(number ?? 1)}季度",
            PeriodKind.FourMonths => $"{Digits(year)}年第{number}个四月期",
            PeriodKind.HalfYear => $"{Digits(year)}年{(number == 1 ? "上" : "下")}半年",
            PeriodKind.Year => $"{Digits(year)}年",
            PeriodKind.FiscalYear => Fiscal(period),
            PeriodKind.FiscalHalfYear => $"{Fiscal(period)}{(number == 1 ? "上" : "下")}半年",
            PeriodKind.FiscalQuarter => $"{Fiscal(period)}{ChineseNumerals.Write(number ?? 1)}季度",
            PeriodKind.SchoolYear => SchoolYear(first),
            PeriodKind.Years => Years(first.Year, period.Last.Year),
            PeriodKind.YearToDate => YearToDate(period),
            PeriodKind.FiscalYearToDate => FiscalYearToDate(period),
            PeriodKind.PlanToDate => $"{Plan(period)}规划期至{Through(period)}累计",
            PeriodKind.LifeToDate => $"历年累计至{Through(period)}",
            PeriodKind.Rolling => Rolling(period),
            PeriodKind.Custom => $"{Date(first)}至{Date(period.Last)}",
            _ => $"{Date(first)}时点",
        };
    }

    private static string Rolling(ReportingPeriod period)
    {
        string unit = period.RollingUnit switch
        {
            PeriodKind.Day => "天",
            PeriodKind.Week => "周",
            PeriodKind.Month => "个月",
            PeriodKind.Quarter => "个季度",
            _ => "年",
        };
        return string.Create(
            CultureInfo.InvariantCulture, $"截至{Write(period.RollingLast())}的{period.RollingCount}{unit}");
    }

    private static string Years(int first, int last) =>
        FiveYearPlan.Number(first, last) is > 0 and int number
            ? $"“{ChineseNumerals.Write(number)}五”时期"
            : $"{Digits(first)}-{Digits(last)}年";

    private static string YearToDate(ReportingPeriod period)
    {
        PackedDate last = period.Last;
        return period.IsThroughDay
            ? string.Create(
                CultureInfo.InvariantCulture, $"{last.Year:0000}年1月1日至{last.Month}月{last.Day}日累计")
            : last.Month == 1 ? $"{Digits(last.Year)}年1月累计"
            : string.Create(CultureInfo.InvariantCulture, $"{last.Year:0000}年1-{last.Month}月");
    }

    private static string FiscalYearToDate(ReportingPeriod period)
    {
        int firstMonth = period.First.Month;
        PackedDate last = period.Last;
        string months = period.IsThroughDay ? $"{firstMonth}月1日至{last.Month}月{last.Day}日"
            : last.Month == firstMonth ? $"{firstMonth}月"
            : $"{firstMonth}-{last.Month}月";
        return $"{Fiscal(period)}{months}累计";
    }

    private static string Plan(ReportingPeriod period)
    {
        PackedDate first = period.First;
        PackedDate last = PackedDate.FirstOfMonth(first.MonthNumber + period.PlanMonths - 1);
        return first.Month > 1 || period.PlanMonths % 12 > 0
            ? period.PlanMonths == 1 ? $"{Month(first)}至{Month(first)}" : $"{Month(first)}至{Month(last)}"
            : first.Year == last.Year ? $"{Digits(first.Year)}年"
            : $"{Digits(first.Year)}-{Digits(last.Year)}年";
    }

    private static string Through(ReportingPeriod period) =>
        period.IsThroughDay ? Date(period.Last) : Month(period.Last);

    private static string Fiscal(ReportingPeriod period)
    {
        FiscalYearRule rule = period.FiscalRule;
        string year = $"{Digits(period.NamedYear)}财年";
        return rule == ReportingCalendar.Default.FiscalYear ? year
            : rule.HasUsualNaming ? $"{year}（{rule.FirstMonth}月起）"
            : rule.Naming == FiscalYearNaming.EndYear ? $"{year}（{rule.FirstMonth}月起，按结束年）"
            : $"{year}（{rule.FirstMonth}月起，按起始年）";
    }

    private static string SchoolYear(PackedDate first)
    {
        // The school year that starts in January 9999 ends in the same year and has no second one to name.
        string years = first.Year == PackedDate.YearMax
            ? $"{Digits(first.Year)}学年"
            : $"{Digits(first.Year)}-{Digits(first.Year + 1)}学年";
        return first.Month == ReportingCalendar.Default.SchoolYearFirstMonth ? years : $"{years}（{first.Month}月起）";
    }

    private static string WeekStart(PackedDate first) =>
        first.DayOfWeek == 1 ? "" : $"（周{Weekdays[first.DayOfWeek - 1]}起）";

    private static string Digits(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Month(PackedDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}年{date.Month}月");

    private static string Date(PackedDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}年{date.Month}月{date.Day}日");
}
