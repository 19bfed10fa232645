using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthTargets.Rules.Binding;

namespace HealthTargets.Rules.Schemas;

/// <summary>
/// The JSON Schema of plan files, with which an editor completes and explains. It is made from the same lists of
/// properties and words with which plan files are read.
/// </summary>
public static class PlanSchema
{
    private static readonly (string Name, ObjectShape Shape, string[] Required)[] Definitions =
    [
        ("localized", Shapes.Localized, []),
        ("indicator", Shapes.Indicator, ["kind"]),
        ("section", Shapes.Section, ["id"]),
        ("target", Shapes.Target, ["id"]),
        ("condition", Shapes.Condition, []),
        ("atLeastOf", Shapes.AtLeastOf, ["n", "of"]),
        ("about", Shapes.About, ["value", "tolerance"]),
        ("limit", Shapes.Limit, []),
        ("between", Shapes.Between, []),
        ("override", Shapes.Override, []),
        ("selection", Shapes.Selection, []),
        ("sharedSelection", Shapes.SharedSelection, []),
        ("measure", Shapes.Measure, []),
        ("baseline", Shapes.Baseline, []),
        ("path", Shapes.Path, []),
        ("course", Shapes.Course, []),
        ("scoring", Shapes.Scoring, []),
        ("proportional", Shapes.Proportional, []),
        ("bonusBase", Shapes.BonusBase, []),
        ("scoreBand", Shapes.ScoreBand, ["share"]),
        ("bonus", Shapes.Bonus, ["perUnit", "cap"]),
        ("linearScoring", Shapes.LinearScoring, ["from", "to"]),
        ("missing", Shapes.Missing, []),
        ("carryForward", Shapes.CarryForward, ["daysMax"]),
        ("planScoring", Shapes.PlanScoring, []),
        ("distribution", Shapes.Distribution, ["by"]),
        ("distributionKey", Shapes.DistributionKey, ["weights"]),
        ("league", Shapes.League, []),
        ("composite", Shapes.Composite, ["id"]),
        ("compositeClass", Shapes.CompositeClass, ["class"]),
        ("combination", Shapes.Combination, []),
        ("missingPart", Shapes.MissingPart, ["impute"]),
        ("coverageMin", Shapes.CoverageMin, ["targets"]),
        ("grade", Shapes.Grade, ["grade", "atLeast"]),
        ("method", Shapes.Method, ["version"]),
        ("methodParameter", Shapes.MethodParameter, []),
        ("methodClass", Shapes.MethodClass, ["class"]),
        ("methodUse", Shapes.MethodUse, ["use"]),
        ("statistic", Shapes.Statistic, []),
        ("controlChart", Shapes.Statistics["controlChart"], []),
        ("recentTrend", Shapes.Statistics["recentTrend"], []),
        ("logTrend", Shapes.Statistics["logTrend"], []),
        ("interval", Shapes.Statistics["interval"], []),
        ("quantileGroup", Shapes.Statistics["quantileGroup"], ["peers"]),
        ("pooled", Shapes.Statistics["pooled"], ["peers"]),
        ("benchmark", Shapes.Statistics["benchmark"], ["unit"]),
        ("test", Shapes.Test, ["asOf"]),
        ("planWorkflow", Shapes.PlanWorkflow, ["file"]),
    ];

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the schema in draft 2020-12, indented, in the same bytes every time.</summary>
    /// <returns>The text of <c>schemas/plan.schema.json</c>, ended by a line break.</returns>
    public static string Write()
    {
        JsonObject definitions = [];
        foreach ((string name, ObjectShape shape, string[] required) in Definitions)
        {
            JsonObject form = Object(name, shape, required);
            definitions[name] = name == "localized" ? SchemaTerms.OneOf(SchemaTerms.Text(), form) : form;
        }

        JsonObject schema = Object("plan", Shapes.Plan, ["id", "period", "unit"]);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "HealthTargets plan / 健康目标计划");
        schema["$defs"] = definitions;
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Object(string name, ObjectShape shape, string[] required)
    {
        JsonObject properties = [];
        foreach (string property in shape.Properties)
        {
            SchemaProperty described = SchemaProperties.Find(name, property)
                ?? throw new InvalidOperationException($"The schema does not describe \"{property}\" of \"{name}\".");
            properties[property] = described.ToSchema();
        }

        JsonObject schema = new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray([.. required.Select(one => (JsonNode)one)]);
        }

        return schema;
    }
}
