namespace HealthTargets.Periods.Text;

/// <summary>
/// A text with its variants of one sign made the same: full-width letters and digits, every dash (and runs of them),
/// every quotation mark, spaces. Remembers where each character came from.
/// </summary>
internal readonly ref struct NormalizedText
{
    private readonly ReadOnlySpan<char> _characters;
    private readonly ReadOnlySpan<byte> _positions;
    private readonly int _offset;

    private NormalizedText(ReadOnlySpan<char> characters, ReadOnlySpan<byte> positions, int offset)
    {
        _characters = characters;
        _positions = positions;
        _offset = offset;
    }

    /// <summary>Gets the longest text, without surrounding spaces, that is read.</summary>
    internal static int LengthMax => 100;

    internal ReadOnlySpan<char> Characters => _characters;

    /// <summary>Removes surrounding spaces and returns where the rest starts.</summary>
    internal static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text, out int offset)
    {
        offset = 0;
        while (offset < text.Length && IsBlank(text[offset]))
        {
            offset++;
        }

        int end = text.Length;
        while (end > offset && IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[offset..end];
    }

    /// <summary>Normalizes a trimmed text of at most <see cref="LengthMax"/> characters into the buffers.</summary>
    internal static NormalizedText Make(
        ReadOnlySpan<char> trimmed, int offset, Span<char> characters, Span<byte> positions)
    {
        int length = 0;
        for (int at = 0; at < trimmed.Length; at++)
        {
            char character = Map(trimmed[at]);
            char previous = length > 0 ? characters[length - 1] : '\0';
            bool isDropped = character == ' '
                ? previous == ' ' || !SeparatesDigits(previous, trimmed, at)
                : character == '-' && previous == '-';
            if (!isDropped)
            {
                characters[length] = character;
                positions[length++] = (byte)at;
            }
        }

        positions[length] = (byte)trimmed.Length;
        return new NormalizedText(characters[..length], positions[..(length + 1)], offset);
    }

    /// <summary>Returns the place in the original text of a place in the normalized one.</summary>
    internal int OriginalPosition(int position) =>
        _offset + _positions[Math.Clamp(position, 0, _characters.Length)];

    private static bool SeparatesDigits(char previous, ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }

        return char.IsAsciiDigit(previous) && at < text.Length && char.IsAsciiDigit(Map(text[at]));
    }

    private static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || character is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static char Map(char character) => character switch
    {
        '“' or '”' or '„' or '‟' or '＂' or '‘' or '’' or '\'' or '＇' or '「' or '」' or '『' or '』' or '《' or '》'
            or '〈' or '〉' or '«' or '»' => '"',
        '~' or '～' or '〜' or '∼' or '－' or '−' or '﹘' or '﹣' or '⸺' or '⸻' or 'ー' or '─' or '━'
            or (>= '\u2010' and <= '\u2015') => '-',
        >= '！' and <= '～' => (char)(character - '！' + '!'),
        '○' or '◯' or 'Ｏ' or '零' => '〇',
        '到' => '至',
        '號' => '号',
        '天' => '日',
        _ => IsBlank(character) ? ' ' : character,
    };
}
