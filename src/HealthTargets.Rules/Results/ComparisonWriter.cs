using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>Writes what several methods say of the same verdicts.</summary>
public static class ComparisonWriter
{
    /// <summary>Writes an array with one object for each verdict and method.</summary>
    /// <param name="comparisons">The comparisons.</param>
    /// <param name="language">The language of causes.</param>
    /// <returns>The JSON text, ended by a line break.</returns>
    public static string Json(ValueList<MethodComparison> comparisons, Language language)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        return JsonText.List(comparisons, (json, one) =>
        {
            json.WriteStartObject();
            json.WriteString("target", one.Verdict.Target.Id.Value);
            json.WriteString("unit", one.Verdict.Unit.Value);
            json.WriteString("period", one.Verdict.Period.ToString());
            json.WriteString("status", ResultWords.Of(one.Verdict.Status));
            AssessmentJson.Write(json, "assessment", one.Assessment, language);
            json.WriteEndObject();
        });
    }
}
