using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>Mistakes about bounds that are shared out among units.</summary>
internal static class DistributionErrors
{
    private static readonly DiagnosticDescriptor NotACountKind = new("HT3150", DiagnosticSeverity.Error)
    {
        Title = new("Sharing out what is no count", "分解不是计数的目标"),
        What = new("Only the target of a count can be shared out among units.", "只有计数类目标可以分解到各单位。"),
        Why = new(
            "the numbers of units add up to that of the whole only where something is counted.",
            "只有计数时，各单位的数加起来才等于总数。"),
        Fix = new(
            "give the units bounds of their own with \"scope\" and \"overrides\".",
            "请用 \"scope\" 和 \"overrides\" 给各单位规定各自的目标值。"),
    };

    private static readonly DiagnosticDescriptor NoNumberKind = new("HT3151", DiagnosticSeverity.Error)
    {
        Title = new("Sharing out without a number", "没有可分解的数字"),
        What = new("There is no single number here that could be shared out.", "这里没有可以分解的单个数字。"),
        Why = new(
            "a bound is shared out if it has one number as written, such as \"atLeast\": 1000.",
            "只有写明一个数字的界限才能分解，例如 \"atLeast\": 1000。"),
        Fix = new("write such a bound, or remove \"distribute\".", "请写上这样的界限，或删去 \"distribute\"。"),
    };

    private static readonly DiagnosticDescriptor TooFineKind = new("HT3152", DiagnosticSeverity.Error)
    {
        Title = new("Bound finer than its shares", "界限比分解单位更细"),
        What = new(
            "The bound {0} can't be shared out in steps of {1} decimals.",
            "界限 {0} 不能按 {1} 位小数分解。"),
        Why = new("the shares have to add up to it exactly.", "各份加起来必须正好等于它。"),
        Fix = new(
            "round the bound, or give \"distribute\" more \"decimals\".",
            "请取整该界限，或给 \"distribute\" 更多的 \"decimals\"。"),
    };

    private static readonly DiagnosticDescriptor SumDiffersKind = new("HT3155", DiagnosticSeverity.Warning)
    {
        Title = new("Bounds that don't add up", "各单位目标值之和不等于总目标"),
        What = new(
            "The bounds of the units add up to {0}, and that of the whole, target \"{1}\", is {2}.",
            "各单位的目标值之和为 {0}，而总目标 \"{1}\" 为 {2}。"),
        Why = new(
            "every unit could meet its own and the whole miss its target, or the other way round.",
            "可能各单位都完成而总目标未完成，或者相反。"),
        Fix = new(
            "correct one of the numbers, or let \"distribute\" share the whole out.",
            "请改正其中的数字，或用 \"distribute\" 分解总目标。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
        [NotACountKind, NoNumberKind, TooFineKind, SumDiffersKind];

    /// <summary>The target that is shared out is not that of a count.</summary>
    internal static Diagnostic NotACount(SyntaxNode distribute) => At(distribute, NotACountKind);

    /// <summary>There is no bound with one number.</summary>
    internal static Diagnostic NoNumber(SyntaxNode distribute) => At(distribute, NoNumberKind);

    /// <summary>The bound has more decimals than its shares.</summary>
    internal static Diagnostic TooFine(SyntaxNode distribute, decimal bound, int decimals) =>
        At(distribute, TooFineKind, bound, decimals);

    /// <summary>The bounds of units don't add up to that of the whole.</summary>
    internal static Diagnostic SumDiffers(SyntaxNode overrides, decimal sum, string whole, decimal bound) =>
        At(overrides, SumDiffersKind, sum, whole, bound);

    private static Diagnostic At(SyntaxNode node, DiagnosticDescriptor kind, params object[] arguments) =>
        new(kind, node.Source, node.Head, arguments) { Pointer = node.Pointer };
}
