using HealthTargets.Rules.Testing;

namespace HealthTargets.Rules.Schemas;

/// <summary>The JSON Schema of files of tests, <c>*.plantest.json</c>.</summary>
public static class PlanTestSchema
{
    /// <summary>Writes the schema, indented, in the same bytes every time.</summary>
    /// <param name="draft">The version of JSON Schema.</param>
    /// <returns>The text of <c>schemas/plantest.schema.json</c>, ended by a line break.</returns>
    public static string Write(SchemaDraft draft = SchemaDraft.Draft202012) => SchemaWriter.Write(
        "testFile", "HealthTargets tests of a plan / 健康目标计划测试", TestWords.File, ["plan", "tests"], draft);
}
