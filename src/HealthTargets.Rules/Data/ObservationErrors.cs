using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Data;

/// <summary>Mistakes in what a row of observations says, and rows that contradict each other.</summary>
internal static class ObservationErrors
{
    private static readonly DiagnosticDescriptor EmptyFieldKind = new("HT5011", DiagnosticSeverity.Error)
    {
        Title = new("Empty field", "字段为空"),
        What = new("The field \"{0}\" is empty.", "字段 \"{0}\" 为空。"),
        Why = new("a row says of which indicator, unit and period it speaks.", "每一行都要写明指标、单位和期间。"),
        Fix = new("fill it in, or remove the row.", "请填写，或删去这一行。"),
    };

    private static readonly DiagnosticDescriptor UnreadablePeriodKind = new("HT5012", DiagnosticSeverity.Error)
    {
        Title = new("Unreadable period", "无法识别的期间"),
        What = new(
            "\"{0}\" is not a period: at position {2}, expected {1}.",
            "\"{0}\" 不是期间：第 {2} 个字符处应为{1}。"),
        Why = new("a number belongs to exactly one period, and nothing is guessed.", "数字只属于一个确定的期间，不做猜测。"),
        Fix = new(
            "write it like 2025, 2025-S1, 2025-Q1, 2025-03 or 2025-03-31.",
            "请写成 2025、2025-S1、2025-Q1、2025-03 或 2025-03-31 这样的形式。"),
    };

    private static readonly DiagnosticDescriptor UnknownWordKind = new("HT5013", DiagnosticSeverity.Error)
    {
        Title = new("Unknown word", "未知的用词"),
        What = new("\"{0}\" is no word for the field \"{1}\".", "字段 \"{1}\" 不能写 \"{0}\"。"),
        Why = new("the field takes one of a few words.", "该字段只能写几个固定的词之一。"),
        Fix = new("use one of the words that the page names, or leave the field empty.", "请使用说明页列出的词，或留空。"),
    };

    private static readonly DiagnosticDescriptor UnreadableTimeKind = new("HT5014", DiagnosticSeverity.Error)
    {
        Title = new("Unreadable time", "无法识别的时间"),
        What = new("\"{0}\" is not a time of recording.", "\"{0}\" 不是记录时间。"),
        Why = new(
            "the latest of several rows for one cell counts, so the time must be exact, with its offset from UTC.",
            "同一格有多行时以最晚的为准，所以时间要准确，并带有与 UTC 的时差。"),
        Fix = new(
            "write 2021-07-05T08:30:00Z, 2021-07-05T16:30:00+08:00, or the date 2021-07-05.",
            "请写 2021-07-05T08:30:00Z、2021-07-05T16:30:00+08:00，或日期 2021-07-05。"),
    };

    private static readonly DiagnosticDescriptor ConflictKind = new("HT5015", DiagnosticSeverity.Error)
    {
        Title = new("Same cell twice", "同一格有两行"),
        What = new(
            "\"{0}\" of \"{1}\" in {2} is given twice: in {3} and in {4}.",
            "\"{1}\" 在 {2} 的 \"{0}\" 出现两次：{3} 和 {4}。"),
        Why = new(
            "neither of the two rows was recorded later than the other, so it is not clear which one counts; "
                + "none does.",
            "两行都没有更晚的记录时间，无法判断以哪一行为准，所以两行都不采用。"),
        Fix = new(
            "remove one of the two, or give the later one a time in the column recordedAt.",
            "请删去其中一行，或在 recordedAt 列给较晚的一行写上时间。"),
    };

    private static readonly DiagnosticDescriptor UnknownIndicatorKind = new("HT5031", DiagnosticSeverity.Warning)
    {
        Title = new("Unknown indicator", "未知的指标"),
        What = new("No plan has an indicator named \"{0}\"; its rows are not used.", "计划里没有指标 \"{0}\"，其数据不会用到。"),
        Why = new("rows are matched to indicators by their name, letter case included.", "数据按指标名称匹配，区分大小写。"),
        Fix = new("check the name, or leave it where the rows are meant for another plan.", "请检查名称；如果数据是给其他计划的，可以不管。"),
    };

    private static readonly DiagnosticDescriptor UnknownUnitKind = new("HT5032", DiagnosticSeverity.Warning)
    {
        Title = new("Unknown unit", "未知的单位"),
        What = new("There is no unit named \"{0}\"; its rows are not used.", "没有单位 \"{0}\"，其数据不会用到。"),
        Why = new("rows are matched to units by their identifier, letter case included.", "数据按单位标识匹配，区分大小写。"),
        Fix = new("check the name, or add the unit to the file of units.", "请检查名称，或在单位文件里补上该单位。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        EmptyFieldKind, UnreadablePeriodKind, UnknownWordKind, UnreadableTimeKind, ConflictKind, UnknownIndicatorKind,
        UnknownUnitKind,
    ];

    /// <summary>A field that every row needs is empty.</summary>
    internal static Diagnostic EmptyField(DataRow row, int place) =>
        new(EmptyFieldKind, row.Source, row.Span(place), row.Columns.Names[place]);

    /// <summary>A text is no period.</summary>
    internal static Diagnostic UnreadablePeriod(DataRow row, PeriodParseError error) => new(
        UnreadablePeriodKind,
        row.Source,
        row.Span(ObservationColumn.Period),
        row.Text(ObservationColumn.Period),
        new BilingualText(error.Expected, error.ExpectedChinese),
        error.Position + 1);

    /// <summary>A field that takes one of a few words holds another.</summary>
    internal static Diagnostic UnknownWord(DataRow row, int place, IReadOnlyCollection<string> words) =>
        new(UnknownWordKind, row.Source, row.Span(place), row.Text(place), row.Columns.Names[place])
        {
            SpecificFix = Suggestions.Advise(row.Text(place), words),
        };

    /// <summary>A text is no time.</summary>
    internal static Diagnostic UnreadableTime(DataRow row) => new(
        UnreadableTimeKind,
        row.Source,
        row.Span(ObservationColumn.RecordedAt),
        row.Text(ObservationColumn.RecordedAt));

    /// <summary>Two rows speak of one cell, and neither is later.</summary>
    internal static Diagnostic Conflict(
        Observations.ObservationConflict conflict, SourceText second, SourceText first) =>
        new(
            ConflictKind,
            second,
            default,
            conflict.Second.Indicator.Value,
            conflict.Second.Unit.Value,
            conflict.Second.Period,
            conflict.First.Origin?.ToString() ?? "",
            conflict.Second.Origin?.ToString() ?? "")
        {
            Related = [new RelatedSpan(first, default, new FormattedText(new("is the first one.", "是第一行。")))],
        };

    /// <summary>No plan knows an indicator.</summary>
    internal static Diagnostic UnknownIndicator(DataRow row, string name, IReadOnlyCollection<string> known) =>
        new(UnknownIndicatorKind, row.Source, row.Span(ObservationColumn.Indicator), name)
        {
            SpecificFix = Suggestions.Advise(name, known),
        };

    /// <summary>The tree has no such unit.</summary>
    internal static Diagnostic UnknownUnit(DataRow row, string name, IReadOnlyCollection<string> known) =>
        new(UnknownUnitKind, row.Source, row.Span(ObservationColumn.Unit), name)
        {
            SpecificFix = Suggestions.Advise(name, known),
        };
}
