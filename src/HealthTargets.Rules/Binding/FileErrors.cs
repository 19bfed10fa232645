using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Mistakes about the files that a plan names, and words of the format that this version does not offer.
/// </summary>
internal static class FileErrors
{
    private static readonly DiagnosticDescriptor NotFoundKind = new("HT2021", DiagnosticSeverity.Error)
    {
        Title = new("File not found", "找不到文件"),
        What = new("The file \"{0}\" can't be read.", "无法读取文件 \"{0}\"。"),
        Why = new("it is not there, or may not be read.", "文件不存在，或没有读取权限。"),
        Fix = new(
            "correct the path; it is relative to the file that names it.",
            "请改正路径；路径相对于写它的那个文件。"),
    };

    private static readonly DiagnosticDescriptor NoPlanKind = new("HT2026", DiagnosticSeverity.Error)
    {
        Title = new("Plan file not found", "找不到计划文件"),
        What = new("The plan file can't be read.", "无法读取计划文件。"),
        Why = new("it is not there, or may not be read.", "文件不存在，或没有读取权限。"),
        Fix = new("check the path.", "请检查路径。"),
    };

    private static readonly DiagnosticDescriptor OutsideKind = new("HT2022", DiagnosticSeverity.Error)
    {
        Title = new("File outside of the plan's folder", "文件在计划文件夹之外"),
        What = new("\"{0}\" is not a path inside the folder of the plan.", "\"{0}\" 不是计划文件夹内的路径。"),
        Why = new(
            "a plan may only read files of its own folder and the folders in it, so that it is safe to run any plan.",
            "计划只能读取自己文件夹及其子文件夹中的文件，这样运行别人的计划才安全。"),
        Fix = new(
            "copy the file there and write a relative path with /, such as \"shared/indicators.json\".",
            "请把文件复制过来，并用 / 写相对路径，例如 \"shared/indicators.json\"。"),
    };

    private static readonly DiagnosticDescriptor CircularImportKind = new("HT2023", DiagnosticSeverity.Error)
    {
        Title = new("Files that import each other", "文件循环导入"),
        What = new("The file \"{0}\" is read while it is still being read.", "文件 \"{0}\" 还没读完就又被读取。"),
        Why = new("it goes {1}.", "读取顺序为 {1}。"),
        Fix = new("take one of these imports out.", "请去掉其中一个导入。"),
    };

    private static readonly DiagnosticDescriptor OtherPlanKind = new("HT2024", DiagnosticSeverity.Error)
    {
        Title = new("Part of another plan", "属于另一个计划"),
        What = new(
            "The plan \"{0}\" says that it is part of \"{1}\", not of \"{2}\".",
            "计划 \"{0}\" 声明属于 \"{1}\"，而不是 \"{2}\"。"),
        Why = new("a plan is part of at most one other plan.", "一个计划最多属于一个上级计划。"),
        Fix = new(
            "correct \"partOf\" there, or remove the file from \"parts\" here.",
            "请改正那里的 \"partOf\"，或从这里的 \"parts\" 删去该文件。"),
    };

    private static readonly DiagnosticDescriptor SamePartKind = new("HT2025", DiagnosticSeverity.Error)
    {
        Title = new("Two parts with one name", "两个子计划同名"),
        What = new("Two parts of this plan are named \"{0}\".", "本计划有两个名为 \"{0}\" 的子计划。"),
        Why = new(
            "targets name a part by its \"id\", and this could mean either.",
            "目标用 \"id\" 引用子计划，同名就无法分清。"),
        Fix = new("change the \"id\" of one of the two.", "请修改其中一个的 \"id\"。"),
    };

    private static readonly DiagnosticDescriptor TooManyFilesKind = new("HT4004", DiagnosticSeverity.Error)
    {
        Title = new("Too many files", "文件过多"),
        What = new("The plan names more than {0} files.", "计划引用的文件超过 {0} 个。"),
        Why = new(
            "their number is bounded so that every plan is read in bounded time.",
            "限制数量是为了让任何计划都在有限时间内读完。"),
        Fix = new("put indicators together into fewer files.", "请把指标合并到更少的文件里。"),
    };

