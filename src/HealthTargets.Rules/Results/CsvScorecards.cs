using HealthTargets.Scorecards;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Results;

/// <summary>Writes scorecards as CSV: of the plan, its sections, commitments and units.</summary>
internal static class CsvScorecards
{
    private static readonly Status[] Statuses = Enum.GetValues<Status>();

    private static readonly string[] Header =
    [
        "plan", "subject", "id", "parent", "verdicts", "determined", .. Statuses.Select(ResultWords.Of), "fulfilled",
        "unitsBelow", "unitsFulfilled", "points", "pointsMax", "score", "coverage", "missing", "grade", "brokenVetoes",
    ];

    /// <summary>Returns a header and a row for each scorecard.</summary>
    internal static string Write(IEnumerable<PlanResult> results) =>
        CsvText.Table(Header, results.SelectMany(result => ScorecardRules.SumUp(result.Evaluation).Select(
            card => Fields(result.Evaluation.Plan.Id.Value, card))));

    private static IEnumerable<string?> Fields(string plan, Scorecard card) =>
    [
        plan,
        ResultWords.Of(card.Subject),
        card.Id,
        card.Parent?.Value,
        ResultWords.Of(card.Verdicts),
        ResultWords.Of(card.Determined),
        .. Statuses.Select(status =>
            ResultWords.Of(card.Counts.FirstOrDefault(one => one.Status == status)?.Count ?? 0)),
        CsvText.Of(card.Fulfilled),
        card.Below is { } below ? ResultWords.Of(below.Units) : null,
        card.Below is { } tally ? ResultWords.Of(tally.Fulfilled) : null,
        card.Points?.ToString(),
        card.PointsMax?.ToString(),
        card.Score?.ToString(),
        CsvText.Of(card.Coverage),
        ResultWords.Of(card.Missing),
        card.Grade,
        string.Join("; ", card.BrokenVetoes),
    ];
}
