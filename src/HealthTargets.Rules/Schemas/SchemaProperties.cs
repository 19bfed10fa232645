using System.Text.Json.Nodes;
using HealthTargets.Rules.Binding;
using static HealthTargets.Rules.Schemas.SchemaTerms;

namespace HealthTargets.Rules.Schemas;

/// <summary>
/// The properties of plan files by their names. A property has one meaning wherever it stands, unless an entry names
/// the object too: <c>indicator.missing</c>.
/// </summary>
internal static class SchemaProperties
{
    private static readonly Dictionary<string, SchemaProperty> Entries = Make();

    /// <summary>Gets a property of an object; null if nobody described it.</summary>
    public static SchemaProperty? Find(string definition, string property) =>
        Entries.GetValueOrDefault(definition + "." + property) ?? Entries.GetValueOrDefault(property);

    private static Dictionary<string, SchemaProperty> Make() => new(
        PlanProperties().Concat(IndicatorProperties()).Concat(TargetProperties()).Concat(ScheduleProperties())
            .Concat(BoundProperties()).Concat(MeasureProperties()).Concat(ScoringProperties())
            .Concat(SchemaMethodProperties.All).Concat(SchemaStatisticProperties.All)
            .Concat(CompositeProperties.All()).Concat(TestProperties.All()),
        StringComparer.Ordinal);

    private static KeyValuePair<string, SchemaProperty> Of(
        string name, string english, string chinese, JsonObject form) => new(name, new(english, chinese, form));

    private static KeyValuePair<string, SchemaProperty>[] PlanProperties() =>
    [
        Of("$schema", "The schema that editors use.", "编辑器使用的模式文件。", Text()),
        Of("id", "The identifier, unique among its like.", "标识，在同类中唯一。", Text()),
        Of("title", "The title.", "标题。", Ref("localized")),
        Of("period", "The reporting period, such as 2021, 2021-Q1, 2021-S1, 2021-03 or 2021/2025.",
            "报告期，如2021、2021-Q1、2021-S1、2021-03、2021/2025。", Text()),
        Of("unit", "The organisation unit.", "单位。", Text()),
        Of("partOf", "The plan of which this one is a part.", "所属的上级计划。", Text()),
        Of("imports",
            "Files of indicators, methods, scorings and workflows that plans share, below this file's folder.",
            "共享的指标、评价方法、计分和工作流文件，位于本文件所在目录之下。", List(Text())),
        Of("parts", "Files of plans that are parts of this one.", "作为本计划组成部分的计划文件。", List(Text())),
        Of("indicators", "The indicators by their identifiers.", "各指标，以标识为键。", MapOf(Ref("indicator"))),
        Of("scorings", "Scorings that targets use by name.", "供各目标按名称使用的计分方式，以名称为键。",
            MapOf(Ref("scoring"))),
        Of("sections", "The chapters.", "章节。", List(Ref("section"))),
        Of("targets", "The targets.", "各项目标。", List(Ref("target"))),
        Of("tests", "Cases with known verdicts.", "已知结论的测试用例。", List(Ref("test"))),
        Of("workflows", "Files of workflows that run on the verdicts or the scorecards.",
            "在结论或记分卡上运行的工作流文件。", List(OneOf(Text(), Ref("planWorkflow")))),
        Of("planWorkflow.file", "The file, below this file's folder.", "文件，位于本文件所在目录之下。", Text()),
        Of("planWorkflow.each", "What its workflows run on.", "工作流的运行对象。", Words(["verdict", "scorecard"])),
        Of("course", "From which share of the expected progress a target is on track or at risk.",
            "达到应有进度的多少为正常或有风险。", Ref("course")),
        Of("plan.scoring", "How points become a score and a grade.", "得分与等次的计算。", Ref("planScoring")),
        Of("en", "In English.", "英文。", Text()),
        Of("zh", "In Chinese.", "中文。", Text()),
    ];

