using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Scorecards;
using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>Writes league tables as CSV; what a table goes by stands in each of its rows.</summary>
internal static class CsvLeague
{
    private static readonly string[] Header =
        ["plan", "by", "level", "rank", "unit", "value", "grade", "coverage", "absence"];

    /// <summary>Returns a header and a row for each unit, in the order of the ranks.</summary>
    internal static string Write(IEnumerable<PlanResult> results, Language language) =>
        CsvText.Table(Header, results.SelectMany(result => LeagueRules.Rank(result.Evaluation) is { } league
            ? league.Rows.Select(row => Fields(result.Evaluation.Plan.Id.Value, league.Rule, row, language))
            : []));

    private static IEnumerable<string?> Fields(string plan, LeagueRule rule, LeagueRow row, Language language) =>
    [
        plan,
        rule.By?.Value ?? LeagueBinder.Score,
        rule.Level?.Value,
        row.Rank is { } rank ? ResultWords.Of(rank) : null,
        row.Unit.Value,
        row.Value.NumberOrNull?.ToString(),
        row.Grade,
        CsvText.Of(row.Coverage),
        CsvText.Of(row.Value.Absence, language),
    ];
}
