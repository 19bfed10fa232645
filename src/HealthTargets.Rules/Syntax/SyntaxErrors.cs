using System.Globalization;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Syntax;

/// <summary>Mistakes about a JSON text as a whole, about its values, and about what it repeats.</summary>
internal static class SyntaxErrors
{
    private static readonly DiagnosticDescriptor EmptyFileKind = new("HT1001", DiagnosticSeverity.Error)
    {
        Title = new("Empty file", "空文件"),
        What = new("This file is empty.", "文件是空的。"),
        Why = new("a JSON file holds one value, and here is none.", "JSON 文件应有一个值，这里一个也没有。"),
        Fix = new("check the path, or copy a sample plan and change it.", "请检查路径，或复制一份示例计划再修改。"),
    };

    private static readonly DiagnosticDescriptor NotUtf8Kind = new("HT1002", DiagnosticSeverity.Error)
    {
        Title = new("Not UTF-8", "不是 UTF-8 编码"),
        What = new("The bytes here are not UTF-8.", "这里的字节不是 UTF-8 编码。"),
        Why = new(
            "files are read as UTF-8; text in another encoding, such as GBK or UTF-16, can't be told from damage.",
            "文件按 UTF-8 读取；GBK、UTF-16 等其他编码的文字与损坏的数据无法区分。"),
        Fix = new(
            "save the file again with the encoding UTF-8; spreadsheets call it \"CSV UTF-8\".",
            "请把文件另存为 UTF-8 编码；表格软件中选“CSV UTF-8（逗号分隔）”。"),
    };

    private static readonly DiagnosticDescriptor FileTooLargeKind = new("HT1003", DiagnosticSeverity.Error)
    {
        Title = new("File too large", "文件过大"),
        What = new("This file has {0} bytes; at most {1} are read.", "文件有 {0} 字节；最多读取 {1} 字节。"),
        Why = new("a JSON file is kept in memory as a whole.", "JSON 文件要整个放进内存。"),
        Fix = new(
            "split the plan into imports, or keep data in CSV or JSON Lines, which are read piece by piece.",
            "请用 imports 拆分计划，或把数据改存为 CSV 或 JSON Lines，它们可以逐段读取。"),
    };

    private static readonly DiagnosticDescriptor TooDeepKind = new("HT1004", DiagnosticSeverity.Error)
    {
        Title = new("Nested too deep", "嵌套过深"),
        What = new("Brackets are nested more than {0} deep here.", "这里的括号嵌套超过 {0} 层。"),
        Why = new(
            "depth is bounded so that every file is read in bounded memory.",
            "限制深度是为了让任何文件都在有限内存内读完。"),
        Fix = new("take some brackets away; plans need about eight levels.", "请减少括号层数；计划文件大约只需八层。"),
    };

    private static readonly DiagnosticDescriptor DuplicatePropertyKind = new("HT1005", DiagnosticSeverity.Error)
    {
        Title = new("Duplicate property", "属性重复"),
        What = new("The property \"{0}\" is given twice in one object.", "属性 \"{0}\" 在同一个对象里出现两次。"),
        Why = new(
            "only one of the two values could count, and it is not clear which.",
            "两个值只能有一个生效，无法判断是哪一个。"),
        Fix = new("remove one of the two, or rename it.", "请删去其中一个，或改名。"),
    };

    private static readonly DiagnosticDescriptor NumberOutOfRangeKind = new("HT1006", DiagnosticSeverity.Error)
    {
        Title = new("Number out of range", "数字超出范围"),
        What = new("The number {0} is too large.", "数字 {0} 太大。"),
        Why = new(
            "numbers are kept exactly, as decimals of up to 28 digits.",
            "数字按十进制精确保存，最多 28 位。"),
        Fix = new("write a smaller number, or choose a larger unit.", "请写小一些的数字，或改用更大的单位。"),
    };

