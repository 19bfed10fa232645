using HealthTargets.Rules.Binding;

namespace HealthTargets.Rules.Schemas;

/// <summary>
/// The JSON Schema of plan files, with which an editor completes and explains. It is made from the same lists of
/// properties and words with which plan files are read.
/// </summary>
public static class PlanSchema
{
    /// <summary>Writes the schema, indented, in the same bytes every time.</summary>
    /// <param name="draft">The version of JSON Schema.</param>
    /// <returns>The text of <c>schemas/plan.schema.json</c>, ended by a line break.</returns>
    public static string Write(SchemaDraft draft = SchemaDraft.Draft202012) => SchemaWriter.Write(
        "plan", "HealthTargets plan / 健康目标计划", Shapes.Plan, ["id", "period", "unit"], draft);
}
