using System.Text.Json;
using HealthTargets.Evaluation;
using HealthTargets.Rules.Binding;
using HealthTargets.Scorecards;
using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>Writes scorecards and league tables as JSON, every property in a fixed order and none left out.</summary>
internal static class ScorecardJson
{
    /// <summary>Writes the scorecards of an evaluation as a list.</summary>
    internal static void Write(Utf8JsonWriter json, PlanEvaluation evaluation, Language language)
    {
        json.WriteStartArray("scorecards");
        foreach (Scorecard card in ScorecardRules.SumUp(evaluation))
        {
            Card(json, card, language);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the league table of an evaluation, or null.</summary>
    internal static void League(Utf8JsonWriter json, PlanEvaluation evaluation, Language language)
    {
        if (LeagueRules.Rank(evaluation) is not { } league)
        {
            json.WriteNull("league");
            return;
        }

        json.WriteStartObject("league");
        json.WriteString("by", league.Rule.By?.Value ?? LeagueBinder.Score);
        json.Text("level", league.Rule.Level?.Value);
        json.WriteString("ties", ResultWords.Of(league.Rule.Ties));
        json.Number("coverageMin", league.Rule.CoverageMin);
        json.WriteStartArray("rows");
        foreach (LeagueRow row in league.Rows)
        {
            json.WriteStartObject();
            json.Number("rank", row.Rank);
            json.WriteString("unit", row.Unit.Value);
            json.Number("value", row.Value.NumberOrNull);
            json.Text("grade", row.Grade);
            CompositeJson.Coverage(json, "coverage", row.Coverage, league.Rule.By is null ? "target" : "part");
            json.Absence("absence", row.Value.Absence, language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Card(Utf8JsonWriter json, Scorecard card, Language language)
    {
        json.WriteStartObject();
        json.WriteString("subject", ResultWords.Of(card.Subject));
        json.WriteString("id", card.Id);
        json.Text("parent", card.Parent?.Value);
        json.WriteStartObject("counts");
        foreach (StatusCount count in card.Counts)
        {
            json.WriteNumber(ResultWords.Of(count.Status), count.Count);
        }

        json.WriteEndObject();
        json.WriteNumber("verdicts", card.Verdicts);
        json.WriteNumber("determined", card.Determined);
        json.Truth("fulfilled", card.Fulfilled);
        Below(json, card.Below);
        json.Number("points", card.Points);
        json.Number("pointsMax", card.PointsMax);
        json.Number("score", card.Score);
        CompositeJson.Coverage(json, "coverage", card.Coverage, "target");
        json.WriteString("missing", ResultWords.Of(card.Missing));
        json.Text("grade", card.Grade);
        json.WriteStartArray("brokenVetoes");
        foreach (Targets.TargetId veto in card.BrokenVetoes)
        {
            json.WriteStringValue(veto.Value);
        }

        json.WriteEndArray();
        json.WriteStartArray("contributions");
        foreach (ScoreContribution contribution in card.Contributions)
        {
            Contribution(json, contribution, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Below(Utf8JsonWriter json, UnitTally? tally)
    {
        if (tally is null)
        {
            json.WriteNull("below");
            return;
        }

        json.WriteStartObject("below");
        json.WriteNumber("units", tally.Units);
        json.WriteNumber("fulfilled", tally.Fulfilled);
        json.WriteNumber("undetermined", tally.Undetermined);
        json.WriteEndObject();
    }

    private static void Contribution(Utf8JsonWriter json, ScoreContribution contribution, Language language)
    {
        json.WriteStartObject();
        json.WriteString("target", contribution.Target.Value);
        json.WriteString("unit", contribution.Unit.Value);
        json.WriteString("status", ResultWords.Of(contribution.Status));
        json.Number("points", contribution.Points);
        json.Number("pointsMax", contribution.PointsMax);
        json.Number("share", contribution.Share);
        json.Absence("absence", contribution.Absence, language);
        json.WriteEndObject();
    }
}
