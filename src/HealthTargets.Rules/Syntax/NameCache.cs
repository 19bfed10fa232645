using System.Text;
using System.Text.Json;

namespace HealthTargets.Rules.Syntax;

/// <summary>
/// The names of properties that a text has shown lately, so that <c>"indicator"</c> is one text however often it
/// stands there. A name that takes the place of another one pushes it out: the room is fixed.
/// </summary>
internal sealed class NameCache
{
    private const int Places = 256;
    private const int LengthMax = 32;

    private readonly string?[] names = new string?[Places];

    /// <summary>Returns the name on which a reader stands, or null where it has to be read as any other text.</summary>
    internal string? Find(ref Utf8JsonReader json)
    {
        ReadOnlySpan<byte> bytes = json.ValueSpan;
        if (json.ValueIsEscaped || bytes.Length is 0 or > LengthMax)
        {
            return null;
        }

        ref string? place = ref names[PlaceOf(bytes)];
        if (place is null || !Ascii.Equals(bytes, place))
        {
            place = Encoding.UTF8.GetString(bytes);
        }

        return place;
    }

    private static int PlaceOf(ReadOnlySpan<byte> bytes) =>
        ((bytes.Length * 5) + (bytes[0] * 31) + (bytes[bytes.Length / 2] * 17) + bytes[^1]) % Places;
}
