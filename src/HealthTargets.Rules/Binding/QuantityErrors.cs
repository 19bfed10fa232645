using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>Combinations that are well-formed and yet have no meaning, such as adding percentages up.</summary>
internal static class QuantityErrors
{
    private static readonly DiagnosticDescriptor NumberForStageKind = new("HT3021", DiagnosticSeverity.Error)
    {
        Title = new("Number where a stage is needed", "应写阶段而不是数字"),
        What = new(
            "\"{0}\" needs a stage, because \"{1}\" is measured in stages.",
            "\"{0}\" 需要阶段名，因为 \"{1}\" 以阶段计量。"),
        Why = new("a number has no place on the scale {2}.", "数字在 {2} 这个序列上没有位置。"),
        Fix = new("write one of the stages {2} in double quotes.", "请用双引号写上阶段 {2} 之一。"),
    };

    private static readonly DiagnosticDescriptor StageForNumberKind = new("HT3022", DiagnosticSeverity.Error)
    {
        Title = new("Text where a number is needed", "应写数字而不是文字"),
        What = new("\"{0}\" needs a number, but here is the text \"{1}\".", "\"{0}\" 需要数字，这里却是文字 \"{1}\"。"),
        Why = new("what it compares is a number, not a stage.", "被比较的是数字，不是阶段。"),
        Fix = new("write the number without quotes and without unit.", "请写数字，不加引号，也不带单位。"),
    };

    private static readonly DiagnosticDescriptor NotAdditiveKind = new("HT3023", DiagnosticSeverity.Error)
    {
        Title = new("Accumulating what does not add up", "累计不可相加的指标"),
        What = new("\"{0}\" can't be accumulated.", "\"{0}\" 不能累计。"),
        Why = new("it is a {1}; only counts add up over time.", "它的类型是 {1}；只有计数可以按时间相加。"),
        Fix = new(
            "use the measure \"value\", or declare the indicator as a \"count\".",
            "请用测度 \"value\"，或把指标声明为 \"count\"。"),
    };

    private static readonly DiagnosticDescriptor NotPercentKind = new("HT3024", DiagnosticSeverity.Error)
    {
        Title = new("Points of something that is no percentage", "百分点用于非百分比"),
        What = new("\"{0}\" does not change in percentage points.", "\"{0}\" 的变化不能用百分点表示。"),
        Why = new(
            "it is a {1}; points are the difference of two percentages.",
            "它的类型是 {1}；百分点是两个百分比之差。"),
        Fix = new(
            "write \"absolute\", or \"percent\" for a change in percent.",
            "请写 \"absolute\"，或用 \"percent\" 表示变化的百分比。"),
    };

    private static readonly DiagnosticDescriptor NotForStagesKind = new("HT3025", DiagnosticSeverity.Error)
    {
        Title = new("Arithmetic on stages", "对阶段做算术"),
        What = new(
            "{0} can't be used with \"{1}\", which is measured in stages.",
            "{0} 不能用于以阶段计量的 \"{1}\"。"),
        Why = new("stages have an order, but no distances.", "阶段只有先后，没有距离。"),
        Fix = new("compare the stage itself with a bound.", "请直接用界限比较阶段。"),
    };

    private static readonly DiagnosticDescriptor NeedsBaselineKind = new("HT3026", DiagnosticSeverity.Error)
    {
        Title = new("Missing baseline", "缺少基线"),
        What = new("{0} needs a baseline, and the target has none.", "{0} 需要基线，而目标没有基线。"),
        Why = new("without it nobody knows where the way begins.", "没有基线就不知道从哪里起步。"),
        Fix = new("add \"baseline\": a number, or {{ \"period\": \"2020\" }} to read it from the data.",
            "请加上 \"baseline\"：一个数字，或用 {{ \"period\": \"2020\" }} 从数据读取。"),
    };

    private static readonly DiagnosticDescriptor ReversedKind = new("HT3027", DiagnosticSeverity.Error)
    {
        Title = new("Limits in reverse", "上下限颠倒"),
        What = new("The first limit of \"{0}\" lies above the second.", "\"{0}\" 的第一个界限高于第二个。"),
        Why = new("no value could ever be good.", "任何值都不可能达标。"),
        Fix = new("write the lower limit first.", "请先写下限。"),
    };

