using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>Ways to a bound that the kind of quantity does not have.</summary>
internal static class SpreadingErrors
{
    private static readonly DiagnosticDescriptor GeometricFromZeroKind = new("HT3121", DiagnosticSeverity.Error)
    {
        Title = new("Geometric path from 0", "从 0 起的几何路径"),
        What = new("A geometric path can't begin at or lead to {0}.", "几何路径不能从 {0} 起步，也不能通向 {0}。"),
        Why = new(
            "it changes by the same percentage each day, and a percentage of 0 is 0; signs never change on the way.",
            "它每天按相同百分比变化，而 0 的任何百分比都是 0；途中也不会变号。"),
        Fix = new("use \"linear\", or a baseline and a bound above 0.", "请用 \"linear\"，或使基线和界限都大于 0。"),
    };

    private static readonly DiagnosticDescriptor ShapeOfNoCountKind = new("HT3122", DiagnosticSeverity.Error)
    {
        Title = new("Last year's shape of what is not counted", "对非计数指标用上年进度"),
        What = new("Last year's shape is only for what is counted and adds up.", "上年进度只用于可以累加的计数。"),
        Why = new(
            "it is the share of last year's total that had come in by the same day; a level or a ratio has no total.",
            "它是上年同日已完成的占全年总数的比例；存量和比率没有总数。"),
        Fix = new(
            "use another path such as \"linear\", or a measure that counts.",
            "请用 \"linear\" 之类的路径，或使用计数的测度。"),
    };

    private static readonly DiagnosticDescriptor BandsBothWaysKind = new("HT3123", DiagnosticSeverity.Error)
    {
        Title = new("Bands in two directions", "分档方向不一"),
        What = new("\"atLeast\" and \"atMost\" stand in one list of bands.", "同一组分档里既有 \"atLeast\" 又有 \"atMost\"。"),
        Why = new(
            "bands are steps of one stair: either more earns more, or less does.", "分档是同一阶梯：要么越多越好，要么越少越好。"),
        Fix = new("use one of the two words throughout.", "请统一使用其中一个词。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
        [GeometricFromZeroKind, ShapeOfNoCountKind, BandsBothWaysKind];

    /// <summary>A geometric path begins at 0, or on the other side of it.</summary>
    internal static Diagnostic GeometricFromZero(SyntaxNode node, string number = "0") =>
        new(GeometricFromZeroKind, node.Source, node.Head, number) { Pointer = node.Pointer };

    /// <summary>Bands count from below and from above.</summary>
    internal static Diagnostic BandsBothWays(SyntaxNode node) =>
        new(BandsBothWaysKind, node.Source, node.Head) { Pointer = node.Pointer };

    /// <summary>The shape of last year is asked of a measure that does not add up.</summary>
    internal static Diagnostic ShapeOfNoCount(SyntaxNode node) =>
        new(ShapeOfNoCountKind, node.Source, node.Head) { Pointer = node.Pointer };
}
