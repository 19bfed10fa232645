using System.Globalization;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>Reads texts as values of other types, the same way on every machine.</summary>
internal static class TextValues
{
    /// <summary>Reads a text as a value of a type, as the type carries it.</summary>
    /// <param name="type">The type.</param>
    /// <param name="text">The text; blanks around it don't count.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether the type can be written as text, and this is one of its values.</returns>
    internal static bool TryRead(FactType type, string text, out object? value)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        value = type.Kind switch
        {
            FactKind.Boolean => bool.TryParse(text, out bool truth) ? truth : null,
            FactKind.Char => text.Length == 1 ? text[0] : null,
            FactKind.SByte => sbyte.TryParse(text, invariant, out sbyte found) ? found : null,
            FactKind.Byte => byte.TryParse(text, invariant, out byte found) ? found : null,
            FactKind.Int16 => short.TryParse(text, invariant, out short found) ? found : null,
            FactKind.UInt16 => ushort.TryParse(text, invariant, out ushort found) ? found : null,
            FactKind.Int32 => int.TryParse(text, invariant, out int found) ? found : null,
            FactKind.UInt32 => uint.TryParse(text, invariant, out uint found) ? found : null,
            FactKind.Int64 => long.TryParse(text, invariant, out long found) ? found : null,
            FactKind.UInt64 => ulong.TryParse(text, invariant, out ulong found) ? found : null,
            FactKind.Single => float.TryParse(text, NumberStyles.Float, invariant, out float found) ? found : null,
            FactKind.Double => double.TryParse(text, NumberStyles.Float, invariant, out double found) ? found : null,
            FactKind.Decimal => decimal.TryParse(text, NumberStyles.Float, invariant, out decimal found) ? found : null,
            FactKind.DateTime => ReadDate(text),
            FactKind.DateTimeOffset => ReadDate(text) is null || !DateTimeOffset.TryParse(
                text, invariant, DateTimeStyles.AssumeUniversal, out DateTimeOffset found) ? null : found,
            FactKind.DateOnly => DateOnly.TryParse(text, invariant, out DateOnly found) ? found : null,
            FactKind.TimeOnly => TimeOnly.TryParse(text, invariant, out TimeOnly found) ? found : null,
            FactKind.TimeSpan => TimeSpan.TryParse(text, invariant, out TimeSpan found) ? found : null,
            FactKind.Guid => Guid.TryParse(text, out Guid found) ? found : null,
            FactKind.Enum => type.EnumValue(text),
            _ => null,
        };
        return value is not null;
    }

    // A time without a date would be taken as one of today, and a time of another zone as one of this machine's.
    private static DateTime? ReadDate(string text) =>
        DateTime.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.NoCurrentDateDefault | DateTimeStyles.RoundtripKind,
            out DateTime found) && found.Year > 1 ? found : null;
}
