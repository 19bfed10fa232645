using System.Text;
using System.Text.RegularExpressions;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>
/// Guesses which number an author meant by a text that is none: full-width digits, thousands separators, a decimal
/// comma, a percent sign, 万 and 亿. Only for advice; a guess never becomes a value by itself.
/// </summary>
internal static partial class NumberAdvice
{
    private const int CharactersMax = 40;

    private static readonly (char Sign, decimal Factor)[] Multipliers =
        [('百', 100m), ('千', 1_000m), ('万', 10_000m), ('亿', 100_000_000m)];

    private static readonly string[] UndefinedWords =
        ["NAN", "INF", "-INF", "INFINITY", "-INFINITY", "∞", "-∞", "#DIV/0!"];

    private static readonly string[] MissingWords =
        ["-", "--", "/", ".", "NA", "N/A", "#N/A", "NULL", "NONE", "?", "暂无", "缺", "未报", "未报告", "空", "..."];

    /// <summary>Returns the number that was meant, as it is to be written, or null where that is not clear.</summary>
    internal static string? Meant(string text)
    {
        if (text.Length > CharactersMax)
        {
            return null;
        }

        string plain = Plain(text);
        plain = plain.TrimEnd('%', '‰');
        decimal factor = 1m;
        foreach ((char sign, decimal multiplier) in Multipliers)
        {
            if (plain.EndsWith(sign))
            {
                (plain, factor) = (plain[..^1], multiplier);
                break;
            }
        }

        plain = Grouped().IsMatch(plain) ? plain.Replace(",", "", StringComparison.Ordinal)
            : DecimalComma().IsMatch(plain) ? plain.Replace(',', '.')
            : plain;
        plain = plain.TrimStart('+').TrimEnd('.');
        plain = plain.StartsWith('.') ? "0" + plain : plain.Replace("-.", "-0.", StringComparison.Ordinal);
        bool isNumber = DecimalText.Read(Encoding.UTF8.GetBytes(plain), out decimal number) == DecimalOutcome.Read;
        bool isBounded = Math.Abs(number) < 1_000_000_000_000_000m;
        return !isNumber || !isBounded ? null
            : factor == 1m ? plain
            : ((Values.Rational)number * factor).ToString();
    }

    /// <summary>
    /// Returns the number that stands before the name of a unit, as in 79元 or 3.5万元, or null where that is not
    /// clear: 百 and 千 may be part of the number or of the unit.
    /// </summary>
    internal static string? BeforeUnit(string text) =>
        text.Length <= CharactersMax && WithUnit().Match(Plain(text)) is { Success: true } match
            ? Meant(match.Groups[1].Value)
            : null;

    /// <summary>
    /// Returns the number as JSON writes it, where only its writing was wrong: wide digits, thousands separators, a
    /// plus sign, zeros before it, a percent sign; null where there is more to guess, as the size of 万 or the sense of
    /// a decimal comma.
    /// </summary>
    internal static string? Rewritten(string text)
    {
        string plain = Plain(text);
        string bare = plain.TrimEnd('%');
        bool isMore = plain.EndsWith('‰') || (DecimalComma().IsMatch(bare) && !Grouped().IsMatch(bare))
            || Multipliers.Any(one => plain.EndsWith(one.Sign));
        if (isMore || Meant(text) is not { } meant)
        {
            return null;
        }

        string sign = meant.StartsWith('-') ? "-" : "";
        string digits = meant[sign.Length..].TrimStart('0');
        return sign + (digits.Length == 0 || !char.IsAsciiDigit(digits[0]) ? "0" + digits : digits);
    }

    /// <summary>Returns the advice to write a number in this way.</summary>
    internal static FormattedText WriteAs(string number) => new(
        new(
            "write {0}: in half-width digits, without thousands commas and units such as %; "
            + "the indicator names its unit.",
            "请写成 {0}：用半角数字，不带千位分隔符和 % 等单位；单位由指标声明。"),
        number);

    /// <summary>Returns advice for a text that stands for no number at all, or null for the usual advice.</summary>
    internal static FormattedText? For(string text)
    {
        string plain = Plain(text).ToUpperInvariant();
        string? absence = UndefinedWords.Contains(plain) ? "undefined"
            : MissingWords.Contains(plain) ? "missing"
            : plain.StartsWith('<') ? "suppressed"
            : null;
        if (plain is "无" or "没有")
        {
            return new FormattedText(new(
                "write 0 if there was none; if it is not known, leave the field empty and write \"missing\" in the "
                    + "column absence.",
                "确实一个也没有时请写 0；不清楚时请留空，并在 absence 列写 \"missing\"。"));
        }

        return absence is null ? null : new FormattedText(
            new(
                "leave the field empty and write \"{0}\" in the column absence.",
                "请留空，并在 absence 列写 \"{0}\"。"),
            absence);
    }

    /// <summary>Writes wide characters as their ASCII forms, and drops blanks.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            char ascii = character switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(character - 0xFEE0),
                '。' => '.',
                '、' => ',',
                '\u2212' or '\u2013' or '\u2014' => '-',
                '…' => '.',
                _ => character,
            };
            if (!char.IsWhiteSpace(ascii) && ascii is not ('\'' or '_' or '’'))
            {
                plain.Append(ascii);
            }
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^([+-]?[0-9][0-9,.]*[万亿]?)(?!.*[百千万亿])[\u4E00-\u9FFF/]{1,8}$")]
    private static partial Regex WithUnit();

    [GeneratedRegex("^[+-]?[0-9]+,[0-9]+$")]
    private static partial Regex DecimalComma();
}
