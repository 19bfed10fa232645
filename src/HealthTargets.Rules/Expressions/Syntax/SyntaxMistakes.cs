using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>Mistakes in the writing of an expression, found before its names are looked at.</summary>
internal static class SyntaxMistakes
{
    /// <summary>Gets the kind of a character without a meaning.</summary>
    internal static DiagnosticDescriptor UnexpectedCharacterKind { get; } = new("HT7001", DiagnosticSeverity.Error)
    {
        Title = new("Unexpected character in an expression", "表达式中有意外的字符"),
        What = new("An expression can't hold \"{0}\" here.", "表达式的这里不能出现 \"{0}\"。"),
        Why = new(
            "expressions know names, numbers, texts in quotes and signs such as + && <=.",
            "表达式只认名称、数字、引号里的文字，以及 + && <= 这样的符号。"),
        Fix = new("remove it, or write its half-width form.", "请删去它，或改成半角字符。"),
    };

    private static readonly DiagnosticDescriptor UnterminatedKind = new("HT7002", DiagnosticSeverity.Error)
    {
        Title = new("Text without its closing quote", "文字缺少后引号"),
        What = new("This text has no closing quote.", "这段文字没有后引号。"),
        Why = new("a text ends with the quote that it begins with.", "文字以什么引号开头，就以什么引号结尾。"),
        Fix = new("add {0} at its end; a quote inside is written \\{0}.", "请在结尾加上 {0}；文字里的引号写成 \\{0}。"),
    };

    /// <summary>Gets the kind of a number that is incomplete or too large.</summary>
    internal static DiagnosticDescriptor BadNumberKind { get; } = new("HT7003", DiagnosticSeverity.Error)
    {
        Title = new("Unusable number in an expression", "表达式中的数字不可用"),
        What = new("\"{0}\" is no number.", "\"{0}\" 不是数字。"),
        Why = new(
            "numbers look like 12, 0.5, 1e6, 0x1F; letters behind them are L, U, UL, F, D or M, and whole numbers "
                + "have at most 64 bits.",
            "数字写成 12、0.5、1e6、0x1F；后面的字母只能是 L、U、UL、F、D 或 M，整数最多 64 位。"),
        Fix = new("write digits on both sides of the point, and a known letter or none.", "请在小数点两边都写数字，后缀字母用上面列出的或不写。"),
    };

    private static readonly DiagnosticDescriptor BadEscapeKind = new("HT7004", DiagnosticSeverity.Error)
    {
        Title = new("Unknown escape in a text", "文字中有未知的转义"),
        What = new("\"{0}\" means nothing inside a text.", "文字里的 \"{0}\" 没有意义。"),
        Why = new(
            "a backslash stands before n, t, r, 0, a, b, e, f, v, u and four hexadecimal digits, x and two, or a sign.",
            "反斜杠后面可以是 n、t、r、0、a、b、e、f、v、u 加四位十六进制、x 加两位，或者标点。"),
        Fix = new("write \\\\ for a backslash.", "反斜杠本身请写成 \\\\。"),
    };

    private static readonly DiagnosticDescriptor MissingValueKind = new("HT7005", DiagnosticSeverity.Error)
    {
        Title = new("Incomplete expression", "表达式不完整"),
        What = new("A value is missing here.", "这里缺少一个值。"),
        Why = new("a sign stands before or between values.", "符号要在值的前面或两个值之间。"),
        Fix = new("add what is missing, or remove the sign before it.", "请补上缺少的内容，或删去前面的符号。"),
    };

    /// <summary>Gets the kind of what follows a complete expression.</summary>
    internal static DiagnosticDescriptor UnexpectedPartKind { get; } = new("HT7006", DiagnosticSeverity.Error)
    {
        Title = new("Expression goes on where it should end", "表达式应结束处还有内容"),
        What = new("\"{0}\" can't follow here.", "这里不能接 \"{0}\"。"),
        Why = new("the expression before it is complete.", "它前面的表达式已经完整。"),
        Fix = new("write a sign such as && before it, or remove it.", "请在它前面写上 && 之类的符号，或删去它。"),
    };

