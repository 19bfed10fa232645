using System.Text.Json;
using System.Text.Json.Nodes;
using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Workflows;

/// <summary>Takes JSON apart wherever it is in dictionaries and lists, so that expressions see plain values.</summary>
internal static class PlainValues
{
    private const int DepthMax = 64;

    /// <summary>Returns the value; the very same one where there is no JSON in it.</summary>
    internal static object? Read(object? value) => Read(value, 0);

    private static object? Read(object? value, int depth)
    {
        switch (value)
        {
            case null or string:
                return value;
            case JsonElement element:
                return JsonValues.Read(element);
            case JsonNode node:
                using (JsonDocument document = JsonDocument.Parse(node.ToJsonString()))
                {
                    return JsonValues.Read(document.RootElement);
                }

            case IDictionary<string, object?> members when depth < DepthMax:
                return ReadMembers(members, depth + 1);
            case List<object?> items when depth < DepthMax:
                return ReadItems(items, depth + 1);
            default:
                return value;
        }
    }

    private static IDictionary<string, object?> ReadMembers(IDictionary<string, object?> members, int depth)
    {
        Dictionary<string, object?>? changed = null;
        foreach ((string name, object? member) in members)
        {
            object? plain = Read(member, depth);
            if (!ReferenceEquals(plain, member))
            {
                changed ??= new Dictionary<string, object?>(members, StringComparer.Ordinal);
                changed[name] = plain;
            }
        }

        return changed ?? members;
    }

    private static List<object?> ReadItems(List<object?> items, int depth)
    {
        List<object?>? changed = null;
        for (int i = 0; i < items.Count; i++)
        {
            object? plain = Read(items[i], depth);
            if (!ReferenceEquals(plain, items[i]))
            {
                changed ??= [.. items];
                changed[i] = plain;
            }
        }

        return changed ?? items;
    }
}
