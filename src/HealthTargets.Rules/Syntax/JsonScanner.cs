using System.Buffers;
using System.Text;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>
/// Passes over blanks, comments, texts and words of a JSON text and says what is wrong with one of them.
/// </summary>
internal sealed class JsonScanner
{
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    private readonly SourceText source;

    internal JsonScanner(SourceText source, int at)
    {
        this.source = source;
        At = at;
    }

    /// <summary>Gets the offset of the next character.</summary>
    internal int At { get; private set; }

    /// <summary>Gets whether the text has ended.</summary>
    internal bool IsAtEnd => At >= Text.Length;

    /// <summary>Gets the next character; U+FFFD at the end.</summary>
    internal Rune Current =>
        Rune.DecodeFromUtf8(Text[At..], out Rune rune, out _) == OperationStatus.Done ? rune : Rune.ReplacementChar;

    /// <summary>Gets the place of the next character.</summary>
    internal SourceSpan Here => new(At, CharacterLength(At));

    private ReadOnlySpan<byte> Text => source.Bytes.Span;

    /// <summary>Passes over one byte.</summary>
    internal void Skip() => At++;

    /// <summary>Passes over blanks and comments; returns the mistake of a comment that is never closed.</summary>
    internal Diagnostic? SkipBlanks()
    {
        while (!IsAtEnd)
        {
            ReadOnlySpan<byte> rest = Text[At..];
            if (rest[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                At++;
            }
            else if (rest.StartsWith("//"u8))
            {
                int length = rest.IndexOfAny((byte)'\n', (byte)'\r');
                At = length < 0 ? Text.Length : At + length;
            }
            else if (rest.StartsWith("/*"u8))
            {
                int length = rest[2..].IndexOf("*/"u8);
                if (length < 0)
                {
                    return JsonShapeErrors.UnclosedComment(source, new SourceSpan(At, 2));
                }

                At += length + 4;
            }
            else
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Passes over a text in double quotes; returns the mistake in it, if there is one.</summary>
    internal Diagnostic? SkipText(out SourceSpan span)
    {
        int start = At++;
        span = default;
        while (!IsAtEnd && Text[At] is not ((byte)'\n' or (byte)'\r' or (byte)'"'))
        {
            if (Text[At] < ' ')
            {
                return JsonTextErrors.ControlCharacter(source, new SourceSpan(At, 1));
            }

            int length = Text[At] == '\\' ? EscapeLength(Text[At..]) : 1;
            if (length == 0)
            {
                return JsonTextErrors.BadEscape(source, new SourceSpan(At, 1 + CharacterLength(At + 1)));
            }

            At += length;
        }

        bool isClosed = !IsAtEnd && Text[At] == '"';
        At += isClosed ? 1 : 0;
        span = SourceSpan.FromBounds(start, At);
        return isClosed ? null : JsonTextErrors.UnclosedText(source, span);
    }

    /// <summary>
    /// Passes over letters, digits, <c>_ - . $</c> and the other characters given; returns their place.
    /// </summary>
    internal SourceSpan SkipWord(string moreCharacters)
    {
        int start = At;
        while (!IsAtEnd)
        {
            Rune rune = Current;
            if (!JsonMarks.IsWordPart(rune) && !moreCharacters.Contains(rune.ToString(), StringComparison.Ordinal))
            {
                break;
            }

            At += CharacterLength(At);
        }

        // A comma at the end separates parts, it belongs to no number.
        while (true)
        {
            int comma = Text[start..At].EndsWith(","u8) ? 1 : Text[start..At].EndsWith("，"u8) ? 3 : 0;
            if (comma == 0 || At - comma <= start)
            {
                break;
            }

            At -= comma;
        }

        return SourceSpan.FromBounds(start, Math.Max(At, start + 1));
    }

    /// <summary>
    /// Returns the place of a text in single quotes, or of the quote alone where no second one follows.
    /// </summary>
    internal SourceSpan SingleQuoted()
    {
        int length = Text[(At + 1)..].IndexOfAny((byte)'\'', (byte)'\n', (byte)'\r');
        bool isClosed = length >= 0 && Text[At + 1 + length] == '\'';
        return new SourceSpan(At, isClosed ? length + 2 : 1);
    }

    private int CharacterLength(int offset)
    {
        if (offset >= Text.Length || Text[offset] < ' ')
        {
            return 0;
        }

        _ = Rune.DecodeFromUtf8(Text[offset..], out _, out int length);
        return length;
    }

    private static int EscapeLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || !"\"\\/bfnrtu"u8.Contains(text[1]))
        {
            return 0;
        }

        bool isHex = text.Length >= 6 && !text[2..6].ContainsAnyExcept(HexDigits);
        return text[1] != 'u' ? 2 : isHex ? 6 : 0;
    }
}
