using System.Text;
using HealthTargets.Periods;
using HealthTargets.Periods.Text;
using HealthTargets.Plans;
using HealthTargets.Rules;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Testing;
using HealthTargets.Values;

namespace HealthTargets.Fuzz;

/// <summary>All readers, with seeds from the repository's samples and golden files.</summary>
public static class Readers
{
    /// <summary>Makes the readers.</summary>
    /// <param name="repository">The folder of the solution, for the seeds.</param>
    public static IReadOnlyList<Reader> All(string repository)
    {
        byte[][] plans =
        [
            .. Files(repository, "samples", "*.plan.json"),
            .. Files(repository, "tests/HealthTargets.Rules.Tests/Golden", "plan.json"),
        ];
        byte[][] rows = [.. Files(repository, "samples", "*.csv"), .. Files(repository, "tests", "*.csv")];
        Plan plan = RuleCompiler.CompileFile(
            Path.Combine(repository, "samples/county-2021/county-2021.plan.json")).Plan!;
        return
        [
            new("plans", plans, ReadPlan),
            new("CSV", rows, bytes => ReadRows(bytes, DataFormat.Csv, plan)),
            new("JSON Lines", Lines(), bytes => ReadRows(bytes, DataFormat.JsonLines, plan)),
            new("units", rows, ReadUnits),
            new("periods", Periods(), ReadPeriod),
            new("files of tests", Files(repository, "samples", "*.plantest.json"), bytes => ReadTests(bytes, plan)),
            new("expressions", ExpressionReaders.ExpressionSeeds, ExpressionReaders.ReadExpression),
            new("workflows", ExpressionReaders.WorkflowSeeds, ExpressionReaders.ReadWorkflow),
        ];
    }

    private static void ReadPlan(byte[] bytes)
    {
        RuleCompilation compilation = RuleCompiler.Compile("fuzz.plan.json", bytes);
        foreach (Language language in new[] { Language.English, Language.Chinese })
        {
            _ = DiagnosticRenderer.Render(compilation.Diagnostics, language);
        }

        foreach (PlanTest test in compilation.Tests)
        {
            _ = PlanTestRunner.Run(compilation.Plan!, test);
        }
    }

    private static void ReadTests(byte[] bytes, Plan plan)
    {
        PlanTestReading reading = RuleCompiler.CompileTests("fuzz.plantest.json", bytes, plan);
        _ = DiagnosticRenderer.Render(reading.Diagnostics, Language.English);
    }

    private static void ReadRows(byte[] bytes, DataFormat format, Plan plan)
    {
        var reading = ObservationReader.Read([DataFile.FromBytes("fuzz", bytes, format)], [plan]);
        _ = DiagnosticRenderer.Render(reading.Diagnostics, Language.English);
    }

    private static void ReadUnits(byte[] bytes)
    {
        var reading = UnitReader.Read([DataFile.FromBytes("fuzz.csv", bytes)]);
        _ = DiagnosticRenderer.Render(reading.Diagnostics, Language.Chinese);
    }

    // Each notation reads what it can; a text that is read must be written and read again as the same period.
    private static void ReadPeriod(byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        _ = PeriodReader.Strict(bytes);
        _ = PeriodReader.Dhis2(text);
        _ = PeriodReader.Adx(text);
        _ = PeriodReader.Strict(text);
        PeriodParseResult lenient = PeriodReader.Lenient(text);
        if (lenient.Error is null && PeriodReader.Strict(lenient.Value.ToString()).Error is not null)
        {
            throw new InvalidOperationException($"\"{text}\" was read as {lenient.Value}, which can't be read.");
        }
    }

    private static byte[][] Files(string repository, string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(repository, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains("artifacts", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .Where(bytes => bytes.Length is > 0 and < 16_000),
    ];

    private static byte[][] Lines() => Texts(
        """{"indicator":"coverage","unit":"county","period":"2021-01","numerator":57,"denominator":60}""",
        """{"indicator":"subsidy","period":"2021","value":79.5,"category":"a","status":"final","source":"x"}""",
        """{"indicator":"stroke-centre","period":"2021","value":"certified","recordedAt":"2021-07-01T10:00:00Z"}""",
        """{"indicator":"beds","period":"2021","absence":"missing"}""" + "\n" + """{"indicator":"beds","value":1}""",
        string.Concat(Enumerable.Range(0, 12).Select(line => $$"""
            {"indicator":"coverage","unit":"u{{line / 6}}","period":{{2019 + line % 6}},"value":"{{line}}.5"}

            """)),
        string.Concat(Enumerable.Range(0, 12).Select(line => $$"""
            {"indicator":"beds","unit":"u{{line / 6}}","period":"{{2019 + line % 6}}","value":{{line}},"category":null}

            """)));

    private static byte[][] Periods() => Texts(
        "2025", "2025-03", "2025-Q1", "2025-S1", "2025-W05", "2025-W05@Sun", "FY2025@04", "FY2025@11-Q1", "2025-YTD-09",
        "2021/2025", "2019-04-01/2019-09-15", "2025-03-31", "202503", "2025Q1", "2025SunW5", "2025April", "2025NovQ1",
        "2025年3月", "一季度", "上半年", "2025年第5周", "1-9月", "前三季度", "十四五", "“十四五”时期", "二〇二五年三月",
        "2025-01-01/P1M", "2025 Q1", "Q1 2025", "March 2025", "２０２５年", "2025BiW3", "202501B", "2025FebNov");

    internal static byte[][] Texts(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
