using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>Mistakes about names: one that nobody declares, or one that is declared twice.</summary>
internal static class NameErrors
{
    private static readonly DiagnosticDescriptor UnknownIndicatorKind = new("HT2001", DiagnosticSeverity.Error)
    {
        Title = new("Unknown indicator", "未知指标"),
        What = new("There is no indicator named \"{0}\".", "没有名为 \"{0}\" 的指标。"),
        Why = new(
            "a target can only measure an indicator that its plan declares or imports; this plan has {1}.",
            "目标只能使用本计划声明或导入的指标；本计划有 {1} 个。"),
        Fix = new(
            "declare it under \"indicators\", or correct the name.",
            "请在 \"indicators\" 里声明它，或改正名称。"),
    };

    private static readonly DiagnosticDescriptor UnknownPropertyKind = new("HT2002", DiagnosticSeverity.Error)
    {
        Title = new("Unknown property", "未知属性"),
        What = new("{1} has no property named \"{0}\".", "{1}没有名为 \"{0}\" 的属性。"),
        Why = new(
            "a misspelt property would be left out without notice, so every name must be known.",
            "拼错的属性会被悄悄忽略，所以每个名称都必须是已知的。"),
        Fix = new("write one that it has, {2}, or remove it.", "请写它有的属性：{2}，或删去该属性。"),
    };

    private static readonly DiagnosticDescriptor UnknownWordKind = new("HT2003", DiagnosticSeverity.Error)
    {
        Title = new("Unknown word", "未知的词"),
        What = new("\"{0}\" is not one of the words that \"{1}\" knows.", "\"{1}\" 不认识 \"{0}\" 这个词。"),
        Why = new("only these words have a meaning here: {2}.", "这里只有这些词有含义：{2}。"),
        Fix = new("choose one of them.", "请从中选一个。"),
    };

    private static readonly DiagnosticDescriptor UnknownStageKind = new("HT2004", DiagnosticSeverity.Error)
    {
        Title = new("Unknown stage", "未知阶段"),
        What = new("The indicator \"{1}\" has no stage named \"{0}\".", "指标 \"{1}\" 没有名为 \"{0}\" 的阶段。"),
        Why = new("its stages are {2}.", "它的阶段是 {2}。"),
        Fix = new("choose one of them, or add the stage to the indicator.", "请从中选一个，或给指标加上这个阶段。"),
    };

    private static readonly DiagnosticDescriptor UnknownSectionKind = new("HT2005", DiagnosticSeverity.Error)
    {
        Title = new("Unknown section", "未知章节"),
        What = new("There is no section named \"{0}\".", "没有名为 \"{0}\" 的章节。"),
        Why = new("a target can only stand in a section that the plan lists.", "目标只能放在计划列出的章节里。"),
        Fix = new("add it under \"sections\", or correct the name.", "请在 \"sections\" 里加上它，或改正名称。"),
    };

    private static readonly DiagnosticDescriptor DeclaredTwiceKind = new("HT2006", DiagnosticSeverity.Error)
    {
        Title = new("Declared twice", "重复声明"),
        What = new("{1} \"{0}\" is declared twice.", "{1} \"{0}\" 声明了两次。"),
        Why = new("results name it, and they could mean either.", "结果会用到这个名称，却无法分清是哪一个。"),
        Fix = new("rename one of the two, or remove it.", "请把其中一个改名或删去。"),
    };

    private static readonly DiagnosticDescriptor ReservedNameKind = new("HT2011", DiagnosticSeverity.Error)
    {
        Title = new("Reserved name", "保留字"),
        What = new("{1} can't be named \"{0}\".", "{1}不能命名为 \"{0}\"。"),
        Why = new("this word means something by itself.", "这个词本身已有含义。"),
        Fix = new("choose another name.", "请换一个名称。"),
    };

    private static readonly DiagnosticDescriptor UndeclaredComponentKind = new("HT2007", DiagnosticSeverity.Warning)
    {
        Title = new("Undeclared component", "未声明的组成部分"),
        What = new(
            "\"{0}\" is not declared, and \"{1}\" is nearly the same name.",
            "\"{0}\" 没有声明，而 \"{1}\" 与它几乎同名。"),
        Why = new(
            "a numerator, denominator or part of a formula that is not declared is read from the data as a count.",
            "未声明的分子、分母或公式变量会作为计数从数据中读取。"),
        Fix = new(
            "write \"{1}\" if it is meant; else declare \"{0}\".",
            "如果是指 \"{1}\" 请改正；否则请声明 \"{0}\"。"),
    };

    private static readonly DiagnosticDescriptor UnknownPartKind = new("HT2008", DiagnosticSeverity.Error)
    {
        Title = new("Unknown part of the plan", "未知的子计划"),
        What = new("This plan has no part named \"{0}\".", "本计划没有名为 \"{0}\" 的子计划。"),
        Why = new(
            "only plans that are read with this one, under \"parts\", can be counted.",
            "只能统计在 \"parts\" 里一并读取的计划。"),
        Fix = new(
            "add the plan's file to \"parts\", or correct the name.",
            "请把该计划的文件加到 \"parts\"，或改正名称。"),
    };

    private static readonly DiagnosticDescriptor UnknownCategoryKind = new("HT2009", DiagnosticSeverity.Error)
    {
        Title = new("Unknown category", "未知人群类别"),
        What = new("The target does not hold for a category named \"{0}\".", "目标不涉及名为 \"{0}\" 的人群类别。"),
        Why = new("an override applies to one of the target's own categories.", "例外只能针对目标自己的人群类别。"),
        Fix = new("add it to \"categories\", or correct the name.", "请把它加到 \"categories\"，或改正名称。"),
    };

