using System.Text.Json.Nodes;
using HealthTargets.Rules.Binding;
using static HealthTargets.Rules.Schemas.SchemaTerms;

namespace HealthTargets.Rules.Schemas;

/// <summary>The properties of methods of assessment.</summary>
internal static class SchemaMethodProperties
{
    /// <summary>Gets the properties by their names.</summary>
    public static IEnumerable<KeyValuePair<string, SchemaProperty>> All =>
    [
        Of("methods", "Methods of assessment by their names.", "评价方法，以名称为键。", MapOf(Ref("method"))),
        Of("version", "The version; another one wherever a result could differ.", "版本；结果可能不同时须更改。", Text()),
        Of("parameters", "What a target tells the method: a usual number, or what is known of it.",
            "目标提供给方法的参数。", MapOf(OneOf(Number(), Ref("methodParameter")))),
        Of("facts", "What the method works out: a formula or a statistic by its name.", "方法算出的各项：公式或统计量。",
            MapOf(OneOf(Text(), Ref("statistic")))),
        Of("classes", "The table of classes: the first whose condition holds.", "类别表：取第一个成立的条件。",
            List(Ref("methodClass"))),
        Of("score", "The score, a number or a formula.", "得分，数字或公式。", OneOf(Number(), Text())),
        Of("scoreRange", "The lowest and the highest score.", "最低分和最高分。", List(Number())),
        Of("default", "The usual number.", "默认值。", Number()),
        Of("optional", "Whether it may be left out.", "是否可以省略。", Boolean()),
        Of("class", "The name of the class.", "类别名称。", Text()),
        Of("when", "The condition, such as value >= 95.", "条件，如value >= 95。", Text()),
        Of("methodClass.status", "The status that the class means.", "该类别对应的状态。", Words(PlanWords.Statuses.Words)),
        Of("use", "The method.", "方法名称。", Text()),
        Of("with", "Its parameters for this target.", "本目标的参数。",
            MapOf(OneOf(Number(), new JsonObject { ["type"] = "object" }))),
    ];

    private static KeyValuePair<string, SchemaProperty> Of(
        string name, string english, string chinese, JsonObject form) => new(name, new(english, chinese, form));
}
