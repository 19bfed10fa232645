using System.Text.Json;
using System.Text.RegularExpressions;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.Plans;
using HealthTargets.Rules.Results;
using HealthTargets.TestSupport;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Rules.Tests.Results;

/// <summary>The page about results names every property of the JSON and every column of the CSV, in their order.</summary>
public sealed partial class ResultsPageTests
{
    private static readonly string Page = Repository.ReadText("docs/results.md");

    [Theory]
    [InlineData("several plans give an array", "")]
    [InlineData("A verdict:", "verdicts")]
    [InlineData("A composite:", "composites")]
    [InlineData("A scorecard:", "scorecards")]
    public void The_page_names_every_property(string before, string list)
    {
        using JsonDocument document = JsonDocument.Parse(Written(ResultFormat.Json));
        JsonElement one = list.Length == 0 ? document.RootElement : document.RootElement.GetProperty(list)[0];

        // This plan names no workflows, so nothing is decided.
        Assert.Equal(
            one.EnumerateObject().Select(property => property.Name), TableBehind(before).Where(name => name != "decisions"));
    }

    [Theory]
    [InlineData(CsvTable.Verdicts)]
    [InlineData(CsvTable.Composites)]
    [InlineData(CsvTable.CompositeParts)]
    [InlineData(CsvTable.Scorecards)]
    public void The_page_shows_the_header_of_each_table_of_CSV(CsvTable table)
    {
        string header = ResultWriter.WriteCsv([Result()], table, Language.English).Split('\n')[0];
        Assert.Contains($"```csv\n{header}\n```", Page, StringComparison.Ordinal);
    }

    private static string Written(ResultFormat format) => ResultWriter.Write(Result(), format, Language.English);

    private static PlanResult Result()
    {
        Plan plan = RuleCompiler.CompileFile(Repository.PathTo("samples/tested/goals.plan.json")).Plan!;
        PlanEvaluation evaluation = CompiledPlan.Compile(plan).Evaluate(
            ObservationTable.Empty, new LocalDate(2024, 12, 31));
        return new PlanResult(evaluation, null, []);
    }

    // The names in the first column of the first table that stands behind some words.
    private static IEnumerable<string> TableBehind(string words)
    {
        string rest = Page[Page.IndexOf(words, StringComparison.Ordinal)..];
        string table = rest[rest.IndexOf("| --- |", StringComparison.Ordinal)..];
        return table.Split('\n').Skip(1).TakeWhile(line => line.StartsWith('|'))
            .SelectMany(line => Name().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Name();
}