    private static readonly DiagnosticDescriptor BeyondShareKind = new("HT3028", DiagnosticSeverity.Warning)
    {
        Title = new("Bound outside of a share", "界限超出占比范围"),
        What = new("\"{0}\" compares a share with {1}.", "\"{0}\" 把占比与 {1} 比较。"),
        Why = new(
            "a share is a percentage from 0 to 100, so this bound is met nearly always or nearly never.",
            "占比是 0 到 100 的百分数，所以这个界限几乎总是达到，或几乎总是达不到。"),
        Fix = new("write a percentage: 70, not 0.7.", "请写百分数：70，而不是 0.7。"),
    };

    private static readonly DiagnosticDescriptor NoBestKind = new("HT3029", DiagnosticSeverity.Error)
    {
        Title = new("Rank without a direction", "排名没有方向"),
        What = new("It is not clear which end of the ranking is the best.", "无法判断排名哪一端更好。"),
        Why = new(
            "the indicator does not say whether higher or lower is better.",
            "指标没有说明越高越好还是越低越好。"),
        Fix = new("add \"best\": \"higher\" or \"lower\" to the measure, or \"better\" to the indicator.",
            "请在测度里加上 \"best\": \"higher\" 或 \"lower\"，或在指标里加上 \"better\"。"),
    };

    private static readonly DiagnosticDescriptor NoDecimalsKind = new("HT3030", DiagnosticSeverity.Error)
    {
        Title = new("Rounding without decimals", "四舍五入没有小数位"),
        What = new("The indicator \"{0}\" does not say how many decimals it has.", "指标 \"{0}\" 没有说明小数位数。"),
        Why = new(
            "\"compare\": \"rounded\" rounds to the decimals of the indicator.",
            "\"compare\": \"rounded\" 按指标的小数位四舍五入。"),
        Fix = new(
            "add \"decimals\" to the indicator, or compare exactly.",
            "请给指标加上 \"decimals\"，或按精确值比较。"),
    };

    private static readonly DiagnosticDescriptor NeedsBoundKind = new("HT3031", DiagnosticSeverity.Error)
    {
        Title = new("Consequence without a bound", "没有界限却有后果"),
        What = new("\"{0}\" needs a bound, and the target has none.", "\"{0}\" 需要界限，而目标没有界限。"),
        Why = new("a target without a bound is only watched and gets no verdict.", "没有界限的目标只跟踪，不作评价。"),
        Fix = new(
            "add a bound such as \"atLeast\", or remove \"{0}\".",
            "请加上 \"atLeast\" 之类的界限，或删去 \"{0}\"。"),
    };

    private static readonly DiagnosticDescriptor CircularKind = new("HT3032", DiagnosticSeverity.Error)
    {
        Title = new("Indicator made of itself", "指标循环引用"),
        What = new("The indicator \"{0}\" is calculated from itself.", "指标 \"{0}\" 由它自己计算得出。"),
        Why = new("it goes {1}.", "引用顺序为 {1}。"),
        Fix = new(
            "take one of these steps out: calculate that indicator from others, or let it be reported as data.",
            "请去掉其中一步：让那个指标由别的指标计算，或改为直接上报数据。"),
    };

    private static readonly DiagnosticDescriptor StageAsNumberKind = new("HT3033", DiagnosticSeverity.Error)
    {
        Title = new("Calculating with stages", "用阶段计算"),
        What = new("\"{0}\" is measured in stages and can't be calculated with.", "\"{0}\" 以阶段计量，不能参与计算。"),
        Why = new("stages have an order, but no distances.", "阶段只有先后，没有距离。"),
        Fix = new("use an indicator of another kind here.", "请在这里使用其他类型的指标。"),
    };