    private static KeyValuePair<string, SchemaProperty>[] IndicatorProperties() =>
    [
        Of("name", "The name.", "名称。", Ref("localized")),
        Of("kind", "The kind of quantity; it decides which arithmetic is legal.", "量的种类，决定可做哪些运算。",
            Words(PlanWords.Kinds)),
        Of("numerator", "The indicator above the line.", "分子指标。", Text()),
        Of("denominator", "The indicator below the line.", "分母指标。", Text()),
        Of("per", "The factor of a ratio: 100 for percent.", "比率的倍数：百分比为100。", Number()),
        Of("stages", "The stages in order, from the first to the furthest.", "各阶段，由先到后。", List(Text())),
        Of("formula",
            "Arithmetic over other indicators, such as stock / daily_use; with previous(x), lastYear(x) and "
                + "sum(children(x)) of other periods and of the units below.",
            "由其他指标计算，如stock / daily_use；previous(x)、lastYear(x)、sum(children(x))取其他期间或下级单位的数。",
            Text()),
        Of("indicator.unit", "The unit in which values are written, such as %.", "计量单位，如%。", Ref("localized")),
        Of("exclude", "Indicators that are taken off the denominator: exceptions.", "从分母中扣除的指标（例外）。",
            List(Text())),
        Of("decimals", "With how many decimals values are shown.", "显示的小数位数。", new() { ["type"] = "integer" }),
        Of("better", "Which way is better.", "哪个方向更好。", Words(PlanWords.Directions.Words)),
        Of("overTime", "How numbers of sub-periods become one.", "各期数据如何合并。", Words(PlanWords.Aggregations.Words)),
        Of("overUnits", "How numbers of child units become one.", "下级单位数据如何合并。",
            Words(PlanWords.Aggregations.Words)),
        Of("missing", "What an aggregate gives when parts are absent.", "部分数据缺失时如何处理。",
            OneOf(Words(["require", "skip", "zero"]), Ref("missing"))),
        Of("carryForward", "An earlier number stands in, up to an age.", "以较早数据代替，限一定天数。", Ref("carryForward")),
        Of("daysMax", "The age in days.", "天数上限。", new() { ["type"] = "integer", ["minimum"] = 1 }),
    ];

    private static KeyValuePair<string, SchemaProperty>[] TargetProperties() =>
    [
        Of("section", "The chapter it stands in.", "所在章节。", Text()),
        Of("indicator", "The indicator that is measured.", "所测指标。", Text()),
        Of("measure", "How observations become one number; value by default.", "如何由观测值得出一个数，默认取值。",
            OneOf(Words(["value", "cumulative"]), Ref("measure"))),
        Of("where", "What each unit or period must meet.", "每个单位或每期须满足的条件。", Ref("condition")),
        Of("baseline", "Where it starts from.", "基线。", OneOf(Number(), Ref("baseline"))),
        Of("scope", "For which units it must hold, each on its own.", "对哪些单位分别要求。",
            OneOf(Words(["own", "children", "siblings"]), Ref("selection"))),
        Of("categories", "The population groups in each of which it must hold.", "须分别达到的人群类别。", List(Text())),
        Of("overrides", "Other bounds for some units, levels, groups, categories or periods.",
            "部分单位、层级、组、人群或期间的不同目标值。", List(Ref("override"))),
        Of("commitment", "How strongly the plan commits itself.", "约束性、预期性或倡导性。",
            Words(PlanWords.Commitments.Words)),
        Of("points", "The points it is worth.", "分值。", Number()),
        Of("scoring", "How the outcome becomes points; or the name of a shared scoring.",
            "如何计分；或写共享计分的名称。",
            OneOf(Words(ScoringBinder.Words), Text(), Ref("scoring"))),
        Of("veto", "Whether missing it sets the lowest grade.", "是否一票否决。", Boolean()),
        Of("compare", "Whether the exact or the rounded value is compared.", "以精确值还是四舍五入值比较。",
            Words(PlanWords.Compares.Words)),
        Of("method", "The published method by which it is assessed.", "所用的公开评价方法。",
            OneOf(Text(), Ref("methodUse"))),
        Of("source", "Where it comes from.", "出处。", Text()),
        Of("note", "A remark.", "备注。", Text()),
        Of("level", "Units of this level.", "该层级的单位。", Text()),
        Of("group", "Units of this group.", "该组的单位。", Text()),
        Of("selection.level", "Units of one of these levels.", "这些层级的单位。", OneOrMore(Text())),
        Of("selection.group", "Units of one of these groups.", "这些组的单位。", OneOrMore(Text())),
        Of("sharedSelection.level", "Units of one of these levels.", "这些层级的单位。", OneOrMore(Text())),
        Of("sharedSelection.group", "Units of one of these groups.", "这些组的单位。", OneOrMore(Text())),
        Of("units", "The units of this list.", "列出的单位。", List(Text())),
        Of("plans", "Plans of which the share is fulfilled.", "计算其中已完成计划的比例。", List(Text())),
        Of("category", "The population group.", "人群类别。", Text()),
    ];

