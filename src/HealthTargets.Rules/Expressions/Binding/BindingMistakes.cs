using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>Mistakes in the names and types of an expression.</summary>
internal static class BindingMistakes
{
    private static readonly DiagnosticDescriptor UnknownNameKind = new("HT7010", DiagnosticSeverity.Error)
    {
        Title = new("Unknown name in an expression", "表达式中有未知的名称"),
        What = new("There is no \"{0}\" here.", "这里没有 \"{0}\"。"),
        Why = new(
            "an expression knows its inputs, the parameters of the rule and the types that the host declares.",
            "表达式只认输入、规则的参数和宿主程序声明的类型。"),
        Fix = new("use the name of an input or parameter, or declare it.", "请使用输入或参数的名称，或先声明它。"),
    };

    private static readonly DiagnosticDescriptor UnknownMemberKind = new("HT7011", DiagnosticSeverity.Error)
    {
        Title = new("Unknown member in an expression", "表达式中有未知的成员"),
        What = new("A value of type {1} has no \"{0}\".", "类型为 {1} 的值没有 \"{0}\"。"),
        Why = new("only members that were declared can be read.", "只能读取已声明的成员。"),
        Fix = new("use a member that the type has, or declare this one.", "请使用该类型已有的成员，或声明它。"),
    };

    private static readonly DiagnosticDescriptor UnknownFunctionKind = new("HT7012", DiagnosticSeverity.Error)
    {
        Title = new("Unknown function in an expression", "表达式中有未知的函数"),
        What = new("There is no function \"{0}\" {1}.", "这里（{1}）没有函数 \"{0}\"。"),
        Why = new(
            "expressions can call the functions of the language and those that the host declares.",
            "表达式只能调用语言自带的函数和宿主程序声明的函数。"),
        Fix = new("use a function that exists, or declare this one.", "请使用已有的函数，或声明它。"),
    };

    private static readonly DiagnosticDescriptor WrongArgumentsKind = new("HT7013", DiagnosticSeverity.Error)
    {
        Title = new("Function with unsuitable arguments", "函数的参数不合适"),
        What = new("The function \"{0}\" can't take ({1}).", "函数 \"{0}\" 不能接受参数 ({1})。"),
        Why = new("it takes {2}.", "它接受 {2}。"),
        Fix = new(
            "write arguments of these types; int(x), decimal(x) and the like convert.",
            "请写这些类型的参数；可用 int(x)、decimal(x) 等转换。"),
    };

    private static readonly DiagnosticDescriptor OperandsKind = new("HT7014", DiagnosticSeverity.Error)
    {
        Title = new("Operator between unsuitable types", "运算符两边的类型不合适"),
        What = new("\"{0}\" can't stand between {1} and {2}.", "\"{0}\" 的两边不能是 {1} 和 {2}。"),
        Why = new("the two don't have a type in common that the sign works on.", "两边没有该运算符可用的共同类型。"),
        Fix = new(
            "convert one of them, such as decimal(x) or double(x).", "请转换其中一个，例如 decimal(x) 或 double(x)。"),
    };

    private static readonly DiagnosticDescriptor OperandKind = new("HT7015", DiagnosticSeverity.Error)
    {
        Title = new("Sign before an unsuitable type", "符号后面的类型不合适"),
        What = new("\"{0}\" can't stand before {1}.", "\"{0}\" 不能用在 {1} 前面。"),
        Why = new("- needs a number, and ! a condition.", "- 后面要数字，! 后面要条件。"),
        Fix = new("compare or convert the value first.", "请先比较或转换这个值。"),
    };

    private static readonly DiagnosticDescriptor NeedsConditionKind = new("HT7016", DiagnosticSeverity.Error)
    {
        Title = new("A condition is needed", "此处需要条件"),
        What = new("This is of type {0}, and a condition is needed here.", "这里的类型是 {0}，而此处需要条件。"),
        Why = new("a condition is true or false; one that may be missing is neither.", "条件只有成立或不成立；可能缺失的值两者都不是。"),
        Fix = new("compare it with something, such as x > 0 or x == true.", "请与某个值比较，例如 x > 0 或 x == true。"),
    };

    private static readonly DiagnosticDescriptor BranchesKind = new("HT7017", DiagnosticSeverity.Error)
    {
        Title = new("Two results of different types", "两个结果的类型不同"),
        What = new("One of {0} and {1} can't become the other.", "{0} 和 {1} 之间无法转换。"),
        Why = new("a choice gives values of one type.", "一个选择只能给出一种类型的值。"),
        Fix = new("convert one of them, such as decimal(x).", "请转换其中一个，例如 decimal(x)。"),
    };

