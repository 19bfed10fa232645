using System.Buffers;
using System.Text;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>
/// Says in an author's words why a JSON text can't be read on. It starts behind the last part that was read and looks
/// at
/// the characters there, since the framework's reader tells only that, not what, went wrong. It is a second, slow look
/// at one place; texts without mistakes never get here.
/// </summary>
internal sealed class JsonMistakeFinder
{
    private static readonly SearchValues<byte> NumberParts = SearchValues.Create("0123456789.-+eE"u8);

    private readonly SourceText source;
    private readonly JsonScanner scanner;
    private readonly int? opening;
    private int from;
    private bool followsNumber;

    private JsonMistakeFinder(SourceText source, int from, int? opening, bool followsNumber)
    {
        this.source = source;
        this.from = from;
        this.opening = opening;
        this.followsNumber = followsNumber;
        scanner = new JsonScanner(source, from);
    }

    private int Next => scanner.IsAtEnd ? -1 : source.Bytes.Span[scanner.At];

    /// <summary>Finds the mistake behind a place.</summary>
    /// <param name="source">The text.</param>
    /// <param name="from">The offset behind the last part that was read.</param>
    /// <param name="place">What JSON asks for there.</param>
    /// <param name="opening">The offset of the innermost open bracket, or null outside of all.</param>
    /// <param name="followsNumber">Whether the last part that was read is a number.</param>
    internal static Diagnostic Find(SourceText source, int from, JsonPlace place, int? opening, bool followsNumber)
    {
        var finder = new JsonMistakeFinder(source, from, opening, followsNumber);
        return finder.scanner.SkipBlanks() ?? place switch
        {
            JsonPlace.CommaOrClosing => finder.AtComma(),
            JsonPlace.NameOrClosing => finder.AtName(),
            JsonPlace.ElementOrClosing or JsonPlace.Value => finder.AtValue(place),
            _ => JsonShapeErrors.TextAfterEnd(source, finder.scanner.Here),
        };
    }

    private Diagnostic AtComma()
    {
        if (scanner.IsAtEnd)
        {
            return Unclosed();
        }

        if (Next != ',')
        {
            bool isWord = JsonMarks.IsWordPart(scanner.Current) || Next == '%';
            return isWord && scanner.At == from && followsNumber ? NumberWithTail()
                : isWord || Next is '"' or '\'' or '{' or '[' ? JsonShapeErrors.MissingComma(source, from)
                : Unexpected();
        }

        scanner.Skip();
        if (followsNumber && scanner.At == from + 1 && char.IsAsciiDigit((char)Math.Max(0, Next)))
        {
            return NumberWithTail();
        }

        bool isInObject = opening is { } bracket && source.Bytes.Span[bracket] == '{';
        return scanner.SkipBlanks() ?? (isInObject ? AtName() : AtValue(JsonPlace.ElementOrClosing));
    }

    private Diagnostic AtName()
    {
        if (scanner.IsAtEnd)
        {
            return Unclosed();
        }

        if (Next == '"')
        {
            return scanner.SkipText(out SourceSpan name) ?? scanner.SkipBlanks() ?? AtColon(name);
        }

        bool isWord = Rune.IsLetter(scanner.Current) || Next is '_' or '$';
        return Next switch
        {
            '\'' => JsonTextErrors.SingleQuotes(source, scanner.SingleQuoted()),
            ',' or ':' or '{' or '[' or '-' or (>= '0' and <= '9') => JsonShapeErrors.MissingName(source, scanner.Here),
            _ => isWord ? JsonTextErrors.UnquotedText(source, scanner.SkipWord(""), isName: true) : Unexpected(),
        };
    }

    private Diagnostic AtColon(SourceSpan name)
    {
        if (Next == ':')
        {
            scanner.Skip();
            return scanner.SkipBlanks() ?? AtValue(JsonPlace.Value);
        }

        bool isOtherMark = !scanner.IsAtEnd && JsonMarks.MeantBy(scanner.Current) is ':' or ' ';
        return isOtherMark ? Unexpected() : JsonShapeErrors.MissingColon(source, name);
    }

    private Diagnostic AtValue(JsonPlace place)
    {
        Rune rune = scanner.Current;
        switch (Next)
        {
            case < 0:
                return opening is null ? SyntaxErrors.EmptyFile(source)
                    : place == JsonPlace.Value ? JsonShapeErrors.MissingValue(source, new SourceSpan(from, 0))
                    : Unclosed();
            case '"':
                return scanner.SkipText(out _) ?? Unexpected();
            case '\'':
                return JsonTextErrors.SingleQuotes(source, scanner.SingleQuoted());
            case ',' or ':':
            case '}' or ']' when place == JsonPlace.Value && opening is not null:
                return JsonShapeErrors.MissingValue(source, scanner.Here);
            case (>= '0' and <= '9') or '-' or '+' or '.':
                return AtNumber(scanner.SkipWord("%+,％．"));
            default:
                return JsonMarks.IsFullWidthDigit(rune)
                    ? JsonTextErrors.BadNumber(source, scanner.SkipWord("．，％%"))
                    : Rune.IsLetter(rune) || rune.Value is '_' or '$'
                    ? JsonTextErrors.UnquotedText(source, scanner.SkipWord(""), isName: false)
                    : Unexpected();
        }
    }

    private Diagnostic AtNumber(SourceSpan word)
    {
        ReadOnlySpan<byte> text = source.Bytes.Span.Slice(word.Start, word.Length);
        ReadOnlySpan<byte> digits = text.TrimStart((byte)'-');
        bool hasLeadingZero = digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit((char)digits[1]);
        if (hasLeadingZero || DecimalText.Read(text, out _) == DecimalOutcome.NotANumber)
        {
            return JsonTextErrors.BadNumber(source, word);
        }

        // The number is fine, so it is what follows that the reader could not take as its end.
        from = word.End;
        followsNumber = true;
        return scanner.SkipBlanks() ?? AtComma();
    }

    /// <summary>A number goes on with something that is no part of one: <c>4,000</c>, <c>95%</c>.</summary>
    private Diagnostic NumberWithTail()
    {
        int start = source.Bytes.Span[..from].LastIndexOfAnyExcept(NumberParts) + 1;
        SourceSpan tail = scanner.SkipWord("%,％，．");
        return JsonTextErrors.BadNumber(source, SourceSpan.FromBounds(start, tail.End));
    }

    private Diagnostic Unexpected()
    {
        Rune rune = scanner.Current;
        if (rune.Value is '}' or ']' && opening is { } bracket)
        {
            return JsonShapeErrors.WrongClosing(source, scanner.Here, bracket);
        }

        return JsonMarks.MeantBy(rune) is { } meant
            ? JsonTextErrors.FullWidthMark(source, scanner.Here, meant)
            : JsonShapeErrors.UnexpectedCharacter(source, scanner.Here);
    }

    private Diagnostic Unclosed() => opening is { } bracket
        ? JsonShapeErrors.Unclosed(source, bracket)
        : SyntaxErrors.EmptyFile(source);
}
