using HealthTargets.Periods;
using HealthTargets.Periods.Text;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>Mistakes about periods and dates.</summary>
internal static class PeriodErrors
{
    private static readonly DiagnosticDescriptor BadPeriodKind = new("HT3011", DiagnosticSeverity.Error)
    {
        Title = new("Unreadable period", "无法识别的报告期"),
        What = new("\"{0}\" is not a period.", "\"{0}\" 不是报告期。"),
        Why = new("at character {1} stands {2}; expected is {3}.", "第 {1} 个字符处是 {2}；那里应为{3}。"),
        Fix = new(
            "write periods as 2021, 2021-Q1, 2021-S1, 2021-03 or 2021/2025.",
            "报告期请写成 2021、2021-Q1、2021-S1、2021-03 或 2021/2025。"),
    };

    private static readonly DiagnosticDescriptor BadDateKind = new("HT3012", DiagnosticSeverity.Error)
    {
        Title = new("Unreadable date", "无法识别的日期"),
        What = new("\"{0}\" is not a date of the calendar.", "\"{0}\" 不是有效日期。"),
        Why = new("a date has a year, a month and a day that exist.", "日期由存在的年、月、日组成。"),
        Fix = new("write dates as 2021-12-31.", "日期请写成 2021-12-31。"),
    };

    private static readonly DiagnosticDescriptor DoesNotDivideKind = new("HT3013", DiagnosticSeverity.Error)
    {
        Title = new("Period that does not divide", "无法整分的报告期"),
        What = new(
            "The period {1} does not consist of whole periods of the kind \"{0}\".",
            "报告期 {1} 不能整分为 \"{0}\"。"),
        Why = new(
            "a target that holds in every sub-period needs parts that begin and end with its period.",
            "要求每个子期都达标的目标，其子期必须与整个报告期首尾对齐。"),
        Fix = new("choose a shorter kind, such as \"month\" for a year.", "请选择更短的类型，例如一年按 \"month\"。"),
    };

    private static readonly DiagnosticDescriptor DueBeforeStartKind = new("HT3014", DiagnosticSeverity.Error)
    {
        Title = new("Due before it begins", "期限早于开始"),
        What = new("The day {0} lies before the period {1} of the target.", "日期 {0} 早于目标的报告期 {1}。"),
        Why = new("nothing can have been reached before the period begins.", "报告期开始之前不可能完成任何目标。"),
        Fix = new(
            "correct the day, or give the target its own \"period\".",
            "请改正日期，或给目标指定自己的 \"period\"。"),
    };

    private static readonly DiagnosticDescriptor ReachedAfterEndKind = new("HT3120", DiagnosticSeverity.Error)
    {
        Title = new("Reached after the end", "达成日期晚于结束"),
        What = new("The day {0} lies after the period {1} of the target.", "日期 {0} 晚于目标的报告期 {1}。"),
        Why = new(
            "what must be reached by a day and kept from then on needs a part of its period to be kept in.",
            "要求某日前达到并一直保持的目标，其报告期里必须有需要保持的部分。"),
        Fix = new(
            "correct the day, give the target a longer \"period\", or leave \"every\" out.",
            "请改正日期，给目标更长的 \"period\"，或去掉 \"every\"。"),
    };

    private static readonly DiagnosticDescriptor TooManyPartsKind = new("HT4002", DiagnosticSeverity.Error)
    {
        Title = new("Too many sub-periods", "子期过多"),
        What = new("The period {1} has {2} periods of the kind \"{0}\".", "报告期 {1} 含有 {2} 个 \"{0}\"。"),
        Why = new("at most {3} sub-periods are checked for one target.", "一个目标最多检查 {3} 个子期。"),
        Fix = new("choose a longer kind, or a shorter period.", "请选择更长的类型，或更短的报告期。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
        [BadPeriodKind, BadDateKind, DoesNotDivideKind, DueBeforeStartKind, TooManyPartsKind, ReachedAfterEndKind];

    /// <summary>A text is no period.</summary>
    internal static Diagnostic BadPeriod(
        SourceText source, SourceSpan span, string? pointer, string text, PeriodParseError error) =>
        new(BadPeriodKind, source, span, text, error.Position + 1,
            error.Found.Length == 0
                ? new FormattedText(new("the end", "结尾"))
                : new FormattedText(new("\"{0}\"", "\"{0}\""), error.Found),
            new BilingualText(error.Expected, error.ExpectedChinese))
        {
            Pointer = pointer,
            SpecificFix = Guess(text) is { } meant ? Suggestions.DidYouMean(meant.ToString()) : null,
            Edit = Guess(text) is { } period ? EditTo(source, span, period) : null,
        };

    /// <summary>Returns the period, where any other notation of one is recognised.</summary>
    private static ReportingPeriod? Guess(string text) =>
        PeriodReader.Lenient(text).TryGetValue(out ReportingPeriod period) ? period : null;

    // What stands in no quotes is no text of JSON but a field of a table, which nobody mends.
    private static SuggestedEdit? EditTo(SourceText source, SourceSpan span, ReportingPeriod period) =>
        span.Length > 0 && source.Bytes.Span[span.Start] == '"' ? new SuggestedEdit(span, $"\"{period}\"") : null;

    /// <summary>A text is no date.</summary>
    internal static Diagnostic BadDate(SourceText source, SourceSpan span, string? pointer, string text)
    {
        ReportingPeriod? day = Guess(text) is { Kind: PeriodKind.Day } found ? found : null;
        return new(BadDateKind, source, span, text)
        {
            Pointer = pointer,
            SpecificFix = day is { } meant ? Suggestions.DidYouMean(meant.ToString()) : null,
            Edit = day is { } date ? EditTo(source, span, date) : null,
        };
    }

    /// <summary>A kind of period does not divide a period.</summary>
    internal static Diagnostic DoesNotDivide(SyntaxNode kind, string word, ReportingPeriod period) =>
        new(DoesNotDivideKind, kind.Source, kind.Span, word, period.ToString()) { Pointer = kind.Pointer };

    /// <summary>A target is due before its period.</summary>
    internal static Diagnostic DueBeforeStart(SyntaxNode date, string text, ReportingPeriod period) =>
        new(DueBeforeStartKind, date.Source, date.Span, text, period.ToString()) { Pointer = date.Pointer };

    /// <summary>A target must be reached and kept, from a day on that its period does not have.</summary>
    internal static Diagnostic ReachedAfterEnd(SyntaxNode date, string text, ReportingPeriod period) =>
        new(ReachedAfterEndKind, date.Source, date.Span, text, period.ToString()) { Pointer = date.Pointer };

    /// <summary>A target would be checked too often.</summary>
    internal static Diagnostic TooManyParts(
        SyntaxNode kind, string word, ReportingPeriod period, int count, int countMax) =>
        new(TooManyPartsKind, kind.Source, kind.Span, word, period.ToString(), count, countMax)
        {
            Pointer = kind.Pointer,
        };
}
