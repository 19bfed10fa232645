using System.Text.Json;
using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Periods;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Scorecards;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime.Text;

namespace HealthTargets.Rules.Results;

/// <summary>
/// Writes evaluations as JSON, every property in a fixed order and none left out but the decisions of a plan without
/// workflows.
/// </summary>
internal static class JsonResults
{
    /// <summary>Returns an object for one evaluation, else an array.</summary>
    internal static string Write(IReadOnlyList<PlanResult> results, Language language) =>
        JsonText.OneOrList(results, (json, result) => Result(json, result, language));

    private static void Result(Utf8JsonWriter json, PlanResult result, Language language)
    {
        PlanEvaluation evaluation = result.Evaluation;
        json.WriteStartObject();
        json.WriteString("plan", evaluation.Plan.Id.Value);
        json.Text("partOf", evaluation.Plan.PartOf?.Value);
        json.Text("planHash", result.PlanHash);
        json.WriteString("asOf", IsoDate.Write(evaluation.Options.AsOf));
        json.Text("knownAt", evaluation.Options.KnownAt is { } known ? InstantPattern.ExtendedIso.Format(known) : null);
        json.WriteString("library", ResultWords.Library);
        json.WriteStartArray("verdicts");
        foreach (Verdict verdict in evaluation.Verdicts)
        {
            Verdict(json, evaluation, verdict, language);
        }

        json.WriteEndArray();
        CompositeJson.Write(json, evaluation, language);
        ScorecardJson.Write(json, evaluation, language);
        ScorecardJson.League(json, evaluation, language);
        DecisionJson.Write(json, result.Decisions);
        json.WriteStartArray("parts");
        foreach (PlanResult part in result.Parts)
        {
            Result(json, part, language);
        }

        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            Finding(json, diagnostic, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Verdict(Utf8JsonWriter json, PlanEvaluation evaluation, Verdict verdict, Language language)
    {
        Indicators.StageScale? scale = verdict.Form.Scale;
        json.WriteStartObject();
        json.WriteString("target", verdict.Target.Id.Value);
        json.WriteString("unit", verdict.Unit.Value);
        json.WriteString("period", verdict.Period.ToString());
        json.WriteString("status", ResultWords.Of(verdict.Status));
        json.Truth("attained", verdict.Attained);
        json.Word("course", verdict.Course);
        json.NumberOrStage("value", verdict.Value.NumberOrNull, scale);
        BoundJson.Write(json, "bound", verdict.Bound, (verdict.Target.Goal as Goal.Reach)?.Measure, verdict.Limits);
        BoundJson.Write(json, "override", verdict.Override);
        Share(json, verdict.Share);
        json.NumberOrStage("baseline", verdict.Baseline, scale);
        json.NumberOrStage("expected", verdict.Expected, scale);
        json.Number("attainment", verdict.Attainment);
        json.Number("gap", verdict.Gap);
        json.Number("pace", verdict.Pace);
        json.Number("requiredPace", verdict.RequiredPace);
        json.Projection("projection", verdict.Projection, language);
        json.Word("trend", verdict.Trend);
        json.Coverage("coverage", verdict.Coverage);
        json.Absence("absence", verdict.Absence, language);
        json.Number("score", verdict.Score);
        AssessmentJson.Write(json, "assessment", verdict.Assessment, language);
        json.Warnings("warnings", verdict.Warnings, language);
        json.WriteString("sentence", Sentences.Of(evaluation, verdict, language));
        json.WriteEndObject();
    }

    private static void Share(Utf8JsonWriter json, BoundShare? share)
    {
        if (share is null)
        {
            json.WriteNull("share");
            return;
        }

        json.WriteStartObject("share");
        json.Number("of", share.Of);
        json.Number("weight", share.Weight);
        json.Number("weights", share.Weights);
        json.WriteEndObject();
    }

    private static void Finding(Utf8JsonWriter json, Diagnostic diagnostic, Language language)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", ResultWords.Of(diagnostic.Severity));
        json.WriteString("file", diagnostic.Source.Name);
        json.WriteNumber("line", diagnostic.Position.Line);
        json.WriteNumber("column", diagnostic.Position.Column);
        json.Text("pointer", diagnostic.Pointer);
        json.WriteString("what", diagnostic.What(language));
        json.WriteString("why", diagnostic.Why(language));
        json.WriteString("fix", diagnostic.Fix(language));
        json.WriteEndObject();
    }
}
