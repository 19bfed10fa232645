namespace HealthTargets.Rules.Diagnostics;

/// <summary>
/// Mistakes in the words behind the name of the command that show when it runs: what they name is not there, or there
/// already. The text is the line as it was given.
/// </summary>
internal static class CommandErrors
{
    private static readonly DiagnosticDescriptor PlanTwiceKind = new("HT8021", DiagnosticSeverity.Error)
    {
        Title = new("Two plans with one id", "两个计划的标识相同"),
        What = new("Two plans have the id \"{0}\".", "有两个计划的标识都是 \"{0}\"。"),
        Why = new("their results could not be told apart.", "它们的结果无法区分。"),
        Fix = new("change one of the ids, or name one file only.", "请改其中一个的标识，或只给一个文件。"),
    };

    private static readonly DiagnosticDescriptor CannotWriteKind = new("HT8022", DiagnosticSeverity.Error)
    {
        Title = new("File that can't be written", "无法写入的文件"),
        What = new("\"{0}\" can't be written.", "不能写入 \"{0}\"。"),
        Why = new("the system says: {1}", "系统提示：{1}"),
        Fix = new(
            "name a file in a folder that is there and may be written to.", "请把文件放在已有且可写的文件夹中。"),
    };

    private static readonly DiagnosticDescriptor IsThereKind = new("HT8023", DiagnosticSeverity.Error)
    {
        Title = new("File that is there already", "文件已经存在"),
        What = new("\"{0}\" is there already.", "\"{0}\" 已经存在。"),
        Why = new("what somebody wrote is never overwritten.", "已写好的内容不会被覆盖。"),
        Fix = new("choose another name.", "请换一个文件名。"),
    };

    private static readonly DiagnosticDescriptor UnknownTargetKind = new("HT8024", DiagnosticSeverity.Error)
    {
        Title = new("Unknown target", "未知的目标"),
        What = new("There is no target \"{0}\".", "没有目标 \"{0}\"。"),
        Why = new("the plans have the targets {1}.", "计划中的目标有 {1}。"),
        Fix = new("write one of them.", "请写其中之一。"),
    };

    private static readonly DiagnosticDescriptor UnknownMethodKind = new("HT8025", DiagnosticSeverity.Error)
    {
        Title = new("Unknown method", "未知的方法"),
        What = new("There is no published method \"{0}\".", "没有公布的方法 \"{0}\"。"),
        Why = new("only methods that come with this command have a name here.", "此处只能用本程序附带的方法。"),
        Fix = new("choose one that \"healthtargets methods\" lists.", "请选用 \"healthtargets methods\" 列出的方法。"),
    };

    private static readonly DiagnosticDescriptor NoSuchTestKind = new("HT8026", DiagnosticSeverity.Error)
    {
        Title = new("No test is like that", "没有符合条件的测试"),
        What = new("No test is like that.", "没有符合条件的测试。"),
        Why = new(
            "the plans have {0} tests, and none is about that target with such a name.",
            "计划中有 {0} 个测试，但没有涉及该目标且名称相符的。"),
        Fix = new("change \"--filter\" or \"--target\", or leave it out.", "请修改或去掉 \"--filter\" 或 \"--target\"。"),
    };

    private static readonly DiagnosticDescriptor CannotReadKind = new("HT8027", DiagnosticSeverity.Error)
    {
        Title = new("File that can't be read", "无法读取的文件"),
        What = new("\"{0}\" can't be read.", "不能读取 \"{0}\"。"),
        Why = new("the system says: {1}", "系统提示：{1}"),
        Fix = new("name a file that is there and may be read.", "请写已有且可读的文件。"),
    };

    private static readonly DiagnosticDescriptor NotJsonKind = new("HT8028", DiagnosticSeverity.Error)
    {
        Title = new("Input that is no JSON", "输入不是 JSON"),
        What = new("\"{0}\" is no JSON.", "\"{0}\" 不是 JSON。"),
        Why = new("reading it came to this: {1}", "读取时出现：{1}"),
        Fix = new("mend it at that place.", "请改正该处。"),
    };

    private static readonly DiagnosticDescriptor NoVerdictKind = new("HT8029", DiagnosticSeverity.Error)
    {
        Title = new("Target that is not judged there", "目标不针对该单位或期间"),
        What = new("The target \"{0}\" is not judged for \"{1}\".", "目标 \"{0}\" 没有针对 \"{1}\" 的结论。"),
        Why = new("it is judged for {2}.", "有结论的是 {2}。"),
        Fix = new("write one of these, or leave the option out.", "请写其中之一，或去掉该选项。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        PlanTwiceKind, CannotWriteKind, IsThereKind, UnknownTargetKind, UnknownMethodKind, NoSuchTestKind,
        CannotReadKind, NotJsonKind, NoVerdictKind,
    ];

    /// <summary>Two files hold plans of one id.</summary>
    internal static Diagnostic PlanTwice(SourceText line, SourceSpan span, string id) =>
        new(PlanTwiceKind, line, span, id);

    /// <summary>A file can't be written.</summary>
    internal static Diagnostic CannotWrite(SourceText line, SourceSpan span, string file, string reason) =>
        new(CannotWriteKind, line, span, file, reason);

    /// <summary>A file that is to be made is there.</summary>
    internal static Diagnostic IsThere(SourceText line, SourceSpan span, string file) =>
        new(IsThereKind, line, span, file);

    /// <summary>A target has verdicts, but none for that unit or period.</summary>
    internal static Diagnostic NoVerdict(
        SourceText line, SourceSpan span, string target, string written, IReadOnlyList<string> known) =>
        new(NoVerdictKind, line, span, target, written, known.Count == 0
            ? new BilingualText("none of the units that were given", "无：所给的单位中没有它所针对的")
            : FormattedText.AnyOf(known))
        {
            SpecificFix = Suggestions.AdviseNearest(written, known),
        };

    /// <summary>No plan has that target.</summary>
    internal static Diagnostic UnknownTarget(
        SourceText line, SourceSpan span, string target, IReadOnlyList<string> targets) =>
        new(UnknownTargetKind, line, span, target, FormattedText.AnyOf(targets))
        {
            SpecificFix = Suggestions.AdviseNearest(target, targets),
        };

    /// <summary>There is no such published method.</summary>
    internal static Diagnostic UnknownMethod(
        SourceText line, SourceSpan span, string method, IReadOnlyList<string> methods) =>
        new(UnknownMethodKind, line, span, method) { SpecificFix = Suggestions.AdviseNearest(method, methods) };

    /// <summary>The words that choose tests leave none.</summary>
    internal static Diagnostic NoSuchTest(SourceText line, SourceSpan span, int tests) =>
        new(NoSuchTestKind, line, span, tests);

    /// <summary>A file can't be read.</summary>
    internal static Diagnostic CannotRead(SourceText line, SourceSpan span, string file, string reason) =>
        new(CannotReadKind, line, span, file, reason);

    /// <summary>An input is no JSON.</summary>
    internal static Diagnostic NotJson(SourceText line, SourceSpan span, string file, string reason) =>
        new(NotJsonKind, line, span, file, reason);
}
