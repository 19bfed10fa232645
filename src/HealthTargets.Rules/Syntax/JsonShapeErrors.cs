using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>Mistakes in how a JSON text is put together: brackets, commas, colons, missing parts.</summary>
internal static class JsonShapeErrors
{
    private static readonly DiagnosticDescriptor MissingCommaKind = new("HT1021", DiagnosticSeverity.Error)
    {
        Title = new("Missing comma", "缺少逗号"),
        What = new("A comma is missing here.", "这里缺少逗号。"),
        Why = new("the parts of an object or list are separated by commas.", "对象或列表的各部分要用逗号隔开。"),
        Fix = new("put a comma here.", "请在这里加上逗号。"),
    };

    private static readonly DiagnosticDescriptor MissingColonKind = new("HT1022", DiagnosticSeverity.Error)
    {
        Title = new("Missing colon", "缺少冒号"),
        What = new("A colon is missing after the property name {0}.", "属性名 {0} 后面缺少冒号。"),
        Why = new(
            "an object holds pairs of a name and a value with a colon between them.",
            "对象由“名称: 值”组成，中间要有冒号。"),
        Fix = new(
            "put a colon and a value behind the name; where it is no name but a value, check the quotes before it.",
            "请在名称后面加上冒号和值；如果它不是名称而是值，请检查前面的引号。"),
    };

    private static readonly DiagnosticDescriptor MissingNameKind = new("HT1023", DiagnosticSeverity.Error)
    {
        Title = new("Missing property name", "缺少属性名"),
        What = new("A property name is missing here.", "这里缺少属性名。"),
        Why = new(
            "each part of an object is a name in double quotes, a colon and a value.",
            "对象的每一部分都是双引号里的名称、冒号和值。"),
        Fix = new("write the name, such as \"id\": before the value.", "请在值前面写上名称，例如 \"id\":。"),
    };

    private static readonly DiagnosticDescriptor MissingValueKind = new("HT1024", DiagnosticSeverity.Error)
    {
        Title = new("Missing value", "缺少值"),
        What = new("A value is missing here.", "这里缺少值。"),
        Why = new(
            "a value stands behind each colon, and between two commas of a list.",
            "每个冒号后面、列表的两个逗号之间都要有值。"),
        Fix = new("write the value, or remove the name or comma before it.", "请写上值，或删去前面的名称或逗号。"),
    };

    private static readonly DiagnosticDescriptor UnclosedKind = new("HT1025", DiagnosticSeverity.Error)
    {
        Title = new("Bracket never closed", "括号没有闭合"),
        What = new("The bracket {0} that opens here is never closed.", "这里打开的括号 {0} 没有闭合。"),
        Why = new("the file ends before it is closed.", "文件结束时它还没有闭合。"),
        Fix = new("add {1} where the part ends.", "请在该部分结束处加上 {1}。"),
    };

    private static readonly DiagnosticDescriptor WrongClosingKind = new("HT1026", DiagnosticSeverity.Error)
    {
        Title = new("Wrong closing bracket", "右括号不匹配"),
        What = new("The bracket {0} closes nothing that is open here.", "这里的括号 {0} 没有对应的左括号。"),
        Why = new("brackets close in the reverse order in which they open.", "括号要按打开的相反顺序闭合。"),
        Fix = new("write {1}, or remove it.", "请改成 {1}，或删去它。"),
    };

    private static readonly DiagnosticDescriptor TextAfterEndKind = new("HT1027", DiagnosticSeverity.Error)
    {
        Title = new("Text after the end", "结尾之后还有内容"),
        What = new("There is more text after the end of the JSON value.", "JSON 值结束之后还有内容。"),
        Why = new(
            "a file holds one value, and it has ended before this place.",
            "一个文件只有一个值，它在此之前已经结束。"),
        Fix = new(
            "remove the rest, or check for a bracket that closes too early.",
            "请删去多余内容，或检查是否有括号过早闭合。"),
    };

