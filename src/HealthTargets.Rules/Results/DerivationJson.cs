using System.Text.Json;
using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Observations;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime.Text;

namespace HealthTargets.Rules.Results;

/// <summary>
/// Writes a derivation as JSON: its kind, its result and its inputs always, all else only where it says something.
/// </summary>
internal static class DerivationJson
{
    /// <summary>Writes a tree, or null.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="node">The tree.</param>
    /// <param name="steps">The sentences of the nodes, each before those of its inputs; taken off one by one.</param>
    /// <param name="language">The language of the warnings.</param>
    internal static void Write(
        Utf8JsonWriter json, Derivation? node, Queue<ExplanationStep> steps, Language language)
    {
        if (node is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("kind", ResultWords.Of(node.Kind));
        json.WriteString("text", steps.Dequeue().Text);
        Place(json, node);
        Result(json, node, language);
        Details(json, node, language);
        json.WriteStartArray("inputs");
        foreach (Derivation input in node.Inputs)
        {
            Write(json, input, steps, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, Derivation node)
    {
        Optional(json, "plan", node.Plan?.Value);
        Optional(json, "indicator", node.Indicator?.Value);
        Optional(json, "unit", node.Unit?.Value);
        Optional(json, "category", node.Category?.Value);
        Optional(json, "period", node.Period?.ToString());
        Optional(json, "through", node.Through is { } day ? IsoDate.Write(day) : null);
        Optional(json, "label", node.Label);
    }

    private static void Result(Utf8JsonWriter json, Derivation node, Language language)
    {
        Rational? number = node.Result.NumberOrNull;
        json.Number("result", number);
        if (node.Result.Absence is { } absence)
        {
            json.Absence("absence", absence, language);
        }

        Exact(json, "resultFraction", number);
        Optional(json, "stage", number is { } place ? ResultWords.StageOf(place, node.Form?.Scale) : null);
        Optional(json, "in", node.Form?.Unit?.In(Language.English));
    }

    private static void Details(Utf8JsonWriter json, Derivation node, Language language)
    {
        OptionalNumber(json, "factor", node.Factor);
        Exact(json, "factorFraction", node.Factor);
        OptionalNumber(json, "weight", node.Weight);
        if (node.Decimals is { } decimals)
        {
            json.WriteNumber("decimals", decimals);
        }

        if (node.Bound is { } bound)
        {
            BoundJson.Write(json, "bound", bound, null, ResolvedLimit.Of(node));
        }

        if (node.Override is { } other)
        {
            BoundJson.Write(json, "override", other);
        }

        if (node.RankRule is { } rank)
        {
            json.WriteStartObject("rank");
            json.WriteString("best", ResultWords.Of(rank.Best));
            json.WriteString("ties", ResultWords.Of(rank.Ties));
            json.WriteNumber("peersMin", rank.PeersMin);
            json.WriteEndObject();
        }

        if (node.Coverage is { } coverage)
        {
            json.Coverage("coverage", coverage);
        }

        if (node.Observation is { } row)
        {
            Row(json, row);
        }

        if (node.Warnings.Count > 0)
        {
            json.Warnings("warnings", node.Warnings, language);
        }
    }

    private static void Row(Utf8JsonWriter json, Observation row)
    {
        json.WriteStartObject("row");
        Optional(json, "file", row.Origin?.File);
        if (row.Origin is { } origin)
        {
            json.WriteNumber("line", origin.Line);
        }

        json.WriteString("status", ResultWords.Of(row.Status));
        Optional(json, "recordedAt", row.RecordedAt is { } time ? InstantPattern.ExtendedIso.Format(time) : null);
        Optional(json, "source", row.Source);
        OptionalNumber(json, "standardError", row.StandardError);
        OptionalNumber(json, "lower", row.Lower);
        OptionalNumber(json, "upper", row.Upper);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void OptionalNumber(Utf8JsonWriter json, string name, Rational? number)
    {
        if (number is not null)
        {
            json.Number(name, number);
        }
    }

    // Plain digits end after fifteen; what they leave out is in the fraction.
    private static void Exact(Utf8JsonWriter json, string name, Rational? number)
    {
        if (number is { } present && !IsExact(present))
        {
            json.WriteString(name, present.ToFractionString());
        }
    }

    private static bool IsExact(Rational number) => decimal.TryParse(
        number.ToString(),
        System.Globalization.NumberStyles.Number,
        System.Globalization.CultureInfo.InvariantCulture,
        out decimal written) && (Rational)written == number;
}
