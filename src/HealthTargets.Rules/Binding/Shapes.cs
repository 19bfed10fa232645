namespace HealthTargets.Rules.Binding;

/// <summary>The objects of a plan file and what each can hold.</summary>
internal static class Shapes
{
    private static readonly string[] BoundNames = ["atLeast", "atMost", "above", "below", "equals", "between", "about"];

    private static readonly string[] MeasureNames =
    [
        "cumulative", "change", "share", "count", "rank", "streak", "progress", "slope", "disparity", "percentile",
        "percentileRank",
    ];

    private static readonly string[] CombinatorNames = ["all", "any", "not", "atLeastOf"];

    private static readonly string[] GoodNames = [.. CombinatorNames, .. BoundNames];

    /// <summary>Gets the names of bounds.</summary>
    internal static ReadOnlySpan<string> Bounds => BoundNames;

    /// <summary>Gets the names of measures that are objects.</summary>
    internal static ReadOnlySpan<string> Measures => MeasureNames;

    /// <summary>Gets the names that join conditions.</summary>
    internal static ReadOnlySpan<string> Combinators => CombinatorNames;

    /// <summary>Gets the names of all that says when a target is reached: what joins conditions, and bounds.</summary>
    internal static ReadOnlySpan<string> Goods => GoodNames;

    /// <summary>Gets the shape of a plan.</summary>
    internal static ObjectShape Plan { get; } = new(new("A plan", "计划"),
    [
        "$schema", "id", "title", "period", "unit", "partOf", "imports", "parts", "indicators", "methods",
        "scorings", "sections", "targets", "composites", "course", "scoring", "tests", "workflows",
    ]);

    /// <summary>Gets the shape of a file of workflows that a plan names.</summary>
    internal static ObjectShape PlanWorkflow { get; } =
        new(new("A file of workflows", "工作流文件"), ["file", "each"]);

    /// <summary>Gets the shape of a file that plans import.</summary>
    internal static ObjectShape Import { get; } =
        new(
        new("A shared file", "共享文件"),
        ["$schema", "imports", "indicators", "methods", "scorings", "scoring", "workflows"]);

    /// <summary>Gets the shape of a text in two languages.</summary>
    internal static ObjectShape Localized { get; } = new(new("A text in two languages", "双语文字"), ["en", "zh"]);

    /// <summary>Gets the shape of an indicator.</summary>
    internal static ObjectShape Indicator { get; } = new(new("An indicator", "指标"),
    [
        "name", "kind", "numerator", "denominator", "exclude", "per", "stages", "formula", "unit", "decimals", "better",
        "overTime", "overUnits", "missing",
    ]);

    /// <summary>Gets the shape of a section.</summary>
    internal static ObjectShape Section { get; } = new(new("A section", "章节"), ["id", "title", "period", "sections"]);

    /// <summary>Gets the shape of a target.</summary>
    internal static ObjectShape Target { get; } = new(new("A target", "目标"),
    [
        "id", "title", "section", "indicator", "measure", "where", "baseline", .. BoundNames, .. CombinatorNames,
        "scope", "distribute", "categories", "overrides", "period", "every", "at", "by", "path", "course", "commitment",
        "points", "scoring", "veto", "compare", "method", "source", "note",
    ]);

    /// <summary>Gets the shape of a condition.</summary>
    internal static ObjectShape Condition { get; } = new(new("A condition", "条件"),
        ["indicator", "measure", "where", .. BoundNames, .. CombinatorNames]);

    /// <summary>Gets the shape of <c>atLeastOf</c>.</summary>
    internal static ObjectShape AtLeastOf { get; } = new(new("\"atLeastOf\"", "\"atLeastOf\" "), ["n", "of"]);

    /// <summary>Gets the shape of <c>about</c>.</summary>
    internal static ObjectShape About { get; } = new(new("\"about\"", "\"about\" "), ["value", "tolerance"]);

    /// <summary>Gets the shape of an override.</summary>
    internal static ObjectShape Override { get; } = new(new("An override", "例外"),
        ["unit", "level", "group", "category", "period", .. BoundNames]);

