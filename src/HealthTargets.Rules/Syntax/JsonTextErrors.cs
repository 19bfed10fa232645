using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>
/// Mistakes in the characters of a JSON text: a word, a number or a text that is not written as JSON asks.
/// </summary>
internal static class JsonTextErrors
{
    private static readonly DiagnosticDescriptor FullWidthMarkKind = new("HT1011", DiagnosticSeverity.Error)
    {
        Title = new("Full-width punctuation", "全角标点"),
        What = new("The character \"{0}\" stands where JSON needs {1}.", "这里写的是 \"{0}\"，JSON 需要的是{1}。"),
        Why = new(
            "JSON only knows the half-width marks \" , : {{ }} [ ] and the blank; a Chinese input method types others.",
            "JSON 只认半角的 \" , : {{ }} [ ] 和空格；中文输入法会打出全角的。"),
        Fix = new("write {1} with the input method switched to English.", "请切换到英文输入法，改成{1}。"),
    };

    private static readonly DiagnosticDescriptor SingleQuotesKind = new("HT1012", DiagnosticSeverity.Error)
    {
        Title = new("Single quotes", "单引号"),
        What = new("This text stands in single quotes.", "这段文字用的是单引号。"),
        Why = new("JSON knows double quotes only.", "JSON 只认双引号。"),
        Fix = new("put it in double quotes.", "请改用双引号。"),
    };

    private static readonly DiagnosticDescriptor BadNumberKind = new("HT1013", DiagnosticSeverity.Error)
    {
        Title = new("Number written differently", "数字写法不对"),
        What = new("\"{0}\" is not a number as JSON writes it.", "\"{0}\" 不是 JSON 的数字写法。"),
        Why = new(
            "a number has half-width digits, perhaps a minus before them and a point among them: 4000, -4, 0.5.",
            "数字由半角数字组成，前面可有负号，中间可有小数点：4000、-4、0.5。"),
        Fix = new(
            "leave out thousands commas, plus signs, leading zeros, and units such as %; the indicator names its unit.",
            "请去掉千位分隔符、正号、前导零以及 % 等单位；单位由指标声明。"),
    };

    private static readonly DiagnosticDescriptor UnclosedTextKind = new("HT1014", DiagnosticSeverity.Error)
    {
        Title = new("Text without closing quote", "文字缺少右引号"),
        What = new("This text has no closing quote on its line.", "这段文字在本行没有右引号。"),
        Why = new(
            "a text begins and ends with a double quote and stays on one line.",
            "文字以双引号开始和结束，并且不能跨行。"),
        Fix = new(
            "add the closing quote; write a line break inside a text as \\n.",
            "请补上右引号；文字里的换行写成 \\n。"),
    };

    private static readonly DiagnosticDescriptor BadEscapeKind = new("HT1015", DiagnosticSeverity.Error)
    {
        Title = new("Unknown escape", "无法识别的转义"),
        What = new("\"{0}\" is not an escape that JSON knows.", "\"{0}\" 不是 JSON 的转义。"),
        Why = new(
            "behind a backslash only \" \\ / b f n r t may stand, or u and four hexadecimal digits.",
            "反斜杠后面只能是 \" \\ / b f n r t，或 u 加四位十六进制数字。"),
        Fix = new("write a backslash itself as \\\\; in paths use / instead.", "反斜杠本身写成 \\\\；路径请用 /。"),
    };

    private static readonly DiagnosticDescriptor ControlCharacterKind = new("HT1016", DiagnosticSeverity.Error)
    {
        Title = new("Control character in a text", "文字里有控制字符"),
        What = new("This text holds the control character {0}.", "这段文字里有控制字符 {0}。"),
        Why = new(
            "JSON allows no tabs and other control characters inside a text.",
            "JSON 不允许文字里有制表符等控制字符。"),
        Fix = new("use a blank, or the escape \\t for a tab.", "请改用空格，制表符可写成 \\t。"),
    };

    private static readonly DiagnosticDescriptor UnquotedTextKind = new("HT1017", DiagnosticSeverity.Error)
    {
        Title = new("Text without quotes", "文字没有引号"),
        What = new("\"{0}\" stands here without quotes.", "这里的 \"{0}\" 没有加引号。"),
        Why = new(
            "only numbers and the words true, false and null stand without quotes.",
            "只有数字和 true、false、null 可以不加引号。"),
        Fix = new("put it in double quotes.", "请加上双引号。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        FullWidthMarkKind, SingleQuotesKind, BadNumberKind, UnclosedTextKind, BadEscapeKind, ControlCharacterKind,
        UnquotedTextKind,
    ];

    /// <summary>A Chinese mark stands in place of JSON's.</summary>
    internal static Diagnostic FullWidthMark(SourceText source, SourceSpan span, char needed) =>
        new(FullWidthMarkKind, source, span, source.GetString(span), NameOf(needed))
        {
            Edit = needed == '"' && JsonQuotes.Rewrite(source, span) is { } both
                ? both
                : new SuggestedEdit(span, needed.ToString()),
        };

    /// <summary>A text stands in single quotes.</summary>
    internal static Diagnostic SingleQuotes(SourceText source, SourceSpan span) =>
        new(SingleQuotesKind, source, span) { Edit = JsonQuotes.Rewrite(source, span) };

    /// <summary>Something is nearly a number.</summary>
    internal static Diagnostic BadNumber(SourceText source, SourceSpan span)
    {
        string written = source.GetString(span);
        string? number = NumberAdvice.Rewritten(written);
        return new(BadNumberKind, source, span, written)
        {
            Edit = number is null ? null : new SuggestedEdit(span, number),
            SpecificFix = number is null ? null : NumberAdvice.WriteAs(number),
        };
    }

    /// <summary>A text goes on to the end of its line.</summary>
    internal static Diagnostic UnclosedText(SourceText source, SourceSpan span) =>
        new(UnclosedTextKind, source, span)
        {
            Edit = JsonQuotes.Close(source, span),
            SpecificFix = JsonQuotes.Close(source, span) is { } edit ? JsonQuotes.CloseAdvice(source, edit) : null,
        };

    /// <summary>A backslash stands before something unknown.</summary>
    internal static Diagnostic BadEscape(SourceText source, SourceSpan span) =>
        new(BadEscapeKind, source, span, source.GetString(span));

    /// <summary>A tab or the like stands in a text.</summary>
    internal static Diagnostic ControlCharacter(SourceText source, SourceSpan span) =>
        new(ControlCharacterKind, source, span, $"U+{source.Bytes.Span[span.Start]:X4}");

    /// <summary>A name, text or word stands without quotes.</summary>
    internal static Diagnostic UnquotedText(SourceText source, SourceSpan span, bool isName)
    {
        string word = source.GetString(span);
        string? meant = isName ? null : word.ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "是" => "true",
            "FALSE" or "NO" or "否" => "false",
            "NULL" or "NONE" or "NIL" or "NAN" => "null",
            _ => null,
        };
        return new Diagnostic(UnquotedTextKind, source, span, word)
        {
            Edit = new SuggestedEdit(span, meant ?? $"\"{word}\""),
            SpecificFix = meant is null
                ? null
                : new FormattedText(
                    new(
                        "write {0} in small letters, or put the text in double quotes.",
                        "请写成小写的 {0}，或给文字加上双引号。"),
                    meant),
        };
    }

    private static BilingualText NameOf(char mark) => mark switch
    {
        ' ' => new("a blank", "空格"),
        '"' => new("a double quote (\")", "双引号（\"）"),
        _ => new($"\"{mark}\"", $" \"{mark}\""),
    };
}
