using System.Text.Json.Nodes;
using HealthTargets.Rules.Binding;
using static HealthTargets.Rules.Schemas.SchemaTerms;

namespace HealthTargets.Rules.Schemas;

/// <summary>The properties of composites and of what is made of them.</summary>
internal static class CompositeProperties
{
    public static KeyValuePair<string, SchemaProperty>[] All() =>
    [
        Of("composites", "Numbers that are made of several targets.", "由多项目标合成的综合指标。", List(Ref("composite"))),
        Of("composite.use", "A published rule that says how the parts become one number.", "采用的公开综合规则。", Text()),
        Of("composite.parts", "The targets, composites or part plans that it is made of.",
            "组成它的目标、综合指标或子计划。", List(Text())),
        Of("composite.section", "All targets of this chapter are its parts.", "以该章节的全部目标为组成部分。", Text()),
        Of("over", "The units whose parts are put together; else each unit has a result of its own.",
            "合并这些单位的数值；不写则每个单位各有结果。",
            OneOf(Words(["children"]), Ref("selection"))),
        Of("combine", "How the parts become one number; mean by default.", "合成方式，默认平均。",
            OneOf(Words(PlanWords.Combinations.Words), Ref("combination"))),
        Of("kOf", "100 if at least so many parts are attained, else 0.", "至少这么多项达标为100，否则为0。", Whole()),
        Of("worst", "The mean of so many of the lowest numbers.", "取最低的若干项的平均。", Whole()),
        Of("composite.of",
            "Which number of a target counts: score (the default), attainment, value, points, or one of its method.",
            "取目标的哪个数：score（得分，默认）、attainment、value、points，或其方法算出的数。", Text()),
        Of("composite.weights", "The weights that are not 1, by part (with over: by unit).",
            "不为1的权重，按组成部分（有over时按单位）。", MapOf(Number())),
        Of("composite.missing", "What a part without a number does; exclude by default.", "某部分没有数值时如何处理，默认略去。",
            OneOf(Words(PlanWords.MissingParts.Words), Ref("missingPart"))),
        Of("composite.classes", "Names for results; the first whose condition holds.", "结果的类别，取第一个条件成立者。",
            List(Ref("compositeClass"))),
        Of("compositeClass.class", "The name of the class.", "类别名称。", Text()),
        Of("compositeClass.when",
            "A condition over value, reported, expected, chosen and count('class') of the chosen parts.",
            "条件，可用value、reported、expected、chosen及入选部分的count('类别')。", Text()),
        Of("distribute", "How the bound is shared out among units below, each judged by its share.",
            "把目标值分解到下级单位，各单位按所分份额考核。", Ref("distribution")),
        Of("distribution.by", "By an indicator, by last year's value (lastYear), equally (equal), or by weights.",
            "按某指标、按上年值（lastYear）、平均（equal）或按权重分解。", OneOf(Text(), Ref("distributionKey"))),
        Of("distribution.to", "The units; children by default.", "分解到哪些单位，默认为下级。",
            OneOf(Words(["children"]), Ref("selection"))),
        Of("rounding", "The method of the largest remainder, so that the shares add up exactly.",
            "最大余数法，使各份之和正好等于总数。", Words(["largestRemainder"])),
        Of("distribution.decimals", "The decimals of a share; 0 by default.", "份额的小数位数，默认0。",
            new() { ["type"] = "integer", ["minimum"] = 0 }),
        Of("distributionKey.weights", "The weight of each unit.", "各单位的权重。", MapOf(Number())),
        Of("league", "How units are ranked.", "单位排名。", Ref("league")),
        Of("league.by", "By their score (the default) or by a composite.", "按score（得分，默认）或某综合指标。", Text()),
        Of("league.level", "The units of this level; else all that have a number.", "该层级的单位；不写则为全部有数值的单位。", Text()),
        Of("league.coverageMin", "The least share of parts with a number to be ranked, from 0 to 1.",
            "参加排名所需的最低覆盖率，0到1。", Number()),
        Of("impute", "The mean of the same part over these units stands in.", "以这些单位同一部分的平均数代替。",
            Words(["siblings"])),
        Of("coverageMin", "The least share of parts with a number for a value, from 0 to 1.", "得出数值所需的最低覆盖率，0到1。",
            OneOf(Number(), Ref("coverageMin"))),
        Of("coverageMin.targets", "The share of the targets below, through all levels.", "按底层目标计算的覆盖率。", Number()),
    ];

    private static JsonObject Whole() => new() { ["type"] = "integer", ["minimum"] = 1 };

    private static KeyValuePair<string, SchemaProperty> Of(
        string name, string english, string chinese, JsonObject form) => new(name, new(english, chinese, form));
}
