using HealthTargets.Periods;
using HealthTargets.Periods.Text;

namespace HealthTargets.Tests.Periods;

public sealed class LenientReaderTests
{
    private static readonly LenientPeriodOptions In2025 = new() { Year = 2025 };

    [Theory]
    [InlineData("2023年上半年", "2023-S1")]
    [InlineData("2023年下半年", "2023-S2")]
    [InlineData("2023上半年", "2023-S1")]
    [InlineData("2021年度", "2021")]
    [InlineData("2021年全年", "2021")]
    [InlineData("２０２１年", "2021")]
    [InlineData("二〇二五年三月", "2025-03")]
    [InlineData("二零二五年十二月", "2025-12")]
    [InlineData("二○二五年", "2025")]
    [InlineData("2025年3月", "2025-03")]
    [InlineData("2025年03月份", "2025-03")]
    [InlineData(" 2025 年 3 月 ", "2025-03")]
    [InlineData("2025年3月上旬", "2025-03-X1")]
    [InlineData("2025年3月中旬", "2025-03-X2")]
    [InlineData("2025年3月下旬", "2025-03-X3")]
    [InlineData("2025年3月上半月", "2025-03-H1")]
    [InlineData("2025年3月5日", "2025-03-05")]
    [InlineData("二〇二五年三月廿五日", "2025-03-25")]
    [InlineData("2025年十二月三十一号", "2025-12-31")]
    [InlineData("2025年一季度", "2025-Q1")]
    [InlineData("2025年第1季度", "2025-Q1")]
    [InlineData("2025年第四季度", "2025-Q4")]
    [InlineData("2025年Q3", "2025-Q3")]
    [InlineData("2025年一至三季度", "2025-YTD-09")]
    [InlineData("2025年前三季度", "2025-YTD-09")]
    [InlineData("2025年前三个季度", "2025-YTD-09")]
    [InlineData("2025年二至三季度", "2025-04-01/2025-09-30")]
    [InlineData("2025年三至四季度", "2025-S2")]
    [InlineData("2025年1-9月", "2025-YTD-09")]
    [InlineData("2025年1—9月", "2025-YTD-09")]
    [InlineData("2025年1－9月份", "2025-YTD-09")]
    [InlineData("2025年1～9月", "2025-YTD-09")]
    [InlineData("2025年1月至9月", "2025-YTD-09")]
    [InlineData("2025年一到九月", "2025-YTD-09")]
    [InlineData("2025年前9个月", "2025-YTD-09")]
    [InlineData("2025年前两个月", "2025-YTD-02")]
    [InlineData("2025年1月累计", "2025-YTD-01")]
    [InlineData("2025年7-9月", "2025-Q3")]
    [InlineData("2025年3-5月", "2025-03-01/2025-05-31")]
    [InlineData("2024年10月至2025年3月", "2024-10-01/2025-03-31")]
    [InlineData("2025年1月1日至9月17日累计", "2025-YTD-09-17")]
    [InlineData("2019年4月1日至2019年9月15日", "2019-04-01/2019-09-15")]
    [InlineData("2019年4月1日—9月15日", "2019-04-01/2019-09-15")]
    [InlineData("2019年4月1日至15日", "2019-04-01/2019-04-15")]
    [InlineData("2025年第5周", "2025-W05")]
    [InlineData("2025年第五周（周日起）", "2025-W05@Sun")]
    [InlineData("2025年第3双周", "2025-BW03")]
    [InlineData("2025年第2双月", "2025-B2")]
    [InlineData("2025年第2个四月期", "2025-T2")]
    [InlineData("“十四五”时期", "2021/2025")]
    [InlineData("\"十四五\"期间", "2021/2025")]
    [InlineData("「十四五」规划", "2021/2025")]
    [InlineData("十四五", "2021/2025")]
    [InlineData("十五五", "2026/2030")]
    [InlineData("十五", "2001/2005")]
    [InlineData("九五", "1996/2000")]
    [InlineData("一五", "1953/1957")]
    [InlineData("第十四个五年规划", "2021/2025")]
    [InlineData("“十四五”前三年", "2021/2023")]
    [InlineData("“十四五”末", "@2025-12-31")]
    [InlineData("2021-2025年", "2021/2025")]
    [InlineData("2021年至2025年", "2021/2025")]
    [InlineData("2021—2025", "2021/2025")]
    [InlineData("2025财年", "FY2025@04")]
    [InlineData("2025财年（10月起，按结束年）", "FY2025@10e")]
    [InlineData("2025财年二季度", "FY2025@04-Q2")]
    [InlineData("2025财年上半年", "FY2025@04-S1")]
    [InlineData("2025财年4-9月累计", "FY2025@04-YTD-09")]
    [InlineData("2025-2026学年", "SY2025@09")]
    [InlineData("2025—2026学年度", "SY2025@09")]
    [InlineData("2025学年", "SY2025@09")]
    [InlineData("2021年底", "@2021-12-31")]
    [InlineData("2021年6月末", "@2021-06-30")]
    [InlineData("截至2021年12月31日", "@2021-12-31")]
    [InlineData("截止到2021年底", "@2021-12-31")]
    [InlineData("截至2025年3月的12个月", "R12M-2025-03")]
    [InlineData("截至2025年3月31日的7天", "R7D-2025-03-31")]
    [InlineData("2021-2025年规划期至2023年6月累计", "2021/2025-PTD-2023-06")]
    [InlineData("历年累计至2023年6月", "LTD-2023-06")]
    public void Chinese_is_read(string text, string canonical) => AssertReads(text, canonical);

