using BenchmarkDotNet.Attributes;
using HealthTargets.Periods;
using HealthTargets.Periods.Text;
using NodaTime;
using NodaTime.Text;

namespace HealthTargets.Benchmarks;

/// <summary>
/// What is done to a period per row of data. The baseline reads a date with NodaTime's pattern from a string, as that
/// has no reader of UTF-8; the constructor makes sure that both read the same month.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
public class PeriodsBenchmark
{
    private readonly byte[] _month = "2025-03"u8.ToArray();
    private readonly byte[] _quarter = "2025-Q1"u8.ToArray();
    private readonly byte[] _week = "2025-W05@Sun"u8.ToArray();
    private readonly byte[] _date = "2025-03-31"u8.ToArray();
    private readonly char[] _buffer = new char[40];
    private readonly string _dateText = "2025-03-31";
    private readonly LocalDate _asOf = new(2025, 3, 10);
    private readonly LocalDatePattern _pattern = LocalDatePattern.Iso;
    private readonly ReportingPeriod _period = ReportingPeriod.Month(2025, 3);
    private readonly ReportingPeriod _year = ReportingPeriod.Year(2025);
    private readonly ReportingPeriod _weekPeriod = ReportingPeriod.Week(2025, 5);

    public PeriodsBenchmark()
    {
        if (!ReportingPeriod.TryParse(_month, out ReportingPeriod month) || month != _period
            || !month.Contains(_pattern.Parse(_dateText).Value))
        {
            throw new InvalidOperationException("The readers disagree.");
        }
    }

    [Benchmark(Baseline = true, Description = "NodaTime LocalDatePattern: parse a date")]
    public LocalDate NodaTimeParse() => _pattern.Parse(_dateText).Value;

    [Benchmark(Description = "parse a date, UTF-8")]
    public ReportingPeriod ParseDate() => Parse(_date);

    [Benchmark(Description = "parse a month, UTF-8")]
    public ReportingPeriod ParseMonth() => Parse(_month);

    [Benchmark(Description = "parse a quarter, UTF-8")]
    public ReportingPeriod ParseQuarter() => Parse(_quarter);

    [Benchmark(Description = "parse a week from Sunday, UTF-8")]
    public ReportingPeriod ParseWeek() => Parse(_week);

    [Benchmark(Description = "parse a DHIS2 quarter")]
    public PeriodParseResult ParseDhis2() => PeriodReader.Dhis2("2025Q1");

    [Benchmark(Description = "parse Chinese: 2025年一至三季度")]
    public PeriodParseResult ParseChinese() => PeriodReader.Lenient("2025年一至三季度");

    [Benchmark(Description = "NodaTime LocalDatePattern: format a date")]
    public string NodaTimeFormat() => _pattern.Format(_asOf);

    [Benchmark(Description = "format a month into a span")]
    public int FormatSpan() => _period.TryFormat(_buffer, out int length) ? length : 0;

    [Benchmark(Description = "format a month as a string")]
    public string Format() => _period.ToString();

    [Benchmark(Description = "next month")]
    public ReportingPeriod NextMonth() => _period.Next();

    [Benchmark(Description = "next week")]
    public ReportingPeriod NextWeek() => _weekPeriod.Next();

    [Benchmark(Description = "contains a date")]
    public bool Contains() => _period.Contains(_asOf);

    [Benchmark(Description = "contains a period")]
    public bool ContainsPeriod() => _year.Contains(_period);

    [Benchmark(Description = "elapsed share of a year")]
    public double ElapsedShare() => _year.ElapsedShare(_asOf);

    private static ReportingPeriod Parse(byte[] text) =>
        ReportingPeriod.TryParse(text, out ReportingPeriod period) ? period : default;
}
