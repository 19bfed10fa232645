using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Workflows;

/// <summary>Mistakes about names in workflow files: used twice, or by nobody declared.</summary>
internal static class WorkflowLinkErrors
{
    private static readonly DiagnosticDescriptor WorkflowTwiceKind = new("HT7121", DiagnosticSeverity.Error)
    {
        Title = new("Two workflows with one name", "两个工作流同名"),
        What = new("There are two workflows named \"{0}\".", "有两个名为 \"{0}\" 的工作流。"),
        Why = new("programs ask for a workflow by its name.", "程序按名称调用工作流。"),
        Fix = new("rename one of the two, or remove it.", "请把其中一个改名或删去。"),
    };

    private static readonly DiagnosticDescriptor RuleTwiceKind = new("HT7122", DiagnosticSeverity.Error)
    {
        Title = new("Two rules with one name", "两条规则同名"),
        What = new(
            "The workflow \"{1}\" runs two rules named \"{0}\".", "工作流 \"{1}\" 会运行两条名为 \"{0}\" 的规则。"),
        Why = new(
            "results and actions call a rule by its name; RulesEngine stops with an error when it runs them.",
            "结果和动作按名称引用规则；RulesEngine 运行时会因此报错停止。"),
        Fix = new("rename one of the two, or switch it off.", "请把其中一条改名，或停用它。"),
    };

    private static readonly DiagnosticDescriptor ParamTwiceKind = new("HT7123", DiagnosticSeverity.Error)
    {
        Title = new("Two intermediate results with one name", "两个中间结果同名"),
        What = new("There are two intermediate results named \"{0}\".", "有两个名为 \"{0}\" 的中间结果。"),
        Why = new("an expression that names it could mean either.", "表达式用到这个名称时无法分清。"),
        Fix = new("rename one of the two, or remove it.", "请把其中一个改名或删去。"),
    };

    private static readonly DiagnosticDescriptor UnknownInjectionKind = new("HT7124", DiagnosticSeverity.Warning)
    {
        Title = new("Injected workflow that is not there", "要注入的工作流不存在"),
        What = new("There is no workflow named \"{0}\" to inject.", "没有名为 \"{0}\" 的工作流可以注入。"),
        Why = new(
            "of the workflows that were loaded together none has that name; running this one gives an error.",
            "一起加载的工作流中没有这个名称；运行本工作流会报错。"),
        Fix = new("correct the name, or load the file that has it as well.", "请改正名称，或同时加载包含它的文件。"),
    };

    private static readonly DiagnosticDescriptor CircularInjectionKind = new("HT7125", DiagnosticSeverity.Error)
    {
        Title = new("Workflows that inject each other", "工作流循环注入"),
        What = new("The workflow \"{0}\" injects itself.", "工作流 \"{0}\" 注入了它自己。"),
        Why = new("it goes {1}, so its rules would never end.", "注入顺序为 {1}，规则将无穷无尽。"),
        Fix = new("take one of these injections out.", "请去掉其中一个注入。"),
    };

    private static readonly DiagnosticDescriptor UnknownActionKind = new("HT7126", DiagnosticSeverity.Warning)
    {
        Title = new("Unknown action", "未知的动作"),
        What = new("There is no action named \"{0}\".", "没有名为 \"{0}\" 的动作。"),
        Why = new(
            "the actions are {1}; a run that comes to this one stops with an error.",
            "可用的动作有 {1}；运行到这里会报错停止。"),
        Fix = new("correct the name, or register the action in the settings.", "请改正名称，或在设置中注册该动作。"),
    };

    private static readonly DiagnosticDescriptor MissingContextKind = new("HT7127", DiagnosticSeverity.Warning)
    {
        Title = new("Action that lacks something", "动作缺少内容"),
        What = new("The action \"{0}\" lacks \"{1}\" in its \"Context\".", "动作 \"{0}\" 的 \"Context\" 缺少 \"{1}\"。"),
        Why = new("it can't do anything without.", "没有它，动作无法执行。"),
        Fix = new("add \"{1}\" with a text.", "请加上 \"{1}\"。"),
    };

    private static readonly DiagnosticDescriptor UnknownRuleKind = new("HT7128", DiagnosticSeverity.Warning)
    {
        Title = new("Rule that is not there", "规则不存在"),
        What = new(
            "There is no rule \"{1}\" in a workflow \"{0}\" to evaluate.",
            "没有工作流 \"{0}\" 的规则 \"{1}\" 可以执行。"),
        Why = new("the action gives an error when it is run.", "执行该动作会报错。"),
        Fix = new("correct the names.", "请改正名称。"),
    };

