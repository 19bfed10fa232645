using System.Globalization;
using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>One verdict as a line of a table for people, in short texts. Immutable; equal by content.</summary>
/// <param name="Target">The identifier of the target.</param>
/// <param name="Title">Its title, or what it measures.</param>
/// <param name="Unit">The name of the unit.</param>
/// <param name="Value">The value with its unit; a dash where there is none.</param>
/// <param name="Asked">What the bound asks for; a dash where there is none.</param>
/// <param name="Status">The word for the status.</param>
/// <param name="Gap">What is to spare (plus) or short (minus); a dash where there is nothing to say.</param>
public sealed record VerdictLine(
    string Target, string Title, string Unit, string Value, string Asked, string Status, string Gap)
{
    private static string Nothing => "–";

    /// <summary>Writes a verdict as a line.</summary>
    /// <param name="evaluation">The evaluation that the verdict is from.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="language">The language.</param>
    /// <returns>The line.</returns>
    public static VerdictLine Of(PlanEvaluation evaluation, Verdict verdict, Language language)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(verdict);
        return new(
            verdict.Target.Id.Value,
            Sentences.Subject(evaluation, verdict.Target, language),
            evaluation.Units.Find(verdict.Unit)?.NameIn(language) ?? verdict.Unit.Value,
            verdict.Value.NumberOrNull is { } value ? NumberText.Write(value, verdict.Form, language) : Nothing,
            Sentences.Asked(evaluation, verdict, language) is { Length: > 0 } asked
                ? asked
                : Conditions(verdict, language),
            StatusWords.Of(verdict.Status, language) + Class(verdict, language),
            verdict.Gap is { } gap ? GapText(gap, verdict.Form, language) : Nothing);
    }

    private static string Conditions(Verdict verdict, Language language) => verdict.Target.Goal is Goal.Satisfy
        ? (language == Language.Chinese ? "多项条件" : "several conditions")
        : Nothing;

    private static string Class(Verdict verdict, Language language) => verdict.Assessment?.Row is { } row
        ? string.Format(
            CultureInfo.InvariantCulture,
            language == Language.Chinese ? "（{0}）" : " ({0})",
            row.Title?.In(language) ?? row.Class)
        : string.Empty;

    private static string GapText(Rational gap, NumberForm form, Language language) =>
        (gap.Sign > 0 ? "+" : gap.Sign < 0 ? "-" : "") + NumberText.WriteDifference(gap, form, language);
}
