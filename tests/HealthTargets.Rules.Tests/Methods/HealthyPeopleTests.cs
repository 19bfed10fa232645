using System.Globalization;
using System.Text.Json.Nodes;
using HealthTargets.Evaluation;
using HealthTargets.Targets;
using HealthTargets.TestSupport;
using HealthTargets.Values;
using NodaTime;
using Xunit;

namespace HealthTargets.Rules.Tests.Methods;

/// <summary>
/// Published results of Healthy People 2030. The published classes rest on standard errors, most of which are not printed;
/// so a row is either decided by its numbers whatever the errors were, or it is judged with errors that make the change
/// significant or not, as the publisher found it.
/// </summary>
public sealed class HealthyPeopleTests(ConformanceReport report) : IClassFixture<ConformanceReport>
{
    private const string Cases = "methods/hp2030_sample/cases.csv";
    private const string Tiny = "0.000001";
    private const string Huge = "1000000";

    [ConformanceFact(Cases)]
    public void Every_row_that_the_printed_numbers_decide_has_its_published_class()
    {
        IReadOnlyList<CsvRow> rows = [.. CsvRow.Read(Conformance.Get(Cases)).Where(IsDecided)];
        report.Check(Cases + ":decided-by-printed-numbers", rows, row => Difference(row, Classify(row, null)));
    }

    [ConformanceFact(Cases)]
    public void Every_row_has_its_published_class_when_standard_errors_are_given() => report.Check(
        Cases + ":with-standard-errors",
        CsvRow.Read(Conformance.Get(Cases)),
        row => Difference(row, Classify(row, Error(row))));

    // The reading scores of AH-05 come with their standard error, 0.394; the baseline's was alike.
    // z = (36.6 - 33.3) / (0.394 x sqrt 2) = 5.9, far above 1.645: significant, although only 9.0 % of the baseline.
    [Fact]
    public void A_published_standard_error_makes_a_small_change_significant() =>
        Assert.Equal("Getting worse", Classify("36.6", "2017", "41.5", "33.3", "2022", "atLeast", "0.394"));

    [Fact]
    public void Without_errors_ten_percent_of_the_baseline_decide() => Assert.Equal(
        "Little or no detectable change", Classify("36.6", "2017", "41.5", "33.3", "2022", "atLeast", null));

    private static bool IsDecided(CsvRow row) => Classify(row, Tiny) == Classify(row, Huge);

    private static string Error(CsvRow row) =>
        row["published_status"] is "Little or no detectable change" ? Huge : Tiny;

    private static string? Difference(CsvRow row, string found)
    {
        bool fits = found == row["published_status"]
            || (found == "Developmental or research" && row["published_status"] is "Developmental" or "Research");
        return fits ? null : $"{found} instead of {row["published_status"]}";
    }

    private static string Classify(CsvRow row, string? error) => Classify(
        row["baseline"], row["baseline_year"], row["target"], row["recent"], row["recent_year"],
        row["direction"] == "decrease" ? "atMost" : "atLeast", error);

    private static string Classify(
        string baseline, string baselineYear, string target, string recent, string recentYear, string bound,
        string? error)
    {
        var scene = new MethodScene("2000/2030");
        scene.Indicator("i", "neither");
        var json = new JsonObject { ["id"] = "t", ["indicator"] = "i", ["method"] = "hp2030" };
        if (baseline.Length > 0)
        {
            json["baseline"] = new JsonObject { ["period"] = Period(baselineYear) };
            scene.Row("i", Period(baselineYear), baseline, error: error);
        }

        if (target.Length > 0)
        {
            json[bound] = decimal.Parse(target, CultureInfo.InvariantCulture);
        }

        if (recent.Length > 0)
        {
            scene.Row("i", Period(recentYear), recent, error: error);
        }

        scene.Target(json);
        Verdict verdict = scene.Evaluate(new LocalDate(2030, 12, 31)).Find(new TargetId("t"))!;
        return verdict.Assessment!.Row?.Title?.In(Language.English) ?? $"nothing: {verdict.Assessment.ClassAbsence}";
    }

    // "2013-16" are the years 2013 to 2016.
    private static string Period(string years) => years.Split('-') is [var first, var last]
        ? $"{first}/{first[..2]}{last}"
        : years;
}
