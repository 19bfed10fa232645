using HealthTargets.Periods;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Linting;

/// <summary>What is hardly meant about the parts of a plan as a whole.</summary>
internal static class PlanWarnings
{
    private static readonly DiagnosticDescriptor UnusedIndicatorKind = new("HT6001", DiagnosticSeverity.Warning)
    {
        Title = new("Unused indicator", "指标没有用到"),
        What = new("Nothing in this plan uses the indicator \"{0}\".", "本计划没有任何地方用到指标 \"{0}\"。"),
        Why = new(
            "no target measures it and no other indicator is made of it; perhaps a target is missing.",
            "没有目标考核它，也没有其他指标由它计算；可能漏写了目标。"),
        Fix = new(
            "add a target for it (one without a bound is only watched), or remove the indicator.",
            "请为它加上目标（不写界限的目标只跟踪），或删去该指标。"),
    };

    private static readonly DiagnosticDescriptor OutsidePlanKind = new("HT6007", DiagnosticSeverity.Warning)
    {
        Title = new("Outside of the plan's period", "超出计划期间"),
        What = new("{0} lies outside of the period {1}, for which this is planned.", "{0} 不在计划期间 {1} 之内。"),
        Why = new(
            "by the end of the plan nothing would have been decided about this.",
            "到计划期末，这一项仍然没有结论。"),
        Fix = new(
            "check the year, or give the target or its section the longer \"period\" for which it is meant.",
            "请检查年份；如果本来就跨期，请给目标或其章节写上相应的 \"period\"。"),
    };

    private static readonly DiagnosticDescriptor ExpectsNothingKind = new("HT6010", DiagnosticSeverity.Warning)
    {
        Title = new("Test that expects nothing", "测试没有期望结果"),
        What = new("This test expects nothing.", "这个测试没有写任何期望结果。"),
        Why = new("it passes whatever the plan says.", "无论计划怎么写，它都会通过。"),
        Fix = new(
            "name at least one target and the status that should come out: { \"coverage\": \"met\" }.",
            "请至少写明一个目标及其应有的状态：{ \"coverage\": \"met\" }。"),
    };

    private static readonly DiagnosticDescriptor UnknownUnitKind = new("HT6022", DiagnosticSeverity.Warning)
    {
        Title = new("Plan of an unknown unit", "计划的单位不在单位表里"),
        What = new("There is no unit named \"{0}\" in the file of units.", "单位表里没有单位 \"{0}\"。"),
        Why = new(
            "units are matched by their identifier, letter case included, so no row of data would be used.",
            "单位按标识匹配，区分大小写；照现在的写法，任何数据都不会用到。"),
        Fix = new("check the name, or add the unit to the file of units.", "请检查名称，或在单位文件里补上该单位。"),
    };

    /// <summary>Gets the kinds of findings of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
        [UnusedIndicatorKind, OutsidePlanKind, ExpectsNothingKind, UnknownUnitKind];

    /// <summary>Nothing reads an indicator.</summary>
    internal static Diagnostic UnusedIndicator(SyntaxObject owner, SyntaxMember indicator) =>
        new(UnusedIndicatorKind, owner.Source, indicator.NameSpan, indicator.Name)
        {
            Pointer = indicator.Value.Pointer,
        };

    /// <summary>A date or period is outside of what is planned.</summary>
    internal static Diagnostic OutsidePlan(SyntaxNode place, ReportingPeriod planned) =>
        new(OutsidePlanKind, place.Source, place.Span, (place as SyntaxString)?.Value ?? "", planned.ToString())
        {
            Pointer = place.Pointer,
        };

    /// <summary>The unit of the plan is none of those that were given.</summary>
    internal static Diagnostic UnknownUnit(SyntaxString unit, UnitNames.Guess? guess) =>
        new(UnknownUnitKind, unit.Source, unit.Span, unit.Value)
        {
            Pointer = unit.Pointer,
            SpecificFix = guess?.Advice,
            Edit = guess?.Edit,
        };

    /// <summary>A test can't fail.</summary>
    internal static Diagnostic ExpectsNothing(SyntaxObject expected) =>
        new(ExpectsNothingKind, expected.Source, expected.Span) { Pointer = expected.Pointer };
}
