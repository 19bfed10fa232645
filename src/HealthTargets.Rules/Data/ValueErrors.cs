using HealthTargets.Indicators;
using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Data;

/// <summary>Mistakes in the numbers and stages of a row of observations.</summary>
internal static class ValueErrors
{
    private static readonly DiagnosticDescriptor NotANumberKind = new("HT5021", DiagnosticSeverity.Error)
    {
        Title = new("Not a number", "不是数字"),
        What = new("\"{0}\" is not a number.", "\"{0}\" 不是数字。"),
        Why = new(
            "a number is written with the digits 0 to 9, perhaps a minus before and one point among them.",
            "数字用 0 到 9 书写，前面可有负号，中间可有一个小数点。"),
        Fix = new(
            "write it like 96.4; where there is none, leave the field empty and name the reason in the column absence.",
            "请写成 96.4 这样的形式；没有数字时请留空，并在 absence 列写明原因。"),
    };

    private static readonly DiagnosticDescriptor NotAStageKind = new("HT5022", DiagnosticSeverity.Error)
    {
        Title = new("Not a stage", "不是阶段名"),
        What = new("\"{0}\" is not a stage of \"{1}\".", "\"{0}\" 不是 \"{1}\" 的阶段。"),
        Why = new("the indicator declares its stages: {2}.", "该指标声明的阶段是：{2}。"),
        Fix = new("use one of them, spelt as there.", "请照原样写其中一个。"),
    };

    private static readonly DiagnosticDescriptor ValueAndAbsenceKind = new("HT5023", DiagnosticSeverity.Error)
    {
        Title = new("Number and absence", "既有数字又有缺失原因"),
        What = new("The row has a number and says that it is absent (\"{0}\").", "这一行既有数字，又写着缺失（\"{0}\"）。"),
        Why = new("only one of the two can be true.", "两者只能有一个成立。"),
        Fix = new("remove the number or the absence.", "请删去数字或缺失原因。"),
    };

    private static readonly DiagnosticDescriptor HalfFractionKind = new("HT5024", DiagnosticSeverity.Error)
    {
        Title = new("Half a fraction", "分子分母不全"),
        What = new("The field \"{0}\" is empty, but \"{1}\" is not.", "字段 \"{0}\" 为空，而 \"{1}\" 不为空。"),
        Why = new("\"{2}\" is a ratio: its rows carry both or neither.", "\"{2}\" 是比率：分子和分母要么都写，要么都不写。"),
        Fix = new("fill in the other one, or empty both and give the value.", "请补上另一个，或两个都清空而只写 value。"),
    };

    private static readonly DiagnosticDescriptor BelowZeroKind = new("HT5025", DiagnosticSeverity.Error)
    {
        Title = new("Denominator below zero", "分母为负"),
        What = new("The denominator {0} is below 0.", "分母 {0} 小于 0。"),
        Why = new("a denominator says out of how many, or how much weight a mean has.", "分母表示总数，或均值的权重。"),
        Fix = new("check the sign.", "请检查正负号。"),
    };

    private static readonly DiagnosticDescriptor PartsWithoutValueKind = new("HT5026", DiagnosticSeverity.Error)
    {
        Title = new("Value missing", "缺少数值"),
        What = new("The row has a numerator or denominator, but no value.", "这一行有分子或分母，但没有 value。"),
        Why = new("only a ratio is made from the two, and \"{0}\" is none.", "只有比率才由两者算出，而 \"{0}\" 不是比率。"),
        Fix = new("give the value, or declare the indicator as a ratio.", "请写上 value，或把该指标声明为比率。"),
    };

    private static readonly DiagnosticDescriptor PartsNotUsedKind = new("HT5033", DiagnosticSeverity.Warning)
    {
        Title = new("Numerator or denominator not used", "分子或分母没有用到"),
        What = new(
            "Rows of \"{0}\" have a numerator or denominator, which is not used.", "\"{0}\" 的数据有分子或分母，但不会用到。"),
        Why = new("the indicator is not a ratio and not a mean.", "该指标既不是比率也不是均值。"),
        Fix = new("declare it as a ratio, or leave the fields empty.", "请把它声明为比率，或清空这些字段。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        NotANumberKind, NotAStageKind, ValueAndAbsenceKind, HalfFractionKind, BelowZeroKind, PartsWithoutValueKind,
        PartsNotUsedKind,
    ];

    /// <summary>A text is no number.</summary>
    internal static Diagnostic NotANumber(DataRow row, int place)
    {
        string text = row.Text(place);
        string? meant = NumberAdvice.Meant(text) ?? NumberAdvice.BeforeUnit(text);
        SourceSpan span = row.Span(place);
        return new(NotANumberKind, row.Source, span, text)
        {
            SpecificFix = meant is null ? NumberAdvice.For(text) : new FormattedText(
                new("write {0}, without anything else.", "请只写 {0}，不加其他字符。"), meant),
            Edit = meant is null ? null : new SuggestedEdit(span, meant),
        };
    }

    /// <summary>A text is no stage of the indicator's scale.</summary>
    internal static Diagnostic NotAStage(DataRow row, Indicator indicator, StageScale scale)
    {
        string text = row.Text(ObservationColumn.Value);
        return new(
            NotAStageKind,
            row.Source,
            row.Span(ObservationColumn.Value),
            text,
            indicator.Id.Value,
            FormattedText.AllOf(scale.Stages))
        {
            SpecificFix = Suggestions.AdviseNearest(text, scale.Stages),
        };
    }

    /// <summary>A row has a number and a reason why there is none.</summary>
    internal static Diagnostic ValueAndAbsence(DataRow row) => new(
        ValueAndAbsenceKind,
        row.Source,
        row.Span(ObservationColumn.Absence),
        row.Text(ObservationColumn.Absence));

    /// <summary>Of numerator and denominator one is given.</summary>
    internal static Diagnostic HalfFraction(DataRow row, int empty, int given, Indicator? indicator) => new(
        HalfFractionKind,
        row.Source,
        row.Span(given),
        row.Columns.Names[empty],
        row.Columns.Names[given],
        indicator?.Id.Value ?? row.Text(ObservationColumn.Indicator));

    /// <summary>A denominator is negative.</summary>
    internal static Diagnostic BelowZero(DataRow row) => new(
        BelowZeroKind,
        row.Source,
        row.Span(ObservationColumn.Denominator),
        row.Text(ObservationColumn.Denominator));

    /// <summary>A row of an indicator that is no ratio has parts of a fraction and nothing else.</summary>
    internal static Diagnostic PartsWithoutValue(DataRow row, int given) =>
        new(PartsWithoutValueKind, row.Source, row.Span(given), row.Text(ObservationColumn.Indicator));

    /// <summary>A row of an indicator that is neither ratio nor mean has parts of a fraction.</summary>
    internal static Diagnostic PartsNotUsed(DataRow row, int given) =>
        new(PartsNotUsedKind, row.Source, row.Span(given), row.Text(ObservationColumn.Indicator));
}
