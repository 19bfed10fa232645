using HealthTargets.Periods;
using HealthTargets.Periods.Text;

namespace HealthTargets.Tests.Periods;

/// <summary>Exact sentences, so that a change to one is seen.</summary>
public sealed class PeriodMessageTests
{
    [Theory]
    [InlineData("2025-13", 5, "\"13\" stands at position 6; expected a month of two digits, 01 to 12.")]
    [InlineData("2025-02-30", 8, "\"30\" stands at position 9; expected a day of two digits that the month has.")]
    [InlineData("2025-Q5", 6, "\"5\" stands at position 7; expected a quarter, 1 to 4.")]
    [InlineData("2021-W53", 6, "\"53\" stands at position 7; expected a week that the year has, 01 to 52 or 53.")]
    [InlineData("2025-03 ", 7,
        "\" \" stands at position 8; expected the end of the text, or \"-\" with a day, X1 to X3 (ten days) or H1 to "
        + "H2 (half a month).")]
    [InlineData("2025/2021", 5, "\"2021\" stands at position 6; expected a year of four digits after the first one.")]
    [InlineData("2025-W05@Mon", 8,
        "\"@Mon\" stands at position 9; expected the end of the text, or \"@\" with a first day other than Monday: "
        + "Tue, Wed, Thu, Fri, Sat or Sun.")]
    [InlineData("", 0, "The text ends at position 1; expected a period, such as 2025, 2025-Q1 or 2025-03.")]
    [InlineData("R12M-2025", 5,
        "\"2025\" stands at position 6; expected the last day, week, month, quarter or year that was counted.")]
    public void Strict_errors_say_where_and_what(string text, int position, string message)
    {
        PeriodParseResult result = PeriodReader.Strict(text);

        Assert.False(result.Success);
        Assert.Equal(position, result.Error.Position);
        Assert.Equal(message, result.Error.Message);
    }

    [Fact]
    public void Errors_speak_Chinese() =>
        Assert.Equal(
            "第 6 个字符处为“13月”；应为月份，1 至 12。", PeriodReader.Lenient("2025年13月").Error!.MessageChinese);

    [Theory]
    [InlineData("2015-01-15/P1M")]
    [InlineData("2015-01-05/P14D")]
    public void A_first_day_off_its_boundary_is_not_moved(string text) =>
        Assert.Equal(
            "a first day on which a period of this duration starts; nothing is moved to the nearest one",
            PeriodReader.Adx(text).Error!.Expected);

    [Theory]
    [InlineData("2025/2025")]
    [InlineData("2025-YTD-9")]
    [InlineData("FY2025@04s")]
    [InlineData("FY2025@01e")]
    [InlineData("R0M-2025-03")]
    [InlineData("R012M-2025-03")]
    [InlineData("2021-01/2021-12-PTD-2021-06")]
    [InlineData("2021/2025-PTD-2026-01")]
    [InlineData("0000")]
    [InlineData("2025-q1")]
    [InlineData("２０２５")]
    public void Strict_reads_canonical_text_only(string text) => Assert.False(PeriodReader.Strict(text).Success);

    [Theory]
    [InlineData("2025-03", "March 2025", "2025年3月")]
    [InlineData("2025-Q1", "Q1 2025", "2025年一季度")]
    [InlineData("2025-W05@Sun", "week 5 of 2025 (from Sunday)", "2025年第5周（周日起）")]
    [InlineData("2025-S2", "second half of 2025", "2025年下半年")]
    [InlineData("2025-YTD-09", "year to date, to the end of September 2025", "2025年1-9月")]
    [InlineData("2021/2025", "2021 to 2025", "“十四五”时期")]
    [InlineData("2021/2023", "2021 to 2023", "2021-2023年")]
    [InlineData("FY2025@04", "fiscal year 2025 (from April)", "2025财年")]
    [InlineData("FY2025@11-Q1", "Q1 of fiscal year 2025 (from November)", "2025财年（11月起）一季度")]
    [InlineData("R12M-2025-03", "12 months to March 2025", "截至2025年3月的12个月")]
    [InlineData("@2021-12-31", "at 31 December 2021", "2021年12月31日时点")]
    [InlineData("SY2025@09", "school year 2025/26 (from September)", "2025-2026学年")]
    public void Names_for_people(string period, string english, string chinese)
    {
        ReportingPeriod value = PeriodReader.Strict(period).Value;

        Assert.Equal(english, PeriodNames.English(value));
        Assert.Equal(chinese, PeriodNames.Chinese(value));
    }

    [Fact]
    public void Canonical_months_and_quarters_are_read_from_bytes_without_allocating()
    {
        Read();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 1000; round++)
        {
            Read();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Read()
        {
            Assert.True(ReportingPeriod.TryParse("2025-03"u8, out _));
            Assert.True(PeriodReader.Strict("2025-Q1"u8).Success);
        }
    }
}
