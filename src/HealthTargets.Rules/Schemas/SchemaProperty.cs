using System.Text.Json.Nodes;

namespace HealthTargets.Rules.Schemas;

/// <summary>What the schema says of one property of a plan file.</summary>
/// <param name="English">What it is, in English.</param>
/// <param name="Chinese">What it is, in Chinese.</param>
/// <param name="Form">What it can hold.</param>
internal sealed record SchemaProperty(string English, string Chinese, JsonObject Form)
{
    /// <summary>Gets the schema of the property: its form with its description in both languages.</summary>
    public JsonObject ToSchema()
    {
        JsonObject schema = (JsonObject)Form.DeepClone();
        schema["description"] = English + " / " + Chinese;
        return schema;
    }
}
