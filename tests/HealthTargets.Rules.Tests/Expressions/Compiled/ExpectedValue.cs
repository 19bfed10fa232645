using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>Holds values against recorded ones: the same family of types, the same value.</summary>
internal static class ExpectedValue
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    internal static bool IsSame(object? value, JsonElement expected, string type)
    {
        bool isList = expected.ValueKind == JsonValueKind.Array;
        return value is null
            ? type is "null" or ""
            : (isList || Family(type) == Family(value.GetType().Name)) && IsSame(value, expected);
    }

    internal static string Show(object? value) => value switch
    {
        null => "null",
        IEnumerable items and not string => string.Join(", ", items.Cast<object?>()),
        _ => Convert.ToString(value, Invariant)!,
    };

    // Whole numbers are one family, reals another; records and objects without a class of their own a third.
    private static string Family(string type) => type switch
    {
        "SByte" or "Byte" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64" or "UInt64" => "whole",
        "Single" or "Double" => "real",
        _ when type.StartsWith("KeyValuePair", StringComparison.Ordinal) || type == "DictionaryEntry" => "entry",
        _ when type.StartsWith("<>f__Anonymous", StringComparison.Ordinal)
            || type.StartsWith("Dictionary", StringComparison.Ordinal)
            || type is "ExpandoObject" or "DynamicClass" => "record",
        _ => type,
    };

    private static bool IsSame(object? value, JsonElement expected) => value switch
    {
        null => expected.ValueKind == JsonValueKind.Null,
        bool truth => expected.ValueKind == (truth ? JsonValueKind.True : JsonValueKind.False),
        float single => IsNumber(single, expected, wanted => (float)wanted == single),
        double real => IsNumber(real, expected, wanted => wanted.Equals(real)),
        decimal or int or long or ulong or uint or short or byte =>
            expected.ValueKind == JsonValueKind.Number && IsExact(Convert.ToDecimal(value, Invariant), expected),
        string text => expected.ValueKind == JsonValueKind.String && text == expected.GetString(),
        DateTime date => DateTime.TryParse(
            expected.ToString(), Invariant, DateTimeStyles.RoundtripKind, out DateTime wanted) && date == wanted,
        DateTimeOffset date => DateTimeOffset.TryParse(expected.ToString(), Invariant, out DateTimeOffset wanted)
            && date == wanted,
        DateOnly date => DateOnly.TryParse(expected.ToString(), Invariant, out DateOnly wanted) && date == wanted,
        TimeSpan span => TimeSpan.TryParse(expected.ToString(), Invariant, out TimeSpan wanted) && span == wanted,
        Enum member => expected.ToString() == member.ToString() || expected.ToString() == member.ToString("D"),
        IDictionary<string, object?> record => HasMembers(expected, name => record.TryGetValue(name, out object? one)
            ? (true, one) : (false, null)),
        IDictionary entries => HasMembers(expected, name => (entries.Contains(name), entries[name])),
        IEnumerable items =>
            expected.ValueKind == JsonValueKind.Array && HasItems([.. items.Cast<object?>()], expected),
        _ when expected.ValueKind == JsonValueKind.Object =>
            HasMembers(expected, name => value.GetType().GetProperty(name) is { } property
                ? (true, property.GetValue(value))
                : (value.GetType().GetField(name) is not null, value.GetType().GetField(name)?.GetValue(value))),
        _ => Convert.ToString(value, Invariant) == expected.ToString(),
    };

    private static bool IsNumber(double real, JsonElement expected, Func<double, bool> isSame) =>
        expected.ValueKind == JsonValueKind.Number
            ? isSame(expected.GetDouble())
            : real.ToString(Invariant) == expected.GetString();

    // A record that was made with the digits of a double has fewer than a decimal.
    private static bool IsExact(decimal value, JsonElement expected) =>
        (expected.TryGetDecimal(out decimal wanted) && wanted == value)
        || (decimal.GetBits(value)[3] != 0 && expected.TryGetDouble(out double near) && near == (double)value);

    private static bool HasItems(object?[] items, JsonElement expected) =>
        items.Length == expected.GetArrayLength() && items.Zip(expected.EnumerateArray(), IsSame).All(same => same);

    private static bool HasMembers(JsonElement expected, Func<string, (bool Has, object? Value)> find) =>
        expected.ValueKind == JsonValueKind.Object && expected.EnumerateObject().All(member =>
            find(member.Name) is (true, var value) && IsSame(value, member.Value));
}
