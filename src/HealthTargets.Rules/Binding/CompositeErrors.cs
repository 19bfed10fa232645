using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>Mistakes about composites and what is made of them.</summary>
internal static class CompositeErrors
{
    private static readonly DiagnosticDescriptor UnknownPartKind = new("HT3140", DiagnosticSeverity.Error)
    {
        Title = new("Unknown part of a composite", "未知的组成部分"),
        What = new("There is no target or composite named \"{0}\".", "没有名为 \"{0}\" 的目标或综合指标。"),
        Why = new(
            "a composite is made of the plan's own targets, of its composites, or of the plans that are read with it.",
            "综合指标由本计划的目标、综合指标或一并读取的子计划组成。"),
        Fix = new("correct the name.", "请改正名称。"),
    };

    private static readonly DiagnosticDescriptor CircularKind = new("HT3141", DiagnosticSeverity.Error)
    {
        Title = new("Composite made of itself", "综合指标循环引用"),
        What = new("The composite \"{0}\" is made of itself.", "综合指标 \"{0}\" 由它自己组成。"),
        Why = new("it goes {1}.", "引用顺序为 {1}。"),
        Fix = new("take one of these parts out.", "请去掉其中一个组成部分。"),
    };

    private static readonly DiagnosticDescriptor TooDeepKind = new("HT3142", DiagnosticSeverity.Error)
    {
        Title = new("Composites nested too deeply", "综合指标嵌套过深"),
        What = new(
            "The composite \"{0}\" is made of others in more than {1} steps.",
            "综合指标 \"{0}\" 经过 {1} 步以上才由其他综合指标组成。"),
        Why = new(
            "the number of steps is bounded so that every plan is evaluated in bounded time.",
            "限制步数是为了让任何计划都在有限时间内算完。"),
        Fix = new("name the targets that it is made of.", "请直接写出它所依据的目标。"),
    };

    private static readonly DiagnosticDescriptor UnknownWeightKind = new("HT3143", DiagnosticSeverity.Error)
    {
        Title = new("Weight of what is no part", "权重不属于任何组成部分"),
        What = new("The composite has no part named \"{0}\".", "综合指标没有名为 \"{0}\" 的组成部分。"),
        Why = new("a weight says how much one of its parts counts.", "权重说明某个组成部分占多少分量。"),
        Fix = new("correct the name, or add the part.", "请改正名称，或加上该组成部分。"),
    };

    private static readonly DiagnosticDescriptor UnknownNameKind = new("HT3144", DiagnosticSeverity.Error)
    {
        Title = new("Unknown name in the condition of a class", "类别条件中有未知的名称"),
        What = new("The condition of a class can't speak of \"{0}\".", "类别的条件不能使用 \"{0}\"。"),
        Why = new("it knows {1}, and count('...') of the chosen parts.", "它只认 {1}，以及对入选部分的 count('...')。"),
        Fix = new("choose one of these names.", "请从这些名称中选一个。"),
    };

    private static readonly DiagnosticDescriptor UnknownLeagueKind = new("HT3145", DiagnosticSeverity.Error)
    {
        Title = new("League by an unknown number", "按未知的数排名"),
        What = new("There is no composite named \"{0}\".", "没有名为 \"{0}\" 的综合指标。"),
        Why = new(
            "units are ranked by their \"score\" or by a composite of the plan.",
            "单位按 \"score\"（得分）或本计划的综合指标排名。"),
        Fix = new("correct the name.", "请改正名称。"),
    };

    private static readonly DiagnosticDescriptor UnknownRuleKind = new("HT3146", DiagnosticSeverity.Error)
    {
        Title = new("Unknown rule of composites", "未知的综合规则"),
        What = new("There is no published rule named \"{0}\".", "没有名为 \"{0}\" 的公开综合规则。"),
        Why = new("the published rules are {1}.", "公开的综合规则有：{1}。"),
        Fix = new(
            "choose one of them, or say with \"combine\" how the parts become one number.",
            "请从中选一个，或用 \"combine\" 说明如何合成。"),
    };

