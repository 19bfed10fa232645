using System.Globalization;
using HealthTargets.Indicators;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Linting;

/// <summary>What is hardly meant about a target: its bound, its commitment and for whom it is.</summary>
internal static class TargetWarnings
{
    private static readonly DiagnosticDescriptor DuplicateKind = new("HT6002", DiagnosticSeverity.Warning)
    {
        Title = new("Duplicate target", "目标重复"),
        What = new(
            "The target \"{0}\" asks for the same as another one.",
            "目标 \"{0}\" 与另一个目标要求相同。"),
        Why = new(
            "the same measure, bound, units and time: it would be counted and scored twice.",
            "指标、界限、单位和时间都一样，会被重复统计和计分。"),
        Fix = new("remove one of the two, or correct what should differ.", "请删去其中一个，或改正本应不同的地方。"),
    };

    private static readonly DiagnosticDescriptor NeverMissedKind = new("HT6003", DiagnosticSeverity.Warning)
    {
        Title = new("Bound that can't be missed", "不可能不达标的界限"),
        What = new("Every value meets \"{0}\": {1}.", "任何值都满足 \"{0}\"：{1}。"),
        Why = new("what it bounds is always {2}.", "被约束的值总是{2}。"),
        Fix = new(
            "write the bound that is meant, or none at all if the value is only to be watched.",
            "请写上真正的目标值；如果只想跟踪，就不要写界限。"),
    };

    private static readonly DiagnosticDescriptor NeverMetKind = new("HT6004", DiagnosticSeverity.Warning)
    {
        Title = new("Bound that can't be met", "不可能达标的界限"),
        What = new("No value meets \"{0}\": {1}.", "没有任何值能满足 \"{0}\"：{1}。"),
        Why = new("what it bounds is {3}{2}.", "被约束的值{3}{2}。"),
        Fix = new(
            "correct the number, or the indicator or measure that it bounds.",
            "请改正这个数，或改正它所约束的指标或测度。"),
    };

    private static readonly DiagnosticDescriptor WrongSideKind = new("HT6005", DiagnosticSeverity.Warning)
    {
        Title = new("Bound on the wrong side", "界限方向相反"),
        What = new(
            "\"{0}\" bounds \"{1}\" on the good side: {2} is better.",
            "\"{0}\" 限制了 \"{1}\" 好的一侧：它{2}好。"),
        Why = new(
            "a value that is better than asked for would miss this target.",
            "比要求做得更好，反而会不达标。"),
        Fix = new(
            "write \"{3}\", or correct \"better\" of the indicator.",
            "请写 \"{3}\"，或改正指标的 \"better\"。"),
    };

    private static readonly DiagnosticDescriptor BaselineBeyondKind = new("HT6006", DiagnosticSeverity.Warning)
    {
        Title = new("Baseline beyond the bound", "基线已经达标"),
        What = new(
            "The baseline {0} is better than {1} asks for.",
            "基线 {0} 已经优于 {1} 的要求。"),
        Why = new(
            "the target is met before anything is done, and what is expected on the way leads downhill.",
            "还没做任何工作就已达标，期间的应有进度反而在倒退。"),
        Fix = new(
            "correct the number that is wrong; to keep a level, write \"path\": \"constant\".",
            "请改正写错的数字；如果是要保持水平，请写 \"path\": \"constant\"。"),
    };

    private static readonly DiagnosticDescriptor VetoNotBindingKind = new("HT6008", DiagnosticSeverity.Warning)
    {
        Title = new("Veto without a binding commitment", "一票否决的目标不是约束性"),
        What = new(
            "\"veto\" sets the lowest grade, yet the commitment is only \"{0}\".",
            "\"veto\"（一票否决）会定为最低等次，而该目标只是 \"{0}\"。"),
        Why = new(
            "what decides over everything else should be a binding promise.",
            "能否决全部成绩的目标应当是约束性的。"),
        Fix = new(
            "write \"commitment\": \"binding\", or remove \"veto\".",
            "请写 \"commitment\": \"binding\"，或删去 \"veto\"。"),
    };

    private static readonly DiagnosticDescriptor OverrideFitsNothingKind = new("HT6009", DiagnosticSeverity.Warning)
    {
        Title = new("Override that never applies", "永远用不上的例外"),
        What = new("The override for {2} never applies.", "针对 {2} 的例外永远用不上。"),
        Why = new("{0}", "{0}"),
        Fix = new("{1}", "{1}"),
    };

    private static readonly DiagnosticDescriptor ScopeWithoutUnitsKind = new("HT6021", DiagnosticSeverity.Warning)
    {
        Title = new("Scope without units", "适用范围内没有单位"),
        What = new("No unit belongs to this scope.", "没有任何单位属于这个范围。"),
        Why = new(
            "the units that were given have no such level, group or name, so the target would judge nobody.",
            "所给的单位表里没有这样的层级、组或单位，这个目标不会考核任何单位。"),
        Fix = new(
            "write the level, group or name as it stands in the file of units.",
            "请按单位表里的写法填写层级、组或单位标识。"),
    };

    private static readonly BilingualText Missed = new(
        "no unit and no period of this target is the one that it names.",
        "它所写的单位或期间不在该目标的范围之内。");

    private static readonly BilingualText Correct = new(
        "write the unit, level, group or period as the plan and the file of units name it, or widen \"scope\".",
        "请按计划和单位表里的写法填写单位、层级、组或期间，或扩大 \"scope\"。");

