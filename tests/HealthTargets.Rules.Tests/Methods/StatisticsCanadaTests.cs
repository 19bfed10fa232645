using System.Globalization;
using System.Text.Json.Nodes;
using HealthTargets.Evaluation;
using HealthTargets.Methods;
using HealthTargets.Targets;
using HealthTargets.TestSupport;
using NodaTime;
using Xunit;

namespace HealthTargets.Rules.Tests.Methods;

/// <summary>
/// The automatic progress that Statistics Canada publishes: each series is a target of a plan file that uses the method
/// <c>statcan-cagr</c>.
/// </summary>
public sealed class StatisticsCanadaTests(ConformanceReport report) : IClassFixture<ConformanceReport>
{
    private const string Series = "methods/open_sdg_canada/series_cases.csv";
    private const double Tolerance = 1e-6;

    [ConformanceFact(Series)]
    public void Every_published_series_has_its_value_status_and_score()
    {
        IReadOnlyList<CsvRow> rows = CsvRow.Read(Conformance.Get(Series));
        var scene = new MethodScene("2000/2100");
        foreach (CsvRow row in rows)
        {
            Add(scene, row);
        }

        PlanEvaluation evaluation = scene.Evaluate(new LocalDate(2100, 12, 31));
        report.Check(Series, rows, row => Difference(
            row, evaluation.Find(new TargetId("t" + row.Line.ToString(CultureInfo.InvariantCulture)))!.Assessment!));
    }

    private static void Add(MethodScene scene, CsvRow row)
    {
        string id = row.Line.ToString(CultureInfo.InvariantCulture);
        bool isUp = row["direction"] is not ("" or "-1" or "-1.0");
        scene.Indicator("i" + id, isUp ? "higher" : "lower");
        var target = new JsonObject
        {
            ["id"] = "t" + id,
            ["indicator"] = "i" + id,
            ["method"] = row["limit"].Length == 0
                ? "statcan-cagr"
                : new JsonObject
                {
                    ["use"] = "statcan-cagr",
                    ["with"] = new JsonObject { ["naturalLimit"] = Number(row["limit"]) },
                },
        };
        if (Year(row["target_year"]) is { } due)
        {
            int first = Math.Min(Year(row["base_year"]) ?? due - 1, Year(row["current_year"]) ?? due - 1);
            target["period"] = $"{Math.Min(first, due - 1)}/{due}";
        }

        if (Year(row["base_year"]) is { } start && row["base_value"].Length > 0)
        {
            target["baseline"] = new JsonObject { ["value"] = Number(row["base_value"]), ["period"] = $"{start}" };
        }

        if (row["target"].Length > 0)
        {
            target[isUp ? "atLeast" : "atMost"] = Number(row["target"]);
        }

        scene.Target(target);
        if (Year(row["current_year"]) is { } now && row["current_value"].Length > 0)
        {
            scene.Row("i" + id, $"{now}", Written(row["current_value"]));
        }
    }

    private static string? Difference(CsvRow row, Assessment found)
    {
        if (found.Class != row["expected_status"])
        {
            return $"{found.Class} instead of {row["expected_status"]} {found.ClassAbsence}";
        }

        return Near(row["expected_progress_value"], Value(found, "progress"))
            ?? Near(row["expected_score"], (double?)Double(found.Score?.NumberOrNull));
    }

    private static double? Value(Assessment found, string name) => Double(found.Find(name)?.NumberOrNull);

    private static double? Double(Values.Rational? number) =>
        number is { } known ? double.Parse(known.ToString(), CultureInfo.InvariantCulture) : null;

    private static string? Near(string expected, double? found)
    {
        if (expected.Length == 0 || found is not { } number)
        {
            return expected.Length == 0 == found is null ? null : $"{found} instead of \"{expected}\"";
        }

        double wanted = double.Parse(expected, CultureInfo.InvariantCulture);
        return Math.Abs(number - wanted) <= Tolerance * Math.Max(1, Math.Abs(wanted))
            ? null
            : $"{number} instead of {wanted}";
    }

    private static int? Year(string text) =>
        text.Length == 0 ? null : (int)double.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Written(string text) => Number(text).ToString(CultureInfo.InvariantCulture);
}
