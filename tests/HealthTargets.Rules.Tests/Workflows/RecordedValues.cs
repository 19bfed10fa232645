using System.Globalization;
using System.Text.Json;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Tests.Workflows;

/// <summary>
/// Values as they were recorded: <c>{ "t": "Int32", "v": 5 }</c>, <c>{ "t": "Fact", "props": { … } }</c>,
/// <c>{ "t": "List&lt;Int32&gt;", "items": [ … ] }</c>.
/// </summary>
internal static class RecordedValues
{
    // Enumerations of the recorded program, which the rows name without their numbers.
    private static readonly Dictionary<string, string[]> Enumerations = new()
    {
        ["RulesEngine.UnitTest.TypedClassTests+RuoloAttore"] = ["A", "B", "C"],
    };

    internal static object? Read(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("t", out JsonElement type))
        {
            return value.ValueKind == JsonValueKind.Null ? null : value;
        }

        if (value.TryGetProperty("props", out JsonElement members))
        {
            return members.EnumerateObject().ToDictionary(member => member.Name, member => Read(member.Value));
        }

        return value.TryGetProperty("items", out JsonElement items)
            ? items.EnumerateArray().Select(Read).ToList()
            : ReadScalar(type.GetString()!.TrimEnd('?'), value.GetProperty("v"));
    }

    internal static FactType TypeOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("t", out JsonElement type))
        {
            return FactType.Unknown;
        }

        string name = type.GetString()!;
        if (value.TryGetProperty("props", out JsonElement members))
        {
            FactMember[] declared = [.. members.EnumerateObject()
                .Select(member => new NamedMember(member.Name, MemberType(TypeOf(member.Value))))];

            // RulesEngine makes classes of its own for dictionaries; of these a member may be missing.
            return new FactType(FactKind.Object, name, Carriers.Objects)
            {
                MemberSource = () => declared,
                IsOpen = name.StartsWith("<>f__", StringComparison.Ordinal),
            };
        }

        if (value.TryGetProperty("items", out JsonElement items))
        {
            JsonElement[] all = [.. items.EnumerateArray()];
            return (all.Length > 0 ? TypeOf(all[0]) : PlainType(ElementName(name))).AsList();
        }

        return name is "JsonElement" or "JsonNode" ? FactType.OfValue(value.GetProperty("v"))
            : Enumerations.TryGetValue(name, out string[]? names) ? EnumType(names)
            : PlainType(name);
    }

    // The record names the type of the value, not that of the property: a date may be a nullable one.
    private static FactType MemberType(FactType type) =>
        type.Kind == FactKind.DateTime ? type.AsNullable() : type;

    private static string ElementName(string list) =>
        list.Contains('<') ? list[(list.IndexOf('<') + 1)..^1] : list.Replace("[]", "", StringComparison.Ordinal);

    private static FactType PlainType(string name) => name.EndsWith('?')
        ? PlainType(name[..^1]).AsNullable()
        : FactTypes.Find(name) ?? FactType.Unknown;

    private static FactType EnumType(string[] names) => FactType.EnumOf(typeof(DayOfWeek), names, names.Index()
        .Select(item => item.Index).ToArray());

    private static object? ReadScalar(string type, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return type switch
        {
            "JsonElement" or "JsonNode" => value,
            "Int32" => value.GetInt32(),
            "Int64" => value.GetInt64(),
            "Int16" => value.GetInt16(),
            "UInt32" => value.GetUInt32(),
            "UInt64" => value.GetUInt64(),
            "Byte" => value.GetByte(),
            "Double" => value.GetDouble(),
            "Single" => value.GetSingle(),
            "Decimal" => value.GetDecimal(),
            "Boolean" => value.GetBoolean(),
            "Char" => value.GetString()![0],
            "Guid" => value.GetGuid(),
            "DateTime" => DateTime.Parse(
                value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            "DateTimeOffset" => value.GetDateTimeOffset(),
            "TimeSpan" => TimeSpan.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            _ when Enumerations.TryGetValue(type, out string[]? names) =>
                (DayOfWeek)Array.IndexOf(names, value.GetString()),
            _ => value.ValueKind == JsonValueKind.String ? value.GetString() : value,
        };
    }
}
