using HealthTargets.Formulas;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Expressions;

/// <summary>Mistakes in the writing of an expression.</summary>
internal static class ExpressionErrors
{
    private static readonly DiagnosticDescriptor UnexpectedCharacterKind = new("HT3041", DiagnosticSeverity.Error)
    {
        Title = new("Unexpected character in a formula", "公式中有意外的字符"),
        What = new("A formula can't hold \"{0}\" here.", "公式的这里不能出现 \"{0}\"。"),
        Why = new(
            "formulas know numbers, names, + - * / and round brackets; a name with other characters stands in [ ].",
            "公式只认数字、名称、+ - * / 和圆括号；含其他字符的名称要放在 [ ] 里。"),
        Fix = new(
            "write for instance stock / [daily-use] with half-width characters.",
            "请用半角字符书写，例如 stock / [daily-use]。"),
    };

    private static readonly DiagnosticDescriptor MissingOperandKind = new("HT3042", DiagnosticSeverity.Error)
    {
        Title = new("Incomplete formula", "公式不完整"),
        What = new("A number or a name is missing here in the formula.", "公式的这里缺少数字或名称。"),
        Why = new("each of + - * / stands between two values.", "+ - * / 的两边都要有值。"),
        Fix = new("add what is missing, or remove the sign before it.", "请补上缺少的内容，或删去前面的符号。"),
    };

    private static readonly DiagnosticDescriptor MissingOperatorKind = new("HT3043", DiagnosticSeverity.Error)
    {
        Title = new("Two values without a sign between them", "两个值之间没有运算符"),
        What = new(
            "\"{0}\" follows a value in the formula without a sign between them.",
            "公式中 \"{0}\" 与前面的值之间没有运算符。"),
        Why = new("values are joined by + - * or /.", "值与值之间要用 + - * 或 / 连接。"),
        Fix = new("write the sign, such as * for a product.", "请写上运算符，例如乘法写 *。"),
    };

    private static readonly DiagnosticDescriptor UnclosedBracketKind = new("HT3044", DiagnosticSeverity.Error)
    {
        Title = new("Bracket of a formula never closed", "公式括号没有闭合"),
        What = new("The bracket \"{0}\" of the formula has no partner.", "公式中的括号 \"{0}\" 没有配对。"),
        Why = new("every bracket that opens is closed again.", "每个左括号都要有右括号。"),
        Fix = new("add its partner, or remove it.", "请补上另一半，或删去它。"),
    };

    private static readonly DiagnosticDescriptor BadNumberKind = new("HT3045", DiagnosticSeverity.Error)
    {
        Title = new("Unusable number in a formula", "公式中的数字不可用"),
        What = new("The number {0} can't be kept exactly.", "数字 {0} 无法精确保存。"),
        Why = new("numbers are kept exactly, as decimals of up to 28 digits.", "数字按十进制精确保存，最多 28 位。"),
        Fix = new("write it with fewer digits, such as 0.5 or 1000.", "请减少位数，例如 0.5 或 1000。"),
    };

    private static readonly DiagnosticDescriptor TooLargeKind = new("HT4006", DiagnosticSeverity.Error)
    {
        Title = new("Formula too large", "公式过大"),
        What = new("This formula is too long or nested too deep.", "公式过长或嵌套过深。"),
        Why = new(
            "a formula has at most {0} characters, {1} values and brackets {2} deep, so that it is safe to evaluate.",
            "公式最多 {0} 个字符、{1} 个值，括号最多 {2} 层，这样计算才安全。"),
        Fix = new("split it into several indicators.", "请把它拆成几个指标。"),
    };

    private static readonly DiagnosticDescriptor UnknownFunctionKind = new("HT3080", DiagnosticSeverity.Error)
    {
        Title = new("Unknown function in a formula", "公式中有未知的函数"),
        What = new("There is no function \"{0}\".", "没有函数 \"{0}\"。"),
        Why = new("the functions are {1}.", "可用的函数有：{1}。"),
        Fix = new("use one of these functions, or put a sign before the bracket.", "请使用其中的函数，或在括号前写上运算符。"),
    };

    private static readonly DiagnosticDescriptor ArgumentCountKind = new("HT3081", DiagnosticSeverity.Error)
    {
        Title = new("Wrong number of arguments", "函数的参数个数不对"),
        What = new("The function \"{0}\" can't take {1} arguments.", "函数 \"{0}\" 不能有 {1} 个参数。"),
        Why = new("it takes {2}.", "它需要 {2} 个参数。"),
        Fix = new("write its arguments between the brackets, with commas between them.", "请在括号里写上参数，用逗号隔开。"),
    };

    private static readonly DiagnosticDescriptor NeedsTruthKind = new("HT3082", DiagnosticSeverity.Error)
    {
        Title = new("A number where a condition is needed", "此处需要条件而不是数字"),
        What = new("\"{0}\" is a number, and a condition is needed here.", "\"{0}\" 是数字，这里需要条件。"),
        Why = new("a condition is true or false, such as value >= 90.", "条件只有成立或不成立，例如 value >= 90。"),
        Fix = new("compare it with something: {0} > 0.", "请与某个数比较：{0} > 0。"),
    };

