using System.Text.Json;
using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Scorecards;
using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>Writes composites as JSON, every property in a fixed order and none left out.</summary>
internal static class CompositeJson
{
    /// <summary>Writes the composites of an evaluation as a list.</summary>
    internal static void Write(Utf8JsonWriter json, PlanEvaluation evaluation, Language language)
    {
        json.WriteStartArray("composites");
        foreach (CompositeResult result in CompositeRules.Evaluate(evaluation))
        {
            Result(json, evaluation, result, language);
        }

        json.WriteEndArray();
    }

    /// <summary>Returns how a composite is made, as a plan file says it: <c>mean</c>, <c>worst 2</c>.</summary>
    internal static string Combine(Combination combine) => combine.Form switch
    {
        CombinationForm.KOf => $"kOf {ResultWords.Of(combine.Count)}",
        CombinationForm.Worst => $"worst {ResultWords.Of(combine.Count)}",
        _ => PlanWords.Combinations.WordFor(combine.Form),
    };

    private static void Result(
        Utf8JsonWriter json, PlanEvaluation evaluation, CompositeResult result, Language language)
    {
        json.WriteStartObject();
        json.WriteString("composite", result.Composite.Id.Value);
        json.Text("rule", result.Composite.Rule is { } rule ? $"{rule.Name} {rule.Version}" : null);
        json.WriteString("unit", result.Unit.Value);
        json.Number("value", result.Value.NumberOrNull);
        json.Text("class", result.Class);
        json.Text("grade", result.Grade);
        json.WriteString("combine", Combine(result.Composite.Combine));
        json.WriteString("missing", ResultWords.Of(result.Composite.Missing));
        Coverage(json, "coverage", result.Coverage, "part");
        Coverage(json, "targetCoverage", result.TargetCoverage, "target");
        json.Absence("absence", result.Value.Absence, language);
        json.WriteStartArray("parts");
        foreach (CompositePartResult part in result.Parts)
        {
            Part(json, part, language);
        }

        json.WriteEndArray();
        json.WriteString("sentence", CompositeSentences.Of(evaluation, result, language));
        json.WriteEndObject();
    }

    /// <summary>Writes coverage with what it counts.</summary>
    internal static void Coverage(Utf8JsonWriter json, string name, Coverage coverage, string of)
    {
        json.WriteStartObject(name);
        json.WriteNumber("reported", coverage.Reported);
        json.WriteNumber("expected", coverage.Expected);
        json.WriteString("of", of);
        json.WriteEndObject();
    }

    private static void Part(Utf8JsonWriter json, CompositePartResult part, Language language)
    {
        json.WriteStartObject();
        json.WriteString("part", part.Part);
        json.WriteString("unit", part.Unit.Value);
        json.Number("value", part.Value.NumberOrNull);
        json.Absence("absence", part.Absence, language);
        json.Text("class", part.Class);
        json.Number("weight", part.Weight);
        json.Number("contribution", part.Contribution);
        json.WriteBoolean("imputed", part.Imputed);
        json.WriteBoolean("chosen", part.Chosen);
        json.WriteEndObject();
    }
}
