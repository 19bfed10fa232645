using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>Aggregations that the kind of quantity does not allow.</summary>
internal static class AggregationErrors
{
    private static readonly DiagnosticDescriptor NoWeightsKind = new("HT3124", DiagnosticSeverity.Error)
    {
        Title = new("Weighted mean without weights", "没有权重的加权平均"),
        What = new("\"{0}\" has no weights for a weighted mean.", "\"{0}\" 没有加权平均所需的权重。"),
        Why = new(
            "it is a {1}; only the rows of a \"mean\" carry a weight.", "它的类型是 {1}；只有 \"mean\" 的数据带有权重。"),
        Fix = new(
            "declare the indicator as a \"mean\", or use \"mean\" or \"median\".",
            "请把指标声明为 \"mean\"，或改用 \"mean\" 或 \"median\"。"),
    };

    private static readonly DiagnosticDescriptor NoSumKind = new("HT3125", DiagnosticSeverity.Error)
    {
        Title = new("Sum of what does not add up", "对不可相加的指标求和"),
        What = new("\"{0}\" does not add up (\"{2}\").", "\"{0}\" 不可相加（\"{2}\"）。"),
        Why = new(
            "it is a {1}: counts add up over time and units, levels over units only, all else never.",
            "它的类型是 {1}：计数可按时间和单位相加，存量只可按单位相加，其余不可相加。"),
        Fix = new(
            "use another aggregation such as \"last\" or \"mean\", or correct the kind.",
            "请改用 \"last\"、\"mean\" 等汇总方式，或改正类型。"),
    };

    private static readonly DiagnosticDescriptor MadeOfPartsKind = new("HT3126", DiagnosticSeverity.Error)
    {
        Title = new("Aggregating a quotient", "对比值直接汇总"),
        What = new("\"{0}\" can't be aggregated by \"{2}\".", "\"{0}\" 不能用 \"{2}\" 汇总。"),
        Why = new(
            "it is a {1}: its parts come together first, each by its own kind, and are divided or calculated last.",
            "它的类型是 {1}：各组成部分先按各自类型汇总，最后再相除或计算。"),
        Fix = new(
            "remove this, or declare it for the parts; a ratio may have \"overTime\": \"last\" or \"first\".",
            "请删去此项，或在组成部分上声明汇总方式；比率可用 \"overTime\": \"last\" 或 \"first\"。"),
    };

    private static readonly DiagnosticDescriptor UnitsHaveNoOrderKind = new("HT3127", DiagnosticSeverity.Error)
    {
        Title = new("First or last of units", "单位没有先后"),
        What = new("\"{0}\" has no meaning over units.", "\"{0}\" 不能用于单位汇总。"),
        Why = new("units stand beside each other; none is earlier or later.", "单位是并列的，没有先后。"),
        Fix = new("use another aggregation such as \"sum\", \"mean\" or \"max\".",
            "请改用 \"sum\"、\"mean\"、\"max\" 等汇总方式。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
        [NoWeightsKind, NoSumKind, MadeOfPartsKind, UnitsHaveNoOrderKind];

    /// <summary>A weighted mean is asked of numbers that carry no weight.</summary>
    internal static Diagnostic NoWeights(SyntaxNode node, string indicator, string kind) =>
        At(node, NoWeightsKind, indicator, kind);

    /// <summary>A sum is asked of what does not add up.</summary>
    internal static Diagnostic NoSum(SyntaxNode node, string indicator, string kind, string property) =>
        At(node, NoSumKind, indicator, kind, property);

    /// <summary>A ratio or formula is aggregated as a whole.</summary>
    internal static Diagnostic MadeOfParts(SyntaxNode node, string indicator, string kind, string word) =>
        At(node, MadeOfPartsKind, indicator, kind, word);

    /// <summary>The first or last of units is asked for.</summary>
    internal static Diagnostic UnitsHaveNoOrder(SyntaxNode node, string word) => At(node, UnitsHaveNoOrderKind, word);

    private static Diagnostic At(SyntaxNode node, DiagnosticDescriptor kind, params object[] arguments) =>
        new(kind, node.Source, node.Head, arguments) { Pointer = node.Pointer };
}