    private static readonly DiagnosticDescriptor UnknownTargetKind = new("HT2010", DiagnosticSeverity.Error)
    {
        Title = new("Unknown target", "未知目标"),
        What = new("There is no target named \"{0}\".", "没有名为 \"{0}\" 的目标。"),
        Why = new("a test can only expect something of the plan's own targets.", "测试只能针对本计划的目标。"),
        Fix = new("correct the name.", "请改正名称。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        UnknownIndicatorKind, UnknownPropertyKind, UnknownWordKind, UnknownStageKind, UnknownSectionKind,
        DeclaredTwiceKind, UndeclaredComponentKind, UnknownPartKind, UnknownCategoryKind, UnknownTargetKind,
        ReservedNameKind,
    ];

    /// <summary>A target or condition names an indicator that nobody declares.</summary>
    internal static Diagnostic UnknownIndicator(SyntaxString name, IndicatorNames declared) =>
        new(UnknownIndicatorKind, name.Source, name.Span, name.Value, declared.Names.Count)
        {
            Pointer = name.Pointer,
            Guess = new NameGuess(name.Span, name.Value, declared.Names, near => declared.PlaceOf(near, name.Source)),
        };

    /// <summary>An object has a property that it does not know.</summary>
    internal static Diagnostic UnknownProperty(SyntaxObject owner, SyntaxMember member, ObjectShape shape) =>
        new(UnknownPropertyKind, owner.Source, member.NameSpan, member.Name, shape.Name,
            FormattedText.AnyOf(shape.Properties))
        {
            Pointer = member.Value.Pointer,
            Guess = new NameGuess(member.NameSpan, member.Name, shape.Properties),
        };

    /// <summary>A word of a fixed list is misspelt.</summary>
    internal static Diagnostic UnknownWord(SyntaxString word, string property, IReadOnlyCollection<string> known) =>
        Unknown(UnknownWordKind, word, known, word.Value, property, FormattedText.AnyOf([.. known]));

    /// <summary>Units are chosen by a word that is none; likely the name of a level or of a unit.</summary>
    internal static Diagnostic UnknownSelection(
        SyntaxString word, string property, IReadOnlyCollection<string> known) =>
        new(UnknownWordKind, word.Source, word.Span, word.Value, property, FormattedText.AnyOf([.. known]))
        {
            Pointer = word.Pointer,
            Guess = new NameGuess(word.Span, word.Value, known),
            SpecificFix = Suggestions.Nearest(word.Value, known) is not null ? null : new FormattedText(
                new(
                    "for a level write {{ \"level\": \"{0}\" }}, for a group {{ \"group\": \"{0}\" }}, "
                        + "for a unit {{ \"units\": [\"{0}\"] }}.",
                    "若是级别，请写 {{ \"level\": \"{0}\" }}；若是组，写 {{ \"group\": \"{0}\" }}；"
                        + "若是单位，写 {{ \"units\": [\"{0}\"] }}。"),
                word.Value),
        };

    /// <summary>A bound names a stage that the scale does not have.</summary>
    internal static Diagnostic UnknownStage(SyntaxString stage, string indicator, IReadOnlyList<string> stages) =>
        Unknown(UnknownStageKind, stage, stages, stage.Value, indicator, FormattedText.AllOf(stages));

    /// <summary>A target stands in a section that is not there.</summary>
    internal static Diagnostic UnknownSection(SyntaxString section, IReadOnlyCollection<string> sections) =>
        Unknown(UnknownSectionKind, section, sections, section.Value);

    /// <summary>A share of plans names a plan that was not read.</summary>
    internal static Diagnostic UnknownPart(SyntaxString part, IReadOnlyCollection<string> parts) =>
        Unknown(UnknownPartKind, part, parts, part.Value);

    /// <summary>An override is for a category that the target does not have.</summary>
    internal static Diagnostic UnknownCategory(SyntaxString category, IReadOnlyCollection<string> categories) =>
        Unknown(UnknownCategoryKind, category, categories, category.Value);

    /// <summary>A test expects something of a target that is not there.</summary>
    internal static Diagnostic UnknownTarget(
        SourceText source, SourceSpan span, string pointer, string target, IReadOnlyCollection<string> targets) =>
        new(UnknownTargetKind, source, span, target)
        {
            Pointer = pointer,
            Guess = new NameGuess(span, target, targets),
        };

    /// <summary>A name stands for two things.</summary>
    internal static Diagnostic DeclaredTwice(Declaration second, Declaration first, BilingualText what) =>
        new(DeclaredTwiceKind, second.Source, second.Span, second.Name, what)
        {
            Pointer = second.Pointer,
            Related =
            [
                new RelatedSpan(first.Source, first.Span, new FormattedText(
                    new("is where it is first declared.", "是第一次声明的地方。"))),
            ],
        };

    /// <summary>Something is named by a word that has a meaning already.</summary>
    internal static Diagnostic ReservedName(Declaration declaration, BilingualText what) =>
        new(ReservedNameKind, declaration.Source, declaration.Span, declaration.Name, what)
        {
            Pointer = declaration.Pointer,
        };

    /// <summary>A part of a ratio or formula is not declared and looks like a misspelling.</summary>
    internal static Diagnostic UndeclaredComponent(
        SourceText source, SourceSpan span, string pointer, string name, string near) =>
        new(UndeclaredComponentKind, source, span, name, near) { Pointer = pointer };

    private static Diagnostic Unknown(
        DiagnosticDescriptor kind, SyntaxString name, IReadOnlyCollection<string> known, params object[] arguments) =>
        new(kind, name.Source, name.Span, arguments)
        {
            Pointer = name.Pointer,
            Guess = new NameGuess(name.Span, name.Value, known),
        };
}
