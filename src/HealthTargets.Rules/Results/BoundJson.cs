using System.Globalization;
using System.Text.Json;
using HealthTargets.Evaluation;
using HealthTargets.Rules.Writing;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>Writes bounds as plan files do, with what derived limits came to, and overrides.</summary>
internal static class BoundJson
{
    /// <summary>Writes a bound: <c>{ "atLeast": 95 }</c>, or null.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="name">The property.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="compared">The measure that is compared with it, if it is known.</param>
    /// <param name="resolved">What its derived limits came to.</param>
    internal static void Write(
        Utf8JsonWriter json,
        string name,
        Bound? bound,
        Measure? compared,
        IReadOnlyList<ResolvedLimit> resolved)
    {
        if (bound is null)
        {
            json.WriteNull(name);
            return;
        }

        (string word, IReadOnlyList<Limit> limits) = ResultWords.Of(bound);
        json.WriteStartObject(name);
        json.WritePropertyName(word);
        if (bound is Bound.About about)
        {
            json.WriteStartObject();
            json.Number("value", about.Value);
            json.Number("tolerance", about.Tolerance);
            json.WriteEndObject();
        }
        else if (limits.Count == 1)
        {
            WriteLimit(json, limits[0], compared, resolved);
        }
        else
        {
            json.WriteStartArray();
            foreach (Limit limit in limits)
            {
                WriteLimit(json, limit, compared, resolved);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes for whom or when an override is: <c>{ "group": "mountain" }</c>, or null.</summary>
    internal static void Write(Utf8JsonWriter json, string name, BoundOverride? other)
    {
        if (other is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        foreach ((string place, string value) in ResultWords.Places(other))
        {
            json.WriteString(place, value);
        }

        json.WriteEndObject();
    }

    private static void WriteLimit(
        Utf8JsonWriter json, Limit limit, Measure? compared, IReadOnlyList<ResolvedLimit> resolved)
    {
        switch (limit)
        {
            case Limit.Stage stage:
                json.WriteStringValue(stage.Name);
                break;
            case Limit.Number number:
                // A raw value in an array would not be indented.
                json.WriteNumberValue(decimal.Parse(
                    ((Rational)number.Value).ToString(), CultureInfo.InvariantCulture));
                break;
            case Limit.Derived derived:
                WriteDerived(json, derived, compared, resolved.FirstOrDefault(one => one.Limit == derived));
                break;
            default:
                throw new InvalidOperationException("A limit of an unknown form.");
        }
    }

    // The definition as in the plan, then the number that it starts from and the one that it came to.
    private static void WriteDerived(
        Utf8JsonWriter json, Limit.Derived limit, Measure? compared, ResolvedLimit? resolved)
    {
        using PlanOutput output = new();
        new MeasureWriter(output).Limits.Write(null, limit, compared);
        using JsonDocument definition = JsonDocument.Parse(output.Finish());
        json.WriteStartObject();
        foreach (JsonProperty property in definition.RootElement.EnumerateObject())
        {
            property.WriteTo(json);
        }

        json.Number("from", resolved?.Source.NumberOrNull);
        json.Number("limit", resolved?.Number.NumberOrNull);
        json.WriteEndObject();
    }
}
