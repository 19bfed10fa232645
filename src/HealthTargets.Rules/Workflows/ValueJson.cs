using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Workflows;

/// <summary>Values of inputs as JSON, without reflection.</summary>
internal static class ValueJson
{
    private const int DepthMax = 32;
    private const int ItemsMax = 10_000;

    /// <summary>Returns a value as JSON; what is very deep or long is cut with an ellipsis.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type, which says the members of a declared object; unknown does no harm.</param>
    /// <param name="isIndented">Whether it may take several lines.</param>
    internal static string Write(object? value, FactType type, bool isIndented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = isIndented, NewLine = "\n" }))
        {
            int itemsLeft = ItemsMax;
            Write(writer, value, type, DepthMax, ref itemsLeft);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a value; what is very deep or long is cut with an ellipsis.</summary>
    internal static void Write(Utf8JsonWriter writer, object? value)
    {
        int itemsLeft = ItemsMax;
        Write(writer, value, FactType.Unknown, DepthMax, ref itemsLeft);
    }

    /// <summary>Returns a value as people read it in a line: texts as they are, all else as JSON.</summary>
    internal static string InLine(object value) => AsText(value) ?? Write(value, FactType.Unknown, isIndented: false);

    /// <summary>Returns the text that a value is in JSON, or null where it is no text there.</summary>
    internal static string? AsText(object value) => value switch
    {
        string text => text,
        char letter => letter.ToString(),
        Guid or DateTime or DateTimeOffset or DateOnly or TimeOnly or TimeSpan =>
            JsonDocument.Parse(Write(value, FactType.Unknown, isIndented: false)).RootElement.GetString(),
        JsonElement { ValueKind: JsonValueKind.String } element => element.GetString(),
        _ => null,
    };

    /// <summary>Returns a member of an object, or null where it has none of that name; capitals matter.</summary>
    internal static (object? Value, FactType Type) Member(object value, FactType type, string name)
    {
        if (IsDeclared(value, type))
        {
            FactMember? member = type.Members.Values.FirstOrDefault(known => known.Name == name);
            return member is null ? (null, FactType.Unknown) : (Read(value, member), member.Type);
        }

        object? found = OpenMember(value, name);
        return (found, type.Members.TryGetValue(name, out FactMember? open) ? open.Type : FactType.Unknown);
    }

    private static object? OpenMember(object value, string name)
    {
        switch (value)
        {
            case JsonElement { ValueKind: JsonValueKind.Object } element:
                return element.TryGetProperty(name, out JsonElement found) ? found : null;
            case IEnumerable<KeyValuePair<string, object?>> members:
                foreach (KeyValuePair<string, object?> member in members)
                {
                    if (string.Equals(member.Key, name, StringComparison.Ordinal))
                    {
                        return member.Value;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    // An object of a class that the host declared; dictionaries and JSON tell their members themselves.
    private static bool IsDeclared(object? value, FactType type) =>
        value is not null and not JsonElement and not IEnumerable<KeyValuePair<string, object?>>
        && type is { Kind: FactKind.Object, IsOpen: false };

    private static object? Read(object value, FactMember member)
    {
        try
        {
            object? read = member.Read(new ConstantNode<object?>(value), 0).GetObject(new ExpressionFrame());
            return member.Type.ToResult(read);
        }
        catch (Exception exception) when (Faults.CanExplain(exception))
        {
            return null;
        }
    }

    private static void Write(
        Utf8JsonWriter writer, object? value, FactType type, int depthLeft, ref int itemsLeft)
    {
        if (depthLeft == 0 || itemsLeft-- <= 0)
        {
            writer.WriteStringValue("…");
            return;
        }

        if (IsDeclared(value, type))
        {
            writer.WriteStartObject();
            foreach (FactMember member in type.Members.Values)
            {
                writer.WritePropertyName(member.Name);
                Write(writer, Read(value!, member), member.Type, depthLeft - 1, ref itemsLeft);
            }

            writer.WriteEndObject();
            return;
        }

        switch (value)
        {
            case IEnumerable<KeyValuePair<string, object?>> members:
                writer.WriteStartObject();
                foreach (KeyValuePair<string, object?> member in members)
                {
                    writer.WritePropertyName(member.Key);
                    Write(writer, member.Value, FactType.Unknown, depthLeft - 1, ref itemsLeft);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable items and not string:
                writer.WriteStartArray();
                foreach (object? item in items)
                {
                    if (itemsLeft <= 0)
                    {
                        break;
                    }

                    Write(writer, item, type.Element ?? FactType.Unknown, depthLeft - 1, ref itemsLeft);
                }

                writer.WriteEndArray();
                break;
            default:
                WriteScalar(writer, value);
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case string text: writer.WriteStringValue(text); break;
            case JsonElement element: element.WriteTo(writer); break;
            case byte or sbyte or short or ushort or int or uint or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case ulong number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            case float number when float.IsFinite(number): writer.WriteNumberValue(number); break;
            case DateTime time: writer.WriteStringValue(time); break;
            case DateTimeOffset time: writer.WriteStringValue(time); break;
            case Guid id: writer.WriteStringValue(id); break;
            case DateOnly day: writer.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture)); break;
            case TimeOnly time: writer.WriteStringValue(time.ToString("O", CultureInfo.InvariantCulture)); break;
            case TimeSpan span: writer.WriteStringValue(span.ToString("c", CultureInfo.InvariantCulture)); break;
            case Enum member: writer.WriteRawValue(member.ToString("D")); break;
            case IFormattable formattable:
                writer.WriteStringValue(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            default: writer.WriteStringValue(value.ToString()); break;
        }
    }
}
