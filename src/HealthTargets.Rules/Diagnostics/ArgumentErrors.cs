using HealthTargets.Periods;
using HealthTargets.Periods.Text;

namespace HealthTargets.Rules.Diagnostics;

/// <summary>
/// Mistakes in the words behind the name of the command. They are told like mistakes in files; the text is the line as
/// it was given.
/// </summary>
internal static class ArgumentErrors
{
    private static readonly DiagnosticDescriptor UnknownCommandKind = new("HT8001", DiagnosticSeverity.Error)
    {
        Title = new("Unknown command", "未知的命令"),
        What = new("There is no command \"{0}\".", "没有命令 \"{0}\"。"),
        Why = new("the first word says what to do; it is one of {1}.", "第一个词说明要做什么，可用的有 {1}。"),
        Fix = new("write one of these commands first.", "请先写这些命令之一。"),
    };

    private static readonly DiagnosticDescriptor NoCommandKind = new("HT8002", DiagnosticSeverity.Error)
    {
        Title = new("No command", "没有写明命令"),
        What = new("No command is given.", "没有写明命令。"),
        Why = new("the first word says what to do; it is one of {0}.", "第一个词说明要做什么，可用的有 {0}。"),
        Fix = new("write one of these commands first.", "请先写这些命令之一。"),
    };

    private static readonly DiagnosticDescriptor UnknownOptionKind = new("HT8003", DiagnosticSeverity.Error)
    {
        Title = new("Unknown option", "未知的选项"),
        What = new("There is no option \"{0}\".", "没有选项 \"{0}\"。"),
        Why = new(
            "the command \"{1}\" takes other options, and what begins with \"-\" is taken for one.",
            "命令 \"{1}\" 没有这个选项；以 \"-\" 开头的词都视为选项。"),
        Fix = new(
            "write an option that \"{1}\" has, or \"./\" before a file whose name begins with \"-\".",
            "请改用 \"{1}\" 的选项；文件名以 \"-\" 开头时，请在前面加 \"./\"。"),
    };

    private static readonly DiagnosticDescriptor ExtraArgumentKind = new("HT8004", DiagnosticSeverity.Error)
    {
        Title = new("Argument too many", "多余的参数"),
        What = new("There is no place for \"{0}\".", "\"{0}\" 没有可放的位置。"),
        Why = new("the command \"{1}\" takes fewer words, or other ones.", "命令 \"{1}\" 不接受这么多或这样的参数。"),
        Fix = new(
            "leave it out, put quotation marks around a name with spaces, or write its option before it.",
            "请去掉它；名称中有空格时请加引号；属于某个选项时，请把选项写在前面。"),
    };

    private static readonly DiagnosticDescriptor MissingArgumentKind = new("HT8005", DiagnosticSeverity.Error)
    {
        Title = new("Missing argument", "缺少参数"),
        What = new("The command \"{0}\" lacks an argument.", "命令 \"{0}\" 缺少参数。"),
        Why = new("it has to know what to work on.", "它需要知道处理什么。"),
        Fix = new("write it behind the command; the help shows which.", "请写在命令之后；帮助中列有所需的参数。"),
    };

    private static readonly DiagnosticDescriptor MissingOptionKind = new("HT8006", DiagnosticSeverity.Error)
    {
        Title = new("Missing option", "缺少选项"),
        What = new("The option \"{0}\" is not there.", "缺少选项 \"{0}\"。"),
        Why = new(
            "the command \"{1}\" guesses nothing that its results depend on.",
            "命令 \"{1}\" 的结果取决于它，不作猜测。"),
        Fix = new("write \"{0}\" with its value.", "请写上 \"{0}\" 及其取值。"),
    };

    private static readonly DiagnosticDescriptor MissingValueKind = new("HT8007", DiagnosticSeverity.Error)
    {
        Title = new("Option without value", "选项没有取值"),
        What = new("The option \"{0}\" lacks a value.", "选项 \"{0}\" 缺少取值。"),
        Why = new("nothing stands behind it, or the next word is an option itself.", "它后面没有内容，或后面又是一个选项。"),
        Fix = new("write the value behind the option.", "请在选项之后写上取值。"),
    };

    private static readonly DiagnosticDescriptor GivenTwiceKind = new("HT8008", DiagnosticSeverity.Error)
    {
        Title = new("Option given more than once", "选项重复"),
        What = new("The option \"{0}\" has {1} values.", "选项 \"{0}\" 有 {1} 个取值。"),
        Why = new("it takes one value, and which of them is meant is not clear.", "它只能有一个取值，无法判断以哪个为准。"),
        Fix = new("keep one of them.", "请只保留一个。"),
    };