    /// <summary>Gets the shape of a selection of units.</summary>
    internal static ObjectShape Selection { get; } =
        new(new("A selection of units", "单位选择"), ["level", "group", "units"]);

    /// <summary>Gets the shape of what a share counts: units or plans.</summary>
    internal static ObjectShape SharedSelection { get; } =
        new(new("What a share counts", "占比的统计对象"), ["level", "group", "units", "plans"]);

    /// <summary>Gets the shape of a measure, as long as its kind is not known.</summary>
    internal static ObjectShape Measure { get; } = new(new("A measure", "测度"),
    [
        .. MeasureNames, "since", "of", "where", "missing", "best", "ties", "peersMin", "periods", "between",
        "reference", "peers",
    ]);

    /// <summary>Gets the shape of a limit that is derived.</summary>
    internal static ObjectShape Limit { get; } = new(new("A derived limit", "推算的界限"),
    [
        "indicator", "measure", "where", "percentile", "peers", "peersMin", "unit", "since", "times", "plus",
    ]);

    /// <summary>Gets the shape of what a disparity lies between.</summary>
    internal static ObjectShape Between { get; } =
        new(new("What a disparity lies between", "差距的比较对象"), ["level", "group", "units", "categories"]);

    /// <summary>Gets the shape of a baseline.</summary>
    internal static ObjectShape Baseline { get; } = new(new("A baseline", "基线"), ["value", "period"]);

    /// <summary>Gets the shape of a path.</summary>
    internal static ObjectShape Path { get; } = new(new("A path", "路径"), ["steps", "profile"]);

    /// <summary>Gets the shape of the thresholds of a course.</summary>
    internal static ObjectShape Course { get; } = new(new("A course", "进度阈值"), ["onTrackFrom", "atRiskFrom"]);

    /// <summary>Gets the shape of how a target is scored.</summary>
    internal static ObjectShape Scoring { get; } =
        new(new("A target's scoring", "目标计分"), ["proportional", "linear", "deduct", "bands", "bonus"]);

    /// <summary>Gets the shape of the scoring to which a bonus is added.</summary>
    internal static ObjectShape BonusBase { get; } =
        new(new("A scoring below a bonus", "加分之前的计分"), ["proportional", "linear", "deduct", "bands"]);

    /// <summary>Gets the shape of a band of a scoring.</summary>
    internal static ObjectShape ScoreBand { get; } = new(new("A band", "分档"), ["atLeast", "atMost", "share"]);

    /// <summary>Gets the shape of a bonus.</summary>
    internal static ObjectShape Bonus { get; } = new(new("\"bonus\"", "\"bonus\" "), ["perUnit", "cap", "base"]);

    /// <summary>Gets the shape of a proportional scoring.</summary>
    internal static ObjectShape Proportional { get; } = new(new("\"proportional\"", "\"proportional\" "), ["cap"]);

    /// <summary>Gets the shape of a linear scoring.</summary>
    internal static ObjectShape LinearScoring { get; } = new(new("\"linear\"", "\"linear\" "), ["from", "to"]);

    /// <summary>Gets the shape of a policy for what is missing.</summary>
    internal static ObjectShape Missing { get; } = new(new("A missing policy", "缺失处理"), ["carryForward"]);

    /// <summary>Gets the shape of carrying numbers forward.</summary>
    internal static ObjectShape CarryForward { get; } = new(new("\"carryForward\"", "\"carryForward\" "), ["daysMax"]);

    /// <summary>Gets the shape of a plan's scoring.</summary>
    internal static ObjectShape PlanScoring { get; } =
        new(new("A plan's scoring", "计划计分"), ["missing", "grades", "lowestGrade", "league"]);

    /// <summary>Gets the shape of a ranking of units.</summary>
    internal static ObjectShape League { get; } =
        new(new("A league", "排名"), ["by", "level", "best", "ties", "coverageMin"]);

    /// <summary>Gets the shape of a composite.</summary>
    internal static ObjectShape Composite { get; } = new(new("A composite", "综合指标"),
    [
        "id", "title", "use", "parts", "section", "over", "combine", "of", "weights", "missing", "coverageMin",
        "classes", "grades",
    ]);

