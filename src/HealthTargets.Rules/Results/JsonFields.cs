using System.Text.Json;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>Writes the values of the core as properties of JSON; what is not there is null, never 0.</summary>
internal static class JsonFields
{
    /// <summary>Writes a text or null.</summary>
    internal static void Text(this Utf8JsonWriter json, string name, string? text) => json.WriteString(name, text);

    /// <summary>Writes the name of a status or the like, or null.</summary>
    internal static void Word<T>(this Utf8JsonWriter json, string name, T? value)
        where T : struct, Enum => json.WriteString(name, value is { } word ? ResultWords.Of(word) : null);

    /// <summary>Writes true, false or null.</summary>
    internal static void Truth(this Utf8JsonWriter json, string name, bool? truth)
    {
        if (truth is { } known)
        {
            json.WriteBoolean(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Writes an exact number with its own digits, or null.</summary>
    internal static void Number(this Utf8JsonWriter json, string name, Rational? number)
    {
        json.WritePropertyName(name);
        if (number is { } present)
        {
            json.WriteRawValue(present.ToString());
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>Writes where a value is going, with its interval or why nothing can be said, or null.</summary>
    internal static void Projection(
        this Utf8JsonWriter json, string name, Projection? projection, Language language)
    {
        if (projection is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("date", IsoDate.Write(projection.Date));
        json.Number("value", projection.Value.NumberOrNull);
        json.Number("low", projection.Low);
        json.Number("high", projection.High);
        json.WriteNumber("points", projection.Points);
        json.Word("of", projection.Of);
        json.Absence("absence", projection.Value.Absence, language);
        json.WriteEndObject();
    }

    /// <summary>Writes a number, or the stage for which it stands on a scale, or null.</summary>
    internal static void NumberOrStage(this Utf8JsonWriter json, string name, Rational? number, StageScale? scale)
    {
        if (number is { } present && ResultWords.StageOf(present, scale) is { } stage)
        {
            json.WriteString(name, stage);
        }
        else
        {
            json.Number(name, number);
        }
    }

    /// <summary>Writes coverage, or null: <c>{ "reported": 11, "expected": 12, "of": "month" }</c>.</summary>
    internal static void Coverage(this Utf8JsonWriter json, string name, Coverage? coverage)
    {
        if (coverage is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("reported", coverage.Reported);
        json.WriteNumber("expected", coverage.Expected);
        json.WriteString("of", ResultWords.PartsOf(coverage));
        json.WriteEndObject();
    }

    /// <summary>
    /// Writes an absence, or null: <c>{ "reason": "undefined", "place": "...", "cause": "..." }</c>; without a cause
    /// where the reason says it.
    /// </summary>
    internal static void Absence(this Utf8JsonWriter json, string name, Absence? absence, Language language)
    {
        if (absence is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("reason", ResultWords.Of(absence.Reason));
        json.WriteString("place", absence.Place);
        if (absence.Cause is { } cause)
        {
            json.WriteString("cause", cause.In(language));
        }

        json.WriteEndObject();
    }

    /// <summary>Writes warnings: <c>[{ "code": "notFinal", "place": "...", "text": "..." }]</c>.</summary>
    internal static void Warnings(
        this Utf8JsonWriter json, string name, ValueList<VerdictWarning> warnings, Language language)
    {
        json.WriteStartArray(name);
        foreach (VerdictWarning warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", ResultWords.Of(warning.Kind));
            json.WriteString("place", warning.Place);
            json.WriteString("text", Explanations.StatusWords.Of(warning, language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
