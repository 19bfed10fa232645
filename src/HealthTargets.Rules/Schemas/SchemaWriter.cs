using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthTargets.Rules.Binding;

namespace HealthTargets.Rules.Schemas;

/// <summary>Makes schemas from the lists of properties and words with which files are read.</summary>
internal static class SchemaWriter
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the schema of a kind of file, with those definitions that it needs, ended by a line
    /// break.</summary>
    public static string Write(
        string name, string title, ObjectShape shape, string[] required, SchemaDraft draft)
    {
        JsonObject root = Object(name, shape, required);
        Dictionary<string, JsonObject> all = SchemaDefinitions.All.ToDictionary(
            one => one.Name, one => Definition(one.Name, one.Shape, one.Required), StringComparer.Ordinal);
        HashSet<string> needed = [];
        Collect(root, all, needed);

        root.Insert(0, "$schema", SchemaDrafts.UriOf(draft));
        root.Insert(1, "title", title);
        root["$defs"] = new JsonObject(all.Where(one => needed.Contains(one.Key))
            .Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value)));
        return SchemaDrafts.Convert(root, draft).ToJsonString(Readable) + "\n";
    }

    private static JsonObject Definition(string name, ObjectShape shape, string[] required)
    {
        JsonObject form = Object(name, shape, required);
        return name == "localized" ? SchemaTerms.OneOf(SchemaTerms.Text(), form) : form;
    }

    private static void Collect(JsonNode? node, Dictionary<string, JsonObject> all, HashSet<string> needed)
    {
        switch (node)
        {
            case JsonObject one:
                foreach ((string member, JsonNode? value) in one)
                {
                    if (member == "$ref" && value is JsonValue reference)
                    {
                        string name = reference.GetValue<string>()[SchemaTerms.Definitions.Length..];
                        if (needed.Add(name))
                        {
                            Collect(all[name], all, needed);
                        }
                    }

                    Collect(value, all, needed);
                }

                break;
            case JsonArray many:
                foreach (JsonNode? item in many)
                {
                    Collect(item, all, needed);
                }

                break;
        }
    }

    private static JsonObject Object(string name, ObjectShape shape, string[] required)
    {
        JsonObject properties = [];
        foreach (string property in shape.Properties)
        {
            SchemaProperty described = SchemaProperties.Find(name, property)
                ?? throw new InvalidOperationException($"The schema does not describe \"{property}\" of \"{name}\".");
            JsonObject schema = described.ToSchema();
            if (SchemaExamples.Find(name, property) is { } examples)
            {
                schema["examples"] = examples;
            }

            properties[property] = schema;
        }

        JsonObject form = new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        if (required.Length > 0)
        {
            form["required"] = new JsonArray([.. required.Select(one => (JsonNode)one)]);
        }

        return form;
    }
}
