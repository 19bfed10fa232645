using System.Globalization;
using System.Text;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>Reads what numbers and quoted texts stand for. No culture has a say in it.</summary>
internal static class LiteralReader
{
    /// <summary>Returns the value of a number: the smallest of int, uint, long and ulong, or what its suffix says.
    /// </summary>
    /// <param name="text">The expression.</param>
    /// <param name="token">The number.</param>
    /// <param name="sign">The minus sign before it, or null.</param>
    /// <exception cref="ExpressionMistakeException">It is too large, or has a suffix that it can't have.</exception>
    internal static LiteralSyntax Number(string text, Token token, Token? sign)
    {
        ReadOnlySpan<char> all = text.AsSpan(token.Start, token.Length);
        bool isBased = all.Length > 1 && all[1] is 'x' or 'X' or 'b' or 'B';
        bool isHex = isBased && all[1] is 'x' or 'X';
        int end = all.Length;
        while (end > 0 && (isHex ? "uUlL" : "uUlLfFdDmM").Contains(all[end - 1]))
        {
            end--;
        }

        string suffix = all[end..].ToString().ToUpperInvariant();
        string digits = all[..end].ToString();
        int start = sign?.Start ?? token.Start;
        string written = (sign is null ? "" : "-") + digits;
        object? value = isBased
            ? Based(digits, isHex, sign is not null, suffix)
            : token.Kind == TokenKind.Real || suffix is "F" or "D" or "M"
                ? Real(written, suffix)
                : Whole(written, sign is not null, suffix);
        return value is null
            ? throw SyntaxMistakes.BadNumber(text, start, token.End - start)
            : new LiteralSyntax(value, isBased ? "" : written, start, token.End)
            {
                HasSuffix = suffix.Length > 0,
            };
    }

    /// <summary>Returns the value of a quoted text; one character in single quotes is a character.</summary>
    /// <exception cref="ExpressionMistakeException">A backslash stands before something unknown.</exception>
    internal static LiteralSyntax Quoted(string text, Token token, bool isSingle)
    {
        string value = Unescape(text, token.Start + 1, token.End - 1);
        return isSingle && value.Length == 1
            ? new LiteralSyntax(value[0], value, token.Start, token.End)
            : new LiteralSyntax(value, value, token.Start, token.End);
    }

    /// <summary>Returns a number of a formula, which is a decimal as it is written.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="token">The number.</param>
    /// <param name="sign">The minus sign before it, or null.</param>
    /// <exception cref="ExpressionMistakeException">It has more digits than can be kept.</exception>
    internal static LiteralSyntax Exact(string text, Token token, Token? sign)
    {
        string digits = text.Substring(token.Start, token.Length);
        return DecimalText.Read(Encoding.ASCII.GetBytes(digits), out decimal value) == DecimalOutcome.Read
            ? new LiteralSyntax(
                sign is null ? value : -value,
                (sign is null ? "" : "-") + digits,
                sign?.Start ?? token.Start,
                token.End)
            : throw SyntaxMistakes.BadNumber(text, token.Start, token.Length);
    }

    /// <summary>Returns a quoted text of a formula, in which a backslash is a backslash.</summary>
    internal static LiteralSyntax Raw(string text, Token token)
    {
        string value = text[(token.Start + 1)..(token.End - 1)];
        return new LiteralSyntax(value, value, token.Start, token.End);
    }

    private static object? Real(string written, string suffix)
    {
        const NumberStyles Style = NumberStyles.Float;
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return suffix switch
        {
            "F" => float.TryParse(written, Style, invariant, out float single) ? single : null,
            "M" => decimal.TryParse(written, Style, invariant, out decimal exact) ? exact : null,
            _ => double.TryParse(written, Style, invariant, out double real) ? real : null,
        };
    }

    private static object? Whole(string written, bool isNegative, string suffix)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign;
        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (isNegative)
        {
            return !long.TryParse(written, Style, invariant, out long signed) || suffix is "U" or "UL"
                ? null
                : suffix == "L" || signed < int.MinValue ? signed : (object)(int)signed;
        }

        return ulong.TryParse(written, Style, invariant, out ulong value) ? Smallest(value, suffix) : null;
    }

    private static object? Smallest(ulong value, string suffix) => suffix switch
    {
        "U" => value <= uint.MaxValue ? (uint)value : null,
        "L" => value <= long.MaxValue ? (long)value : null,
        "UL" => value,
        _ => value <= int.MaxValue ? (int)value
            : value <= uint.MaxValue ? (uint)value
            : value <= long.MaxValue ? (long)value : value,
    };

    private static object? Based(string digits, bool isHex, bool isNegative, string suffix)
    {
        NumberStyles style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowBinarySpecifier;
        if (!ulong.TryParse(digits.AsSpan(2), style, CultureInfo.InvariantCulture, out ulong value)
            || (isNegative && (value > long.MaxValue || suffix is "U" or "UL"))
            || suffix is "F" or "D" or "M")
        {
            return null;
        }

        return !isNegative ? Smallest(value, suffix)
            : suffix == "L" || value > int.MaxValue ? -(long)value : (object)-(int)value;
    }

    private static string Unescape(string text, int start, int end)
    {
        if (text.IndexOf('\\', start, end - start) < 0)
        {
            return text[start..end];
        }

        var output = new StringBuilder(end - start);
        for (int at = start; at < end; at++)
        {
            if (text[at] != '\\')
            {
                output.Append(text[at]);
                continue;
            }

            at++;
            int digits = text[at] switch { 'u' => 4, 'x' => 2, _ => 0 };
            if (digits > 0)
            {
                if (at + digits >= end
                    || !ushort.TryParse(
                        text.AsSpan(at + 1, digits),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out ushort code))
                {
                    throw SyntaxMistakes.BadEscape(text, at - 1, 2);
                }

                output.Append((char)code);
                at += digits;
                continue;
            }

            output.Append(text[at] switch
            {
                'n' => '\n', 't' => '\t', 'r' => '\r', '0' => '\0', 'a' => '\a', 'b' => '\b', 'f' => '\f', 'v' => '\v',
                'e' => '\u001B',
                char letter when char.IsLetterOrDigit(letter) => throw SyntaxMistakes.BadEscape(text, at - 1, 2),
                char sign => sign,
            });
        }

        return output.ToString();
    }
}
