using System.Text.Json.Nodes;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Schemas;
using HealthTargets.TestSupport;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;

namespace HealthTargets.Rules.Tests.Schemas;

/// <summary>
/// A validator that others made, over all sample plans and all broken ones: an editor accepts the former, and marks
/// those of the latter whose mistake lies in the form.
/// </summary>
public class SchemaValidationTests
{
    // Mistakes that a schema can see: an unknown or a missing property, a word that is none.
    private static readonly string[] MistakesOfForm = ["HT2002"];

    private static readonly JSchema Plan = JSchema.Parse(PlanSchema.Write());
    private static readonly JSchema Plan07 = JSchema.Parse(PlanSchema.Write(SchemaDraft.Draft07));

    public static TheoryData<string> Samples => [.. FilesBelow("samples", "*.plan.json")];

    public static TheoryData<string> Broken => [.. FilesBelow("tests/HealthTargets.Rules.Tests/Golden", "plan.json")];

    // A sample with mistakes shows what is said of them, so an editor should see them too.
    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_valid_in_both_drafts_if_it_is_meant_to_be(string path)
    {
        JToken plan = JToken.Parse(Repository.ReadText(path));
        bool isGood = !RuleCompiler.CompileFile(Repository.PathTo(path)).HasErrors;

        Assert.True(plan.IsValid(Plan, out IList<string> reasons) == isGood, string.Join("\n", reasons));
        Assert.True(plan.IsValid(Plan07, out IList<string> reasons07) == isGood, string.Join("\n", reasons07));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void Both_drafts_say_the_same_of_a_broken_plan_and_see_mistakes_of_form(string path)
    {
        RuleCompilation compilation = RuleCompiler.CompileFile(Repository.PathTo(path));
        if (Parsed(path) is not { } plan)
        {
            Assert.Contains(compilation.Diagnostics, one => one.Code.StartsWith("HT1", StringComparison.Ordinal));
            return;
        }

        bool isValid = plan.IsValid(Plan);
        Assert.Equal(isValid, plan.IsValid(Plan07));
        if (compilation.Diagnostics.Any(one => MistakesOfForm.Contains(one.Code)))
        {
            Assert.False(isValid);
        }

        // What a schema refuses, the reader refuses too.
        Assert.True(isValid || compilation.Diagnostics.Any(one => one.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void Each_example_is_valid_where_it_stands()
    {
        int examples = 0;
        foreach (string text in new[] { PlanSchema.Write(), PlanTestSchema.Write() })
        {
            JsonObject whole = JsonNode.Parse(text)!.AsObject();
            foreach (JsonObject property in Objects(whole).Where(one => one["examples"] is JsonArray).ToArray())
            {
                JsonObject alone = (JsonObject)property.DeepClone();
                alone["$schema"] = whole["$schema"]!.DeepClone();
                alone["$defs"] = whole["$defs"]!.DeepClone();
                JSchema schema = JSchema.Parse(alone.ToJsonString());
                foreach (JsonNode? example in property["examples"]!.AsArray())
                {
                    examples++;
                    Assert.True(
                        JToken.Parse(example!.ToJsonString()).IsValid(schema, out IList<string> reasons),
                        $"{example.ToJsonString()}: {string.Join(' ', reasons)}");
                }
            }
        }

        Assert.True(examples > 100);
    }

    private static JToken? Parsed(string path)
    {
        try
        {
            return JToken.Parse(Repository.ReadText(path));
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> FilesBelow(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.PathTo(folder), pattern, SearchOption.AllDirectories)
            .Select(Repository.Relative).Order(StringComparer.Ordinal);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(member => Objects(member.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };
}
