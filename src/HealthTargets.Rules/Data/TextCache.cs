using System.Buffers;
using System.Text;

namespace HealthTargets.Rules.Data;

/// <summary>Returns one string for equal texts, so that a million rows of ten units keep ten names.</summary>
internal sealed class TextCache
{
    private const int TextsMax = 1 << 20;
    private const int CharactersMax = 256;

    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    internal TextCache() => lookup = texts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Returns the text of some bytes of UTF-8.</summary>
    internal string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > CharactersMax)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        Span<char> characters = stackalloc char[CharactersMax];
        bool isUtf8 = System.Text.Unicode.Utf8.ToUtf16(utf8, characters, out _, out int length) == OperationStatus.Done;
        ReadOnlySpan<char> text = characters[..length];
        if (isUtf8 && lookup.TryGetValue(text, out string? known))
        {
            return known;
        }

        string made = isUtf8 ? text.ToString() : Encoding.UTF8.GetString(utf8);
        if (texts.Count < TextsMax)
        {
            texts.Add(made);
        }

        return made;
    }
}