    private static readonly DiagnosticDescriptor CircularActionKind = new("HT7129", DiagnosticSeverity.Warning)
    {
        Title = new("Rules that evaluate each other", "规则循环执行"),
        What = new("The action of the rule \"{0}\" comes back to it.", "规则 \"{0}\" 的动作最终又回到它自己。"),
        Why = new(
            "it goes {1}; a run is stopped after {2} steps of this kind.",
            "执行顺序为 {1}；这样的步骤最多执行 {2} 次，之后会停止。"),
        Fix = new("make sure that one of these rules ends it.", "请确保其中有规则会结束循环。"),
    };

    private static readonly DiagnosticDescriptor TooManyRulesKind = new("HT7130", DiagnosticSeverity.Error)
    {
        Title = new("Too many injected rules", "注入的规则过多"),
        What = new("With \"{0}\" the workflows run more than {1} rules.", "到工作流 \"{0}\" 为止，规则总数超过 {1} 条。"),
        Why = new(
            "their number is bounded, injected rules counted each time, so that every file loads in bounded time.",
            "注入的规则每次都计入总数；限制总数是为了让任何文件都能在有限时间内加载。"),
        Fix = new("inject fewer workflows, or load fewer together.", "请减少注入，或减少一起加载的工作流。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        WorkflowTwiceKind, RuleTwiceKind, ParamTwiceKind, UnknownInjectionKind, CircularInjectionKind,
        UnknownActionKind, MissingContextKind, UnknownRuleKind, CircularActionKind,
        TooManyRulesKind,
    ];

    /// <summary>Two workflows have the same name.</summary>
    internal static Diagnostic WorkflowTwice(Workflow second, Workflow first) =>
        Twice(
            WorkflowTwiceKind, NameOf(second.Place, "WorkflowName"), NameOf(first.Place, "WorkflowName"), second.Name);

    /// <summary>Two rules of a workflow have the same name and say different things.</summary>
    internal static Diagnostic RuleTwice(WorkflowRule second, WorkflowRule first, string workflow) => Twice(
        RuleTwiceKind, NameOf(second.Place, "RuleName"), NameOf(first.Place, "RuleName"), second.Name, workflow);

    /// <summary>Two intermediate results of a list have the same name.</summary>
    internal static Diagnostic ParamTwice(SyntaxNode second, SyntaxNode first, string name) =>
        Twice(ParamTwiceKind, second, first, name);

    /// <summary>An injected workflow is not there.</summary>
    internal static Diagnostic UnknownInjection(SyntaxString name, IReadOnlyCollection<string> known) =>
        new(UnknownInjectionKind, name.Source, name.Span, name.Value)
        {
            Pointer = name.Pointer,
            Guess = new NameGuess(name.Span, name.Value, known),
        };

    /// <summary>A workflow injects itself over others.</summary>
    internal static Diagnostic CircularInjection(SyntaxString name, string circle) =>
        new(CircularInjectionKind, name.Source, name.Span, name.Value, circle) { Pointer = name.Pointer };

    /// <summary>An action has a name that is not registered.</summary>
    internal static Diagnostic UnknownAction(SyntaxNode name, string action, IReadOnlyList<string> known) =>
        new(UnknownActionKind, name.Source, name.Head, action, FormattedText.AllOf(known))
        {
            Pointer = name.Pointer,
            Guess = new NameGuess(name.Span, action, known),
        };

    /// <summary>An action is not told what it needs.</summary>
    internal static Diagnostic MissingContext(SyntaxNode place, string action, string property) =>
        new(MissingContextKind, place.Source, place.Head, action, property) { Pointer = place.Pointer };

    /// <summary>An action is to evaluate a rule that is not there.</summary>
    internal static Diagnostic UnknownRule(SyntaxNode place, string workflow, string rule) =>
        new(UnknownRuleKind, place.Source, place.Head, workflow, rule) { Pointer = place.Pointer };

    /// <summary>Actions evaluate rules in a circle.</summary>
    internal static Diagnostic CircularAction(SyntaxNode place, string rule, string circle, int stepsMax) =>
        new(CircularActionKind, place.Source, place.Head, rule, circle, stepsMax) { Pointer = place.Pointer };

    /// <summary>Workflows inject each other's rules very often.</summary>
    internal static Diagnostic TooManyRules(Workflow workflow, int rulesMax) =>
        new(TooManyRulesKind, workflow.Place.Source, workflow.Place.Head, workflow.Name, rulesMax)
        {
            Pointer = workflow.Place.Pointer,
        };

    /// <summary>Returns the name of an object where it can be found, else the object.</summary>
    internal static SyntaxNode NameOf(SyntaxObject node, string property) =>
        WorkflowObject.Find(node, property)?.Value ?? node;

    private static Diagnostic Twice(
        DiagnosticDescriptor kind, SyntaxNode second, SyntaxNode first, params object[] arguments) =>
        new(kind, second.Source, second.Head, arguments)
        {
            Pointer = second.Pointer,
            Related =
            [
                new RelatedSpan(first.Source, first.Head, new FormattedText(new("is the other one.", "是另一个。"))),
            ],
        };
}
