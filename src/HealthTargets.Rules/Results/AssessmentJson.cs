using System.Text.Json;
using HealthTargets.Formulas;
using HealthTargets.Methods;
using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>Writes what a method found.</summary>
internal static class AssessmentJson
{
    /// <summary>Writes an assessment with every number that it used or worked out, or null.</summary>
    internal static void Write(Utf8JsonWriter json, string name, Assessment? assessment, Language language)
    {
        if (assessment is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("method", assessment.Method.Value);
        json.WriteString("version", assessment.Version);
        json.Text("class", assessment.Class);
        json.Number("score", assessment.Score?.NumberOrNull);
        json.Absence("absence", assessment.ClassAbsence ?? assessment.Score?.Absence, language);
        json.WriteStartObject("facts");
        foreach (AssessedFact fact in assessment.Facts)
        {
            Write(json, fact, language);
        }

        json.WriteEndObject();
        if (assessment.Charts.Count > 0)
        {
            json.WriteStartObject("charts");
            assessment.Charts.ToList().ForEach(chart => ChartJson.Write(json, chart));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AssessedFact fact, Language language)
    {
        json.WriteStartObject(fact.Name);
        if (fact.IsTruth)
        {
            json.Truth("value", fact.Value.NumberOrNull is { } truth ? truth.Sign != 0 : null);
        }
        else
        {
            json.Number("value", fact.Value.NumberOrNull);
        }

        if (fact.Value.Absence is { } absence)
        {
            json.Absence("absence", absence, language);
        }

        if (fact.Formula is { } formula)
        {
            json.WriteString("formula", FormulaText.Write(formula));
        }

        json.WriteEndObject();
    }
}