    /// <summary>Gets the shape of a published rule of composites.</summary>
    internal static ObjectShape CompositeRule { get; } = new(new("A rule of composites", "综合规则"),
        ["version", "title", "source", "coverageMin", .. CompositeRuleNames]);

    /// <summary>Gets the properties of a composite that a published rule gives.</summary>
    internal static IReadOnlyList<string> CompositeRuleNames => ["combine", "of", "missing", "classes", "grades"];

    /// <summary>Gets the shape of a class of a composite.</summary>
    internal static ObjectShape CompositeClass { get; } =
        new(new("A class", "类别"), ["class", "title", "when"]);

    /// <summary>Gets the shape of a combination that picks some of the parts.</summary>
    internal static ObjectShape Combination { get; } = new(new("A combination", "合成方式"), ["kOf", "worst"]);

    /// <summary>Gets the shape of a policy for parts without a number.</summary>
    internal static ObjectShape MissingPart { get; } = new(new("A missing policy", "缺失处理"), ["impute"]);

    /// <summary>Gets the shape of the least coverage of a composite.</summary>
    internal static ObjectShape CoverageMin { get; } = new(new("\"coverageMin\"", "\"coverageMin\" "), ["targets"]);

    /// <summary>Gets the shape of how a bound is shared out.</summary>
    internal static ObjectShape Distribution { get; } =
        new(new("A distribution", "目标分解"), ["by", "to", "rounding", "decimals"]);

    /// <summary>Gets the shape of weights by which a bound is shared out.</summary>
    internal static ObjectShape DistributionKey { get; } = new(new("\"by\"", "\"by\" "), ["weights"]);

    /// <summary>Gets the shape of a grade.</summary>
    internal static ObjectShape Grade { get; } = new(new("A grade", "等级"), ["grade", "atLeast"]);

    /// <summary>Gets the shape of a method of assessment.</summary>
    internal static ObjectShape Method { get; } = new(new("A method", "方法"),
        ["version", "title", "source", "parameters", "facts", "classes", "score", "scoreRange"]);

    /// <summary>Gets the shape of a parameter of a method.</summary>
    internal static ObjectShape MethodParameter { get; } =
        new(new("A parameter", "参数"), ["default", "optional", "title"]);

    /// <summary>Gets the shape of a row of a table of classes.</summary>
    internal static ObjectShape MethodClass { get; } =
        new(new("A class", "类别"), ["class", "when", "status", "score", "title"]);

    /// <summary>Gets the shape of a method as a target uses it.</summary>
    internal static ObjectShape MethodUse { get; } = new(new("The use of a method", "方法的使用"), ["use", "with"]);

    /// <summary>Gets the shape of a statistic: the one kind that it is.</summary>
    internal static ObjectShape Statistic { get; } = new(new("A statistic", "统计量"),
        ["controlChart", "recentTrend", "logTrend", "interval", "quantileGroup", "pooled", "benchmark"]);

    /// <summary>Gets the shapes of the kinds of statistics.</summary>
    internal static IReadOnlyDictionary<string, ObjectShape> Statistics { get; } = new Dictionary<string, ObjectShape>
    {
        ["controlChart"] =
            new(new("A control chart", "控制图"), ["screen", "fixAfter", "centre", "lower", "upper"]),
        ["recentTrend"] = new(new("A recent trend", "近期趋势"), ["of", "points", "width"]),
        ["logTrend"] = new(new("A logarithmic trend", "对数趋势"), ["points"]),
        ["interval"] = new(new("An interval", "置信区间"), ["of", "z", "around"]),
        ["quantileGroup"] = new(new("A quantile group", "分位组"), ["groups", "peers", "largestFirst"]),
        ["pooled"] = new(new("A pooled ratio", "合并比率"), ["peers"]),
        ["benchmark"] = new(new("A benchmark", "基准"), ["unit"]),
    };

    /// <summary>Gets the shape of a test.</summary>
    internal static ObjectShape Test { get; } =
        new(new("A test", "测试"), ["name", "asOf", "knownAt", "units", "given", "expect", "scorecard"]);
}
