namespace HealthTargets.Periods;

/// <summary>All that readers can expect, in one place. Each is a noun phrase that completes "expected ...".</summary>
internal static class PeriodExpectations
{
    internal static PeriodExpectation Period { get; } =
        new("a period, such as 2025, 2025-Q1 or 2025-03", "报告期，如 2025、2025-Q1 或 2025-03");

    internal static PeriodExpectation Year { get; } =
        new("a year of four digits, 0001 to 9999", "四位数年份，0001 至 9999");

    internal static PeriodExpectation LaterYear { get; } =
        new("a year of four digits after the first one", "晚于起始年的四位数年份");

    internal static PeriodExpectation AfterYear { get; } = new(
        "the end of the text, \"-\" with a month, a day or a part of the year, or \"/\" with a last year",
        "文本结尾，“-”加月、日或年内时段，或“/”加结束年");

    internal static PeriodExpectation PartOfYear { get; } = new(
        "a month (01 to 12) or one of Q, S, T, B, W, BW, YTD-, PTD-",
        "月份（01 至 12）或 Q、S、T、B、W、BW、YTD-、PTD- 之一");

    internal static PeriodExpectation Month { get; } = new("a month of two digits, 01 to 12", "两位数月份，01 至 12");

    internal static PeriodExpectation MonthOfYear { get; } = new("a month, 1 to 12", "月份，1 至 12");

    internal static PeriodExpectation LaterMonth { get; } =
        new("a month that is not before the first one", "不早于起始月的月份");

    internal static PeriodExpectation AfterMonth { get; } = new(
        "the end of the text, or \"-\" with a day, X1 to X3 (ten days) or H1 to H2 (half a month)",
        "文本结尾，或“-”加日、X1 至 X3（旬）、H1 至 H2（半月）");

    internal static PeriodExpectation DayOfMonth { get; } =
        new("a day of two digits that the month has", "该月存在的两位数日期");

    internal static PeriodExpectation ExistingDay { get; } = new("a day that the month has", "该月存在的日期");

    internal static PeriodExpectation LaterDay { get; } =
        new("a day that is not before the first one", "不早于起始日的日期");

    internal static PeriodExpectation Quarter { get; } = new("a quarter, 1 to 4", "季度，1 至 4");

    internal static PeriodExpectation HalfYear { get; } = new("a half, 1 or 2", "半年，1 或 2");

    internal static PeriodExpectation FourMonths { get; } = new("four months, 1 to 3", "四月期，1 至 3");

    internal static PeriodExpectation TwoMonths { get; } = new("two months, 1 to 6", "双月，1 至 6");

    internal static PeriodExpectation TenDays { get; } = new("a part of the month, 1 to 3", "旬，1 至 3");

    internal static PeriodExpectation HalfMonth { get; } = new("half of the month, 1 or 2", "半月，1 或 2");

    internal static PeriodExpectation Week { get; } =
        new("a week that the year has, 01 to 52 or 53", "该年存在的周，01 至 52 或 53");

    internal static PeriodExpectation TwoWeeks { get; } =
        new("two weeks that the year has, 01 to 26 or 27", "该年存在的双周，01 至 26 或 27");

    internal static PeriodExpectation Weekday { get; } = new(
        "the end of the text, or \"@\" with a first day other than Monday: Tue, Wed, Thu, Fri, Sat or Sun",
        "文本结尾，或“@”加周一以外的首日：Tue、Wed、Thu、Fri、Sat 或 Sun");

    internal static PeriodExpectation FirstMonth { get; } =
        new("\"@\" with the first month, 01 to 12", "“@”加首月，01 至 12");

    internal static PeriodExpectation AfterFiscalYear { get; } = new(
        "the end of the text, or \"-\" with S1, S2, Q1 to Q4 or YTD-",
        "文本结尾，或“-”加 S1、S2、Q1 至 Q4 或 YTD-");

    internal static PeriodExpectation RollingCount { get; } =
        new("a count without leading zeros, 1 to 9999999", "数量，无前导零，1 至 9999999");

    internal static PeriodExpectation RollingUnit { get; } =
        new("D, W, M, Q or Y and \"-\" with the last of them", "D、W、M、Q 或 Y，后接“-”和其中最后一个");

    internal static PeriodExpectation RollingEnd { get; } =
        new("the last day, week, month, quarter or year that was counted", "与计数单位相同的最后一日、周、月、季度或年");

    internal static PeriodExpectation Date { get; } = new("a date, such as 2025-03-31", "日期，如 2025-03-31");

    internal static PeriodExpectation PlanMark { get; } = new("\"-PTD-\" with a month or a day", "“-PTD-”加月或日");

    internal static PeriodExpectation WithinPlan { get; } =
        new("a month or a day within the plan", "规划期内的月或日");

    internal static PeriodExpectation End { get; } = new("the end of the text", "文本结尾");

    internal static PeriodExpectation InRange { get; } =
        new("a period between 0001-01-01 and 9999-12-31", "0001-01-01 至 9999-12-31 之间的报告期");

    /// <summary>Returns the expectation of a fixed text.</summary>
    internal static PeriodExpectation Text(string text) => new($"\"{text}\"", $"“{text}”");
}
