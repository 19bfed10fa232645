using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Data;

/// <summary>Mistakes in what a row says about how sure its number is.</summary>
internal static class UncertaintyErrors
{
    private static readonly DiagnosticDescriptor NegativeErrorKind = new("HT5080", DiagnosticSeverity.Error)
    {
        Title = new("Standard error below zero", "标准误为负"),
        What = new("The standard error {0} is below 0.", "标准误 {0} 小于 0。"),
        Why = new("it is the spread of an estimate: 0 or more.", "它是估计值的离散程度，不小于 0。"),
        Fix = new("check the sign, or leave the field empty.", "请检查正负号，或留空。"),
    };

    private static readonly DiagnosticDescriptor TurnedLimitsKind = new("HT5081", DiagnosticSeverity.Error)
    {
        Title = new("Limits turned round", "置信限颠倒"),
        What = new("The lower limit {0} is above the upper limit {1}.", "下限 {0} 大于上限 {1}。"),
        Why = new("between them no number could lie.", "两者之间不可能有数。"),
        Fix = new("exchange the two, or correct one of them.", "请对调两者，或改正其中一个。"),
    };

    private static readonly DiagnosticDescriptor OutsideLimitsKind = new("HT5082", DiagnosticSeverity.Warning)
    {
        Title = new("Value outside its limits", "数值在置信限之外"),
        What = new(
            "The value {0} does not lie between its limits {1} and {2}.", "数值 {0} 不在其上下限 {1} 与 {2} 之间。"),
        Why = new(
            "limits are of the value itself, in its own unit; a rule that asks for significance may be misled.",
            "上下限是该数值本身的，单位相同；按显著性判断的规则可能因此出错。"),
        Fix = new("check the value and both limits.", "请检查数值和上下限。"),
    };

    private static readonly DiagnosticDescriptor NotUsedKind = new("HT5083", DiagnosticSeverity.Warning)
    {
        Title = new("Standard error or limits without a number", "没有数字却有标准误或置信限"),
        What = new(
            "The row has a standard error or limits, but no number that they could belong to.",
            "这一行有标准误或上下限，却没有它们所属的数字。"),
        Why = new("they say how sure a number is; they are not used here.", "它们说明数字的可靠程度；这里不会用到。"),
        Fix = new("give the number, or leave the fields empty.", "请写上数字，或清空这些字段。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
        [NegativeErrorKind, TurnedLimitsKind, OutsideLimitsKind, NotUsedKind];

    /// <summary>A standard error is negative.</summary>
    internal static Diagnostic NegativeError(DataRow row) => new(
        NegativeErrorKind,
        row.Source,
        row.Span(ObservationColumn.StandardError),
        row.Text(ObservationColumn.StandardError));

    /// <summary>A standard error in a test is negative.</summary>
    internal static Diagnostic NegativeError(SyntaxNode node, decimal standardError) =>
        new(NegativeErrorKind, node.Source, node.Span, standardError) { Pointer = node.Pointer };

    /// <summary>The lower limit is above the upper one.</summary>
    internal static Diagnostic TurnedLimits(DataRow row) => new(
        TurnedLimitsKind,
        row.Source,
        row.Span(ObservationColumn.Lower),
        row.Text(ObservationColumn.Lower),
        row.Text(ObservationColumn.Upper));

    /// <summary>The lower limit in a test is above the upper one.</summary>
    internal static Diagnostic TurnedLimits(SyntaxNode node, decimal lower, decimal upper) =>
        new(TurnedLimitsKind, node.Source, node.Span, lower, upper) { Pointer = node.Pointer };

    /// <summary>A value lies outside its own limits.</summary>
    internal static Diagnostic OutsideLimits(DataRow row) => new(
        OutsideLimitsKind,
        row.Source,
        row.Span(ObservationColumn.Value),
        row.Text(ObservationColumn.Value),
        LimitText(row, ObservationColumn.Lower),
        LimitText(row, ObservationColumn.Upper));

    /// <summary>A row says how sure a number is that it does not have.</summary>
    internal static Diagnostic NotUsed(DataRow row, int place) => new(NotUsedKind, row.Source, row.Span(place));

    /// <summary>A row of a test says how sure a number is that it does not have.</summary>
    internal static Diagnostic NotUsed(SyntaxNode node) =>
        new(NotUsedKind, node.Source, node.Span) { Pointer = node.Pointer };

    private static string LimitText(DataRow row, int place) => row.IsEmpty(place) ? "…" : row.Text(place);
}
