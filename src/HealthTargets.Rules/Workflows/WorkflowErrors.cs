using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Workflows;

/// <summary>Mistakes in the form of a workflow file: what is missing, and what can't stand together.</summary>
internal static class WorkflowErrors
{
    private static readonly DiagnosticDescriptor NoWorkflowKind = new("HT7101", DiagnosticSeverity.Error)
    {
        Title = new("Not a workflow file", "不是工作流文件"),
        What = new("This file holds {0}, not a workflow.", "这个文件的内容是{0}，而不是工作流。"),
        Why = new(
            "a workflow file is an object with \"WorkflowName\" and \"Rules\", or a list of such objects.",
            "工作流文件是含 \"WorkflowName\" 和 \"Rules\" 的对象，或这种对象的列表。"),
        Fix = new("put the rules into such an object.", "请把规则放进这样的对象。"),
    };

    private static readonly DiagnosticDescriptor NamelessKind = new("HT7102", DiagnosticSeverity.Error)
    {
        Title = new("Missing name", "缺少名称"),
        What = new("{0} needs \"{1}\".", "{0}需要 \"{1}\"。"),
        Why = new("programs, results and other rules call it by its name.", "程序、结果和其他规则都用名称来引用它。"),
        Fix = new("add \"{1}\" with a text that is not empty.", "请加上非空的 \"{1}\"。"),
    };

    private static readonly DiagnosticDescriptor NoRulesKind = new("HT7103", DiagnosticSeverity.Error)
    {
        Title = new("Workflow without rules", "没有规则的工作流"),
        What = new("The workflow \"{0}\" has no rules.", "工作流 \"{0}\" 没有规则。"),
        Why = new("there would be nothing to run.", "没有可以运行的内容。"),
        Fix = new(
            "fill \"Rules\", or name workflows in \"WorkflowsToInject\".",
            "请填写 \"Rules\"，或在 \"WorkflowsToInject\" 中列出其他工作流。"),
    };

    private static readonly DiagnosticDescriptor NoExpressionKind = new("HT7104", DiagnosticSeverity.Error)
    {
        Title = new("Rule without expression", "没有表达式的规则"),
        What = new(
            "The rule \"{0}\" has neither \"Expression\" nor \"Operator\".",
            "规则 \"{0}\" 既没有 \"Expression\" 也没有 \"Operator\"。"),
        Why = new(
            "a rule decides by its own expression, or by the rules inside it and an operator.",
            "规则要么靠自己的表达式判断，要么靠内部规则和运算符判断。"),
        Fix = new("add \"Expression\".", "请加上 \"Expression\"。"),
    };

    private static readonly DiagnosticDescriptor NoOperatorKind = new("HT7105", DiagnosticSeverity.Error)
    {
        Title = new("Rules without operator", "有内部规则却没有运算符"),
        What = new("The rule \"{0}\" has \"Rules\" but no \"Operator\".", "规则 \"{0}\" 有 \"Rules\" 却没有 \"Operator\"。"),
        Why = new(
            "without it nothing says whether all of the rules inside must hold or one of them.",
            "没有它就无法知道内部规则要全部成立还是一条成立即可。"),
        Fix = new("add \"Operator\" with \"And\" or \"Or\".", "请加上 \"Operator\"，取值 \"And\" 或 \"Or\"。"),
    };

    private static readonly DiagnosticDescriptor NothingToJoinKind = new("HT7106", DiagnosticSeverity.Error)
    {
        Title = new("Operator without rules", "有运算符却没有内部规则"),
        What = new("The rule \"{0}\" has \"Operator\" but no \"Rules\".", "规则 \"{0}\" 有 \"Operator\" 却没有 \"Rules\"。"),
        Why = new("an operator joins the rules inside, and there are none.", "运算符用来连接内部规则，而这里一条也没有。"),
        Fix = new("fill \"Rules\", or remove \"Operator\".", "请填写 \"Rules\"，或删去 \"Operator\"。"),
    };

    private static readonly DiagnosticDescriptor UnknownOperatorKind = new("HT7107", DiagnosticSeverity.Error)
    {
        Title = new("Unknown operator", "未知的运算符"),
        What = new("\"{0}\" is not an operator.", "\"{0}\" 不是运算符。"),
        Why = new(
            "rules are joined by \"And\", \"AndAlso\", \"Or\" or \"OrElse\".",
            "规则只能用 \"And\"、\"AndAlso\"、\"Or\" 或 \"OrElse\" 连接。"),
        Fix = new("write \"And\" or \"Or\".", "请写 \"And\" 或 \"Or\"。"),
    };

