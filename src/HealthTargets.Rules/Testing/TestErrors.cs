using HealthTargets.OrgUnits;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Results;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Testing;

/// <summary>Mistakes in the tests of a plan, and tests that fail.</summary>
internal static class TestErrors
{
    private static readonly DiagnosticDescriptor UnusedRowKind = new("HT2031", DiagnosticSeverity.Error)
    {
        Title = new("Test row that nothing reads", "没有目标使用的测试数据"),
        What = new("No indicator of the plan is or uses \"{0}\".", "计划里没有指标是 \"{0}\" 或使用 \"{0}\"。"),
        Why = new(
            "the row would change nothing, so the test would not test what it says.",
            "这一行不起作用，测试就名不副实。"),
        Fix = new("correct the name, or remove the row.", "请改正名称，或删去这一行。"),
    };

    private static readonly DiagnosticDescriptor NoSuchUnitKind = new("HT2032", DiagnosticSeverity.Error)
    {
        Title = new("Test of a unit without a verdict", "测试的单位没有结论"),
        What = new("The target \"{0}\" gives no verdict for \"{1}\".", "目标 \"{0}\" 对 \"{1}\" 没有结论。"),
        Why = new(
            "the unit is not in the scope of the target, or not among the units of the test.",
            "该单位不在目标范围内，或不在测试的单位里。"),
        Fix = new(
            "add the unit to \"units\" of the test, or name another one.",
            "请把该单位加到测试的 \"units\"，或改用其他单位。"),
    };

    private static readonly DiagnosticDescriptor FailedKind = new("HT5061", DiagnosticSeverity.Error)
    {
        Title = new("Failed test", "测试未通过"),
        What = new(
            "In the test \"{0}\" the target \"{1}\" is \"{3}\", not \"{2}\".",
            "测试 \"{0}\" 中，目标 \"{1}\" 是 \"{3}\"，而不是 \"{2}\"。"),
        Why = new("for \"{4}\" its value is {5}.", "对 \"{4}\"，它的值是 {5}。"),
        Fix = new("correct the plan, or what the test expects of it.", "请改正计划，或改正测试的预期。"),
    };

    private static readonly DiagnosticDescriptor OtherNumberKind = new("HT7201", DiagnosticSeverity.Error)
    {
        Title = new("Failed test: another number", "测试未通过：数值不符"),
        What = new(
            "In the test \"{0}\" the {2} of the target \"{1}\" is {4}, not {3}.",
            "测试 \"{0}\" 中，目标 \"{1}\" 的 {2} 是 {4}，而不是 {3}。"),
        Why = new(
            "it is that of the verdict for \"{5}\"; numbers are compared with as many decimals as are written.",
            "这是 \"{5}\" 的结论；数值按所写的小数位数比较。"),
        Fix = new("correct the plan, or what the test expects of it.", "请改正计划，或改正测试的预期。"),
    };

    private static readonly DiagnosticDescriptor OtherScorecardKind = new("HT7202", DiagnosticSeverity.Error)
    {
        Title = new("Failed test: another scorecard", "测试未通过：评分卡不符"),
        What = new(
            "In the test \"{0}\" the {1} of the plan is {3}, not {2}.",
            "测试 \"{0}\" 中，计划的 {1} 是 {3}，而不是 {2}。"),
        Why = new(
            "that is what the verdicts of all targets come to with the data of the test.",
            "这是按测试数据汇总全部目标得出的结果。"),
        Fix = new("correct the plan, or what the test expects of it.", "请改正计划，或改正测试的预期。"),
    };

    private static readonly DiagnosticDescriptor OtherCompositeKind = new("HT7203", DiagnosticSeverity.Error)
    {
        Title = new("Failed test: another composite", "测试未通过：综合指标不符"),
        What = new(
            "In the test \"{0}\" the {2} of the composite \"{1}\" is {4}, not {3}.",
            "测试 \"{0}\" 中，综合指标 \"{1}\" 的 {2} 是 {4}，而不是 {3}。"),
        Why = new(
            "it is that for \"{5}\"; numbers are compared with as many decimals as are written.",
            "这是 \"{5}\" 的结果；数值按所写的小数位数比较。"),
        Fix = new("correct the plan, or what the test expects of it.", "请改正计划，或改正测试的预期。"),
    };

