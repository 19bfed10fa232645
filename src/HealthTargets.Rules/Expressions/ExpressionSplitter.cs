using System.Text;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Expressions;

/// <summary>Splits an expression into its parts.</summary>
internal static class ExpressionSplitter
{
    /// <summary>
    /// Returns the parts, the last one the end; or null where a character has no meaning, which is reported.
    /// </summary>
    internal static IReadOnlyList<ExpressionPart>? Split(ExpressionText text, DiagnosticBag bag)
    {
        string value = text.Value;
        var parts = new List<ExpressionPart>();
        for (int at = 0; at < value.Length;)
        {
            if (value[at] is ' ' or '\t' or '\r' or '\n')
            {
                at++;
                continue;
            }

            ExpressionPart part = PartAt(value, at);
            if (part.Kind == ExpressionPartKind.End)
            {
                bag.Add(value[at] == '['
                    ? ExpressionErrors.UnclosedBracket(text, at)
                    : ExpressionErrors.UnexpectedCharacter(text, at, part.Length));
                return null;
            }

            parts.Add(part);
            at += part.Length;
        }

        parts.Add(new ExpressionPart(ExpressionPartKind.End, value.Length, 0));
        return parts;
    }

    /// <summary>Tells whether a name can stand in an expression without brackets.</summary>
    internal static bool IsPlainName(string name) => name.Length > 0 && NameLength(name, 0) == name.Length;

    private static ExpressionPart PartAt(string value, int at)
    {
        ExpressionPartKind sign = value[at] switch
        {
            '+' => ExpressionPartKind.Plus,
            '-' => ExpressionPartKind.Minus,
            '*' => ExpressionPartKind.Times,
            '/' => ExpressionPartKind.Over,
            '(' => ExpressionPartKind.Open,
            ')' => ExpressionPartKind.Close,
            _ => ExpressionPartKind.End,
        };
        if (sign != ExpressionPartKind.End)
        {
            return new ExpressionPart(sign, at, 1);
        }

        if (char.IsAsciiDigit(value[at]))
        {
            return new ExpressionPart(ExpressionPartKind.Number, at, NumberLength(value, at));
        }

        if (value[at] == '[')
        {
            int length = value.AsSpan(at).IndexOf(']') + 1;
            return length > 2 && !value.AsSpan(at + 1, length - 2).IsWhiteSpace()
                ? new ExpressionPart(ExpressionPartKind.Name, at, length)
                : new ExpressionPart(ExpressionPartKind.End, at, 1);
        }

        int nameLength = NameLength(value, at);
        _ = Rune.DecodeFromUtf16(value.AsSpan(at), out _, out int characterLength);
        return nameLength > 0
            ? new ExpressionPart(ExpressionPartKind.Name, at, nameLength)
            : new ExpressionPart(ExpressionPartKind.End, at, characterLength);
    }

    private static int NumberLength(string value, int at)
    {
        int end = at + DigitsLength(value, at);
        int fraction = end < value.Length && value[end] == '.' ? DigitsLength(value, end + 1) : 0;
        return fraction == 0 ? end - at : end + 1 + fraction - at;
    }

    private static int DigitsLength(string value, int at)
    {
        int length = value.AsSpan(at).IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? value.Length - at : length;
    }

    /// <summary>A name begins with a letter (of any script) or _, and goes on with these, digits and points.</summary>
    private static int NameLength(string value, int at)
    {
        int end = at;
        while (end < value.Length && Rune.TryGetRuneAt(value, end, out Rune rune))
        {
            bool isPart = Rune.IsLetter(rune) || rune.Value == '_'
                || (end > at && (Rune.IsDigit(rune) || rune.Value == '.'));
            if (!isPart)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        return end - at;
    }
}
