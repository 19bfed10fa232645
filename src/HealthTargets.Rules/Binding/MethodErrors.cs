using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>Mistakes about methods of assessment: in their definition, and where a target uses one.</summary>
internal static class MethodErrors
{
    private static readonly DiagnosticDescriptor UnknownNameKind = new("HT3085", DiagnosticSeverity.Error)
    {
        Title = new("Unknown name in a method", "方法中有未知的名称"),
        What = new("The formula speaks of \"{0}\", which is not known here.", "公式用到 \"{0}\"，这里没有这个名称。"),
        Why = new(
            "a formula of a method knows its parameters, the facts before it, and the numbers of the target.",
            "方法的公式只认参数、前面的事实和目标本身的数。"),
        Fix = new(
            "correct the name, or declare it under \"parameters\" or, before this one, under \"facts\".",
            "请改正名称，或在 \"parameters\" 里、或在它之前的 \"facts\" 里声明。"),
    };

    private static readonly DiagnosticDescriptor PublishedNameKind = new("HT3086", DiagnosticSeverity.Error)
    {
        Title = new("Name of a published method", "与公开方法同名"),
        What = new("\"{0}\" is the name of a published method.", "\"{0}\" 是公开方法的名称。"),
        Why = new(
            "results name the method, and readers would take this one for the published one.",
            "结果会写明方法名称，读者会以为是公开的那一个。"),
        Fix = new("give it another name, such as \"{0}-local\".", "请换一个名称，例如 \"{0}-local\"。"),
    };

    private static readonly DiagnosticDescriptor UnknownMethodKind = new("HT3087", DiagnosticSeverity.Error)
    {
        Title = new("Unknown method", "未知方法"),
        What = new("There is no method named \"{0}\".", "没有名为 \"{0}\" 的方法。"),
        Why = new(
            "a target can use a published method, or one under \"methods\" of this plan or its imports.",
            "目标可以使用公开方法，或本计划及其导入文件在 \"methods\" 里声明的方法。"),
        Fix = new("correct the name, or declare the method.", "请改正名称，或声明该方法。"),
    };

    private static readonly DiagnosticDescriptor MissingArgumentKind = new("HT3088", DiagnosticSeverity.Error)
    {
        Title = new("Parameter of a method not given", "方法缺少参数"),
        What = new("The method \"{0}\" needs \"{1}\".", "方法 \"{0}\" 需要 \"{1}\"。"),
        Why = new("without it there is nothing to compare with.", "没有它就无从比较。"),
        Fix = new(
            "write \"method\": {{ \"use\": \"{0}\", \"with\": {{ \"{1}\": ... }} }}.",
            "请写成 \"method\": {{ \"use\": \"{0}\", \"with\": {{ \"{1}\": ... }} }}。"),
    };

    private static readonly DiagnosticDescriptor UnknownArgumentKind = new("HT3089", DiagnosticSeverity.Error)
    {
        Title = new("Unknown parameter of a method", "方法没有这个参数"),
        What = new("The method \"{1}\" has no parameter \"{0}\".", "方法 \"{1}\" 没有参数 \"{0}\"。"),
        Why = new("what it does not know it would leave out without notice.", "不认识的参数会被悄悄忽略。"),
        Fix = new("correct the name, or remove it.", "请改正名称，或删去它。"),
    };

    private static readonly DiagnosticDescriptor NoScoreKind = new("HT3090", DiagnosticSeverity.Error)
    {
        Title = new("Points by a method without scores", "按方法计分，但方法没有得分"),
        What = new("The points follow the method, but this target has no method with scores.", "分值按方法计算，但该目标没有带得分的方法。"),
        Why = new(
            "\"scoring\": \"method\" takes the score of the method as a share of its \"scoreRange\".",
            "\"scoring\": \"method\" 把方法得分按其 \"scoreRange\" 折算。"),
        Fix = new("name a method with scores, or choose another scoring.", "请指定带得分的方法，或换一种计分方式。"),
    };

    private static readonly DiagnosticDescriptor ScoreWithoutRangeKind = new("HT3091", DiagnosticSeverity.Error)
    {
        Title = new("Scores without limits", "得分没有上下限"),
        What = new(
            "The method \"{0}\" gives scores, but not between which numbers they are.",
            "方法 \"{0}\" 给出得分，却没有说明上下限。"),
        Why = new("readers and points need to know the lowest and the highest score.", "读者和计分都需要知道最低分和最高分。"),
        Fix = new("add for instance \"scoreRange\": [0, 100].", "请加上例如 \"scoreRange\": [0, 100]。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        UnknownNameKind, PublishedNameKind, UnknownMethodKind, MissingArgumentKind, UnknownArgumentKind, NoScoreKind,
        ScoreWithoutRangeKind,
    ];

    /// <summary>A formula speaks of something that is not there.</summary>
    internal static Diagnostic UnknownName(
        SyntaxNode formula, SourceSpan span, string name, IReadOnlyCollection<string> known) =>
        new(UnknownNameKind, formula.Source, span, name)
        {
            Pointer = formula.Pointer,
            Guess = new NameGuess(span, name, known),
        };

    /// <summary>A plan's own method takes the name of a published one.</summary>
    internal static Diagnostic PublishedName(Declaration declaration) =>
        new(PublishedNameKind, declaration.Source, declaration.Span, declaration.Name)
        {
            Pointer = declaration.Pointer,
        };

    /// <summary>A target names a method that is not there.</summary>
    internal static Diagnostic UnknownMethod(SyntaxString name, IReadOnlyCollection<string> known) =>
        new(UnknownMethodKind, name.Source, name.Span, name.Value)
        {
            Pointer = name.Pointer,
            Guess = new NameGuess(name.Span, name.Value, known),
        };

    /// <summary>A target leaves out a parameter that its method needs.</summary>
    internal static Diagnostic MissingArgument(SyntaxNode use, string method, string parameter) =>
        new(MissingArgumentKind, use.Source, use.Span, method, parameter) { Pointer = use.Pointer };

    /// <summary>A target gives a parameter that its method does not know.</summary>
    internal static Diagnostic UnknownArgument(
        SyntaxMember argument, string method, IReadOnlyCollection<string> known) =>
        new(UnknownArgumentKind, argument.Value.Source, argument.NameSpan, argument.Name, method)
        {
            Pointer = argument.Value.Pointer,
            Guess = new NameGuess(argument.NameSpan, argument.Name, known),
        };

    /// <summary>Points follow a method that gives none.</summary>
    internal static Diagnostic NoScore(SyntaxNode scoring) =>
        new(NoScoreKind, scoring.Source, scoring.Span) { Pointer = scoring.Pointer };

    /// <summary>A method gives scores without limits.</summary>
    internal static Diagnostic ScoreWithoutRange(SyntaxNode place, string method) =>
        new(ScoreWithoutRangeKind, place.Source, place.Span, method) { Pointer = place.Pointer };
}