    private static readonly DiagnosticDescriptor UnknownWordKind = new("HT8009", DiagnosticSeverity.Error)
    {
        Title = new("Unknown word", "未知的取值"),
        What = new("\"{0}\" is not possible here.", "此处不能用 \"{0}\"。"),
        Why = new("only {1} can stand here.", "此处可用的只有 {1}。"),
        Fix = new("write one of these words.", "请写其中之一。"),
    };

    private static readonly DiagnosticDescriptor NotADateKind = new("HT8010", DiagnosticSeverity.Error)
    {
        Title = new("Not a date", "不是日期"),
        What = new("\"{0}\" is no date.", "\"{0}\" 不是日期。"),
        Why = new(
            "days are written as year, month and day, and have to be in the calendar.",
            "日期按年、月、日书写，并且必须存在。"),
        Fix = new("write it as 2021-12-31.", "请写作 2021-12-31。"),
    };

    private static readonly DiagnosticDescriptor NotAnInstantKind = new("HT8011", DiagnosticSeverity.Error)
    {
        Title = new("Not an instant", "不是时刻"),
        What = new("\"{0}\" is no instant.", "\"{0}\" 不是时刻。"),
        Why = new(
            "what was known at a time depends on the time of day and its zone.",
            "当时已知哪些数据，取决于具体时刻及其时区。"),
        Fix = new(
            "write it as 2021-12-31T16:00:00Z, or as a date for the start of that day.",
            "请写作 2021-12-31T16:00:00Z，或用日期表示当日开始。"),
    };

    private static readonly DiagnosticDescriptor NotAPeriodKind = new("HT8012", DiagnosticSeverity.Error)
    {
        Title = new("Not a period for a plan", "不能作为计划的期间"),
        What = new("\"{0}\" is no period that a plan could start with.", "\"{0}\" 不能作为计划的期间。"),
        Why = new("a plan is for a year or a part of one, or for several years.", "计划针对一年、一年中的一段或若干年。"),
        Fix = new("write it as 2026 or 2026-Q1.", "请写作 2026 或 2026-Q1。"),
    };

    private static readonly DiagnosticDescriptor NotAValueKind = new("HT8013", DiagnosticSeverity.Error)
    {
        Title = new("Value of another kind", "取值类型不符"),
        What = new("\"{0}\" is no value of \"{1}\".", "\"{0}\" 不是 \"{1}\" 的取值。"),
        Why = new("a value of another kind is needed, such as a whole number.", "需要其他类型的取值，例如整数。"),
        Fix = new("write the value that the help shows.", "请按帮助中的说明书写。"),
    };

    private static readonly DiagnosticDescriptor NotACodeKind = new("HT8014", DiagnosticSeverity.Error)
    {
        Title = new("Not a code", "不是代码"),
        What = new("\"{0}\" is no code of a message.", "\"{0}\" 不是提示的代码。"),
        Why = new("codes have two letters and four digits.", "代码由两个字母和四位数字组成。"),
        Fix = new("write it as HT6001.", "请写作 HT6001。"),
    };

    private static readonly DiagnosticDescriptor NeedsOtherKind = new("HT8015", DiagnosticSeverity.Error)
    {
        Title = new("Option that needs another one", "选项缺少搭配"),
        What = new("\"{0}\" has no effect without \"{1}\".", "没有 \"{1}\" 时 \"{0}\" 不起作用。"),
        Why = new("the first means something only together with the second.", "前者只有与后者合用才有意义。"),
        Fix = new("write \"{1}\" too, or leave \"{0}\" out.", "请同时写上 \"{1}\"，或去掉 \"{0}\"。"),
    };

    private static readonly DiagnosticDescriptor EitherOrKind = new("HT8016", DiagnosticSeverity.Error)
    {
        Title = new("Options of which one is to be chosen", "选项只能择一"),
        What = new("\"{0}\" goes with one of {1}.", "\"{0}\" 只与 {1} 中的一个合用。"),
        Why = new(
            "what is written that way is one report, and either none or several are asked for.",
            "这样写出的是一份报告，而现在没有要求或要求了多份。"),
        Fix = new("write exactly one of the options.", "请只写其中一个选项。"),
    };

