using System.Text.Json;

namespace HealthTargets.Rules.Expressions.Running;

/// <summary>Takes JSON apart into plain values.</summary>
internal static class JsonValues
{
    /// <summary>
    /// Returns a JSON value as null, bool, int, long, double, text, list of values or dictionary of values. Whole
    /// numbers are int where they fit, else long; all others are double, as RulesEngine reads them.
    /// </summary>
    internal static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => ReadNumber(element),
        JsonValueKind.Array => ReadList(element),
        JsonValueKind.Object => ReadObject(element),
        _ => null,
    };

    // Each is boxed by itself: a choice between numbers would be a double, whatever was chosen.
    private static object ReadNumber(JsonElement element) =>
        element.TryGetInt32(out int small) ? (object)small
            : element.TryGetInt64(out long whole) ? (object)whole
            : element.GetDouble();

    private static List<object?> ReadList(JsonElement element)
    {
        var items = new List<object?>(element.GetArrayLength());
        foreach (JsonElement item in element.EnumerateArray())
        {
            items.Add(Read(item));
        }

        return items;
    }

    private static Dictionary<string, object?> ReadObject(JsonElement element)
    {
        var members = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            members[property.Name] = Read(property.Value);
        }

        return members;
    }
}
