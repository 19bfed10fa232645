using HealthTargets.OrgUnits;
using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Data;

/// <summary>Mistakes in files of organisation units.</summary>
internal static class UnitErrors
{
    private static readonly DiagnosticDescriptor DuplicateKind = new("HT5041", DiagnosticSeverity.Error)
    {
        Title = new("Unit given twice", "单位重复"),
        What = new("The unit \"{0}\" is given twice.", "单位 \"{0}\" 出现两次。"),
        Why = new("an identifier names one unit; the first row counts.", "一个标识只对应一个单位；以第一行为准。"),
        Fix = new("remove one of the two rows, or give one another identifier.", "请删去其中一行，或改用别的标识。"),
    };

    private static readonly DiagnosticDescriptor UnknownParentKind = new("HT5042", DiagnosticSeverity.Error)
    {
        Title = new("Unknown parent", "未知的上级"),
        What = new("There is no unit \"{0}\" to be the parent of \"{1}\".", "没有单位 \"{0}\" 可作 \"{1}\" 的上级。"),
        Why = new(
            "sums and shares follow the tree of units; without its parent this one stands alone.",
            "合计和占比按单位树计算；没有上级，该单位就孤立了。"),
        Fix = new("check the name, or add the parent.", "请检查名称，或补上这个上级单位。"),
    };

    private static readonly DiagnosticDescriptor CircleKind = new("HT5043", DiagnosticSeverity.Error)
    {
        Title = new("Circle of parents", "上级成环"),
        What = new(
            "The unit \"{1}\" is below itself: its parent \"{0}\" leads back to it.",
            "单位 \"{1}\" 成了自己的下级：沿上级 \"{0}\" 又回到它。"),
        Why = new("a tree has no circles; the parent is left out here.", "单位树不能成环；这里的上级被略去。"),
        Fix = new("correct the parent of one of the units in the circle.", "请改正环中某个单位的上级。"),
    };

    private static readonly DiagnosticDescriptor UnreadableDateKind = new("HT5044", DiagnosticSeverity.Error)
    {
        Title = new("Unreadable date", "无法识别的日期"),
        What = new("\"{0}\" is not a date.", "\"{0}\" 不是日期。"),
        Why = new("a date is written as year, month and day with hyphens.", "日期写作用连字符隔开的年、月、日。"),
        Fix = new("write it like 2021-07-05.", "请写成 2021-07-05 这样的形式。"),
    };

    private static readonly DiagnosticDescriptor EndBeforeStartKind = new("HT5045", DiagnosticSeverity.Error)
    {
        Title = new("End before start", "终止早于起始"),
        What = new("The unit ends on {0}, before it starts on {1}.", "该单位在 {0} 终止，早于起始日 {1}。"),
        Why = new("it would exist on no day.", "这样它在任何一天都不存在。"),
        Fix = new("check validFrom and validTo.", "请检查 validFrom 和 validTo。"),
    };

    private static readonly DiagnosticDescriptor TooDeepKind = new("HT5046", DiagnosticSeverity.Error)
    {
        Title = new("Unit too far down", "单位层级过深"),
        What = new(
            "The unit \"{1}\" stands below more than {2} levels of units.",
            "单位 \"{1}\" 之上的层级超过 {2} 层。"),
        Why = new("no health system is that deep; its parent \"{0}\" is left out here.", "卫生体系没有这么深；这里略去它的上级 \"{0}\"。"),
        Fix = new("check the column parent of the units above it.", "请检查其上各单位的 parent 列。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
        [DuplicateKind, UnknownParentKind, CircleKind, UnreadableDateKind, EndBeforeStartKind, TooDeepKind];

    /// <summary>Something is wrong with a unit's place in the tree.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="source">The row of the unit.</param>
    /// <param name="span">The place in the row.</param>
    /// <param name="names">The identifiers of all units, for a guess.</param>
    internal static Diagnostic Of(
        OrgUnitProblem problem, SourceText source, SourceSpan span, IReadOnlyCollection<string> names) =>
        problem.Kind switch
        {
            OrgUnitProblemKind.Duplicate => new(DuplicateKind, source, span, problem.Unit.Value),
            OrgUnitProblemKind.UnknownParent =>
                new(UnknownParentKind, source, span, problem.Parent?.Value ?? "", problem.Unit.Value)
                {
                    SpecificFix = Suggestions.Advise(problem.Parent?.Value ?? "", names),
                },
            OrgUnitProblemKind.TooDeep => new(
                TooDeepKind, source, span, problem.Parent?.Value ?? "", problem.Unit.Value, OrgUnitTree.LevelsMax),
            _ => new(CircleKind, source, span, problem.Parent?.Value ?? "", problem.Unit.Value),
        };

    /// <summary>A text is no date.</summary>
    internal static Diagnostic UnreadableDate(DataRow row, int place) =>
        new(UnreadableDateKind, row.Source, row.Span(place), row.Text(place));

    /// <summary>A unit ends before it starts.</summary>
    internal static Diagnostic EndBeforeStart(DataRow row) => new(
        EndBeforeStartKind,
        row.Source,
        row.Span(UnitColumn.ValidTo),
        row.Text(UnitColumn.ValidTo),
        row.Text(UnitColumn.ValidFrom));
}
