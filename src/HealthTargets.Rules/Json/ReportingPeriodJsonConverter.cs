using System.Text.Json;
using System.Text.Json.Serialization;
using HealthTargets.Periods;
using HealthTargets.Periods.Text;

namespace HealthTargets.Rules.Json;

/// <summary>
/// Reads and writes a <see cref="ReportingPeriod"/> as a JSON string of canonical text, <c>"2025-Q1"</c>, also as the
/// name of a property. Add it to the converters of <see cref="JsonSerializerOptions"/>. Safe to share between threads.
/// </summary>
public sealed class ReportingPeriodJsonConverter : JsonConverter<ReportingPeriod>
{
    private const int BytesMax = 64;

    /// <summary>Reads a period.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The period.</returns>
    /// <exception cref="JsonException">The value is no string, or no canonical text; the message says what was
    /// expected.</exception>
    public override ReportingPeriod Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? ReadText(ref reader)
            : throw new JsonException($"A reporting period is a string, such as \"2025-Q1\", not {reader.TokenType}.");

    /// <summary>Reads a period from the name of a property.</summary>
    /// <param name="reader">The reader, at the name.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The period.</returns>
    /// <exception cref="JsonException">The name is no canonical text.</exception>
    public override ReportingPeriod ReadAsPropertyName(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadText(ref reader);

    /// <summary>Writes canonical text.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The period.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    public override void Write(Utf8JsonWriter writer, ReportingPeriod value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> buffer = stackalloc byte[BytesMax];
        value.TryFormat(buffer, out int length);
        writer.WriteStringValue(buffer[..length]);
    }

    /// <summary>Writes canonical text as the name of a property.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The period.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    public override void WriteAsPropertyName(
        Utf8JsonWriter writer, ReportingPeriod value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> buffer = stackalloc byte[BytesMax];
        value.TryFormat(buffer, out int length);
        writer.WritePropertyName(buffer[..length]);
    }

    private static ReportingPeriod ReadText(ref Utf8JsonReader reader)
    {
        long length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > BytesMax)
        {
            throw new JsonException($"A reporting period has at most {BytesMax} bytes, not {length}.");
        }

        Span<byte> buffer = stackalloc byte[BytesMax];
        PeriodParseResult result = PeriodReader.Strict(buffer[..reader.CopyString(buffer)]);
        return result.Success ? result.Value : throw new JsonException(result.Error.Message);
    }
}
