using System.Text.Json.Nodes;

namespace HealthTargets.Rules.Schemas;

/// <summary>The few forms of JSON Schema that the schema of plans is made of.</summary>
internal static class SchemaTerms
{
    /// <summary>How a reference to a definition begins.</summary>
    public const string Definitions = "#/$defs/";

    public static JsonObject Text() => new() { ["type"] = "string" };

    public static JsonObject Number() => new() { ["type"] = "number" };

    public static JsonObject Boolean() => new() { ["type"] = "boolean" };

    public static JsonObject Ref(string definition) => new() { ["$ref"] = Definitions + definition };

    public static JsonObject Words(IEnumerable<string> words) =>
        new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };

    public static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    public static JsonObject OneOrMore(JsonObject item) => OneOf(item, List((JsonObject)item.DeepClone()));

    public static JsonObject OneOf(params IEnumerable<JsonObject> choices) =>
        new() { ["anyOf"] = new JsonArray([.. choices]) };

    public static JsonObject MapOf(JsonObject values) =>
        new() { ["type"] = "object", ["additionalProperties"] = values };
}