    private static KeyValuePair<string, SchemaProperty>[] ScheduleProperties() =>
    [
        Of("every", "In every sub-period of this kind; with \"by\", from that day on.",
            "每一期都须达到；与 \"by\" 同用时从该日起。", Words(PlanWords.PeriodKinds.Words)),
        Of("at", "In these periods.", "在这些期间。", List(Text())),
        Of("by", "By this day, such as 2021-12-31.", "截止日期，如2021-12-31。", Text()),
        Of("path", "What is expected on the way.", "期间的应有进度。",
            OneOf(Words(["linear", "geometric", "constant", "none"]), Ref("path"))),
        Of("steps", "What is expected by the end of some periods.", "各期末应达到的值。",
            MapOf(OneOf(Number(), Text()))),
        Of("profile", "The weight of each part of the period, or the shape of last year.", "各部分的权重，或上年进度。",
            OneOf(List(Number()), Words(["lastYear"]))),
        Of("onTrackFrom", "The share from which it is on track; 1 by default.", "进度正常的起点，默认1。", Number()),
        Of("atRiskFrom", "The share from which it is at risk; 0.9 by default.", "有风险的起点，默认0.9。", Number()),
    ];

    private static KeyValuePair<string, SchemaProperty>[] BoundProperties() =>
    [
        Of("atLeast", "This or more.", "不低于。", Limit()),
        Of("grade.atLeast", "The score from which it is given, in percent.", "得分率下限（%）。", Number()),
        Of("atMost", "This or less.", "不高于。", Limit()),
        Of("above", "More than this.", "高于。", Limit()),
        Of("below", "Less than this.", "低于。", Limit()),
        Of("equals", "Exactly this.", "等于。", Limit()),
        Of("between", "From the first to the second, both included.", "介于两者之间（含）。", List(Limit())),
        Of("limit.unit", "Of this unit; parent for the unit above.", "取自该单位；parent 指上级单位。", Text()),
        Of("times", "The factor; 1 by default.", "倍数，默认1。", Number()),
        Of("plus", "The amount that is added; 0 by default.", "加上的数，默认0。", Number()),
        Of("about", "Near a number.", "左右。", Ref("about")),
        Of("value", "The number.", "数值。", Number()),
        Of("tolerance", "How far to either side is still good.", "允许的偏差。", Number()),
        Of("all", "Each of these must hold.", "须全部成立。", List(Ref("condition"))),
        Of("any", "One of these must hold.", "须有一项成立。", List(Ref("condition"))),
        Of("not", "This must not hold.", "须不成立。", Ref("condition")),
        Of("atLeastOf", "Some of these must hold.", "须至少若干项成立。", Ref("atLeastOf")),
        Of("n", "How many.", "项数。", new() { ["type"] = "integer", ["minimum"] = 1 }),
        Of("atLeastOf.of", "The conditions.", "各项条件。", List(Ref("condition"))),
    ];

