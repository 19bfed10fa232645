using System.Runtime.CompilerServices;
using HealthTargets.Periods;
using HealthTargets.Periods.Text;
using NodaTime;

namespace HealthTargets.Tests.Periods;

public sealed class ReportingPeriodTests
{
    [Fact]
    public void A_period_fits_eight_bytes() => Assert.Equal(8, Unsafe.SizeOf<ReportingPeriod>());

    [Fact]
    public void Default_is_the_first_day_of_the_range()
    {
        Assert.Equal(ReportingPeriod.Day(new LocalDate(1, 1, 1)), default);
        Assert.Equal("0001-01-01", default(ReportingPeriod).ToString());
    }

    [Fact]
    public void The_fourteenth_five_year_plan_is_2021_to_2025() =>
        Assert.Equal(ReportingPeriod.Years(2021, 2025), PeriodReader.Lenient("十四五").Value);

    [Fact]
    public void Years_from_a_year_to_itself_are_that_year() =>
        Assert.Equal(ReportingPeriod.Year(2021), ReportingPeriod.Years(2021, 2021));

    [Theory]
    [InlineData("2025", "2025-06-30", 181, 365)] // 31 + 28 + 31 + 30 + 31 + 30
    [InlineData("2025", "2024-12-31", 0, 365)]
    [InlineData("2025", "2025-01-01", 1, 365)]
    [InlineData("2025", "2026-05-01", 365, 365)]
    [InlineData("2024", "2024-02-29", 60, 366)]
    [InlineData("2021/2025", "2023-06-30", 911, 1826)] // 365 + 365 + 181 of 5 x 365 + 1
    [InlineData("2025-03", "2025-03-10", 10, 31)]
    public void The_as_of_day_has_elapsed(string period, string asOf, int elapsed, int days)
    {
        ReportingPeriod value = Period(period);

        Assert.Equal(elapsed, value.ElapsedDays(Date(asOf)));
        Assert.Equal(days, value.Days);
        Assert.Equal((double)elapsed / days, value.ElapsedShare(Date(asOf)));
    }

    [Theory]
    [InlineData("2025-03", "2024-03")]
    [InlineData("2024-02", "2023-02")]
    [InlineData("2024-02-29", "2023-02-28")]
    [InlineData("2025-Q1", "2024-Q1")]
    [InlineData("2025-W05@Sun", "2024-W05@Sun")]
    [InlineData("2020-W53", "2019-W52")]
    [InlineData("2020-BW27", "2019-BW26")]
    [InlineData("2025-02-X3", "2024-02-X3")]
    [InlineData("FY2025@11-Q1", "FY2024@11-Q1")]
    [InlineData("2021/2025", "2020/2024")]
    [InlineData("2025-YTD-02", "2024-YTD-02")]
    [InlineData("2024-YTD-02-29", "2023-YTD-02-28")]
    [InlineData("2021/2025-PTD-2023-06", "2020/2024-PTD-2022-06")]
    [InlineData("LTD-2023-06", "LTD-2022-06")]
    [InlineData("R12M-2025-02", "R12M-2024-02")]
    [InlineData("R7D-2024-02-29", "R7D-2023-02-28")]
    [InlineData("R4W-2020-W53", "R4W-2019-W52")]
    [InlineData("2024-02-01/2024-02-29", "2023-02-01/2023-02-28")]
    [InlineData("2025-02-01/2025-02-28", "2024-02-01/2024-02-29")]
    [InlineData("2024-02-29/2024-03-15", "2023-02-28/2023-03-15")]
    [InlineData("@2024-02-29", "@2023-02-28")]
    public void The_same_period_of_last_year(string period, string lastYear) =>
        Assert.Equal(lastYear, Period(period).SamePeriodLastYear().ToString());