    private static readonly DiagnosticDescriptor BadTextKind = new("HT7018", DiagnosticSeverity.Error)
    {
        Title = new("Text that is no value of its type", "文字不是该类型的值"),
        What = new("\"{0}\" is no value of type {1}.", "\"{0}\" 不是类型 {1} 的值。"),
        Why = new("a text that is compared with {1} is read as one.", "与 {1} 比较的文字会按该类型读取。"),
        Fix = new("write dates as 2026-12-31, and names as they are declared.", "日期请写成 2026-12-31，名称按声明书写。"),
    };

    private static readonly DiagnosticDescriptor ClockKind = new("HT7019", DiagnosticSeverity.Error)
    {
        Title = new("Expression that reads the clock", "表达式读取时钟"),
        What = new("An expression can't read the clock.", "表达式不能读取时钟。"),
        Why = new("the same inputs have to give the same result on every day.", "相同的输入在任何一天都必须得到相同的结果。"),
        Fix = new("give the date to the rule as an input.", "请把日期作为输入传给规则。"),
    };

    private static readonly DiagnosticDescriptor ForbiddenKind = new("HT7020", DiagnosticSeverity.Error)
    {
        Title = new("Expression that leads to types", "表达式涉及类型"),
        What = new("\"{0}\" can't be used in an expression.", "表达式中不能使用 \"{0}\"。"),
        Why = new(
            "expressions reach declared values and functions only, never types, objects to make, or files.",
            "表达式只能访问已声明的值和函数，不能访问类型、创建对象或读取文件。"),
        Fix = new("have the host declare what the rule needs.", "请由宿主程序声明规则所需的内容。"),
    };

    private static readonly DiagnosticDescriptor StrayLambdaKind = new("HT7021", DiagnosticSeverity.Error)
    {
        Title = new("Rule for items in the wrong place", "项的规则用错了地方"),
        What = new("A rule for items, x => ..., can't stand here.", "项的规则 x => ... 不能用在这里。"),
        Why = new("it says what is worked out for each item of a list.", "它说明对列表的每一项计算什么。"),
        Fix = new("write it in a call such as list.Any(x => x > 1).", "请写在调用里，例如 list.Any(x => x > 1)。"),
    };

    private static readonly DiagnosticDescriptor NoItemsKind = new("HT7022", DiagnosticSeverity.Error)
    {
        Title = new("Value without items", "没有项的值"),
        What = new("A value of type {0} has no items.", "类型为 {0} 的值没有项。"),
        Why = new("lists, texts and dictionaries have items.", "只有列表、文字和字典有项。"),
        Fix = new("use a list, with a whole number in the brackets.", "请使用列表，并在方括号里写整数。"),
    };

