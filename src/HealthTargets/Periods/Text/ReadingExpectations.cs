namespace HealthTargets.Periods.Text;

/// <summary>What only the readers of this folder can expect, in one place.</summary>
internal static class ReadingExpectations
{
    internal static PeriodExpectation Dhis2Mark { get; } = new(
        "the end of the text, a month, Q, S, W (or WedW to SunW), BiW, AprilS, NovS, NovQ, Feb, April, July, Aug, Sep, "
        + "Oct or Nov",
        "文本结尾、月份或 Q、S、W（或 WedW 至 SunW）、BiW、AprilS、NovS、NovQ、Feb、April、July、Aug、Sep、Oct、Nov 之一");

    internal static PeriodExpectation Short { get; } =
        new("a period of at most 100 characters", "不超过 100 个字符的报告期");

    internal static PeriodExpectation Duration { get; } =
        new("a duration, such as P1M, P3M or P7D", "时长，如 P1M、P3M 或 P7D");

    internal static PeriodExpectation AdxDuration { get; } = new(
        "one of P1D, P7D, P14D, P1M, P2M, P3M, P6M, P1Y", "P1D、P7D、P14D、P1M、P2M、P3M、P6M、P1Y 之一");

    internal static PeriodExpectation Boundary { get; } = new(
        "a first day on which a period of this duration starts; nothing is moved to the nearest one",
        "该时长报告期的起始日；不会自动移到最近的起始日");

    internal static PeriodExpectation IntervalEnd { get; } =
        new("\"/\" with a last day or a duration", "“/”加结束日或时长");

    internal static PeriodExpectation YearOfText { get; } = new(
        "a year, such as 2025年: the text names none and none was given", "年份，如 2025年：文本未写年份，也未给定年份");

    internal static PeriodExpectation AfterChineseYear { get; } = new(
        "the end of the text, 上半年, 下半年, 前, 第, a number with 季度 or 月, 底 or 末",
        "文本结尾、上半年、下半年、前、第、数字加季度或月、底、末");

    internal static PeriodExpectation ChineseUnit { get; } =
        new("季度, 月, 周, 双周, 双月 or 四月期", "季度、月、周、双周、双月或四月期");

    internal static PeriodExpectation ChineseNumber { get; } =
        new("a number, such as 3 or 三", "数字，如 3 或 三");

    internal static PeriodExpectation AfterChineseMonth { get; } = new(
        "the end of the text, 份, 上旬, 中旬, 下旬, 上半月, 下半月, 底, 末, 累计, 至 or a day",
        "文本结尾、份、上旬、中旬、下旬、上半月、下半月、底、末、累计、至或日");

    internal static PeriodExpectation AsOf { get; } =
        new("a day, 底, 末 or 的 with a number of 天, 周, 个月, 个季度 or 年", "日、底、末，或“的”加若干天、周、个月、个季度、年");

    internal static PeriodExpectation SchoolYears { get; } = new("two consecutive years", "相邻的两个年份");

    internal static PeriodExpectation FiscalStart { get; } =
        new("the first month of the fiscal year", "财年的首月");

    internal static PeriodExpectation PlanOfMonths { get; } =
        new("a plan of whole months, with a date in it", "以整月计的规划期，以及其中的日期");

    internal static PeriodExpectation ChineseWeekday { get; } =
        new("a first day, such as (周日起)", "首日，如（周日起）");

    internal static PeriodExpectation PlanYears { get; } =
        new("two to four first years of the plan, such as 三年", "规划期的前二至四年，如三年");

    internal static PeriodExpectation LaterNumber { get; } =
        new("a number that is not before the first one", "不小于起始数的数字");
}