    private static readonly DiagnosticDescriptor TooDeepKind = new("HT4005", DiagnosticSeverity.Error)
    {
        Title = new("Indicators built on each other too deep", "指标引用层数过多"),
        What = new("The indicator \"{0}\" is calculated over more than {1} steps.", "指标 \"{0}\" 的计算超过 {1} 层。"),
        Why = new(
            "the number of steps is bounded so that every plan is evaluated in bounded time.",
            "限制层数是为了让任何计划都在有限时间内算完。"),
        Fix = new("write the calculation in fewer steps.", "请用更少的步骤写出计算。"),
    };

    private static readonly DiagnosticDescriptor TooManyReadsKind = new("HT4008", DiagnosticSeverity.Error)
    {
        Title = new("Indicator calculated from too many numbers", "指标用到的数过多"),
        What = new(
            "The indicator \"{0}\" is calculated from more than {1} numbers.", "指标 \"{0}\" 的计算用到的数超过 {1} 个。"),
        Why = new(
            "each name counts as often as it is met, in the formulas of the names too, so that every plan is evaluated "
                + "in bounded time.",
            "名称每出现一次计一次，所引用公式中的名称也计算在内，这样任何计划都能在有限时间内算完。"),
        Fix = new(
            "name other formulas less often: write 2 * a, not a + a.", "请减少对其他公式的引用次数：写 2 * a，不写 a + a。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
        [
        NotFoundKind, OutsideKind, CircularImportKind, OtherPlanKind, SamePartKind, TooManyFilesKind,
        TooDeepKind, TooManyReadsKind, NoPlanKind,
    ];

    /// <summary>A file is not there.</summary>
    internal static Diagnostic NotFound(SyntaxString path) =>
        new(NotFoundKind, path.Source, path.Span, path.Value) { Pointer = path.Pointer };

    /// <summary>The plan file itself is not there.</summary>
    internal static Diagnostic NoPlan(string path) => new(NoPlanKind, new SourceText(path, default), default)
    {
        SpecificFix = Directory.Exists(path)
            ? new FormattedText(new("this is a folder; name the file in it.", "这是文件夹，请写其中的文件。"))
            : null,
    };

    /// <summary>A path leaves the folder of the plan.</summary>
    internal static Diagnostic Outside(SyntaxString path) =>
        new(OutsideKind, path.Source, path.Span, path.Value) { Pointer = path.Pointer };

    /// <summary>Files import each other in a circle.</summary>
    internal static Diagnostic CircularImport(SyntaxString path, string circle) =>
        new(CircularImportKind, path.Source, path.Span, path.Value, circle) { Pointer = path.Pointer };

    /// <summary>A part of the plan belongs to another one.</summary>
    internal static Diagnostic OtherPlan(SyntaxNode partOf, string part, string stated, string actual) =>
        new(OtherPlanKind, partOf.Source, partOf.Span, part, stated, actual) { Pointer = partOf.Pointer };

    /// <summary>Two parts of a plan have the same name.</summary>
    internal static Diagnostic SamePart(SyntaxString path, string id) =>
        new(SamePartKind, path.Source, path.Span, id) { Pointer = path.Pointer };

    /// <summary>A plan names very many files.</summary>
    internal static Diagnostic TooManyFiles(SyntaxString path, int filesMax) =>
        new(TooManyFilesKind, path.Source, path.Span, filesMax) { Pointer = path.Pointer };

    /// <summary>Indicators are calculated from each other over very many steps.</summary>
    internal static Diagnostic TooDeep(Declaration declaration, int stepsMax) =>
        new(TooDeepKind, declaration.Source, declaration.Span, declaration.Name, stepsMax)
        {
            Pointer = declaration.Pointer,
        };

    /// <summary>Indicators are calculated from each other so often that it would take too long.</summary>
    internal static Diagnostic TooManyReads(Declaration declaration, int readsMax) =>
        new(TooManyReadsKind, declaration.Source, declaration.Span, declaration.Name, readsMax)
        {
            Pointer = declaration.Pointer,
        };
}
