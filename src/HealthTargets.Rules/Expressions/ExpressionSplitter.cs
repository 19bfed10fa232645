using System.Text;
using HealthTargets.Formulas;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Expressions;

/// <summary>Splits an expression into its parts.</summary>
internal static class ExpressionSplitter
{
    // A longer sign stands before a shorter one that it begins with.
    private static readonly (string Sign, ExpressionPartKind Kind)[] Signs =
    [
        ("<=", ExpressionPartKind.AtMost), (">=", ExpressionPartKind.AtLeast), ("==", ExpressionPartKind.Equal),
        ("!=", ExpressionPartKind.NotEqual), ("<>", ExpressionPartKind.NotEqual), ("&&", ExpressionPartKind.And),
        ("||", ExpressionPartKind.Or), ("<", ExpressionPartKind.Less), (">", ExpressionPartKind.Greater),
        ("=", ExpressionPartKind.Equal), ("!", ExpressionPartKind.Not), ("+", ExpressionPartKind.Plus),
        ("-", ExpressionPartKind.Minus), ("*", ExpressionPartKind.Times), ("/", ExpressionPartKind.Over),
        ("(", ExpressionPartKind.Open), (")", ExpressionPartKind.Close), (",", ExpressionPartKind.Comma),
    ];

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

    private static ExpressionPart PartAt(string value, int at)
    {
        foreach ((string sign, ExpressionPartKind kind) in Signs)
        {
            if (string.CompareOrdinal(value, at, sign, 0, sign.Length) == 0)
            {
                return new ExpressionPart(kind, at, sign.Length);
            }
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

        if (value[at] == '\'')
        {
            int length = value.AsSpan(at + 1).IndexOf('\'') + 2;
            return length > 2
                ? new ExpressionPart(ExpressionPartKind.Text, at, length)
                : new ExpressionPart(ExpressionPartKind.End, at, 1);
        }

        int nameLength = FormulaText.NameLength(value, at);
        _ = Rune.DecodeFromUtf16(value.AsSpan(at), out _, out int characterLength);
        return nameLength > 0
            ? new ExpressionPart(KindOfName(value.AsSpan(at, nameLength)), at, nameLength)
            : new ExpressionPart(ExpressionPartKind.End, at, characterLength);
    }

    private static ExpressionPartKind KindOfName(ReadOnlySpan<char> name) => name switch
    {
        "and" => ExpressionPartKind.And,
        "or" => ExpressionPartKind.Or,
        "not" => ExpressionPartKind.Not,
        _ => ExpressionPartKind.Name,
    };

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
}
