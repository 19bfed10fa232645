using System.Text;
using HealthTargets.Periods;
using HealthTargets.Periods.Text;

namespace HealthTargets.Tests.Periods;

public sealed class CanonicalTextTests
{
    /// <summary>Text, kind, first day, last day; dates worked out with a calendar.</summary>
    public static TheoryData<string, PeriodKind, string, string> Texts => new()
    {
        { "2025-03-31", PeriodKind.Day, "2025-03-31", "2025-03-31" },
        { "2025-W05", PeriodKind.Week, "2025-01-27", "2025-02-02" },
        { "2025-W05@Sun", PeriodKind.Week, "2025-01-26", "2025-02-01" },
        { "2020-W53", PeriodKind.Week, "2020-12-28", "2021-01-03" },
        { "2025-BW03", PeriodKind.TwoWeeks, "2025-01-27", "2025-02-09" },
        { "2020-BW27", PeriodKind.TwoWeeks, "2020-12-28", "2021-01-03" },
        { "2025-03-X1", PeriodKind.TenDays, "2025-03-01", "2025-03-10" },
        { "2024-02-X3", PeriodKind.TenDays, "2024-02-21", "2024-02-29" },
        { "2025-03-H2", PeriodKind.HalfMonth, "2025-03-16", "2025-03-31" },
        { "2025-03", PeriodKind.Month, "2025-03-01", "2025-03-31" },
        { "2025-B6", PeriodKind.TwoMonths, "2025-11-01", "2025-12-31" },
        { "2025-Q1", PeriodKind.Quarter, "2025-01-01", "2025-03-31" },
        { "2025-T2", PeriodKind.FourMonths, "2025-05-01", "2025-08-31" },
        { "2025-S2", PeriodKind.HalfYear, "2025-07-01", "2025-12-31" },
        { "2025", PeriodKind.Year, "2025-01-01", "2025-12-31" },
        { "FY2025@04", PeriodKind.FiscalYear, "2025-04-01", "2026-03-31" },
        { "FY2025@11", PeriodKind.FiscalYear, "2024-11-01", "2025-10-31" },
        { "FY2025@10e", PeriodKind.FiscalYear, "2024-10-01", "2025-09-30" },
        { "FY2025@11s", PeriodKind.FiscalYear, "2025-11-01", "2026-10-31" },
        { "FY2025@04-S2", PeriodKind.FiscalHalfYear, "2025-10-01", "2026-03-31" },
        { "FY2025@11-Q1", PeriodKind.FiscalQuarter, "2024-11-01", "2025-01-31" },
        { "SY2025@09", PeriodKind.SchoolYear, "2025-09-01", "2026-08-31" },
        { "2021/2025", PeriodKind.Years, "2021-01-01", "2025-12-31" },
        { "2025-YTD-09", PeriodKind.YearToDate, "2025-01-01", "2025-09-30" },
        { "2025-YTD-09-17", PeriodKind.YearToDate, "2025-01-01", "2025-09-17" },
        { "FY2025@04-YTD-02", PeriodKind.FiscalYearToDate, "2025-04-01", "2026-02-28" },
        { "FY2025@04-YTD-02-14", PeriodKind.FiscalYearToDate, "2025-04-01", "2026-02-14" },
        { "2021/2025-PTD-2023-06", PeriodKind.PlanToDate, "2021-01-01", "2023-06-30" },
        { "2021-PTD-2021-06-15", PeriodKind.PlanToDate, "2021-01-01", "2021-06-15" },
        { "2021-04/2024-03-PTD-2023-06", PeriodKind.PlanToDate, "2021-04-01", "2023-06-30" },
        { "LTD-2023-06", PeriodKind.LifeToDate, "0001-01-01", "2023-06-30" },
        { "R12M-2025-03", PeriodKind.Rolling, "2024-04-01", "2025-03-31" },
        { "R7D-2025-03-31", PeriodKind.Rolling, "2025-03-25", "2025-03-31" },
        { "R4W-2025-W05@Sun", PeriodKind.Rolling, "2025-01-05", "2025-02-01" },
        { "R4Q-2025-Q1", PeriodKind.Rolling, "2024-04-01", "2025-03-31" },
        { "R3Y-2025", PeriodKind.Rolling, "2023-01-01", "2025-12-31" },
        { "2019-04-01/2019-09-15", PeriodKind.Custom, "2019-04-01", "2019-09-15" },
        { "@2021-12-31", PeriodKind.Instant, "2021-12-31", "2021-12-31" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Canonical_text_gives_kind_and_dates_and_is_written_back(
        string text, PeriodKind kind, string start, string end)
    {
        PeriodParseResult result = PeriodReader.Strict(text);

        Assert.True(result.Success, result.Error?.Message);
        Assert.Equal(kind, result.Value.Kind);
        Assert.Equal(start, result.Value.Start.ToString("uuuu-MM-dd", null));
        Assert.Equal(end, result.Value.End.ToString("uuuu-MM-dd", null));
        Assert.Equal(text, result.Value.ToString());
        Assert.Equal(result, PeriodReader.Strict(Encoding.UTF8.GetBytes(text)));
    }
}
