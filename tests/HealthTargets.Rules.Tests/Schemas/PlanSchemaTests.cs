using System.Text.Json.Nodes;
using HealthTargets.Rules.Schemas;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Schemas;

public class PlanSchemaTests
{
    [Fact]
    public void The_schema_file_is_what_the_reader_knows() =>
        Approval.Verify("schemas/plan.schema.json", PlanSchema.Write());

    [Fact]
    public void Every_definition_that_is_referred_to_exists()
    {
        JsonNode schema = JsonNode.Parse(PlanSchema.Write())!;
        string[] defined = [.. schema["$defs"]!.AsObject().Select(one => one.Key)];

        string[] referred = [.. References(schema).Distinct()];

        Assert.NotEmpty(referred);
        Assert.All(referred, name => Assert.Contains(name, defined));
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(member => member.Key == "$ref"
            ? [member.Value!.GetValue<string>()["#/$defs/".Length..]]
            : References(member.Value)),
        JsonArray many => many.SelectMany(References),
        _ => [],
    };
}