    private static readonly DiagnosticDescriptor AbsentMemberKind = new("HT7131", DiagnosticSeverity.Warning)
    {
        Title = new("Member that the input does not have", "输入中没有的成员"),
        What = new("The input has no \"{0}\" here.", "输入的这里没有 \"{0}\"。"),
        Why = new(
            "what an input of JSON lacks is null: a comparison with it does not hold, or has no value.",
            "JSON 输入中没有的内容按 null 处理：与它比较不会成立，或没有结果。"),
        Fix = new(
            "correct the name; where it may be missing on purpose, write np(...) or coalesce(...).",
            "请改正名称；如果确实可能缺失，请写 np(...) 或 coalesce(...)。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        UnknownNameKind, UnknownMemberKind, UnknownFunctionKind, WrongArgumentsKind, OperandsKind, OperandKind,
        NeedsConditionKind, BranchesKind, BadTextKind, ClockKind, ForbiddenKind, StrayLambdaKind, NoItemsKind,
        AbsentMemberKind,
    ];

    /// <summary>Tells whether a mistake is that of a function that is not there.</summary>
    internal static bool IsUnknownFunction(ExpressionMistake mistake) => mistake.Kind == UnknownFunctionKind;

    /// <summary>Tells whether the place of a mistake is a whole part of the expression, not a sign or a name.</summary>
    internal static bool IsOfPart(ExpressionMistake mistake) =>
        mistake.Kind == NeedsConditionKind || mistake.Kind == BadTextKind;

    /// <summary>A name stands for nothing.</summary>
    internal static ExpressionMistakeException UnknownName(NameSyntax name, IReadOnlyCollection<string> candidates) =>
        new(new ExpressionMistake(UnknownNameKind, name.Start, name.Length, name.Name)
        {
            Candidates = candidates, Written = name.Name,
        });

    /// <summary>A type has no such member.</summary>
    internal static ExpressionMistakeException UnknownMember(
        int start, string name, FactType owner, IReadOnlyCollection<string> candidates) =>
        new(new ExpressionMistake(UnknownMemberKind, start, name.Length, name, owner.Name)
        {
            Candidates = candidates, Written = name,
        });

    /// <summary>A value whose shape is known, but not declared, has no such member: a warning.</summary>
    internal static ExpressionMistake AbsentMember(int start, int length, string name, FactType owner) =>
        new(AbsentMemberKind, start, length, name) { Candidates = [.. owner.Members.Keys], Written = name };

    /// <summary>A known type has no such constant.</summary>
    internal static ExpressionMistakeException UnknownConstant(
        MemberSyntax member, string owner, IReadOnlyCollection<string> candidates) =>
        new(new ExpressionMistake(UnknownMemberKind, member.NameStart, member.Name.Length, member.Name, owner)
        {
            Candidates = candidates, Written = member.Name,
        });

    /// <summary>There is no such function.</summary>
    internal static ExpressionMistakeException UnknownFunction(
        CallSyntax call, string owner, IReadOnlyCollection<string> candidates) =>
        new(new ExpressionMistake(UnknownFunctionKind, call.NameStart, call.NameLength, call.Name, owner)
        {
            Candidates = candidates, Written = call.Name,
        });

    /// <summary>No form of a function takes the arguments.</summary>
    internal static ExpressionMistakeException WrongArguments(CallSyntax call, string given, string taken) =>
        new(new ExpressionMistake(
            WrongArgumentsKind, call.NameStart, call.NameLength, call.Name, given, taken));

    /// <summary>A sign stands between types that it does not work on.</summary>
    internal static ExpressionMistakeException Operands(Token sign, string written, Bound left, Bound right) =>
        new(new ExpressionMistake(
            OperandsKind, sign.Start, sign.Length, written, left.Type.Name, right.Type.Name));

    /// <summary>A sign stands before a type that it does not work on.</summary>
    internal static ExpressionMistakeException Operand(UnarySyntax unary, Bound operand) =>
        new(new ExpressionMistake(
            OperandKind, unary.Start, 1, unary.Sign == Sign.Minus ? "-" : "!", operand.Type.Name));

    /// <summary>Something that is no condition stands where one is needed.</summary>
    internal static ExpressionMistakeException NeedsCondition(ExpressionSyntax syntax, FactType type) =>
        new(new ExpressionMistake(NeedsConditionKind, syntax.Start, syntax.Length, type.Name));

    /// <summary>The two results of a choice have no type in common.</summary>
    internal static ExpressionMistakeException Branches(ExpressionSyntax syntax, Bound first, Bound second) =>
        new(new ExpressionMistake(
            BranchesKind, syntax.Start, syntax.Length, first.Type.Name, second.Type.Name));

    /// <summary>A text can't be read as the type that it is compared with.</summary>
    internal static ExpressionMistakeException BadText(ExpressionSyntax syntax, string text, FactType type) =>
        new(new ExpressionMistake(BadTextKind, syntax.Start, syntax.Length, text, type.Name)
        {
            Candidates = [.. type.EnumMembers?.Keys ?? []], Written = text,
        });

    /// <summary>The expression reads the clock.</summary>
    internal static ExpressionMistakeException Clock(ExpressionSyntax syntax) =>
        new(new ExpressionMistake(ClockKind, syntax.Start, syntax.Length));

    /// <summary>The expression leads to types, or makes an object.</summary>
    internal static ExpressionMistakeException Forbidden(int start, int length, string name) =>
        new(new ExpressionMistake(ForbiddenKind, start, length, name));

    /// <summary>A rule for items stands where there are no items.</summary>
    internal static ExpressionMistakeException StrayLambda(ExpressionSyntax syntax) =>
        new(new ExpressionMistake(StrayLambdaKind, syntax.Start, syntax.Length));

    /// <summary>A value has no items.</summary>
    internal static ExpressionMistakeException NoItems(IndexSyntax syntax, FactType type) =>
        new(new ExpressionMistake(NoItemsKind, syntax.Start, syntax.Length, type.Name));
}
