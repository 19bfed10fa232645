using HealthTargets.Periods;
using HealthTargets.Periods.Text;
using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>Writes periods and kinds of period for people.</summary>
internal static class PeriodWords
{
    public static string Of(ReportingPeriod period, Language language) =>
        language == Language.Chinese ? PeriodNames.Chinese(period) : PeriodNames.English(period);

    public static string Kind(PeriodKind kind, int number, Language language)
    {
        (string english, string chinese) = kind switch
        {
            PeriodKind.Day => ("day", "天"),
            PeriodKind.Week => ("week", "周"),
            PeriodKind.TenDays => ("ten-day period", "旬"),
            PeriodKind.HalfMonth => ("half-month", "个半月期"),
            PeriodKind.Month => ("month", "个月"),
            PeriodKind.Quarter or PeriodKind.FiscalQuarter => ("quarter", "个季度"),
            PeriodKind.HalfYear or PeriodKind.FiscalHalfYear => ("half-year", "个半年"),
            PeriodKind.Year or PeriodKind.FiscalYear or PeriodKind.SchoolYear => ("year", "年"),
            _ => ("period", "个期间"),
        };
        return StatusWords.In(language, number == 1 ? english : english + "s", chinese);
    }
}