    private static readonly BilingualText PercentOfCount = new(
        "\"{0}\" is counted, not measured in percent: write how many are asked for; for a percentage use an indicator "
        + "of the kind \"ratio\", or the measure \"share\".",
        "\"{0}\" 是计数，不是百分比：请写应达到的数量；如果要考核百分比，请用类型为 \"ratio\" 的指标，或测度 \"share\"。");

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        NumberForStageKind, StageForNumberKind, NotAdditiveKind, NotPercentKind, NotForStagesKind, NeedsBaselineKind,
        ReversedKind, BeyondShareKind, NoBestKind, NoDecimalsKind, NeedsBoundKind, CircularKind,
        StageAsNumberKind,
    ];

    /// <summary>A bound on stages is a number.</summary>
    internal static Diagnostic NumberForStage(
        SyntaxNode limit, string property, string indicator, IReadOnlyList<string> stages) =>
        At(limit, NumberForStageKind, property, indicator, FormattedText.AllOf(stages));

    /// <summary>A bound on numbers is a text.</summary>
    internal static Diagnostic StageForNumber(SyntaxString limit, string property, MeasureInfo? compared)
    {
        bool isPercentOfCount = limit.Value.TrimEnd().EndsWith('%') || limit.Value.TrimEnd().EndsWith('％');
        isPercentOfCount &= compared?.Indicator is { Quantity: Quantity.Count or Quantity.Stock } counted
            && counted.Unit != NumberForm.PercentUnit;
        string? number = isPercentOfCount ? null : NumberAdvice.Rewritten(limit.Value);
        return new Diagnostic(StageForNumberKind, limit.Source, limit.Span, property, limit.Value)
        {
            Pointer = limit.Pointer,
            Edit = number is null ? null : new SuggestedEdit(limit.Span, number),
            SpecificFix = isPercentOfCount ? new FormattedText(PercentOfCount, compared!.Indicator!.Id.Value)
                : number is null ? null
                : NumberAdvice.WriteAs(number),
        };
    }

    /// <summary>An indicator that does not add up is accumulated.</summary>
    internal static Diagnostic NotAdditive(SyntaxNode measure, string indicator, string kind) =>
        At(measure, NotAdditiveKind, indicator, kind);

    /// <summary>A change in points is asked of something that is no percentage.</summary>
    internal static Diagnostic NotPercent(SyntaxNode form, string indicator, string kind) =>
        At(form, NotPercentKind, indicator, kind);

    /// <summary>Stages are asked for a distance.</summary>
    internal static Diagnostic NotForStages(SyntaxNode node, string property, string indicator) =>
        At(node, NotForStagesKind, FormattedText.AllOf([property]), indicator);

    /// <summary>Something starts from a baseline that is not there.</summary>
    internal static Diagnostic NeedsBaseline(SyntaxNode node, string word) =>
        At(node, NeedsBaselineKind, FormattedText.AllOf([word]));

    /// <summary>A lower limit is above the upper one.</summary>
    internal static Diagnostic Reversed(SyntaxNode node, string property) => At(node, ReversedKind, property);

    /// <summary>A bound on a share can't decide anything.</summary>
    internal static Diagnostic BeyondShare(SyntaxNumber number, string property) =>
        At(number, BeyondShareKind, property, number.Raw);

    /// <summary>A rank does not know what is best.</summary>
    internal static Diagnostic NoBest(SyntaxNode measure) => At(measure, NoBestKind);

    /// <summary>Rounding does not know to how many decimals.</summary>
    internal static Diagnostic NoDecimals(SyntaxNode compare, string indicator) =>
        At(compare, NoDecimalsKind, indicator);

    /// <summary>A property has a meaning only together with a bound.</summary>
    internal static Diagnostic NeedsBound(SyntaxObject owner, SyntaxMember member) =>
        new(NeedsBoundKind, owner.Source, member.NameSpan, member.Name) { Pointer = member.Value.Pointer };

    /// <summary>An indicator is calculated from itself.</summary>
    internal static Diagnostic Circular(Declaration declaration, string circle) =>
        new(CircularKind, declaration.Source, declaration.Span, declaration.Name, circle)
        {
            Pointer = declaration.Pointer,
        };

    /// <summary>A ratio or formula uses an indicator that is measured in stages.</summary>
    internal static Diagnostic StageAsNumber(SourceText source, SourceSpan span, string pointer, string name) =>
        new(StageAsNumberKind, source, span, name) { Pointer = pointer };

    private static Diagnostic At(SyntaxNode node, DiagnosticDescriptor kind, params object[] arguments) =>
        new(kind, node.Source, node.Head, arguments) { Pointer = node.Pointer };
}
