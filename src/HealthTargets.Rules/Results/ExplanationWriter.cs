using System.Text;
using System.Text.Json;
using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>
/// Writes the explanation of one verdict as text for people, or as JSON from which it can be worked out again.
/// </summary>
public static class ExplanationWriter
{
    /// <summary>
    /// Writes an explanation as text: the sentence, and below it every step, indented below what it led to.
    /// </summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="language">The language.</param>
    /// <returns>The text, ended by a line break.</returns>
    public static string Text(Explanation explanation, Language language)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var text = new StringBuilder(explanation.Sentence(language)).Append('\n');
        foreach (ExplanationStep step in explanation.Steps(language))
        {
            text.Append(' ', (step.Depth + 1) * 2).Append(step.Text).Append('\n');
        }

        if (explanation.Finding.Verdict.Assessment is { } assessment)
        {
            foreach (string line in AssessmentWords.Lines(assessment, language))
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// Writes explanations as JSON: the sentence, and the trees of the outcome, of what the path expects and of the
    /// projection. Each result follows from the results of its inputs by its kind; one that plain digits can't give
    /// exactly is also written as a fraction.
    /// </summary>
    /// <param name="explanations">The explanations; one gives an object, none or several give an array.</param>
    /// <param name="language">The language of the sentences.</param>
    /// <returns>The text, ended by a line break.</returns>
    public static string Json(IReadOnlyList<Explanation> explanations, Language language)
    {
        ArgumentNullException.ThrowIfNull(explanations);
        return JsonText.OneOrList(explanations, (json, explanation) => Write(json, explanation, language));
    }

    private static void Write(Utf8JsonWriter json, Explanation explanation, Language language)
    {
        Verdict verdict = explanation.Finding.Verdict;
        json.WriteStartObject();
        json.WriteString("target", verdict.Target.Id.Value);
        json.WriteString("unit", verdict.Unit.Value);
        json.WriteString("period", verdict.Period.ToString());
        json.WriteString("status", ResultWords.Of(verdict.Status));
        json.WriteString("sentence", explanation.Sentence(language));

        // Steps stand in the order of the trees: each before its inputs, the outcome before the path.
        var steps = new Queue<ExplanationStep>(explanation.Steps(language));
        json.WritePropertyName("outcome");
        DerivationJson.Write(json, explanation.Finding.Outcome, steps, language);
        json.WritePropertyName("expected");
        DerivationJson.Write(json, explanation.Finding.Expected, steps, language);
        json.WritePropertyName("projected");
        DerivationJson.Write(json, explanation.Finding.Projected, steps, language);
        AssessmentJson.Write(json, "assessment", verdict.Assessment, language);
        json.WriteEndObject();
    }
}
