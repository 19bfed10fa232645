using System.Text.Json.Nodes;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Schemas;
using HealthTargets.Rules.Testing;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Schemas;

public class PlanSchemaTests
{
    public static TheoryData<string> Files => [.. SchemaFiles.All.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_schema_file_is_what_the_reader_knows(string path) =>
        Approval.Verify(path, SchemaFiles.TextOf(path));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_definition_that_is_referred_to_exists_and_no_other(string path)
    {
        JsonObject schema = JsonNode.Parse(SchemaFiles.TextOf(path))!.AsObject();
        string place = schema.ContainsKey("$defs") ? "$defs" : "definitions";

        IEnumerable<string> referred = References(schema).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(
            schema[place]!.AsObject().Select(one => $"#/{place}/{one.Key}").Order(StringComparer.Ordinal), referred);
    }

    // An older editor leaves out what stands beside a reference, so the description must not stand there.
    [Fact]
    public void In_draft_07_nothing_stands_beside_a_reference()
    {
        JsonObject[] references =
            [.. Objects(JsonNode.Parse(PlanSchema.Write(SchemaDraft.Draft07))).Where(one => one.ContainsKey("$ref"))];

        Assert.NotEmpty(references);
        Assert.All(references, one => Assert.Single(one));
    }

    [Fact]
    public void Every_example_belongs_to_a_property()
    {
        HashSet<string> known = [.. SchemaDefinitions.All.SelectMany(one => Names(one.Name, one.Shape.Properties)),
            .. Names("plan", Shapes.Plan.Properties),
            .. Names("testFile", TestWords.File.Properties)];

        Assert.All(SchemaExamples.Names, name => Assert.Contains(name, known));
    }

    private static IEnumerable<string> Names(string definition, IEnumerable<string> properties) =>
        properties.SelectMany(one => new[] { one, $"{definition}.{one}" });

    private static IEnumerable<string> References(JsonNode? schema) =>
        Objects(schema).Where(one => one.ContainsKey("$ref")).Select(one => one["$ref"]!.GetValue<string>());

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(member => Objects(member.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };
}
