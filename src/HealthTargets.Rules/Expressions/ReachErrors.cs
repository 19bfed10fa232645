using HealthTargets.Formulas;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Expressions;

/// <summary>Mistakes in what a formula says of other periods and other units.</summary>
internal static class ReachErrors
{
    private static readonly DiagnosticDescriptor ChildrenAloneKind = new("HT3092", DiagnosticSeverity.Error)
    {
        Title = new("children() that is not put together", "children() 没有汇总"),
        What = new("\"children\" stands here by itself.", "\"children\" 单独出现在这里。"),
        Why = new(
            "the units below have a number each, and one number is needed here.",
            "每个下级单位各有一个数，这里只需要一个数。"),
        Fix = new(
            "put one of {0} around it, such as sum(children(...)).", "请在外面写上 {0} 之一，例如 sum(children(...))。"),
    };

    private static readonly DiagnosticDescriptor NoOtherPlacesKind = new("HT3093", DiagnosticSeverity.Error)
    {
        Title = new("Other periods or units where there are none", "此处不能取其他期间或单位的数"),
        What = new("\"{0}\" can't be used here.", "这里不能使用 \"{0}\"。"),
        Why = new(
            "only the formula of an indicator is about a unit and a period; this one is about numbers that are worked "
                + "out already.",
            "只有指标的公式才对应某个单位和期间；这里用的是已经算好的数。"),
        Fix = new(
            "declare an indicator with this formula, and let the target measure it.",
            "请声明一个使用此公式的指标，并让目标度量该指标。"),
    };

    private static readonly DiagnosticDescriptor TooFarBackKind = new("HT3094", DiagnosticSeverity.Error)
    {
        Title = new("Formula looks back too far", "公式回溯过远"),
        What = new("This formula looks back too far.", "公式回溯的期间过多。"),
        Why = new(
            "a formula looks back at most {0} periods and {1} years, each previous() and lastYear() around a name "
                + "counted.",
            "公式最多回溯 {0} 期和 {1} 年，名称外面的每个 previous() 和 lastYear() 都计算在内。"),
        Fix = new("take some of them away.", "请删去一些。"),
    };

    private static readonly DiagnosticDescriptor NeedsChildrenKind = new("HT3095", DiagnosticSeverity.Error)
    {
        Title = new("Nothing to put together", "没有可汇总的内容"),
        What = new("\"{0}\" needs children(...) between its brackets.", "\"{0}\" 的括号里需要 children(...)。"),
        Why = new("it puts the numbers of the units below together.", "它汇总下级单位的数。"),
        Fix = new(
            "write {0}(children(...)); numbers of the unit itself are joined by signs, such as a + b.",
            "请写成 {0}(children(...))；本单位的数用运算符连接，例如 a + b。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
        [ChildrenAloneKind, NoOtherPlacesKind, TooFarBackKind, NeedsChildrenKind];

    /// <summary>children() without anything around it that makes one number of many.</summary>
    internal static Diagnostic ChildrenAlone(ExpressionText text, int start, int length) => ExpressionErrors.At(
        text, start, length, ChildrenAloneKind, string.Join(", ", FormulaWords.OfAggregates));

    /// <summary>A place that knows no periods and no units.</summary>
    internal static Diagnostic NoOtherPlaces(ExpressionText text, int start, int length) =>
        ExpressionErrors.At(text, start, length, NoOtherPlacesKind, text.Value.Substring(start, length));

    /// <summary>Too many previous() or lastYear() around each other.</summary>
    internal static Diagnostic TooFarBack(ExpressionText text, int start, int length) => ExpressionErrors.At(
        text, start, length, TooFarBackKind, ExpressionLimits.PeriodsBackMax, ExpressionLimits.YearsBackMax);

    /// <summary>sum(a) without children().</summary>
    internal static Diagnostic NeedsChildren(ExpressionText text, int start, int length) =>
        ExpressionErrors.At(text, start, length, NeedsChildrenKind, text.Value.Substring(start, length));
}