    private static readonly DiagnosticDescriptor UnclosedCommentKind = new("HT1028", DiagnosticSeverity.Error)
    {
        Title = new("Comment never closed", "注释没有结束"),
        What = new("The comment that opens here is never closed.", "这里开始的注释没有结束。"),
        Why = new("a comment that begins with /* ends with */.", "以 /* 开始的注释要以 */ 结束。"),
        Fix = new("add */, or begin a comment of one line with //.", "请加上 */，或用 // 写单行注释。"),
    };

    private static readonly DiagnosticDescriptor UnexpectedCharacterKind = new("HT1029", DiagnosticSeverity.Error)
    {
        Title = new("Unexpected character", "意外的字符"),
        What = new("The character {0} can't stand here.", "这里不能出现字符 {0}。"),
        Why = new(
            "outside of texts JSON has only numbers, true, false, null, brackets, colons, commas and comments.",
            "除文字之外，JSON 只有数字、true、false、null、括号、冒号、逗号和注释。"),
        Fix = new(
            "remove it, or put the text that it belongs to in double quotes.",
            "请删去它，或给它所在的文字加上双引号。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        MissingCommaKind, MissingColonKind, MissingNameKind, MissingValueKind, UnclosedKind, WrongClosingKind,
        TextAfterEndKind, UnclosedCommentKind, UnexpectedCharacterKind,
    ];

    /// <summary>Two parts stand next to each other without a comma.</summary>
    internal static Diagnostic MissingComma(SourceText source, int offset) =>
        new(MissingCommaKind, source, new SourceSpan(offset, 0))
        {
            Edit = new SuggestedEdit(new SourceSpan(offset, 0), ","),
        };

    /// <summary>A name has no colon behind it.</summary>
    internal static Diagnostic MissingColon(SourceText source, SourceSpan name)
    {
        // A name that ends in another quote goes on to the quote that opens the next text.
        SuggestedEdit? close = JsonQuotes.Close(source, name) is { } edit && edit.Span.End < name.End ? edit : null;
        return new(MissingColonKind, source, name, source.GetString(name))
        {
            Edit = close,
            SpecificFix = close is { } quote ? JsonQuotes.CloseAdvice(source, quote) : null,
        };
    }

    /// <summary>An object holds something that is no name.</summary>
    internal static Diagnostic MissingName(SourceText source, SourceSpan span) => new(MissingNameKind, source, span);

    /// <summary>A comma, a closing bracket or the end stands where a value must.</summary>
    internal static Diagnostic MissingValue(SourceText source, SourceSpan span) => new(MissingValueKind, source, span);

    /// <summary>The file ends within brackets.</summary>
    internal static Diagnostic Unclosed(SourceText source, int opening) =>
        new(UnclosedKind, source, new SourceSpan(opening, 1),
            ((char)source.Bytes.Span[opening]).ToString(), Closing(source, opening));

    /// <summary>A bracket of the other kind closes.</summary>
    internal static Diagnostic WrongClosing(SourceText source, SourceSpan span, int opening) =>
        new(WrongClosingKind, source, span, source.GetString(span), Closing(source, opening))
        {
            Related =
            [
                new RelatedSpan(source, new SourceSpan(opening, 1), new FormattedText(
                    new("is the bracket that is open.", "是尚未闭合的括号。"))),
            ],
        };

    /// <summary>Something follows the value.</summary>
    internal static Diagnostic TextAfterEnd(SourceText source, SourceSpan span) => new(TextAfterEndKind, source, span);

    /// <summary>A comment goes on to the end of the file.</summary>
    internal static Diagnostic UnclosedComment(SourceText source, SourceSpan span) =>
        new(UnclosedCommentKind, source, span);

    /// <summary>A character has no meaning.</summary>
    internal static Diagnostic UnexpectedCharacter(SourceText source, SourceSpan span) =>
        new(UnexpectedCharacterKind, source, span, source.GetString(span));

    private static string Closing(SourceText source, int opening) => source.Bytes.Span[opening] == '{' ? "}" : "]";
}
