using System.Buffers;
using System.Text;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Data.Rows;

/// <summary>Mistakes in a file of data as a whole, in its columns, and in the shape of its rows.</summary>
internal static class RowErrors
{
    private static readonly DiagnosticDescriptor UnreadableFileKind = new("HT5001", DiagnosticSeverity.Error)
    {
        Title = new("File can't be read", "无法读取文件"),
        What = new("The file \"{0}\" can't be read: {1}.", "无法读取文件 \"{0}\"：{1}。"),
        Why = new("its rows are needed for the evaluation.", "评价需要其中的数据。"),
        Fix = new("check the path and the rights to read it.", "请检查路径和读取权限。"),
    };

    private static readonly DiagnosticDescriptor EmptyFileKind = new("HT5002", DiagnosticSeverity.Error)
    {
        Title = new("No header", "没有表头"),
        What = new("This file is empty.", "文件是空的。"),
        Why = new("a CSV file begins with a row of column names.", "CSV 文件的第一行是列名。"),
        Fix = new("begin with the row {0}.", "第一行请写 {0}。"),
    };

    private static readonly DiagnosticDescriptor UnknownColumnKind = new("HT5003", DiagnosticSeverity.Warning)
    {
        Title = new("Unknown column", "未知的列"),
        What = new("The column \"{0}\" is not known and not read.", "未知的列 \"{0}\"，不予读取。"),
        Why = new("only columns of a known name are used.", "只使用名称已知的列。"),
        Fix = new("the columns are {0}; remove this one if it is not needed.", "可用的列是 {0}；不需要的列可以删去。"),
    };

    private static readonly DiagnosticDescriptor MissingColumnsKind = new("HT5004", DiagnosticSeverity.Error)
    {
        Title = new("Missing column", "缺少列"),
        What = new("The header has no column {0}.", "表头缺少列 {0}。"),
        Why = new("without it no row of the file can be read.", "缺少它就无法读取任何一行。"),
        Fix = new("add the column; the names are not translated.", "请补上该列；列名不翻译。"),
    };

    private static readonly DiagnosticDescriptor ColumnTwiceKind = new("HT5005", DiagnosticSeverity.Error)
    {
        Title = new("Column given twice", "列重复"),
        What = new("The column \"{0}\" is given twice.", "列 \"{0}\" 出现两次。"),
        Why = new("only one of the two could count, and it is not clear which.", "两列只能有一列生效，无法判断是哪一列。"),
        Fix = new("remove or rename one of the two.", "请删去其中一列，或改名。"),
    };

    private static readonly DiagnosticDescriptor FieldCountKind = new("HT5006", DiagnosticSeverity.Error)
    {
        Title = new("Wrong number of fields", "字段数不符"),
        What = new("This row has {0} fields, but the header has {1}.", "这一行有 {0} 个字段，而表头有 {1} 个。"),
        Why = new("fields behind a missing or spare comma would land in the wrong column.", "多或少一个逗号，后面的字段就会错位。"),
        Fix = new("check the commas; put a field that holds a comma in double quotes.", "请检查逗号；含逗号的字段要放在双引号里。"),
    };

    private static readonly DiagnosticDescriptor NotAnObjectKind = new("HT5007", DiagnosticSeverity.Error)
    {
        Title = new("Line is no object", "该行不是对象"),
        What = new("This line is not a JSON object.", "这一行不是 JSON 对象。"),
        Why = new(
            "each line of a JSON Lines file is one object with the properties of a row.",
            "JSON Lines 的每一行是一个对象，写着一行的各个属性。"),
        Fix = new(
            "write {\"indicator\": ...} on one line, without a list around the rows.",
            "请把 {\"indicator\": ...} 写在一行，各行外面不加列表。"),
    };

    private static readonly DiagnosticDescriptor WrongShapeKind = new("HT5008", DiagnosticSeverity.Error)
    {
        Title = new("Text or number expected", "应为文字或数字"),
        What = new("The property \"{0}\" is neither a text nor a number.", "属性 \"{0}\" 既不是文字也不是数字。"),
        Why = new("a field of a row holds one text or number, or null for nothing.", "一个字段只放一个文字或数字，没有则写 null。"),
        Fix = new("write a text in double quotes, a number, or null.", "请写双引号里的文字、数字或 null。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        UnreadableFileKind, EmptyFileKind, UnknownColumnKind, MissingColumnsKind, ColumnTwiceKind, FieldCountKind,
        NotAnObjectKind, WrongShapeKind,
    ];

    /// <summary>A file can't be opened, or reading breaks off.</summary>
    internal static Diagnostic UnreadableFile(SourceText source, BilingualText reason) =>
        new(UnreadableFileKind, source, default, source.Name, reason);

    /// <summary>A file has no header.</summary>
    internal static Diagnostic EmptyFile(SourceText source, DataColumns columns) =>
        new(EmptyFileKind, source, default, string.Join(',', columns.Names.Take(columns.Required)));

    /// <summary>A column has a name that means nothing.</summary>
    internal static Diagnostic UnknownColumn(SourceText source, SourceSpan span, string name, DataColumns columns) =>
        new(UnknownColumnKind, source, span, name)
        {
            SpecificFix = HeaderAdvice.Translated(name, columns) is { } meant
                ? Suggestions.DidYouMean(meant)
                : Suggestions.AdviseNearest(name, columns.Names)
                    ?? new FormattedText(UnknownColumnKind.Fix, FormattedText.AllOf(columns.Names)),
        };

    /// <summary>A header lacks columns.</summary>
    internal static Diagnostic MissingColumns(
        SourceText source, IReadOnlyList<string> names, IReadOnlyList<string> found, DataColumns columns) =>
        new(MissingColumnsKind, source, default, FormattedText.AllOf(names))
        {
            SpecificFix = HeaderAdvice.For(found, columns),
        };

    /// <summary>Two columns have one name.</summary>
    internal static Diagnostic ColumnTwice(SourceText source, SourceSpan span, string name, SourceSpan first) =>
        new(ColumnTwiceKind, source, span, name)
        {
            Related = [new RelatedSpan(source, first, new FormattedText(new("is the first one.", "是第一次出现的地方。")))],
        };

    /// <summary>A row is longer or shorter than the header.</summary>
    internal static Diagnostic FieldCount(SourceText source, SourceSpan span, int found, int expected) =>
        new(FieldCountKind, source, span, found, expected);

    /// <summary>A line of JSON Lines is another kind of value.</summary>
    internal static Diagnostic NotAnObject(SourceText source, SourceSpan span) =>
        new(NotAnObjectKind, source, span);

    /// <summary>A property holds an object, a list, true or false.</summary>
    internal static Diagnostic WrongShape(SourceText source, SourceSpan span, string pointer, string name) =>
        new(WrongShapeKind, source, span, name) { Pointer = pointer };

    /// <summary>Returns the place of the first byte that is not UTF-8.</summary>
    internal static SourceSpan FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out int length) == OperationStatus.Done)
        {
            offset += length;
        }

        return new SourceSpan(offset, 1);
    }
}
