using HealthTargets.Explanations;
using HealthTargets.Scorecards;
using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>Writes composites as CSV: one table of what they come to, and one of what each part brings.</summary>
internal static class CsvComposites
{
    private static readonly string[] Header =
    [
        "plan", "composite", "rule", "unit", "value", "class", "grade", "combine", "missing", "coverage",
        "targetCoverage", "absence", "sentence",
    ];

    private static readonly string[] PartHeader =
    [
        "plan", "composite", "unit", "part", "partUnit", "value", "class", "weight", "contribution", "imputed",
        "chosen", "absence",
    ];

    /// <summary>Returns a header and a row for each composite of each unit.</summary>
    internal static string Write(IEnumerable<PlanResult> results, Language language) =>
        CsvText.Table(Header, results.SelectMany(result => CompositeRules.Evaluate(result.Evaluation).Select(
            composite => Fields(result, composite, language))));

    /// <summary>Returns a header and a row for each part of each composite of each unit.</summary>
    internal static string WriteParts(IEnumerable<PlanResult> results, Language language) =>
        CsvText.Table(PartHeader, results.SelectMany(result => CompositeRules.Evaluate(result.Evaluation).SelectMany(
            composite => composite.Parts.Select(part => Fields(result, composite, part, language)))));

    private static IEnumerable<string?> Fields(PlanResult result, CompositeResult composite, Language language) =>
    [
        result.Evaluation.Plan.Id.Value,
        composite.Composite.Id.Value,
        composite.Composite.Rule is { } rule ? $"{rule.Name} {rule.Version}" : null,
        composite.Unit.Value,
        composite.Value.NumberOrNull?.ToString(),
        composite.Class,
        composite.Grade,
        CompositeJson.Combine(composite.Composite.Combine),
        ResultWords.Of(composite.Composite.Missing),
        CsvText.Of(composite.Coverage),
        CsvText.Of(composite.TargetCoverage),
        CsvText.Of(composite.Value.Absence, language),
        CompositeSentences.Of(result.Evaluation, composite, language),
    ];

    private static IEnumerable<string?> Fields(
        PlanResult result, CompositeResult composite, CompositePartResult part, Language language) =>
    [
        result.Evaluation.Plan.Id.Value,
        composite.Composite.Id.Value,
        composite.Unit.Value,
        part.Part,
        part.Unit.Value,
        part.Value.NumberOrNull?.ToString(),
        part.Class,
        part.Weight.ToString(),
        part.Contribution?.ToString(),
        CsvText.Of(part.Imputed),
        CsvText.Of(part.Chosen),
        CsvText.Of(part.Absence, language),
    ];
}