    private static readonly DiagnosticDescriptor UnknownNumberKind = new("HT3147", DiagnosticSeverity.Error)
    {
        Title = new("Composite of a number that no part has", "任何组成部分都没有的数"),
        What = new(
            "No part of the composite \"{0}\" has a number named \"{1}\".",
            "综合指标 \"{0}\" 的任何组成部分都没有名为 \"{1}\" 的数。"),
        Why = new(
            "a part brings its score or a number that the method of its target works out; of these parts it can be "
            + "{2}.",
            "组成部分提供得分，或其目标所用方法算出的数；这些组成部分可提供 {2}。"),
        Fix = new(
            "choose one of these numbers, or give a target a method that works this one out.",
            "请从中选一个，或为目标选用能算出该数的方法。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        UnknownPartKind, CircularKind, TooDeepKind, UnknownWeightKind, UnknownNameKind, UnknownLeagueKind,
        UnknownRuleKind, UnknownNumberKind,
    ];

    /// <summary>A composite names something that is not there.</summary>
    internal static Diagnostic UnknownPart(SyntaxString name, IReadOnlyCollection<string> known) =>
        new(UnknownPartKind, name.Source, name.Span, name.Value)
        {
            Pointer = name.Pointer,
            Guess = new NameGuess(name.Span, name.Value, known),
        };

    /// <summary>A composite follows a rule that nobody published.</summary>
    internal static Diagnostic UnknownRule(SyntaxString name, IReadOnlyCollection<string> known) =>
        new(UnknownRuleKind, name.Source, name.Span, name.Value, string.Join(", ", known))
        {
            Pointer = name.Pointer,
            Guess = new NameGuess(name.Span, name.Value, known),
        };

    /// <summary>A composite asks its parts for a number that none of them has.</summary>
    /// <param name="place">Where the number is named, or the published rule that names it.</param>
    /// <param name="composite">The composite.</param>
    /// <param name="number">The number.</param>
    /// <param name="known">The numbers that parts have.</param>
    internal static Diagnostic UnknownNumber(
        SyntaxString place, string composite, string number, IReadOnlyList<string> known) =>
        new(UnknownNumberKind, place.Source, place.Span, composite, number, FormattedText.AllOf(known))
        {
            Pointer = place.Pointer,
            Guess = place.Value == number ? new NameGuess(place.Span, number, known) : null,
        };

    /// <summary>A composite is made of itself.</summary>
    internal static Diagnostic Circular(Declaration composite, string circle) =>
        new(CircularKind, composite.Source, composite.Span, composite.Name, circle) { Pointer = composite.Pointer };

    /// <summary>A composite is made of others in too many steps.</summary>
    internal static Diagnostic TooDeep(Declaration composite, int stepsMax) =>
        new(TooDeepKind, composite.Source, composite.Span, composite.Name, stepsMax) { Pointer = composite.Pointer };

    /// <summary>The condition of a class names a number that it does not have.</summary>
    internal static Diagnostic UnknownName(
        SyntaxString condition, SourceSpan span, string name, IReadOnlyList<string> known) =>
        new(UnknownNameKind, condition.Source, span, name, FormattedText.AllOf(known))
        {
            Pointer = condition.Pointer,
        };

    /// <summary>A league is by a composite that is not there.</summary>
    internal static Diagnostic UnknownLeague(SyntaxString name, IReadOnlyCollection<string> composites) =>
        new(UnknownLeagueKind, name.Source, name.Span, name.Value)
        {
            Pointer = name.Pointer,
            Guess = new NameGuess(name.Span, name.Value, [.. composites, "score"]),
        };

    /// <summary>A weight is given for something that is no part.</summary>
    internal static Diagnostic UnknownWeight(
        SyntaxObject weights, SyntaxMember weight, IReadOnlyCollection<string> parts) =>
        new(UnknownWeightKind, weights.Source, weight.NameSpan, weight.Name)
        {
            Pointer = weight.Value.Pointer,
            Guess = new NameGuess(weight.NameSpan, weight.Name, parts),
        };
}