    private static readonly DiagnosticDescriptor FileTwiceKind = new("HT8017", DiagnosticSeverity.Error)
    {
        Title = new("File named twice", "文件重复"),
        What = new("The file \"{0}\" is named twice.", "文件 \"{0}\" 写了两次。"),
        Why = new("what stands in it would count twice.", "其中的内容会重复计算。"),
        Fix = new("name it once.", "请只写一次。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        UnknownCommandKind, NoCommandKind, UnknownOptionKind, ExtraArgumentKind, MissingArgumentKind,
        MissingOptionKind, MissingValueKind, GivenTwiceKind, UnknownWordKind, NotADateKind, NotAnInstantKind,
        NotAPeriodKind, NotAValueKind, NotACodeKind, NeedsOtherKind, EitherOrKind, FileTwiceKind,
    ];

    /// <summary>There is no such command.</summary>
    internal static Diagnostic UnknownCommand(
        SourceText line, SourceSpan span, string name, IReadOnlyList<string> commands) =>
        new(UnknownCommandKind, line, span, name, FormattedText.AnyOf(commands))
        {
            SpecificFix = Suggestions.AdviseNearest(name, commands),
        };

    /// <summary>No command is given.</summary>
    internal static Diagnostic NoCommand(SourceText line, SourceSpan span, IReadOnlyList<string> commands) =>
        new(NoCommandKind, line, span, FormattedText.AnyOf(commands));

    /// <summary>The command has no such option.</summary>
    internal static Diagnostic UnknownOption(
        SourceText line, SourceSpan span, string option, string command, IEnumerable<string> options) =>
        new(UnknownOptionKind, line, span, option, command)
        {
            SpecificFix = Suggestions.AdviseNearest(option, [.. options]),
        };

    /// <summary>A word has no place.</summary>
    internal static Diagnostic ExtraArgument(SourceText line, SourceSpan span, string word, string command) =>
        new(ExtraArgumentKind, line, span, word, command);

    /// <summary>The command lacks an argument.</summary>
    internal static Diagnostic MissingArgument(SourceText line, SourceSpan span, string command) =>
        new(MissingArgumentKind, line, span, command);

    /// <summary>An option is needed.</summary>
    internal static Diagnostic MissingOption(SourceText line, SourceSpan span, string option, string command) =>
        new(MissingOptionKind, line, span, option, command);

    /// <summary>An option lacks its value.</summary>
    internal static Diagnostic MissingValue(SourceText line, SourceSpan span, string option) =>
        new(MissingValueKind, line, span, option);

    /// <summary>An option of one value has several.</summary>
    internal static Diagnostic GivenTwice(SourceText line, SourceSpan span, string option, string count) =>
        new(GivenTwiceKind, line, span, option, count);

    /// <summary>Only some words are possible.</summary>
    internal static Diagnostic UnknownWord(
        SourceText line, SourceSpan span, string word, IReadOnlyList<string> words) =>
        new(UnknownWordKind, line, span, word, FormattedText.AnyOf(words))
        {
            SpecificFix = Suggestions.AdviseNearest(word, words),
        };

    /// <summary>A word is no date.</summary>
    internal static Diagnostic NotADate(SourceText line, SourceSpan span, string word) =>
        new(NotADateKind, line, span, word)
        {
            SpecificFix = PeriodReader.Lenient(word).TryGetValue(out ReportingPeriod day) && day.Kind == PeriodKind.Day
                ? Suggestions.DidYouMean(day.ToString())
                : null,
        };

    /// <summary>A word is no instant.</summary>
    internal static Diagnostic NotAnInstant(SourceText line, SourceSpan span, string word) =>
        new(NotAnInstantKind, line, span, word);

    /// <summary>A word is no period.</summary>
    internal static Diagnostic NotAPeriod(SourceText line, SourceSpan span, string word) =>
        new(NotAPeriodKind, line, span, word);

    /// <summary>A word is of another kind than the option takes.</summary>
    internal static Diagnostic NotAValue(SourceText line, SourceSpan span, string word, string option) =>
        new(NotAValueKind, line, span, word, option);

    /// <summary>A word is no code.</summary>
    internal static Diagnostic NotACode(SourceText line, SourceSpan span, string word) =>
        new(NotACodeKind, line, span, word);

    /// <summary>An option needs another one.</summary>
    internal static Diagnostic NeedsOther(SourceText line, SourceSpan span, string option, string other) =>
        new(NeedsOtherKind, line, span, option, other);

    /// <summary>An option needs exactly one of some others.</summary>
    internal static Diagnostic EitherOr(
        SourceText line, SourceSpan span, string option, IReadOnlyList<string> others) =>
        new(EitherOrKind, line, span, option, FormattedText.AnyOf(others));

    /// <summary>A file is named twice.</summary>
    internal static Diagnostic FileTwice(SourceText line, SourceSpan span, string file) =>
        new(FileTwiceKind, line, span, file);
}
