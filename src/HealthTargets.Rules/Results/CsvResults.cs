using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>Writes verdicts as CSV: a field that is not there is empty, never 0.</summary>
internal static class CsvResults
{
    private static readonly string[] Header =
    [
        "plan", "target", "unit", "period", "status", "attained", "course", "value", "bound", "override", "baseline",
        "expected", "attainment", "gap", "pace", "requiredPace", "trend", "coverage", "absence", "score", "method",
        "class", "methodScore", "warnings", "sentence",
    ];

    /// <summary>Returns a header and a row for each verdict.</summary>
    internal static string Write(IEnumerable<PlanResult> results, Language language) =>
        CsvText.Table(Header, results.SelectMany(result => result.Evaluation.Verdicts.Select(
            verdict => Fields(result.Evaluation, verdict, language))));

    private static IEnumerable<string?> Fields(PlanEvaluation evaluation, Verdict verdict, Language language) =>
    [
        evaluation.Plan.Id.Value,
        verdict.Target.Id.Value,
        verdict.Unit.Value,
        verdict.Period.ToString(),
        ResultWords.Of(verdict.Status),
        CsvText.Of(verdict.Attained),
        verdict.Course is { } course ? ResultWords.Of(course) : null,
        Text(verdict.Value.NumberOrNull, verdict),
        verdict.Bound is { } bound ? ResultWords.Text(bound, verdict.Limits) : null,
        verdict.Override is { } other ? ResultWords.Text(other) : null,
        Text(verdict.Baseline, verdict),
        Text(verdict.Expected, verdict),
        verdict.Attainment?.ToString(),
        verdict.Gap?.ToString(),
        verdict.Pace?.ToString(),
        verdict.RequiredPace?.ToString(),
        verdict.Trend is { } trend ? ResultWords.Of(trend) : null,
        verdict.Coverage is { } coverage ? CsvText.Of(coverage) : null,
        CsvText.Of(verdict.Absence, language),
        verdict.Score?.ToString(),
        verdict.Assessment?.Method.Value,
        verdict.Assessment?.Class,
        verdict.Assessment?.Score?.NumberOrNull?.ToString(),
        string.Join("; ", verdict.Warnings.Select(warning => $"{ResultWords.Of(warning.Kind)}: {warning.Place}")),
        Sentences.Of(evaluation, verdict, language),
    ];

    private static string? Text(Rational? number, Verdict verdict) => number is { } present
        ? ResultWords.StageOf(present, verdict.Form.Scale) ?? present.ToString()
        : null;
}
