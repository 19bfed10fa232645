using HealthTargets.Rules.Schemas;

namespace HealthTargets.Rules.Tests.Schemas;

/// <summary>The schemas that are kept as files, for editors.</summary>
internal static class SchemaFiles
{
    public static IReadOnlyList<(string Path, Func<string> Write)> All { get; } =
    [
        ("schemas/plan.schema.json", () => PlanSchema.Write()),
        ("schemas/plan.draft-07.schema.json", () => PlanSchema.Write(SchemaDraft.Draft07)),
        ("schemas/plantest.schema.json", () => PlanTestSchema.Write()),
        ("schemas/plantest.draft-07.schema.json", () => PlanTestSchema.Write(SchemaDraft.Draft07)),
    ];

    public static string TextOf(string path) => All.Single(file => file.Path == path).Write();
}
