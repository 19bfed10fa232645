using System.Text.Json;
using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Periods;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Results;
using HealthTargets.Scorecards;
using HealthTargets.Values;

namespace HealthTargets.Rules.Comparing;

/// <summary>Writes what is not the same in two versions of a plan as JSON.</summary>
internal sealed class DifferenceJson(PlanDifference difference, Language language)
{
    /// <summary>Writes the object.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("plan", difference.After.Id.Value);
        json.WriteString("planHashBefore", PlanHash.Of(difference.Before));
        json.WriteString("planHashAfter", PlanHash.Of(difference.After));
        json.WriteStartArray("definitions");
        foreach (DefinitionChange change in difference.Changes)
        {
            Definition(json, change);
        }

        json.WriteEndArray();
        if (difference.Verdicts is { } verdicts)
        {
            json.WriteString("asOf", IsoDate.Write(verdicts.After.Options.AsOf));
            json.WriteStartArray("verdicts");
            foreach (VerdictChange change in verdicts.Changes)
            {
                Verdict(json, change, verdicts);
            }

            json.WriteEndArray();
            Scorecard(json, "scorecardBefore", verdicts.OldScorecard);
            Scorecard(json, "scorecardAfter", verdicts.NewScorecard);
        }

        json.WriteEndObject();
    }

    private static void Definition(Utf8JsonWriter json, DefinitionChange change)
    {
        json.WriteStartObject();
        json.WriteString("change", ResultWords.Of(change.Kind));
        json.WriteString("of", ResultWords.Of(change.Of));
        json.WriteString("id", change.Id);
        json.WriteString("oldId", change.OldId);
        json.WriteBoolean("wording", change.IsWording);
        Place(json, "old", change.Old);
        Place(json, "new", change.New);
        json.WriteStartArray("properties");
        foreach (PropertyChange property in change.Properties)
        {
            json.WriteStartObject();
            Property(json, property);
            Place(json, "old", property.Old);
            Place(json, "new", property.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Property(Utf8JsonWriter json, PropertyChange property)
    {
        json.WriteString("property", property.Name);
        json.WriteStartArray("inside");
        property.Inside.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        Value(json, "before", property.Before);
        Value(json, "after", property.After);
    }

    // The values are JSON as they stand.
    private static void Value(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        if (value is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteRawValue(value);
        }
    }

    private static void Place(Utf8JsonWriter json, string name, DefinitionPlace? place)
    {
        if (place is null)
        {
            json.WriteNull(name);
            return;
        }

        SourcePosition position = place.Position;
        json.WriteStartObject(name);
        json.WriteString("file", place.Source.Name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteEndObject();
    }

    private void Verdict(Utf8JsonWriter json, VerdictChange change, VerdictDifference verdicts)
    {
        json.WriteStartObject();
        json.WriteString("target", change.Either.Target.Id.Value);
        json.WriteString("unit", change.Either.Unit.Value);
        json.WriteString("period", change.Either.Period.ToString());
        Verdict(json, "before", change.Before, verdicts.Before);
        Verdict(json, "after", change.After, verdicts.After);
        json.WriteStartArray("causes");
        foreach (ChangeCause cause in change.Causes)
        {
            json.WriteStartObject();
            json.WriteString("of", ResultWords.Of(cause.Definition.Of));
            json.WriteString("id", cause.Definition.Id);
            if (cause.Property is { } property)
            {
                Property(json, property);
            }

            json.WriteBoolean("enough", cause.IsEnough);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Verdict(Utf8JsonWriter json, string name, Verdict? verdict, PlanEvaluation evaluation)
    {
        if (verdict is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("status", ResultWords.Of(verdict.Status));
        json.NumberOrStage("value", verdict.Value.NumberOrNull, verdict.Form.Scale);
        json.Number("gap", verdict.Gap);
        json.Number("score", verdict.Score);
        json.WriteString("sentence", Sentences.Of(evaluation, verdict, language));
        json.WriteEndObject();
    }

    private static void Scorecard(Utf8JsonWriter json, string name, Scorecard card)
    {
        json.WriteStartObject(name);
        json.Number("score", card.Score);
        json.Text("grade", card.Grade);
        json.WriteEndObject();
    }
}