    private static readonly DiagnosticDescriptor NeedsNumberKind = new("HT3083", DiagnosticSeverity.Error)
    {
        Title = new("A condition where a number is needed", "此处需要数字而不是条件"),
        What = new("\"{0}\" is a condition, and a number is needed here.", "\"{0}\" 是条件，这里需要数字。"),
        Why = new("arithmetic and comparisons work on numbers.", "运算和比较都针对数字。"),
        Fix = new("make a number of it: if({0}, 1, 0).", "请把它变成数字：if({0}, 1, 0)。"),
    };

    private static readonly DiagnosticDescriptor MissingClassKind = new("HT3084", DiagnosticSeverity.Error)
    {
        Title = new("count() without a class", "count() 缺少类别"),
        What = new("The name of a class is missing in count().", "count() 的括号里需要类别名称。"),
        Why = new(
            "it counts the parts that have a class, which stands in single quotes.",
            "它统计属于某一类别的部分，类别名称写在单引号里。"),
        Fix = new("write for instance count('green').", "请写成例如 count('green')。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        UnexpectedCharacterKind, MissingOperandKind, MissingOperatorKind, UnclosedBracketKind, BadNumberKind,
        TooLargeKind, UnknownFunctionKind, ArgumentCountKind, NeedsTruthKind, NeedsNumberKind, MissingClassKind,
    ];

    /// <summary>A character has no meaning in a formula.</summary>
    internal static Diagnostic UnexpectedCharacter(ExpressionText text, int start, int length) =>
        At(text, start, length, UnexpectedCharacterKind, text.Value.Substring(start, length));

    /// <summary>A value is missing.</summary>
    internal static Diagnostic MissingOperand(ExpressionText text, int start, int length) =>
        At(text, start, length, MissingOperandKind);

    /// <summary>An operator is missing.</summary>
    internal static Diagnostic MissingOperator(ExpressionText text, int start, int length) =>
        At(text, start, length, MissingOperatorKind, text.Value.Substring(start, length));

    /// <summary>A bracket has no partner.</summary>
    internal static Diagnostic UnclosedBracket(ExpressionText text, int start) =>
        At(text, start, 1, UnclosedBracketKind, text.Value.Substring(start, 1));

    /// <summary>A number has too many digits.</summary>
    internal static Diagnostic BadNumber(ExpressionText text, int start, int length) =>
        At(text, start, length, BadNumberKind, text.Value.Substring(start, length));

    /// <summary>A formula is beyond the limits.</summary>
    internal static Diagnostic TooLarge(ExpressionText text, int start) => At(
        text, start, 0, TooLargeKind,
        ExpressionLimits.CharactersMax, ExpressionLimits.ValuesMax, ExpressionLimits.DepthMax);

    /// <summary>A function that does not exist.</summary>
    internal static Diagnostic UnknownFunction(ExpressionText text, int start, int length, FormulaTerms terms)
    {
        string written = text.Value.Substring(start, length);
        string[] known = [.. FunctionsOf(terms)];
        return new(UnknownFunctionKind, text.Source, text.Span(start, length), written, string.Join(", ", known))
        {
            Pointer = text.Pointer,
            SpecificFix = Suggestions.Advise(written, terms.HasPlace ? [.. known, FormulaWords.Children] : known),
        };
    }

    /// <summary>Returns the words that may stand before a bracket.</summary>
    internal static IEnumerable<string> FunctionsOf(FormulaTerms terms)
    {
        IEnumerable<string> names = FormulaFunctions.All.Select(one => one.Name);
        names = terms.KnowsCount ? names.Append("count") : names;
        return terms.HasPlace ? names.Union(FormulaWords.OfPeriods).Union(FormulaWords.OfAggregates) : names;
    }

    /// <summary>A function with too few or too many arguments.</summary>
    internal static Diagnostic WrongArgumentCount(
        ExpressionText text, int start, int length, FunctionSignature function, int count) => WrongArgumentCount(
            text, start, length, function.Name,
            function.ArgumentsMin == function.ArgumentsMax
                ? $"{function.ArgumentsMin}"
                : $"{function.ArgumentsMin} - {function.ArgumentsMax}",
            count);

    /// <summary>A function with too few or too many arguments.</summary>
    internal static Diagnostic WrongArgumentCount(
        ExpressionText text, int start, int length, string function, string takes, int count) =>
        At(text, start, length, ArgumentCountKind, function, count, takes);

    /// <summary>A number where a condition is needed, or the other way round.</summary>
    internal static Diagnostic WrongType(ExpressionText text, FormulaOperand operand, bool needsTruth) => At(
        text, operand.Start, operand.End - operand.Start, needsTruth ? NeedsTruthKind : NeedsNumberKind,
        text.Value[operand.Start..operand.End]);

    /// <summary>count() without the name of a class.</summary>
    internal static Diagnostic MissingClass(ExpressionText text, int start, int length) =>
        At(text, start, length, MissingClassKind);

    /// <summary>A mistake at a place of the expression.</summary>
    internal static Diagnostic At(
        ExpressionText text, int start, int length, DiagnosticDescriptor kind, params object[] arguments) =>
        new(kind, text.Source, text.Span(start, length), arguments) { Pointer = text.Pointer };
}