    private static readonly DiagnosticDescriptor NoCompositeKind = new("HT7204", DiagnosticSeverity.Error)
    {
        Title = new("Test of a unit without the composite", "测试的单位没有该综合指标"),
        What = new("The composite \"{0}\" comes to nothing for \"{1}\".", "综合指标 \"{0}\" 对 \"{1}\" 没有结果。"),
        Why = new(
            "none of its parts is for that unit, or the unit is not among those of the test.",
            "它的组成部分都不针对该单位，或该单位不在测试的单位里。"),
        Fix = new(
            "add the unit to \"units\" of the test, or name another one.",
            "请把该单位加到测试的 \"units\"，或改用其他单位。"),
    };

    private static readonly DiagnosticDescriptor BadTimeKind = new("HT3051", DiagnosticSeverity.Error)
    {
        Title = new("Unreadable time", "无法识别的时间"),
        What = new("\"{0}\" is not a time.", "\"{0}\" 不是时间。"),
        Why = new(
            "a time of recording is a day, or a day and a time with its offset from UTC.",
            "记录时间是日期，或带时区偏移的日期时间。"),
        Fix = new("write 2021-07-15 or 2021-07-15T08:00:00Z.", "请写成 2021-07-15 或 2021-07-15T08:00:00Z。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        UnusedRowKind, NoSuchUnitKind, FailedKind, BadTimeKind, OtherNumberKind, OtherScorecardKind,
        OtherCompositeKind, NoCompositeKind,
    ];

    /// <summary>A row is of an indicator that the plan does not use.</summary>
    internal static Diagnostic UnusedRow(SyntaxString indicator, IReadOnlyCollection<string> used) =>
        new(UnusedRowKind, indicator.Source, indicator.Span, indicator.Value)
        {
            Pointer = indicator.Pointer,
            Guess = new NameGuess(indicator.Span, indicator.Value, used),
        };

    /// <summary>A test expects a verdict that there is not.</summary>
    internal static Diagnostic NoSuchUnit(PlanTestExpectation expectation) => new(
        NoSuchUnitKind, expectation.Source, expectation.Span, expectation.Target.Value, expectation.Unit.Value);

    /// <summary>A verdict is another one than expected.</summary>
    internal static Diagnostic Failed(
        PlanTest test, PlanTestExpectation expectation, string expected, string actual, OrgUnitId unit, string value) =>
        new(FailedKind, expectation.Source, expectation.Span,
            test.Name, expectation.Target.Value, expected, actual, unit.Value, value);

    /// <summary>A number or a name of a verdict is another one than expected.</summary>
    internal static Diagnostic OtherNumber(
        PlanTest test, PlanTestExpectation expectation, PlanTestClaim claim, string expected, string actual) =>
        new(OtherNumberKind, expectation.Source, claim.Span,
            test.Name, expectation.Target.Value, ResultWords.Of(claim.Field), expected, actual, expectation.Unit.Value);

    /// <summary>A number or a name of a composite is another one than expected.</summary>
    internal static Diagnostic OtherComposite(
        PlanTest test, PlanTestComposite composite, PlanTestClaim claim, string expected, string actual) =>
        new(OtherCompositeKind, composite.Source, claim.Span,
            test.Name, composite.Composite.Value, ResultWords.Of(claim.Field), expected, actual, composite.Unit.Value);

    /// <summary>A test expects something of a composite for a unit for which there is none.</summary>
    internal static Diagnostic NoComposite(PlanTestComposite composite) => new(
        NoCompositeKind, composite.Source, composite.Span, composite.Composite.Value, composite.Unit.Value);

    /// <summary>A number or the grade of the plan is another one than expected.</summary>
    internal static Diagnostic OtherScorecard(
        PlanTest test, PlanTestScorecard scorecard, PlanTestClaim claim, string expected, string actual) =>
        new(OtherScorecardKind, scorecard.Source, claim.Span,
            test.Name, ResultWords.Of(claim.Field), expected, actual);

    /// <summary>A text is no time.</summary>
    internal static Diagnostic BadTime(SyntaxString time) =>
        new(BadTimeKind, time.Source, time.Span, time.Value) { Pointer = time.Pointer };
}
