using HealthTargets.Evaluation;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>The words for statuses, courses, trends, absences and warnings in English and Chinese.</summary>
public static class StatusWords
{
    /// <summary>Gets the word for a status.</summary>
    /// <param name="status">The status.</param>
    /// <param name="language">The language.</param>
    /// <returns>The word, such as <c>at risk</c> or <c>有风险</c>.</returns>
    public static string Of(Status status, Language language)
    {
        (string english, string chinese) = status switch
        {
            Status.NotDue => ("not due", "未到期"),
            Status.Met => ("met", "已实现"),
            Status.OnTrack => ("on track", "进度正常"),
            Status.AtRisk => ("at risk", "有风险"),
            Status.OffTrack => ("off track", "进度滞后"),
            Status.Missed => ("missed", "未实现"),
            Status.NoData => ("no data", "无数据"),
            _ => ("tracked", "仅跟踪"),
        };
        return In(language, english, chinese);
    }

    /// <summary>Gets the word for a course.</summary>
    /// <param name="course">The course.</param>
    /// <param name="language">The language.</param>
    /// <returns>The word.</returns>
    public static string Of(Course course, Language language)
    {
        (string english, string chinese) = course switch
        {
            Course.Ahead => ("ahead of its path", "快于时序进度"),
            Course.On => ("on its path", "符合时序进度"),
            Course.Behind => ("behind its path", "略慢于时序进度"),
            Course.Off => ("off its path", "明显慢于时序进度"),
            Course.Unreachable => ("out of reach", "已无法实现"),
            _ => ("lost again: it held in the period before", "较上期退步：上期曾达标"),
        };
        return In(language, english, chinese);
    }

    /// <summary>Gets the word for a trend.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="language">The language.</param>
    /// <returns>The word.</returns>
    public static string Of(Trend trend, Language language)
    {
        (string english, string chinese) = trend switch
        {
            Trend.Rising => ("rising", "上升"),
            Trend.Falling => ("falling", "下降"),
            _ => ("steady", "持平"),
        };
        return In(language, english, chinese);
    }

    /// <summary>Gets the sentence part that says what is absent, where, and why.</summary>
    /// <param name="absence">The absence.</param>
    /// <param name="language">The language.</param>
    /// <returns>The words, such as <c>nothing was reported (coverage, county, 2021-05)</c>.</returns>
    public static string Of(Absence absence, Language language)
    {
        ArgumentNullException.ThrowIfNull(absence);
        (string english, string chinese) = absence.Reason switch
        {
            AbsenceReason.Missing => ("nothing was reported", "没有上报数据"),
            AbsenceReason.NotDue => ("its time has not come", "时间未到"),
            AbsenceReason.NotApplicable => ("it does not apply", "不适用"),
            AbsenceReason.Suppressed => ("the number is withheld", "数据不予公布"),
            _ => ("there is no such number", "无法计算"),
        };
        string cause = absence.Cause?.In(language) ?? string.Empty;
        string place = absence.Place.Length > 0 && cause.Length > 0
            ? In(language, $"{absence.Place}: {cause}", $"{absence.Place}：{cause}")
            : absence.Place + cause;
        return In(language, $"{english} ({place})", $"{chinese}（{place}）");
    }

    /// <summary>Gets the sentence for a warning.</summary>
    /// <param name="warning">The warning.</param>
    /// <param name="language">The language.</param>
    /// <returns>The sentence.</returns>
    public static string Of(VerdictWarning warning, Language language)
    {
        ArgumentNullException.ThrowIfNull(warning);
        (string english, string chinese) = warning.Kind switch
        {
            WarningKind.PeriodStillRunning =>
                ("the period of this report is not over; it counts as the total so far", "所报期间尚未结束，按截至目前的累计数计算"),
            WarningKind.OnlyWholePeriodReported =>
                ("only the whole period was reported, so the sub-periods could not be judged", "只报告了整个期间，无法逐期判断"),
            WarningKind.StatedValueDiffers =>
                ("the stated value is not what numerator and denominator give; these count", "所报数值与分子分母不符，以分子分母为准"),
            WarningKind.Incomplete =>
                ("parts are absent and were left out or taken as 0, as the plan says", "部分数据缺失，已按计划规定略去或计为0"),
            WarningKind.NotFinal =>
                ("the number is provisional or estimated", "该数为初步数或估计数"),
            WarningKind.PathUnknown =>
                ("the months of last year are not all known, so nothing is expected on the way", "上年各月数据不全，期间不作要求"),
            WarningKind.TotalFell =>
                ("the running total is lower than it was before, so this part is below 0", "累计数比前期减少，该期为负数"),
            WarningKind.RunningAgainstWhole =>
                ("the latest number of a running period is compared with the last one of the earlier period",
                    "尚未结束期间的最新数与上一期间的期末数相比"),
            _ => ("an earlier number stands in", "以较早的数据代替"),
        };
        return In(language, $"{english} ({warning.Place})", $"{chinese}（{warning.Place}）");
    }

    internal static string In(Language language, string english, string chinese) =>
        language == Language.Chinese ? chinese : english;
}
