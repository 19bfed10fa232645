using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Derived limits and measures of peers, groups and years that are well-formed and yet have no meaning.
/// </summary>
internal static class LimitRuleErrors
{
    private static readonly DiagnosticDescriptor OfItselfKind = new("HT3100", DiagnosticSeverity.Error)
    {
        Title = new("Limit that is compared with itself", "界限与自身比较"),
        What = new("The limit of \"{0}\" does not say where its number is from.", "\"{0}\" 的界限没有说明数值从何而来。"),
        Why = new(
            "without that it would be the very number that is compared with it.",
            "否则它就是与之比较的那个数本身。"),
        Fix = new(
            "add \"since\", \"unit\", \"indicator\", \"measure\" or \"percentile\".",
            "请加上 \"since\"、\"unit\"、\"indicator\"、\"measure\" 或 \"percentile\"。"),
    };

    private static readonly DiagnosticDescriptor OtherKindKind = new("HT3101", DiagnosticSeverity.Error)
    {
        Title = new("Limit of another kind of quantity", "界限与被比较量的种类不同"),
        What = new("The limit of \"{0}\" can't be compared with what is measured.", "\"{0}\" 的界限不能与所测的量比较。"),
        Why = new(
            "stages compare only with stages of the same scale, and have no multiples or sums.",
            "阶段只能与同一序列的阶段比较，不能相乘或相加。"),
        Fix = new(
            "take the limit from a measure of the same kind, without \"times\" and \"plus\" for stages.",
            "请取同类测度作界限；对阶段不要写 \"times\" 和 \"plus\"。"),
    };

    private static readonly DiagnosticDescriptor OtherBaselineKind = new("HT3102", DiagnosticSeverity.Error)
    {
        Title = new("Baseline of something else", "不是它的基线"),
        What = new("This limit takes the baseline of something that has none.", "这个界限所取的量没有基线。"),
        Why = new(
            "the baseline of a target is that of its own measure and unit, before any change is taken.",
            "目标的基线属于它自己的测度和单位，而且是计算变化之前的数值。"),
        Fix = new(
            "name a period such as \"2020\" in \"since\", or take the target's own measure.",
            "请在 \"since\" 里写上报告期，例如 \"2020\"，或取目标自己的测度。"),
    };

    private static readonly DiagnosticDescriptor NeedsMeasureKind = new("HT3103", DiagnosticSeverity.Error)
    {
        Title = new("Limit without a measure", "界限没有写测度"),
        What = new("It is not clear which measure of \"{0}\" is the limit.", "不清楚以 \"{0}\" 的哪个测度为界限。"),
        Why = new(
            "the target compares another measure than the value, such as a change.",
            "目标比较的不是数值本身，而是变化等其他测度。"),
        Fix = new(
            "add the same \"measure\", or \"measure\": \"value\" where the value is meant.",
            "请加上同样的 \"measure\"；若指数值本身，请写 \"measure\": \"value\"。"),
    };

    private static readonly DiagnosticDescriptor NoReductionKind = new("HT3104", DiagnosticSeverity.Error)
    {
        Title = new("Yearly rate of what is no amount", "对非数量计算年均率"),
        What = new("\"aarr\" can't be taken of this measure.", "不能对这个测度计算 \"aarr\"。"),
        Why = new(
            "a rate of reduction compares two amounts above 0; changes, ranks, slopes and streaks are none.",
            "下降率比较两个大于 0 的数量；变化、名次、斜率和连续期数都不是数量。"),
        Fix = new(
            "take it of a value, a share or a ratio, or write \"absolute\".",
            "请用于数值、占比或比率，或改写 \"absolute\"。"),
    };

    private static readonly DiagnosticDescriptor NoOrderKind = new("HT3105", DiagnosticSeverity.Error)
    {
        Title = new("First and last of what has no order", "没有先后却取首尾"),
        What = new("\"ends\" needs a list, because it compares the first with the last.", "\"ends\" 需要列表，因为它比较首项与末项。"),
        Why = new("a level, a group or children have no order of their own.", "层级、分组或下级单位本身没有先后。"),
        Fix = new(
            "list the \"units\" or \"categories\", or use \"extremes\".",
            "请列出 \"units\" 或 \"categories\"，或改用 \"extremes\"。"),
    };

    private static readonly DiagnosticDescriptor NoSuchPolicyKind = new("HT3106", DiagnosticSeverity.Error)
    {
        Title = new("Missing policy that invents numbers", "缺失处理会编造数据"),
        What = new("\"{0}\" can only require what is missing, or skip it.", "\"{0}\" 对缺失数据只能要求齐全或略去。"),
        Why = new(
            "a point or a group at 0 would bend the result as if it had been reported.",
            "把缺失的点或组当作 0，会像真有数据一样扭曲结果。"),
        Fix = new("write \"skip\", or remove \"missing\".", "请写 \"skip\"，或删去 \"missing\"。"),
    };

    private static readonly DiagnosticDescriptor AlwaysTheSameKind = new("HT3107", DiagnosticSeverity.Error)
    {
        Title = new("Comparison of a number with itself", "同一个数与自身比较"),
        What = new("\"{0}\" compares a share of plans with itself.", "\"{0}\" 把计划占比与它自身比较。"),
        Why = new(
            "the share of plans that are fulfilled is the same for every unit, group and period.",
            "计划完成的比例对任何单位、人群和期间都是同一个数。"),
        Fix = new("compare the share with a number.", "请把该占比与一个数字比较。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        OfItselfKind, OtherKindKind, OtherBaselineKind, NeedsMeasureKind, NoReductionKind, NoOrderKind,
        NoSuchPolicyKind, AlwaysTheSameKind,
    ];

    /// <summary>A limit says nothing of where it is from.</summary>
    internal static Diagnostic OfItself(SyntaxNode limit, string property) => At(limit, OfItselfKind, property);

    /// <summary>Stages are compared with numbers, or are to be multiplied.</summary>
    internal static Diagnostic OtherKind(SyntaxNode limit, string property) => At(limit, OtherKindKind, property);

    /// <summary>A limit asks for the baseline of another measure or unit.</summary>
    internal static Diagnostic OtherBaseline(SyntaxNode since) => At(since, OtherBaselineKind);

    /// <summary>A limit names an indicator where not the value is compared.</summary>
    internal static Diagnostic NeedsMeasure(SyntaxString indicator) =>
        At(indicator, NeedsMeasureKind, indicator.Value);

    /// <summary>A rate of reduction is asked of what is no amount.</summary>
    internal static Diagnostic NoReduction(SyntaxNode form) => At(form, NoReductionKind);

    /// <summary>The first and the last are asked of what has no order.</summary>
    internal static Diagnostic NoOrder(SyntaxNode reference) => At(reference, NoOrderKind);

    /// <summary>A policy would invent numbers.</summary>
    internal static Diagnostic NoSuchPolicy(SyntaxNode missing, string measure) =>
        At(missing, NoSuchPolicyKind, measure);

    /// <summary>A share of plans is compared with itself.</summary>
    internal static Diagnostic AlwaysTheSame(SyntaxNode node, string measure) => At(node, AlwaysTheSameKind, measure);

    private static Diagnostic At(SyntaxNode node, DiagnosticDescriptor kind, params object[] arguments) =>
        new(kind, node.Source, node.Head, arguments) { Pointer = node.Pointer };
}