    [Theory]
    [InlineData("2025/3", "2025-03")]
    [InlineData("2025.03", "2025-03")]
    [InlineData("2025/3/5", "2025-03-05")]
    [InlineData("2025-3-5", "2025-03-05")]
    [InlineData("2025q1", "2025-Q1")]
    [InlineData("2025-q1", "2025-Q1")]
    [InlineData("2025 Q1", "2025-Q1")]
    [InlineData("Q1 2025", "2025-Q1")]
    [InlineData("2025H1", "2025-S1")]
    [InlineData("2025w5", "2025-W05")]
    [InlineData("2025–03", "2025-03")]
    [InlineData("２０２５－Ｑ１", "2025-Q1")]
    [InlineData("2025−S2", "2025-S2")]
    [InlineData("\uFEFF2025-W05@Sun\u3000", "2025-W05@Sun")]
    [InlineData("202503", "2025-03")]
    [InlineData("20250331", "2025-03-31")]
    [InlineData("2025SunW5", "2025-W05@Sun")]
    [InlineData("2025NovQ1", "FY2025@11-Q1")]
    [InlineData("2025April", "FY2025@04")]
    [InlineData("2025-01-01/P3M", "2025-Q1")]
    [InlineData("2025-02-01/P3M", "FY2025@11-Q2")]
    [InlineData("2025-01-07/P7D", "2025-W02@Tue")]
    [InlineData("2021-01-01/P5Y", "2021/2025")]
    [InlineData("2025-03-01/P1Y", "FY2025@03")]
    [InlineData("2025-03-01/P6M", "2025-03-01/2025-08-31")]
    [InlineData("2025-01-01/P1Y6M", "2025-01-01/2026-06-30")]
    [InlineData("2025-01-10/P10D", "2025-01-10/2025-01-19")]
    [InlineData("P3M/2025-03-31", "2025-Q1")]
    [InlineData("2025-01/2025-03", "2025-Q1")]
    [InlineData("2025-01-01--2025-03-31", "2025-01-01/2025-03-31")]
    [InlineData("2025-01-01～2025-03-31", "2025-01-01/2025-03-31")]
    public void Variants_are_read(string text, string canonical) => AssertReads(text, canonical);

    [Theory]
    [InlineData("一季度", "2025-Q1")]
    [InlineData("上半年", "2025-S1")]
    [InlineData("一至三季度", "2025-YTD-09")]
    [InlineData("前三季度", "2025-YTD-09")]
    [InlineData("1-9月", "2025-YTD-09")]
    [InlineData("3月上旬", "2025-03-X1")]
    [InlineData("3月", "2025-03")]
    [InlineData("三月五日", "2025-03-05")]
    [InlineData("今年上半年", "2025-S1")]
    [InlineData("去年", "2024")]
    [InlineData("全年", "2025")]
    public void Texts_without_a_year_need_one(string text, string canonical)
    {
        Assert.Equal(canonical, PeriodReader.Lenient(text, In2025).Value.ToString());

        PeriodParseResult alone = PeriodReader.Lenient(text);
        Assert.False(alone.Success);
        Assert.Contains("a year, such as 2025年", alone.Error.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025年13月", 5)]
    [InlineData("2025年2月30日", 7)]
    [InlineData("2025年五季度", 5)]
    [InlineData("2025年第54周", 5)]
    [InlineData("2025年1-13月", 7)]
    [InlineData("2025年9-3月", 7)]
    [InlineData("2025-2027学年", 5)]
    [InlineData("2025年3月至", 8)]
    [InlineData("2025-01-15/P1M", 0)]
    [InlineData("2015-01-05/P14D", 0)]
    [InlineData("2025 03", 4)]
    [InlineData("2025-13", 5)]
    [InlineData("2025-02-30", 8)]
    [InlineData("十六", 2)]
    [InlineData("25年3月", 2)]
    [InlineData("", 0)]
    public void What_is_no_period_is_refused_at_its_place(string text, int position)
    {
        PeriodParseResult result = PeriodReader.Lenient(text);

        Assert.False(result.Success, result.Success ? result.Value.ToString() : "");
        Assert.Equal(position, result.Error.Position);
    }

    [Fact]
    public void The_options_give_fiscal_and_school_years()
    {
        var options = new LenientPeriodOptions
        {
            Calendar = new ReportingCalendar { FiscalYear = FiscalYearRule.From(7), SchoolYearFirstMonth = 8 },
        };

        Assert.Equal("FY2025@07", PeriodReader.Lenient("2025财年", options).Value.ToString());
        Assert.Equal("SY2025@08", PeriodReader.Lenient("2025学年", options).Value.ToString());
    }

    private static void AssertReads(string text, string canonical)
    {
        PeriodParseResult result = PeriodReader.Lenient(text);

        Assert.True(result.Success, result.Error?.Message);
        Assert.Equal(canonical, result.Value.ToString());
    }
}
