using System.Text.Json.Nodes;
using HealthTargets.Rules.Binding;
using static HealthTargets.Rules.Schemas.SchemaTerms;

namespace HealthTargets.Rules.Schemas;

/// <summary>The properties of the statistics of methods.</summary>
internal static class SchemaStatisticProperties
{
    /// <summary>Gets the properties by their names.</summary>
    public static IEnumerable<KeyValuePair<string, SchemaProperty>> All =>
    [
        Of("controlChart", "The control chart (XmR) of the series: centre, lower, upper, points, and of the last point "
            + "side, outside, shift, trend, twoOfThree and special.", "单值移动极差控制图。", Ref("controlChart")),
        Of("recentTrend", "The trend of the latest values: slope, chiSquare and keepsSign.", "近期趋势检验。",
            Ref("recentTrend")),
        Of("logTrend", "The average annual rate of reduction by regression: points, slope, slopeError, reduction and "
            + "reductionError.", "对数回归的年均下降率。", Ref("logTrend")),
        Of("interval", "Confidence limits: lower and upper.", "置信区间的下限和上限。", Ref("interval")),
        Of("quantileGroup", "The quantile group among peers: group and peers.", "在同类单位中的分位组。",
            Ref("quantileGroup")),
        Of("pooled", "The ratio of all peers together: value, numerator, denominator and units.", "同类单位的合并比率。",
            Ref("pooled")),
        Of("benchmark", "The same measure for another unit: value, numerator, denominator, lower, upper and "
            + "standardError.", "另一单位的同一测度。", Ref("benchmark")),
        Of("screen", "Whether moving ranges far above the others are left out once.", "是否剔除一次过大的移动极差。", Truth()),
        Of("fixAfter", "How many of the first points give the centre and limits.", "用最前面几个点确定中心线和界限。", Setting()),
        Of("centre", "A given centre.", "指定的中心线。", Setting()),
        Of("lower", "A given lower limit.", "指定的下限。", Setting()),
        Of("upper", "A given upper limit.", "指定的上限。", Setting()),
        Of("recentTrend.of", "What is tested; values by default.", "检验对象，默认为数值。",
            Words(PlanWords.TrendSubjects.Words)),
        Of("recentTrend.points", "How many of the latest values; 5 by default.", "最近几个值，默认5。", Setting()),
        Of("width", "How many standard errors the confidence limits are apart; 3.92 by default.",
            "置信区间宽度为几个标准误，默认3.92。", Setting()),
        Of("logTrend.points", "How many of the latest values; all since the baseline by default.",
            "最近几个值，默认自基线起全部。", Setting()),
        Of("interval.of", "What the value is; a proportion by default.", "数值的种类，默认为比例。",
            Words(PlanWords.IntervalSubjects.Words)),
        Of("z", "How many standard errors wide on either side; 1.96 by default.", "每侧几个标准误，默认1.96。", Setting()),
        Of("around", "Around which number; the value by default.", "以哪个数为中心，默认为实际值。", Setting()),
        Of("groups", "How many groups; 5 by default.", "组数，默认5。", Setting()),
        Of("quantileGroup.peers", "The units with which it is compared.", "与之比较的单位。",
            OneOf(Words(["own", "children", "siblings"]), Ref("selection"))),
        Of("pooled.peers", "The units whose numbers are put together.", "合并计算的单位。",
            OneOf(Words(["own", "children", "siblings"]), Ref("selection"))),
        Of("largestFirst", "Whether group 1 has the largest values.", "第1组是否为最大值。", Truth()),
        Of("benchmark.unit", "The unit, or parent for the one directly above.", "单位；parent为直接上级。", Text()),
    ];

    private static JsonObject Setting() => OneOf(Number(), Text());

    private static JsonObject Truth() => OneOf(Boolean(), Number(), Text());

    private static KeyValuePair<string, SchemaProperty> Of(
        string name, string english, string chinese, JsonObject form) => new(name, new(english, chinese, form));
}
