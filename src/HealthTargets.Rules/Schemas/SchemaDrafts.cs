using System.Text.Json.Nodes;

namespace HealthTargets.Rules.Schemas;

/// <summary>Turns a schema of draft 2020-12 into another draft that says the same.</summary>
internal static class SchemaDrafts
{
    private const string NewDefinitions = "$defs";
    private const string OldDefinitions = "definitions";

    /// <summary>Returns the name by which a schema says what draft it is in.</summary>
    public static string UriOf(SchemaDraft draft) => draft == SchemaDraft.Draft07
        ? "http://json-schema.org/draft-07/schema#"
        : "https://json-schema.org/draft/2020-12/schema";

    /// <summary>Returns a schema in the draft, new where it differs.</summary>
    public static JsonObject Convert(JsonObject schema, SchemaDraft draft) =>
        draft == SchemaDraft.Draft07 ? (JsonObject)ToDraft07(schema)! : schema;

    private static JsonNode? ToDraft07(JsonNode? node) => node switch
    {
        JsonObject one when one["$ref"] is JsonValue reference && one.Count > 1 => Wrap(one, reference),
        JsonObject one => new JsonObject(one.Select(member => KeyValuePair.Create(
            member.Key == NewDefinitions ? OldDefinitions : member.Key,
            member.Key == "$ref" ? Moved(member.Value!) : ToDraft07(member.Value)))),
        JsonArray many => new JsonArray([.. many.Select(ToDraft07)]),
        _ => node?.DeepClone(),
    };

    // In draft-07 all that stands beside a reference is left out, the description too.
    private static JsonObject Wrap(JsonObject one, JsonValue reference)
    {
        JsonObject wrapped = new() { ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = Moved(reference) }) };
        foreach ((string name, JsonNode? value) in one.Where(member => member.Key != "$ref"))
        {
            wrapped[name] = ToDraft07(value);
        }

        return wrapped;
    }

    private static JsonNode Moved(JsonNode reference) => reference.GetValue<string>().Replace(
        $"#/{NewDefinitions}/", $"#/{OldDefinitions}/", StringComparison.Ordinal);
}