    private static readonly DiagnosticDescriptor OperatorLettersKind = new("HT7108", DiagnosticSeverity.Warning)
    {
        Title = new("Operator in other letters", "运算符大小写不对"),
        What = new("The operator \"{0}\" is written \"{1}\".", "运算符 \"{0}\" 应写作 \"{1}\"。"),
        Why = new(
            "RulesEngine accepts such a file, but a rule with that spelling never succeeds; here it is an error when "
            + "the rule runs.",
            "RulesEngine 会接受这样的文件，但这样写的规则永远不会成立；在这里，规则运行时会报错。"),
        Fix = new("write \"{1}\".", "请写成 \"{1}\"。"),
    };

    private static readonly DiagnosticDescriptor UnusedExpressionKind = new("HT7109", DiagnosticSeverity.Warning)
    {
        Title = new("Expression that is not used", "没有用到的表达式"),
        What = new("The expression of the rule \"{0}\" is not used.", "规则 \"{0}\" 的表达式没有用到。"),
        Why = new("the rule has an operator, so the rules inside it decide.", "该规则有运算符，由内部规则决定结果。"),
        Fix = new("remove the expression, or make it a rule inside.", "请删去表达式，或把它改写成一条内部规则。"),
    };

    private static readonly DiagnosticDescriptor UnknownPropertyKind = new("HT7110", DiagnosticSeverity.Warning)
    {
        Title = new("Property that has no effect", "不起作用的属性"),
        What = new("{1} has no property named \"{0}\".", "{1}没有名为 \"{0}\" 的属性。"),
        Why = new("it is left out, as RulesEngine leaves it out.", "它会被忽略，RulesEngine 也会忽略它。"),
        Fix = new("correct the name, or remove the property.", "请改正名称，或删去该属性。"),
    };

    private static readonly DiagnosticDescriptor RuleInjectionKind = new("HT7111", DiagnosticSeverity.Warning)
    {
        Title = new("Injection into a rule", "规则中的注入"),
        What = new("The rule \"{0}\" injects workflows, which has no effect.", "规则 \"{0}\" 注入了工作流，但这不起作用。"),
        Why = new(
            "RulesEngine reads the property at rules but never uses it; only a workflow can inject others.",
            "RulesEngine 会读取规则上的这个属性，但从不使用；只有工作流可以注入其他工作流。"),
        Fix = new("name the workflows at the workflow, or write the rules here.", "请写在工作流上，或直接在此写出规则。"),
    };

    private static readonly DiagnosticDescriptor ExpressionTypeKind = new("HT7112", DiagnosticSeverity.Error)
    {
        Title = new("Unknown type of expression", "未知的表达式类型"),
        What = new("\"RuleExpressionType\" can't be {0}.", "\"RuleExpressionType\" 不能是{0}。"),
        Why = new("the only type of expression is \"LambdaExpression\".", "表达式类型只有 \"LambdaExpression\" 一种。"),
        Fix = new("write \"LambdaExpression\", or remove the property.", "请写 \"LambdaExpression\"，或删去该属性。"),
    };

    private static readonly DiagnosticDescriptor IncompleteKind = new("HT7113", DiagnosticSeverity.Warning)
    {
        Title = new("Part that is not complete", "内容不完整"),
        What = new("{0} has no \"{1}\" here.", "这里的{0}缺少 \"{1}\"。"),
        Why = new(
            "RulesEngine accepts such a file, but whatever needs this part gives an error when it is run.",
            "RulesEngine 会接受这样的文件，但用到它的规则运行时会报错。"),
        Fix = new("add \"{1}\" with a text that is not empty.", "请加上非空的 \"{1}\"。"),
    };