    private static KeyValuePair<string, SchemaProperty>[] MeasureProperties() =>
    [
        Of("cumulative", "Accumulated from the start of the plan, the year or the first report.",
            "自计划、年初或首次报告起累计。", Words(PlanWords.Spans.Words)),
        Of("change", "In what the change is expressed.", "变化的表示方式。", Words(PlanWords.ChangeForms.Words)),
        Of("since", "With what it compares: previous, lastYear, baseline or a period.",
            "与何比较：previous（环比）、lastYear（同比）、baseline（基线）或某一期间。", Text()),
        Of("share", "The share of these units (or plans) that meet the condition, in percent.", "满足条件的单位比例（%）。",
            OneOf(Words(["own", "children", "siblings"]), Ref("sharedSelection"))),
        Of("count", "The number of these units that meet the condition.", "满足条件的单位数。",
            OneOf(Words(["own", "children", "siblings"]), Ref("selection"))),
        Of("rank", "The rank among these peers, 1 for the best.", "在同类单位中的名次，1为最好。",
            OneOf(Words(["children", "siblings"]), Ref("selection"))),
        Of("streak", "For how many sub-periods in a row the condition has held.", "条件连续成立的期数。",
            Words(PlanWords.PeriodKinds.Words)),
        Of("progress", "The share of the way from the baseline to this number, in percent.", "从基线到此数的完成度（%）。",
            Number()),
        Of("of", "The measure inside.", "内层测度。", OneOf(Words(["value", "cumulative"]), Ref("measure"))),
        Of("best", "Which end is the best.", "哪端为好。", Words(PlanWords.Bests.Words)),
        Of("ties", "Which rank equals get.", "并列名次的处理。", Words(PlanWords.Ties.Words)),
        Of("peersMin", "The least number of peers with a value.", "最少同类单位数。",
            new() { ["type"] = "integer", ["minimum"] = 1 }),
        Of("slope", "The rise per sub-period of this kind, by the straight line that fits best.",
            "按最小二乘直线，每期的平均变化。", Words(PlanWords.PeriodKinds.Words)),
        Of("periods", "Over how many sub-periods, the last ending with the period.", "期数，末期与报告期同时结束。",
            new() { ["type"] = "integer", ["minimum"] = 3 }),
        Of("disparity", "The distance between groups or units.", "人群或单位之间的差距。",
            Words(PlanWords.DisparityForms.Words)),
        Of("measure.between", "The groups or units.", "比较的人群或单位。",
            OneOf(Words(["own", "children", "siblings"]), Ref("between"))),
        Of("between.level", "Units of one of these levels.", "这些层级的单位。", OneOrMore(Text())),
        Of("between.group", "Units of one of these groups.", "这些组的单位。", OneOrMore(Text())),
        Of("between.categories", "Population groups of the unit.", "本单位的人群类别。", List(Text())),
        Of("reference", "Which two numbers are compared; extremes by default.", "比较哪两个数，默认最高与最低。",
            Words(PlanWords.DisparityReferences.Words)),
        Of("percentile", "The value below which this percentage of the peers lie.", "同类单位的该百分位数。", Number()),
        Of("measure.peers", "The peers.", "同类单位。", OneOf(Words(["own", "children", "siblings"]), Ref("selection"))),
        Of("limit.peers", "The peers.", "同类单位。", OneOf(Words(["own", "children", "siblings"]), Ref("selection"))),
        Of("percentileRank", "The percentage of these peers that lie below the unit.", "低于本单位的同类单位比例（%）。",
            OneOf(Words(["own", "children", "siblings"]), Ref("selection"))),
        Of("measure.missing", "What absent units do to the share.", "单位数据缺失时如何处理。",
            Words(["require", "skip", "zero"])),
    ];

    private static KeyValuePair<string, SchemaProperty>[] ScoringProperties() =>
    [
        Of("proportional", "By attainment, up to a cap.", "按完成比例计分，有上限。", Ref("proportional")),
        Of("linear", "In a straight line between two values.", "两值之间线性计分。", Ref("linearScoring")),
        Of("deduct", "Points lost for each unit short.", "每差一个单位扣分。", Number()),
        Of("bands", "The share of the points for each band of values, the best first.", "各档数值所得比例，由好到差。",
            List(Ref("scoreBand"))),
        Of("scoreBand.atLeast", "From this value on.", "不低于此值。", Number()),
        Of("scoreBand.atMost", "Up to this value.", "不高于此值。", Number()),
        Of("scoreBand.share", "The share of the points.", "所得分值比例。", Number()),
        Of("bonus", "More points for what is to spare.", "超额加分。", Ref("bonus")),
        Of("perUnit", "The points for each unit to spare.", "每超一个单位的加分。", Number()),
        Of("bonus.cap", "The most points that are added.", "加分上限。", Number()),
        Of("base", "The scoring without the bonus.", "加分之前的计分。",
            OneOf(Words(["allOrNothing"]), Ref("bonusBase"))),
        Of("cap", "The highest share.", "上限。", Number()),
        Of("from", "The value at which points begin.", "起点值。", Number()),
        Of("to", "The value from which all points are earned.", "满分值。", Number()),
        Of("planScoring.missing", "What a target without data does to the score.", "无数据的目标如何计分。",
            Words(PlanWords.MissingScores.Words)),
        Of("grades", "The grades, the best first.", "等次，由高到低。", List(Ref("grade"))),
        Of("grade", "The name of the grade.", "等次名称。", Text()),
        Of("lowestGrade", "The grade below all others, which a broken veto sets.", "最低等次，一票否决时采用。", Text()),
    ];

    private static JsonObject Limit() => OneOf(Number(), Text(), Ref("limit"));
}