    private static readonly BilingualText Taken = new(
        "another override for the same case stands before it, and the first one counts.",
        "前面已有一条针对同样情形的例外，以前一条为准。");

    private static readonly BilingualText RemoveOne = new("remove one of the two.", "请删去其中一条。");

    /// <summary>Gets the kinds of findings of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        DuplicateKind, NeverMissedKind, NeverMetKind, WrongSideKind, BaselineBeyondKind, VetoNotBindingKind,
        OverrideFitsNothingKind, ScopeWithoutUnitsKind,
    ];

    /// <summary>Two targets mean the same.</summary>
    internal static Diagnostic Duplicate(SyntaxObject second, SyntaxObject first, string id) =>
        new(DuplicateKind, second.Source, (second.Find("id") ?? second).Head, id)
        {
            Pointer = second.Pointer,
            Related =
            [
                new RelatedSpan(first.Source, (first.Find("id") ?? first).Head, new FormattedText(
                    new("is the other one.", "是另一个。"))),
            ],
        };

    /// <summary>A bound holds for every value.</summary>
    internal static Diagnostic NeverMissed(SyntaxMember bound, MeasureRange range, StageScale? scale) =>
        At(bound, NeverMissedKind, bound.Name, Shown(bound.Value), RangeText(range, scale));

    /// <summary>A bound holds for no value.</summary>
    internal static Diagnostic NeverMet(SyntaxMember bound, MeasureRange range, StageScale? scale) => At(
        bound, NeverMetKind, bound.Name, Shown(bound.Value), RangeText(range, scale),
        range.IsHighUsual ? new BilingualText("a part of a whole, and so ", "是总体的一部分，因此") : new("always ", "总是"));

    /// <summary>A bound keeps values from getting better.</summary>
    internal static Diagnostic WrongSide(SyntaxMember bound, string name, Direction better) => At(
        bound, WrongSideKind, bound.Name, name,
        better == Direction.Higher ? new BilingualText("higher", "越高越") : new BilingualText("lower", "越低越"),
        bound.Name switch { "atMost" => "atLeast", "atLeast" => "atMost", "above" => "below", _ => "above" });

    /// <summary>A target starts better than it has to end.</summary>
    internal static Diagnostic BaselineBeyond(SyntaxNode baseline, decimal start, SyntaxMember bound) =>
        new(BaselineBeyondKind, baseline.Source, baseline.Span, start, $"\"{bound.Name}\": {Shown(bound.Value)}")
        {
            Pointer = baseline.Pointer,
        };

    /// <summary>A veto hangs on something that is not promised.</summary>
    internal static Diagnostic VetoNotBinding(SyntaxObject target, SyntaxMember veto, string? commitment) =>
        new(VetoNotBindingKind, target.Source, veto.NameSpan, commitment ?? "") { Pointer = veto.Value.Pointer };

    /// <summary>An override names what the target does not cover.</summary>
    internal static Diagnostic OverrideFitsNothing(SyntaxNode place, UnitNames? names)
    {
        UnitNames.Guess? guess = names?.GuessIn(place);
        return new(OverrideFitsNothingKind, place.Source, place.Span, Missed, Correct, CaseOf(place))
        {
            Pointer = place.Pointer,
            SpecificFix = guess?.Advice,
            Edit = guess?.Edit,
        };
    }

    /// <summary>An override stands behind another one for the same case.</summary>
    internal static Diagnostic OverrideTwice(SyntaxNode place, SyntaxNode first) =>
        new(OverrideFitsNothingKind, place.Source, place.Span, Taken, RemoveOne, CaseOf(place))
        {
            Pointer = place.Pointer,
            Related =
            [
                new RelatedSpan(first.Source, first.Span, new FormattedText(new("is the other one.", "是另一条。"))),
            ],
        };

    /// <summary>A target is for nobody.</summary>
    internal static Diagnostic ScopeWithoutUnits(SyntaxNode scope, UnitNames names)
    {
        UnitNames.Guess? guess = names.GuessIn(scope);
        return new(ScopeWithoutUnitsKind, scope.Source, scope.Span)
        {
            Pointer = scope.Pointer,
            SpecificFix = guess?.Advice,
            Edit = guess?.Edit,
        };
    }

    private static string CaseOf(SyntaxNode place) => string.Join(
        ", ",
        ((place as SyntaxObject)?.Members ?? [])
            .Where(member => member.Value is SyntaxString && !Shapes.Bounds.Contains(member.Name))
            .Select(member => $"\"{member.Name}\": {Shown(member.Value)}"));

    private static FormattedText RangeText(MeasureRange range, StageScale? scale) => (range.Low, range.High) switch
    {
        ({ } low, { } high) => new FormattedText(
            new("from {0} to {1}", "在 {0} 到 {1} 之间"), Place(low, scale), Place(high, scale)),
        ({ } low, null) => new FormattedText(new("{0} or more", "不小于 {0}"), Place(low, scale)),
        (null, { } high) => new FormattedText(new("{0} or less", "不大于 {0}"), Place(high, scale)),
        _ => new FormattedText(new("a number", "是数字")),
    };

    private static string Place(decimal number, StageScale? scale) => scale is null
        ? number.ToString(CultureInfo.InvariantCulture)
        : $"\"{scale.Stages[(int)number]}\"";

    private static string Shown(SyntaxNode value) => value.Source.GetString(value.Span);

    private static Diagnostic At(SyntaxMember bound, DiagnosticDescriptor kind, params object[] arguments) =>
        new(kind, bound.Value.Source, bound.Value.Span, arguments) { Pointer = bound.Value.Pointer };
}
