using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Scorecards;
using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>One composite of one unit as a line of a table for people. Immutable; equal by content.</summary>
/// <param name="Composite">The identifier of the composite.</param>
/// <param name="Title">Its title, or the identifier again.</param>
/// <param name="Unit">The name of the unit.</param>
/// <param name="Value">The value; a dash where there is none.</param>
/// <param name="Judged">Its class and grade; a dash where there is neither.</param>
/// <param name="Coverage">How many parts have a number, of how many.</param>
/// <param name="Why">The result in one sentence.</param>
public sealed record CompositeLine(
    string Composite, string Title, string Unit, string Value, string Judged, string Coverage, string Why)
{
    /// <summary>Writes a result as a line.</summary>
    /// <param name="evaluation">The evaluation that the result is from.</param>
    /// <param name="result">The result.</param>
    /// <param name="language">The language.</param>
    /// <returns>The line.</returns>
    public static CompositeLine Of(PlanEvaluation evaluation, CompositeResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(result);
        string judged = string.Join(" / ", new[] { result.Class, result.Grade }.OfType<string>());
        return new(
            result.Composite.Id.Value,
            CompositeSentences.Subject(result.Composite, language),
            evaluation.Units.Find(result.Unit)?.NameIn(language) ?? result.Unit.Value,
            result.Value.NumberOrNull is { } value ? NumberText.Digits(value, null) : "–",
            judged.Length > 0 ? judged : "–",
            language == Language.Chinese
                ? $"{result.Coverage.Reported}/{result.Coverage.Expected}"
                : $"{result.Coverage.Reported} of {result.Coverage.Expected}",
            CompositeSentences.Of(evaluation, result, language));
    }
}
