using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Linting;

/// <summary>Numbers that seem to be written in another unit than what they are compared with.</summary>
internal static class QuantityWarnings
{
    private static readonly DiagnosticDescriptor FractionOfPercentKind = new("HT6011", DiagnosticSeverity.Warning)
    {
        Title = new("Fraction where a percentage is meant", "应写百分数却写了小数"),
        What = new("\"{1}\" is a percentage, and {0} means less than 1 %.", "\"{1}\" 是百分比，{0} 的意思是不到 1%。"),
        Why = new(
            "values are percentages like 95, not fractions like 0.95, so nearly every value would do.",
            "指标值写作 95 这样的百分数，不是 0.95；照现在的写法几乎任何值都达标。"),
        Fix = new("write {2} if {2} % is meant.", "如果指 {2}%，请写 {2}。"),
    };

    private static readonly DiagnosticDescriptor FractionOfCountKind = new("HT6012", DiagnosticSeverity.Warning)
    {
        Title = new("Fraction of a count", "计数目标写成了小数"),
        What = new("\"{1}\" counts whole things, and {0} is less than one.", "\"{1}\" 是计数，而 {0} 不到 1。"),
        Why = new(
            "a count is 0, 1, 2 and so on; a fraction or percentage of it needs a whole to compare with.",
            "计数只能是 0、1、2……；小数或百分比要有总数才有意义。"),
        Fix = new(
            "write a whole number; for a percentage use an indicator of the kind \"ratio\", or the measure \"share\".",
            "请写整数；如果指百分比，请用类型为 \"ratio\" 的指标，或测度 \"share\"。"),
    };

    private static readonly DiagnosticDescriptor PercentOfCountKind = new("HT6013", DiagnosticSeverity.Warning)
    {
        Title = new("Count in percent", "计数指标的单位是百分号"),
        What = new(
            "The indicator \"{0}\" is a count and yet measured in percent.",
            "指标 \"{0}\" 的类型是计数，单位却是百分号。"),
        Why = new(
            "counts of months and of units are added up: twelve months of 95 % would make 1140 %.",
            "计数会按月、按单位相加：十二个月的 95% 会变成 1140%。"),
        Fix = new(
            "write \"kind\": \"ratio\" with \"per\": 100, or correct the unit.",
            "请写 \"kind\": \"ratio\" 和 \"per\": 100，或改正单位。"),
    };

    private static readonly DiagnosticDescriptor PercentForPointsKind = new("HT6014", DiagnosticSeverity.Note)
    {
        Title = new("Percent or percentage points", "百分比还是百分点"),
        What = new(
            "This asks for a change by {0} percent of the earlier percentage, not by {0} points.",
            "这里要求变化 {0}%（相对于原来的百分数），而不是 {0} 个百分点。"),
        Why = new(
            "from 20 %, a fall by 5 percent leads to 19 %, a fall by 5 points to 15 %.",
            "从 20% 下降百分之五是 19%，下降五个百分点是 15%。"),
        Fix = new(
            "write \"change\": \"points\" if percentage points are meant; else all is well.",
            "如果指百分点，请写 \"change\": \"points\"；否则无需修改。"),
    };

    /// <summary>Gets the kinds of findings of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
        [FractionOfPercentKind, FractionOfCountKind, PercentOfCountKind, PercentForPointsKind];

    /// <summary>A bound between 0 and 1 on a percentage.</summary>
    internal static Diagnostic FractionOfPercent(SyntaxNumber limit, string indicator) => At(
        limit, FractionOfPercentKind, limit.Raw, indicator,
        ((limit.Value ?? 0) * 100).ToString("0.############", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A bound between 0 and 1 on a count.</summary>
    internal static Diagnostic FractionOfCount(SyntaxNumber limit, string counted) =>
        At(limit, FractionOfCountKind, limit.Raw, counted);

    /// <summary>A count whose unit is percent.</summary>
    internal static Diagnostic PercentOfCount(SyntaxNode kind, string indicator) =>
        At(kind, PercentOfCountKind, indicator);

    /// <summary>A small change of a percentage in percent.</summary>
    internal static Diagnostic PercentForPoints(SyntaxNumber limit) =>
        At(limit, PercentForPointsKind, limit.Raw.TrimStart('-'));

    private static Diagnostic At(SyntaxNode node, DiagnosticDescriptor kind, params object[] arguments) =>
        new(kind, node.Source, node.Span, arguments) { Pointer = node.Pointer };
}
