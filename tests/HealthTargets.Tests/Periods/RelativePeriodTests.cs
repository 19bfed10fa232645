using HealthTargets.Periods;
using HealthTargets.Periods.Relative;
using HealthTargets.Periods.Text;
using NodaTime;

namespace HealthTargets.Tests.Periods;

public sealed class RelativePeriodTests
{
    private static readonly ReportingCalendar FromOctober = new() { FiscalYear = FiscalYearRule.From(10) };

    [Theory]
    [InlineData("THIS_YEAR_TO_DATE", "2025-09-17", "2025-YTD-09-17")]
    [InlineData("THIS_YEAR_TO_DATE", "2025-09-30", "2025-YTD-09")]
    [InlineData("LAST_YEAR_TO_SAME_DATE", "2025-09-17", "2024-YTD-09-17")]
    [InlineData("LAST_YEAR_TO_SAME_DATE", "2024-02-29", "2023-YTD-02")]
    [InlineData("THIS_YEAR_TO_LAST_MONTH", "2025-09-17", "2025-YTD-08")]
    [InlineData("THIS_YEAR_TO_LAST_MONTH", "2025-01-17", "")]
    [InlineData("LAST_YEAR_TO_SAME_LAST_MONTH", "2025-09-17", "2024-YTD-08")]
    [InlineData("THIS_FINANCIAL_YEAR_TO_DATE", "2025-09-17", "FY2024@10-YTD-09-17")]
    [InlineData("LAST_FINANCIAL_YEAR_TO_SAME_DATE", "2025-10-31", "FY2024@10-YTD-10")]
    [InlineData("THIS_MONTH_TO_DATE", "2025-03-31", "2025-03-01/2025-03-31")]
    [InlineData("LAST_MONTH_TO_SAME_DATE", "2025-03-31", "2025-02-01/2025-02-28")]
    [InlineData("THIS_QUARTER_TO_DATE", "2025-05-17", "2025-04-01/2025-05-17")]
    [InlineData("LAST_QUARTER_TO_SAME_DATE", "2025-05-17", "2025-01-01/2025-02-17")]
    [InlineData("LAST_WEEK_TO_SAME_DATE", "2025-01-29", "2025-01-20/2025-01-22")]
    [InlineData("SAME_QUARTER_LAST_YEAR", "2025-05-17", "2024-Q2")]
    [InlineData("SAME_DAY_LAST_YEAR", "2024-02-29", "2023-02-28")]
    [InlineData("NEXT_MONTH", "2025-12-31", "2026-01")]
    [InlineData("LAST_2_QUARTERS", "2025-01-01", "2024-Q3 2024-Q4")]
    [InlineData("LAST_FINANCIAL_YEAR", "2025-09-30", "FY2023@10")]
    [InlineData("BIWEEKS_LAST_YEAR", "0001-05-01", "")]
    [InlineData("LAST_3_MONTHS", "0001-02-01", "0001-01")]
    public void Names_give_periods(string name, string date, string expected)
    {
        Assert.True(RelativePeriod.TryGet(name, out RelativePeriod? period));
        Assert.Equal(expected, string.Join(' ', period.Resolve(Date(date), FromOctober)));
    }

    [Fact]
    public void Two_weeks_of_a_year_are_those_of_its_number()
    {
        Assert.True(RelativePeriod.TryGet("BIWEEKS_THIS_YEAR", out RelativePeriod? period));

        IReadOnlyList<ReportingPeriod> periods = period.Resolve(Date("2020-06-15"));

        Assert.Equal(27, periods.Count);
        Assert.Equal("2019-12-30", periods[0].Start.ToString("uuuu-MM-dd", null));
        Assert.Equal("2020-BW27", periods[^1].ToString());
    }

    [Theory]
    [InlineData("LAST_0_DAYS")]
    [InlineData("LAST_1001_DAYS")]
    [InlineData("LAST_03_MONTHS")]
    [InlineData("LAST_3_FORTNIGHTS")]
    [InlineData("last_month")]
    [InlineData("LAST_")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_names_are_refused(string? name) => Assert.False(RelativePeriod.TryGet(name, out _));

    [Fact]
    public void Every_listed_name_is_found_and_gives_ordered_periods()
    {
        foreach (RelativePeriod period in RelativePeriod.All)
        {
            Assert.True(RelativePeriod.TryGet(period.Name, out RelativePeriod? same));
            Assert.Same(period, same);
            IReadOnlyList<ReportingPeriod> periods = period.Resolve(Date("2025-06-15"));
            Assert.NotEmpty(periods);
            Assert.Equal(periods.Order(), periods);
        }
    }

    private static LocalDate Date(string text) => PeriodReader.Strict(text).Value.Start;
}