    private static readonly DiagnosticDescriptor TooManyDigitsKind = new("HT1007", DiagnosticSeverity.Error)
    {
        Title = new("Number with too many digits", "数字位数过多"),
        What = new("The number {0} has more digits than can be kept exactly.", "数字 {0} 的位数多得无法精确保存。"),
        Why = new(
            "numbers are kept exactly, as decimals of up to 28 digits; a rounded one would change verdicts.",
            "数字按十进制精确保存，最多 28 位；四舍五入会改变评价结果。"),
        Fix = new("write fewer digits.", "请减少位数。"),
    };

    private static readonly DiagnosticDescriptor HalfCharacterKind = new("HT1008", DiagnosticSeverity.Error)
    {
        Title = new("Half a character", "半个字符"),
        What = new("This text holds an escape for half a character.", "这段文字里有只表示半个字符的转义。"),
        Why = new(
            "characters such as emoji need two escapes in a row (\\uD83D\\uDE00), and one of them is missing.",
            "表情等字符要用连续两个转义（\\uD83D\\uDE00），这里缺了一个。"),
        Fix = new("write the character itself, or both escapes.", "请直接写出该字符，或写全两个转义。"),
    };

    private static readonly DiagnosticDescriptor TooManyValuesKind = new("HT1009", DiagnosticSeverity.Error)
    {
        Title = new("Too many values", "值过多"),
        What = new("This file has more than {0} values.", "文件中的值超过 {0} 个。"),
        Why = new("a JSON file is kept in memory as a whole.", "JSON 文件要整个放进内存。"),
        Fix = new(
            "split the plan into imports, or keep data in CSV or JSON Lines, which are read piece by piece.",
            "请用 imports 拆分计划，或把数据改存为 CSV 或 JSON Lines，它们可以逐段读取。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        EmptyFileKind, NotUtf8Kind, FileTooLargeKind, TooDeepKind, DuplicatePropertyKind, NumberOutOfRangeKind,
        TooManyDigitsKind, HalfCharacterKind, TooManyValuesKind,
    ];

    /// <summary>The file holds nothing but blanks and comments.</summary>
    internal static Diagnostic EmptyFile(SourceText source) => new(EmptyFileKind, source, default);

    /// <summary>Bytes are no UTF-8.</summary>
    internal static Diagnostic NotUtf8(SourceText source, SourceSpan span) => new(NotUtf8Kind, source, span);

    /// <summary>The file is larger than is read.</summary>
    internal static Diagnostic FileTooLarge(SourceText source, int bytesMax) =>
        new(FileTooLargeKind, source, default, Grouped(source.Bytes.Length), Grouped(bytesMax));

    /// <summary>An opening bracket lies too deep.</summary>
    internal static Diagnostic TooDeep(SourceText source, SourceSpan span, int depthMax) =>
        new(TooDeepKind, source, span, depthMax);

    /// <summary>A name stands twice in one object.</summary>
    internal static Diagnostic DuplicateProperty(
        SourceText source, SourceSpan span, string pointer, string name, SourceSpan first) =>
        new(DuplicatePropertyKind, source, span, name)
        {
            Pointer = pointer,
            Related =
            [
                new RelatedSpan(source, first, new FormattedText(
                    new("is where \"{0}\" is first given.", "是 \"{0}\" 第一次出现的地方。"), name)),
            ],
        };

    /// <summary>A number is larger than can be kept.</summary>
    internal static Diagnostic NumberOutOfRange(SourceText source, SourceSpan span, string? pointer, string raw) =>
        new(NumberOutOfRangeKind, source, span, raw) { Pointer = pointer };

    /// <summary>A number has more digits than can be kept.</summary>
    internal static Diagnostic TooManyDigits(SourceText source, SourceSpan span, string? pointer, string raw) =>
        new(TooManyDigitsKind, source, span, raw) { Pointer = pointer };

    /// <summary>A text holds half of a pair of escapes.</summary>
    internal static Diagnostic HalfCharacter(SourceText source, SourceSpan span, string pointer) =>
        new(HalfCharacterKind, source, span) { Pointer = pointer };

    /// <summary>The file holds more values than are kept.</summary>
    internal static Diagnostic TooManyValues(SourceText source, SourceSpan span, int valuesMax) =>
        new(TooManyValuesKind, source, span, Grouped(valuesMax));

    private static string Grouped(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
