using System.Text;
using System.Text.Json.Nodes;
using HealthTargets.Rules.Schemas;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Schemas;

/// <summary>Writes the list of all properties of plan files from the schema, so that it is never out of date.</summary>
public class PlanReferenceTests
{
    [Fact]
    public void The_reference_page_is_what_the_schema_says()
    {
        JsonObject schema = JsonNode.Parse(PlanSchema.Write())!.AsObject();
        StringBuilder page = new();
        page.Append("# Every property of a plan file\n\n")
            .Append("Made from [the schema](../schemas/plan.schema.json); how the parts work together is told in\n")
            .Append("[the plan file](plan-file.md). A star marks what must be there.\n");
        Add(page, "plan", schema);
        foreach ((string name, JsonNode? definition) in schema["$defs"]!.AsObject())
        {
            JsonObject form = definition!["anyOf"]?.AsArray()[1]!.AsObject() ?? definition.AsObject();
            Add(page, name, form);
        }

        Approval.Verify("docs/plan-reference.md", page.ToString());
    }

    private static void Add(StringBuilder page, string name, JsonObject form)
    {
        string[] required = [.. form["required"]?.AsArray().Select(one => one!.GetValue<string>()) ?? []];
        page.Append("\n## ").Append(name).Append("\n\n| property | holds | meaning | 含义 |\n| --- | --- | --- | --- |\n");
        foreach ((string property, JsonNode? described) in form["properties"]!.AsObject())
        {
            // A formula has a / in it, so the languages part where a sentence ends before.
            string[] meanings = described!["description"]!.GetValue<string>().Split(". / ");
            Assert.Equal(2, meanings.Length);
            string star = required.Contains(property) ? "*" : "";
            page.Append($"| `{property}`{star} | {Holds(described.AsObject())} | {meanings[0]}. | {meanings[1]} |\n");
        }
    }

    private static string Holds(JsonObject form)
    {
        if (form["$ref"] is { } reference)
        {
            string name = reference.GetValue<string>()["#/$defs/".Length..];
            return $"[{name}](#{name.ToLowerInvariant()})";
        }

        if (form["enum"] is { } words)
        {
            return string.Join(", ", words.AsArray().Select(word => $"`{word!.GetValue<string>()}`"));
        }

        if (form["anyOf"] is { } choices)
        {
            return string.Join(" or ", choices.AsArray().Select(choice => Holds(choice!.AsObject())));
        }

        return form["type"]!.GetValue<string>() switch
        {
            "array" => "list of " + Holds(form["items"]!.AsObject()),
            "object" when form["additionalProperties"] is JsonObject values => "by name: " + Holds(values),
            "string" => "text",
            "boolean" => "true or false",
            "integer" => "whole number",
            "null" => "null",
            string type => type,
        };
    }
}
