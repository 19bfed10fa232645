using System.Diagnostics;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>Mistakes in the shape of a row of CSV or of a line of JSON Lines. Each costs its row only.</summary>
internal static class CsvErrors
{
    private static readonly DiagnosticDescriptor UnclosedQuoteKind = new("HT1041", DiagnosticSeverity.Error)
    {
        Title = new("Quote never closed", "引号没有闭合"),
        What = new("The field that opens with a quote here is never closed.", "这里以引号开始的字段没有闭合。"),
        Why = new(
            "a field that begins with a double quote ends with one, followed by a comma or the end of the row.",
            "以双引号开始的字段要以双引号结束，后面是逗号或行尾。"),
        Fix = new(
            "add the closing quote; a quote inside such a field is written twice (\"\"). The next line is read again.",
            "请补上右引号；字段内部的引号要写两个（\"\"）。下一行照常读取。"),
    };

    private static readonly DiagnosticDescriptor TextAfterQuoteKind = new("HT1042", DiagnosticSeverity.Error)
    {
        Title = new("Text behind a closing quote", "右引号后面有文字"),
        What = new("There is text between a closing quote and the next comma.", "右引号与下一个逗号之间有文字。"),
        Why = new("a field stands in quotes as a whole or not at all.", "字段要么整个放在引号里，要么不用引号。"),
        Fix = new(
            "write a quote inside a field twice (\"\"), or remove the text.",
            "字段内部的引号写两个（\"\"），或删去这些文字。"),
    };

    private static readonly DiagnosticDescriptor FieldTooLongKind = new("HT1043", DiagnosticSeverity.Error)
    {
        Title = new("Field too long", "字段过长"),
        What = new("This field is longer than {0} bytes.", "这个字段超过 {0} 字节。"),
        Why = new(
            "the length of fields is bounded so that every file is read in bounded memory.",
            "限制字段长度是为了让任何文件都在有限内存内读完。"),
        Fix = new("check whether line breaks or commas are missing here.", "请检查这里是否缺少换行或逗号。"),
    };

    private static readonly DiagnosticDescriptor TooManyFieldsKind = new("HT1044", DiagnosticSeverity.Error)
    {
        Title = new("Too many fields", "字段过多"),
        What = new("This row has more fields than are read.", "这一行的字段数超过可读取的数量。"),
        Why = new(
            "the number of fields is bounded so that every file is read in bounded memory.",
            "限制字段数是为了让任何文件都在有限内存内读完。"),
        Fix = new(
            "check whether line breaks are missing, and remove columns that are not used.",
            "请检查是否缺少换行，并删去用不到的列。"),
    };

    private static readonly DiagnosticDescriptor RowTooLongKind = new("HT1045", DiagnosticSeverity.Error)
    {
        Title = new("Row too long", "行过长"),
        What = new("This row is longer than {0} bytes.", "这一行超过 {0} 字节。"),
        Why = new(
            "the length of rows is bounded so that every file is read in bounded memory.",
            "限制行长是为了让任何文件都在有限内存内读完。"),
        Fix = new("check whether line breaks are missing here.", "请检查这里是否缺少换行。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
        [UnclosedQuoteKind, TextAfterQuoteKind, FieldTooLongKind, TooManyFieldsKind, RowTooLongKind];

    /// <summary>Says what a mistake found by <see cref="CsvTokenizer"/> is.</summary>
    internal static Diagnostic Of(CsvMistake mistake, SourceText source, SourceSpan span) => mistake switch
    {
        CsvMistake.UnclosedQuote => UnclosedQuote(source, span),
        CsvMistake.TextAfterQuote => TextAfterQuote(source, span),
        CsvMistake.FieldTooLong => FieldTooLong(source, span),
        CsvMistake.TooManyFields => TooManyFields(source, span),
        CsvMistake.RowTooLong => RowTooLong(source, span),
        _ => throw new UnreachableException(),
    };

    /// <summary>A quote opens a field and none closes it.</summary>
    internal static Diagnostic UnclosedQuote(SourceText source, SourceSpan span) =>
        new(UnclosedQuoteKind, source, span);

    /// <summary>A closing quote is followed by text.</summary>
    internal static Diagnostic TextAfterQuote(SourceText source, SourceSpan span) =>
        new(TextAfterQuoteKind, source, span);

    /// <summary>A field is longer than is read.</summary>
    internal static Diagnostic FieldTooLong(SourceText source, SourceSpan span) =>
        new(FieldTooLongKind, source, span, SyntaxLimits.FieldBytesMax);

    /// <summary>A row has more fields than are read.</summary>
    internal static Diagnostic TooManyFields(SourceText source, SourceSpan span) =>
        new(TooManyFieldsKind, source, span);

    /// <summary>A row or line is longer than is read.</summary>
    internal static Diagnostic RowTooLong(SourceText source, SourceSpan span) =>
        new(RowTooLongKind, source, span, SyntaxLimits.RowBytesMax);
}
