using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Linting;

/// <summary>Grades, score bands and classes with gaps between them, or that nothing reaches.</summary>
internal static class BandWarnings
{
    private static readonly DiagnosticDescriptor GradeGapKind = new("HT6015", DiagnosticSeverity.Warning)
    {
        Title = new("Scores without a grade", "部分得分没有等次"),
        What = new("A score below {0} has no grade.", "低于 {0} 的得分没有等次。"),
        Why = new("\"{1}\" is the last grade and begins at {0}.", "最后一个等次 \"{1}\" 从 {0} 开始。"),
        Fix = new(
            "add \"lowestGrade\" with the name of the grade below, or a grade with \"atLeast\": 0.",
            "请加上 \"lowestGrade\"（其下等次的名称），或加一个 \"atLeast\": 0 的等次。"),
    };

    private static readonly DiagnosticDescriptor UnreachableKind = new("HT6016", DiagnosticSeverity.Warning)
    {
        Title = new("Band out of reach", "达不到的档次"),
        What = new("Nothing ever falls into this band.", "不会有任何结果落入这一档。"),
        Why = new("{0}", "{0}"),
        Fix = new("correct its limit, or remove the band.", "请改正它的界限，或删去这一档。"),
    };

    private static readonly DiagnosticDescriptor WorseEarnsMoreKind = new("HT6017", DiagnosticSeverity.Warning)
    {
        Title = new("Worse value that earns no less", "较差的一档得分不低"),
        What = new(
            "This band earns {0} of the points, no less than the better one before it.",
            "这一档得分比例为 {0}，不低于前面更好的一档。"),
        Why = new("the first band is the best, and each next one should earn less.", "第一档最好，以后各档得分应当递减。"),
        Fix = new("correct the shares, or the order of the bands.", "请改正比例，或改正各档的顺序。"),
    };

    private static readonly DiagnosticDescriptor ClassOutOfReachKind = new("HT6018", DiagnosticSeverity.Warning)
    {
        Title = new("Class out of reach", "达不到的类别"),
        What = new("The class \"{0}\" is never chosen.", "类别 \"{0}\" 永远不会被选中。"),
        Why = new(
            "the first class whose condition holds is chosen, and those before it take every value of this one.",
            "取第一个条件成立的类别，而它的所有值都已被前面的类别取走。"),
        Fix = new(
            "put the narrower condition first, or correct the numbers.",
            "请把较窄的条件放在前面，或改正其中的数字。"),
    };

    private static readonly DiagnosticDescriptor ClassGapKind = new("HT6019", DiagnosticSeverity.Warning)
    {
        Title = new("Gap between classes", "类别之间有空档"),
        What = new("Some values belong to no class: {0}.", "有些值不属于任何类别：{0}。"),
        Why = new("none of the conditions holds there.", "那里没有一个条件成立。"),
        Fix = new(
            "let one class begin where the other ends, one with >= and the other with <.",
            "请让两个类别首尾相接：一个用 >=，另一个用 <。"),
    };

    private static readonly DiagnosticDescriptor ClassesOverlapKind = new("HT6020", DiagnosticSeverity.Warning)
    {
        Title = new("Classes that overlap", "类别互相重叠"),
        What = new("The classes \"{0}\" and \"{1}\" overlap.", "类别 \"{0}\" 与 \"{1}\" 互相重叠。"),
        Why = new(
            "for values of both, \"{1}\" is chosen, since it stands first.",
            "同时符合两者的值会归入 \"{1}\"，因为它排在前面。"),
        Fix = new(
            "let one class begin where the other ends, one with >= and the other with <.",
            "请让两个类别首尾相接：一个用 >=，另一个用 <。"),
    };

    private static readonly BilingualText AboveAll = new(
        "a score is at most 100 % here.", "这里得分率最高为 100%。");

    private static readonly BilingualText BelowAll = new(
        "no score is below 0, and the grade before it takes all from 0 on.",
        "得分不会低于 0，而前面的等次已包括 0 以上的全部得分。");

    private static readonly BilingualText OutOfRange = new(
        "no value of the measure reaches its limit.", "该测度的任何值都到不了它的界限。");

    /// <summary>Gets the kinds of findings of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        GradeGapKind, UnreachableKind, WorseEarnsMoreKind, ClassOutOfReachKind, ClassGapKind, ClassesOverlapKind,
    ];

    /// <summary>Low scores have no grade.</summary>
    internal static Diagnostic ScoresWithoutGrade(SyntaxNumber limit, string grade) =>
        At(limit, GradeGapKind, limit.Raw, grade);

    /// <summary>A grade begins above all scores.</summary>
    internal static Diagnostic GradeAboveAll(SyntaxNumber limit) => At(limit, UnreachableKind, AboveAll);

    /// <summary>A grade stands below one that takes all scores.</summary>
    internal static Diagnostic GradeBelowAll(SyntaxNumber limit, SyntaxNumber floor) =>
        new(UnreachableKind, limit.Source, limit.Span, BelowAll)
        {
            Pointer = limit.Pointer,
            Related =
            [
                new RelatedSpan(floor.Source, floor.Span, new FormattedText(
                    new("is the limit of the grade before.", "是前一等次的界限。"))),
            ],
        };

    /// <summary>A score band lies beyond all values.</summary>
    internal static Diagnostic BandOutOfReach(SyntaxNode limit) => At(limit, UnreachableKind, OutOfRange);

    /// <summary>A score band earns as much as a better one.</summary>
    internal static Diagnostic WorseEarnsMore(SyntaxNumber share, SyntaxNumber before) =>
        new(WorseEarnsMoreKind, share.Source, share.Span, share.Raw)
        {
            Pointer = share.Pointer,
            Related =
            [
                new RelatedSpan(before.Source, before.Span, new FormattedText(
                    new("is what the better band earns.", "是更好一档的得分比例。"))),
            ],
        };

    /// <summary>A class is never chosen.</summary>
    internal static Diagnostic ClassOutOfReach(SyntaxNode when, string name) => At(when, ClassOutOfReachKind, name);

    /// <summary>Values between classes have none.</summary>
    internal static Diagnostic ClassesWithGap(SyntaxNode owner, string gap) =>
        new(ClassGapKind, owner.Source, owner.Head, gap) { Pointer = owner.Pointer };

    /// <summary>Two classes hold for the same values.</summary>
    internal static Diagnostic ClassesOverlap(SyntaxNode when, string name, string first, SyntaxNode? other) =>
        new(ClassesOverlapKind, when.Source, when.Span, name, first)
        {
            Pointer = when.Pointer,
            Related = other is null
                ? []
                : [new RelatedSpan(other.Source, other.Span, new FormattedText(new("is the other.", "是另一个。")))],
        };

    private static Diagnostic At(SyntaxNode node, DiagnosticDescriptor kind, params object[] arguments) =>
        new(kind, node.Source, node.Span, arguments) { Pointer = node.Pointer };
}