    [Theory]
    [InlineData("2025-12", 1, "2026-01")]
    [InlineData("2020-BW26", 1, "2020-BW27")]
    [InlineData("2020-BW27", 1, "2021-BW01")]
    [InlineData("2021-BW01", -1, "2020-BW27")]
    [InlineData("2025-03-X3", 1, "2025-04-X1")]
    [InlineData("2025-03-H1", -1, "2025-02-H2")]
    [InlineData("2021/2025", 1, "2026/2030")]
    [InlineData("2025-YTD-12", 1, "2026-YTD-01")]
    [InlineData("2025-YTD-12-31", 1, "2026-YTD-01-01")]
    [InlineData("FY2025@04-YTD-03", 1, "FY2026@04-YTD-04")]
    [InlineData("2021/2025-PTD-2025-12", 1, "2026/2030-PTD-2026-01")]
    [InlineData("2021/2025-PTD-2021-01", -1, "2016/2020-PTD-2020-12")]
    [InlineData("R12M-2025-03", 1, "R12M-2025-04")]
    [InlineData("R4Q-2025-Q1", -1, "R4Q-2024-Q4")]
    [InlineData("2019-04-01/2019-09-15", 1, "2019-09-16/2020-03-01")] // 168 days each
    public void Periods_move_along_their_sequence(string period, int count, string moved) =>
        Assert.Equal(moved, Period(period).Plus(count).ToString());

    [Theory]
    [InlineData("9999-12-31", 1)]
    [InlineData("0001-01-01", -1)]
    [InlineData("9999", 1)]
    [InlineData("0001", -1)]
    [InlineData("0001-W01", -1)]
    [InlineData("9999-BW01", int.MaxValue)]
    [InlineData("2025-BW01", int.MinValue)]
    [InlineData("2025-03", int.MinValue)]
    [InlineData("0001-01-01/9999-12-31", int.MaxValue)]
    [InlineData("0001/9999", 1)]
    [InlineData("LTD-0001-01", -1)]
    [InlineData("R9999Y-9999", 1)]
    [InlineData("0001-YTD-01", -1)]
    [InlineData("2021/2025-PTD-2023-06", int.MinValue)]
    public void Beyond_the_range_is_said_and_not_computed(string period, int count)
    {
        ReportingPeriod value = Period(period);

        Assert.False(value.TryPlus(count, out _));
        Assert.Throws<OverflowException>(() => value.Plus(count));
    }

    [Theory]
    [InlineData("2025", PeriodKind.Month, 12, "2025-01", "2025-12")]
    [InlineData("2024-02", PeriodKind.Day, 29, "2024-02-01", "2024-02-29")]
    [InlineData("2025-S1", PeriodKind.Quarter, 2, "2025-Q1", "2025-Q2")]
    [InlineData("2021/2025", PeriodKind.Year, 5, "2021", "2025")]
    [InlineData("2025-YTD-09", PeriodKind.Quarter, 3, "2025-Q1", "2025-Q3")]
    [InlineData("FY2025@11", PeriodKind.FiscalQuarter, 4, "FY2025@11-Q1", "FY2025@11-Q4")]
    [InlineData("2025-W05@Sun", PeriodKind.Day, 7, "2025-01-26", "2025-02-01")]
    [InlineData("2020-BW26", PeriodKind.Week, 2, "2020-W51", "2020-W52")]
    [InlineData("2025-03", PeriodKind.TenDays, 3, "2025-03-X1", "2025-03-X3")]
    [InlineData("R12M-2025-03", PeriodKind.Month, 12, "2024-04", "2025-03")]
    [InlineData("2019-04-01/2019-09-15", PeriodKind.Custom, 1, "2019-04-01/2019-09-15", "2019-04-01/2019-09-15")]
    public void Sub_periods_of_a_kind(string period, PeriodKind kind, int count, string first, string last)
    {
        IReadOnlyList<ReportingPeriod> parts = Period(period).SubPeriods(kind);

        Assert.Equal(count, parts.Count);
        Assert.Equal(first, parts[0].ToString());
        Assert.Equal(last, parts[^1].ToString());
    }

    [Theory]
    [InlineData("2025-03", PeriodKind.Week)]
    [InlineData("2025-Q1", PeriodKind.TwoMonths)]
    [InlineData("2025-Q1", PeriodKind.Year)]
    [InlineData("2025-YTD-09-17", PeriodKind.Month)]
    [InlineData("2025", PeriodKind.FiscalQuarter, 11)]
    [InlineData("2025", PeriodKind.YearToDate)]
    [InlineData("LTD-2025-03", PeriodKind.Month)]
    public void A_kind_that_does_not_divide_a_period_gives_no_sub_periods(
        string period, PeriodKind kind, int fiscalMonth = 4) =>
        Assert.Empty(Period(period).SubPeriods(
            kind, new ReportingCalendar { FiscalYear = FiscalYearRule.From(fiscalMonth) }));