    /// <summary>Gets the kind of a sign that is missing.</summary>
    internal static DiagnosticDescriptor MissingSignKind { get; } = new("HT7007", DiagnosticSeverity.Error)
    {
        Title = new("A sign is missing in an expression", "表达式缺少符号"),
        What = new("\"{0}\" is missing here.", "这里缺少 \"{0}\"。"),
        Why = new("brackets and choices are closed by their partner.", "括号和选择要有与之配对的符号。"),
        Fix = new("add {0}.", "请加上 {0}。"),
    };

    /// <summary>Gets the kind of an expression beyond the limits.</summary>
    internal static DiagnosticDescriptor TooLargeKind { get; } = new("HT7008", DiagnosticSeverity.Error)
    {
        Title = new("Expression too large", "表达式过大"),
        What = new("This expression is too long or nested too deep.", "表达式过长或嵌套过深。"),
        Why = new(
            "an expression has at most {0} characters, {1} parts, brackets {2} deep and {3} items in a list, so that "
                + "it is safe to read.",
            "表达式最多 {0} 个字符、{1} 个部分，括号最多 {2} 层，列表最多 {3} 项，这样读取才安全。"),
        Fix = new("split it, for instance into named parameters.", "请把它拆开，例如拆成几个命名参数。"),
    };

    private static readonly DiagnosticDescriptor EmptyKind = new("HT7009", DiagnosticSeverity.Error)
    {
        Title = new("Empty expression", "表达式为空"),
        What = new("There is no expression here.", "这里没有表达式。"),
        Why = new("a rule needs something to work out.", "规则需要有可以计算的内容。"),
        Fix = new("write a condition such as value >= target.", "请写一个条件，例如 value >= target。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        UnexpectedCharacterKind, UnterminatedKind, BadNumberKind, BadEscapeKind, MissingValueKind, UnexpectedPartKind,
        MissingSignKind, TooLargeKind, EmptyKind,
    ];

    /// <summary>A character has no meaning.</summary>
    internal static ExpressionMistakeException UnexpectedCharacter(string text, int start, int length) =>
        new(new ExpressionMistake(UnexpectedCharacterKind, start, length, text.Substring(start, length)));

    /// <summary>A quoted text does not end.</summary>
    internal static ExpressionMistakeException Unterminated(string text, int start) =>
        new(new ExpressionMistake(UnterminatedKind, start, text.Length - start, text[start]));

    /// <summary>A number is incomplete or too large.</summary>
    internal static ExpressionMistakeException BadNumber(string text, int start, int length) =>
        new(new ExpressionMistake(BadNumberKind, start, length, text.Substring(start, length)));

    /// <summary>A backslash stands before something unknown.</summary>
    internal static ExpressionMistakeException BadEscape(string text, int start, int length) =>
        new(new ExpressionMistake(BadEscapeKind, start, length, text.Substring(start, length)));

    /// <summary>A value is missing.</summary>
    internal static ExpressionMistakeException MissingValue(Token at) =>
        new(new ExpressionMistake(MissingValueKind, at.Start, at.Length));

    /// <summary>Something follows a complete expression.</summary>
    internal static ExpressionMistakeException UnexpectedPart(string text, Token at) =>
        new(new ExpressionMistake(UnexpectedPartKind, at.Start, at.Length, text.Substring(at.Start, at.Length)));

    /// <summary>A bracket, a comma or another sign is missing.</summary>
    internal static ExpressionMistakeException MissingSign(Token at, string sign) =>
        new(new ExpressionMistake(MissingSignKind, at.Start, at.Length, sign));

    /// <summary>The expression is beyond the limits.</summary>
    internal static ExpressionMistakeException TooLarge(LanguageLimits limits, int start) => new(new ExpressionMistake(
        TooLargeKind, start, 0, limits.CharactersMax, limits.PartsMax, limits.DepthMax, limits.ItemsMax));

    /// <summary>There is nothing but blanks.</summary>
    internal static ExpressionMistakeException Empty() => new(new ExpressionMistake(EmptyKind, 0, 0));
}
