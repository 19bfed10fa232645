using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthTargets.Rules.Schemas;

/// <summary>
/// Examples of what properties hold, from <c>examples.json</c>: by the name of the property, or of the object and the
/// property. An editor offers them.
/// </summary>
internal static class SchemaExamples
{
    private const string Resource = "schemas/examples.json";

    private static readonly Lazy<JsonObject> Entries = new(Read);

    /// <summary>Gets the names under which examples stand.</summary>
    public static IEnumerable<string> Names => Entries.Value.Select(entry => entry.Key);

    /// <summary>Returns the examples of a property of an object; null where there are none.</summary>
    public static JsonArray? Find(string definition, string property) =>
        (Entries.Value[definition + "." + property] ?? Entries.Value[property])?.DeepClone().AsArray();

    private static JsonObject Read()
    {
        using Stream stream = typeof(SchemaExamples).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        return JsonNode.Parse(stream, documentOptions: new JsonDocumentOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
        })!.AsObject();
    }
}