    [Fact]
    public void The_weeks_of_a_year_are_those_with_their_fourth_day_in_it()
    {
        IReadOnlyList<ReportingPeriod> weeks =
            ReportingPeriod.Year(2020).SubPeriods(PeriodKind.Week, PeriodAssignment.WeeksByFourthDay);

        Assert.Equal(53, weeks.Count); // 2020 began on a Wednesday and was a leap year.
        Assert.Equal("2020-W01", weeks[0].ToString());
        Assert.Equal("2020-W53", weeks[^1].ToString());
    }

    [Theory]
    [InlineData(PeriodAssignment.Start, "2025-01")]
    [InlineData(PeriodAssignment.End, "2025-02")]
    [InlineData(PeriodAssignment.MajorityOfDays, "2025-01")] // 27 to 31 January: five of seven days
    [InlineData(PeriodAssignment.WeeksByFourthDay, "2025-01")]
    public void A_week_belongs_to_a_month_by_a_named_rule(PeriodAssignment assignment, string month) =>
        Assert.Equal(Period(month), Period("2025-W05").Parent(PeriodKind.Month, assignment));

    [Fact]
    public void A_week_is_split_over_months_by_day() =>
        Assert.Equal(
            [new PeriodPart(Period("2025-01"), 5), new PeriodPart(Period("2025-02"), 2)],
            Period("2025-W05").PartsIn(PeriodKind.Month));

    [Fact]
    public void A_longer_period_has_no_shorter_parent() =>
        Assert.Null(Period("2025").Parent(PeriodKind.Month, PeriodAssignment.Start));

    [Theory]
    [InlineData("2025-YTD-09", "2025-YTD-06", "2025-Q3")]
    [InlineData("2025-YTD-09", "2025-YTD-08", "2025-09")]
    [InlineData("2025-YTD-12", "2025-S1", "2025-S2")]
    [InlineData("2025", "2025-YTD-09", "2025-Q4")]
    [InlineData("2025-YTD-08", "2025-YTD-06", "2025-B4")]
    [InlineData("2025-YTD-05", "2025-YTD-02", "2025-03-01/2025-05-31")]
    [InlineData("FY2025@04-YTD-09", "FY2025@04-YTD-06", "FY2025@04-Q2")]
    [InlineData("FY2025@11-YTD-04", "FY2025@11-YTD-01", "FY2025@11-Q2")]
    [InlineData("2021/2025-PTD-2023-12", "2021/2025-PTD-2022-12", "2023")]
    [InlineData("2025-YTD-06", "2025-YTD-09", null)]
    [InlineData("2025-YTD-06", "2024-YTD-03", null)]
    public void Cumulative_minus_cumulative(string longer, string shorter, string? rest) =>
        Assert.Equal(rest, Period(longer).Minus(Period(shorter))?.ToString());

    [Theory]
    [InlineData("2025-S1", "2025-YTD-09", "2025-S1")]
    [InlineData("2025", "FY2025@04", "2025-04-01/2025-12-31")]
    [InlineData("2025-Q1", "2025-B2", "2025-03")]
    [InlineData("2025-Q1", "2025-Q2", null)]
    public void The_days_that_two_periods_share(string left, string right, string? shared)
    {
        Assert.Equal(shared, Period(left).Intersection(Period(right))?.ToString());
        Assert.Equal(shared, Period(right).Intersection(Period(left))?.ToString());
    }

    [Fact]
    public void A_month_is_not_the_custom_interval_of_its_days()
    {
        ReportingPeriod month = Period("2025-03");
        ReportingPeriod interval = Period("2025-03-01/2025-03-31");

        Assert.NotEqual(month, interval);
        Assert.True(month.HasSameDates(interval));
        Assert.True(month < interval);
        Assert.Equal(month, ReportingPeriod.FromDates(interval.Start, interval.End));
    }

    [Fact]
    public void Dates_of_other_calendars_and_years_are_compared()
    {
        LocalDate julian = new LocalDate(2025, 3, 1).WithCalendar(CalendarSystem.Julian);

        Assert.True(Period("2025-03").Contains(julian));
        Assert.False(Period("0001").Contains(new LocalDate(-500, 1, 1)));
        Assert.Equal(0, Period("0001").ElapsedDays(new LocalDate(-500, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Day(new LocalDate(0, 12, 31)));
    }

    private static ReportingPeriod Period(string text) => PeriodReader.Strict(text).Value;

    private static LocalDate Date(string text) => Period(text).Start;
}