    private static readonly DiagnosticDescriptor UnreadableKind = new("HT7114", DiagnosticSeverity.Warning)
    {
        Title = new("Expression that can't be read", "无法读懂的表达式"),
        What = new("{0}", "{0}"),
        Why = new(
            "{1} The file loads all the same, as in RulesEngine, but the rule gives an error when it is run.",
            "{1}文件仍可加载（RulesEngine 也是如此），但规则运行时会报错。"),
        Fix = new("{2}", "{2}"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        NoWorkflowKind, NamelessKind, NoRulesKind, NoExpressionKind, NoOperatorKind, NothingToJoinKind,
        UnknownOperatorKind, OperatorLettersKind, UnusedExpressionKind, UnknownPropertyKind, RuleInjectionKind,
        ExpressionTypeKind, IncompleteKind, UnreadableKind,
    ];

    /// <summary>A file, or an item of its list, is no object.</summary>
    internal static Diagnostic NoWorkflow(SyntaxNode node) =>
        new(NoWorkflowKind, node.Source, node.Head, TypeNames.Of(node)) { Pointer = node.Pointer };

    /// <summary>A workflow, a rule or an action has no name.</summary>
    internal static Diagnostic Nameless(SyntaxNode node, ObjectShape shape, string property) =>
        new(NamelessKind, node.Source, node.Head, shape.Name, property) { Pointer = node.Pointer };

    /// <summary>An intermediate result or an action lacks what only matters when it is run.</summary>
    internal static Diagnostic Incomplete(SyntaxNode node, ObjectShape shape, string property) =>
        new(IncompleteKind, node.Source, node.Head, shape.Name, property) { Pointer = node.Pointer };

    /// <summary>A workflow has no rules and injects none.</summary>
    internal static Diagnostic NoRules(SyntaxObject node, string workflow) => At(NoRulesKind, node, workflow);

    /// <summary>A rule has nothing to decide by.</summary>
    internal static Diagnostic NoExpression(SyntaxObject node, string rule) => At(NoExpressionKind, node, rule);

    /// <summary>A rule holds rules and does not say how they are joined.</summary>
    internal static Diagnostic NoOperator(SyntaxNode rules, string rule) => At(NoOperatorKind, rules, rule);

    /// <summary>A rule says how rules are joined and holds none.</summary>
    internal static Diagnostic NothingToJoin(SyntaxNode joiner, string rule) => At(NothingToJoinKind, joiner, rule);

    /// <summary>A word is no operator.</summary>
    internal static Diagnostic UnknownOperator(SyntaxString word) =>
        new(UnknownOperatorKind, word.Source, word.Span, word.Value)
        {
            Pointer = word.Pointer,
            Guess = new NameGuess(word.Span, word.Value, ["And", "AndAlso", "Or", "OrElse"]),
        };

    /// <summary>An operator has the wrong letters in capitals.</summary>
    internal static Diagnostic OperatorLetters(SyntaxString word, string meant) =>
        new(OperatorLettersKind, word.Source, word.Span, word.Value, meant)
        {
            Pointer = word.Pointer,
            Edit = new SuggestedEdit(word.Span, $"\"{meant}\""),
        };

    /// <summary>A rule that joins others has an expression.</summary>
    internal static Diagnostic UnusedExpression(SyntaxNode expression, string rule) =>
        At(UnusedExpressionKind, expression, rule);

    /// <summary>A property is not known.</summary>
    internal static Diagnostic UnknownProperty(SyntaxObject owner, SyntaxMember member, ObjectShape shape) =>
        new(UnknownPropertyKind, owner.Source, member.NameSpan, member.Name, shape.Name)
        {
            Pointer = member.Value.Pointer,
            Guess = new NameGuess(member.NameSpan, member.Name, shape.Properties),
        };

    /// <summary>A rule injects workflows.</summary>
    internal static Diagnostic RuleInjection(SyntaxNode injections, string rule) =>
        At(RuleInjectionKind, injections, rule);

    /// <summary>The type of expression is not the only one that there is.</summary>
    internal static Diagnostic ExpressionType(SyntaxNode node) =>
        new(ExpressionTypeKind, node.Source, node.Head, node is SyntaxString word
            ? new FormattedText(new("\"{0}\"", " \"{0}\""), word.Value)
            : new FormattedText(TypeNames.Of(node)))
        {
            Pointer = node.Pointer,
        };

    /// <summary>An expression can't be read; the words are those of the language.</summary>
    internal static Diagnostic Unreadable(
        SyntaxString text, SourceSpan span, DiagnosticDescriptor mistake, IReadOnlyList<object> arguments) =>
        new(UnreadableKind, text.Source, span,
            new FormattedText(mistake.What, arguments),
            new FormattedText(mistake.Why, arguments),
            new FormattedText(mistake.Fix, arguments))
        {
            Pointer = text.Pointer,
        };

    private static Diagnostic At(DiagnosticDescriptor kind, SyntaxNode node, string name) =>
        new(kind, node.Source, node.Head, name) { Pointer = node.Pointer };
}
