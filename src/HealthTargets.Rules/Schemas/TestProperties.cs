using System.Text.Json.Nodes;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Testing;
using static HealthTargets.Rules.Schemas.SchemaTerms;

namespace HealthTargets.Rules.Schemas;

/// <summary>The properties of tests: of what is given, and of what is expected.</summary>
internal static class TestProperties
{
    public static IEnumerable<KeyValuePair<string, SchemaProperty>> All() =>
        [.. OfTest(), .. OfRow(), .. OfUnit(), .. OfExpectation()];

    private static KeyValuePair<string, SchemaProperty> Of(
        string name, string english, string chinese, JsonObject form) => new(name, new(english, chinese, form));

    private static KeyValuePair<string, SchemaProperty>[] OfTest() =>
    [
        Of("testFile.plan", "The file of the plan, in this file's folder or below it.",
            "被测计划的文件，位于本文件所在目录或其下。", Text()),
        Of("testFile.units", "The units of every test that names none.", "未另写单位的测试所用的单位。", List(Ref("testUnit"))),
        Of("test.name", "What the case shows.", "用例说明。", Text()),
        Of("asOf", "The day of judgement.", "判断日期。", Text()),
        Of("knownAt", "What is known by then counts.", "截至此时已知的数据。", Text()),
        Of("test.units", "The units of the case.", "用例中的单位。", List(Ref("testUnit"))),
        Of("given", "The observations; what is not given is absent, never 0.", "观测值；未给出的视为缺失，不作0。",
            List(Ref("testRow"))),
        Of("expect",
            "The status of each target or more of its verdict, or what a composite comes to; by unit where needed.",
            "各目标的应有状态或更多结论内容，或综合指标的结果；多个单位时按单位写。",
            MapOf(OneOf(
                Status(), Ref("expectation"), MapOf(OneOf(Status(), Ref("expectation"), Ref("testComposite"))),
                Ref("testComposite")))),
        Of("scorecard", "The score, points and grade of the plan.", "计划的得分率、得分和等次。", Ref("testScorecard")),
    ];

    private static KeyValuePair<string, SchemaProperty>[] OfRow() =>
    [
        Of("testRow.indicator", "What was measured.", "所测指标。", Text()),
        Of("testRow.unit", "Where; the plan's own unit by default.", "单位，默认为计划本身的单位。", Text()),
        Of("testRow.period", "When; the whole period of the plan by default.", "报告期，默认为计划的整个期间。", Text()),
        Of("testRow.value", "The number, or the stage.", "数值或阶段。", OneOf(Number(), Text())),
        Of("testRow.numerator", "The number above the line of a ratio.", "比率的分子。", Number()),
        Of("testRow.denominator", "The number below the line of a ratio, or the weight of a mean.",
            "比率的分母，或均值的权重。", new() { ["type"] = "number", ["minimum"] = 0 }),
        Of("testRow.category", "The population group.", "人群类别。", Text()),
        Of("testRow.status", "How settled the number is; final by default.", "数据状态，默认为最终数。",
            Words(TestWords.RowStatuses.Words)),
        Of("testRow.absence", "Why there is no number, instead of a value.", "无数据的原因，代替value。",
            Words(TestWords.Absences.Words)),
        Of("recordedAt", "When it was recorded; of several, the last one counts.", "记录时间；有多个时以最后的为准。", Text()),
        Of("standardError", "The standard error of the number.", "标准误。",
            new() { ["type"] = "number", ["minimum"] = 0 }),
        Of("testRow.lower", "The lower confidence limit.", "置信区间下限。", Number()),
        Of("testRow.upper", "The upper confidence limit.", "置信区间上限。", Number()),
    ];

    private static KeyValuePair<string, SchemaProperty>[] OfUnit() =>
    [
        Of("parent", "The unit above it.", "上级单位。", Text()),
        Of("testUnit.level", "Its level.", "层级。", Text()),
        Of("testUnit.groups", "The groups that it belongs to.", "所属的组。", OneOrMore(Text())),
        Of("validFrom", "Its first day.", "起始日期。", Text()),
        Of("validTo", "Its last day.", "终止日期。", Text()),
    ];

    private static KeyValuePair<string, SchemaProperty>[] OfExpectation() =>
    [
        Of("expectation.status", "The status.", "状态。", Status()),
        Of("expectation.value", "The value, with as many decimals as are written here.", "数值，按此处所写的小数位数比较。",
            OneOf(Number(), Text(), Nothing())),
        Of("gap", "The gap to the bound.", "与目标值的差距。", OneOf(Number(), Nothing())),
        Of("attainment", "The attainment, 1 for all of it.", "完成比例，1为全部完成。", OneOf(Number(), Nothing())),
        Of("expected", "What was to be reached by then.", "截至当日应达到的值。", OneOf(Number(), Nothing())),
        Of("expectation.score", "The points earned.", "得分。", OneOf(Number(), Nothing())),
        Of("testScorecard.score", "The score in percent.", "得分率（%）。", OneOf(Number(), Nothing())),
        Of("testScorecard.points", "The points earned.", "得分。", OneOf(Number(), Nothing())),
        Of("testScorecard.grade", "The grade.", "等次。", OneOf(Text(), Nothing())),
        Of("testComposite.value", "The value, with as many decimals as are written here.", "数值，按此处所写的小数位数比较。",
            OneOf(Number(), Nothing())),
        Of("testComposite.class", "The class.", "类别。", OneOf(Text(), Nothing())),
        Of("testComposite.grade", "The grade.", "等次。", OneOf(Text(), Nothing())),
        Of("expectation.period", "The period that decided.", "起决定作用的报告期。", OneOf(Text(), Nothing())),
        Of("expectation.category", "The population group that decided.", "起决定作用的人群类别。", OneOf(Text(), Nothing())),
        Of("expectation.class", "The class that a method gives.", "评价方法给出的类别。", OneOf(Text(), Nothing())),
    ];

    private static JsonObject Status() => Words(PlanWords.Statuses.Words);

    private static JsonObject Nothing() => new() { ["type"] = "null" };
}
