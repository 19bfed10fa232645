using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace HealthTargets.Rules.Data;

/// <summary>
/// Keeps what texts mean, so that each is read only once: a million rows of ten units ask for ten names.
/// </summary>
/// <typeparam name="T">What a text means.</typeparam>
/// <param name="read">Reads a text.</param>
/// <param name="most">How many texts are kept at most.</param>
internal sealed class TextCache<T>(Func<string, T> read, int most)
    where T : class
{
    private const int CharactersMax = 256;

    private readonly Dictionary<string, T> known = new(StringComparer.Ordinal);

    /// <summary>Returns the meaning of some bytes of UTF-8.</summary>
    internal T Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > CharactersMax)
        {
            return read(Encoding.UTF8.GetString(utf8));
        }

        Span<char> characters = stackalloc char[CharactersMax];
        bool isUtf8 = Utf8.ToUtf16(utf8, characters, out _, out int length) == OperationStatus.Done;
        ReadOnlySpan<char> text = characters[..length];
        if (isUtf8 && known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out T? meaning))
        {
            return meaning;
        }

        string made = isUtf8 ? text.ToString() : Encoding.UTF8.GetString(utf8);
        T result = read(made);
        if (known.Count < most)
        {
            known.TryAdd(made, result);
        }

        return result;
    }
}
