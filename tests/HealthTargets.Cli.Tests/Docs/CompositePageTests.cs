using System.Text.Json;
using HealthTargets.Rules;
using HealthTargets.TestSupport;
using HealthTargets.TestSupport.House;

namespace HealthTargets.Cli.Tests.Docs;

public sealed class CompositePageTests
{
    [Fact]
    public void Every_published_rule_of_composites_has_a_page_that_names_all_its_parts() =>
        HouseRules.AssertKept("A rule of composites has a page.", PublishedComposites.Names.SelectMany(MissingOn));

    private static IEnumerable<string> MissingOn(string name)
    {
        string path = $"docs/composites/{name}.md";
        if (!Repository.Has(path))
        {
            return [$"{path} is not there"];
        }

        string text = Repository.ReadText(path);
        using JsonDocument file = JsonDocument.Parse(PublishedComposites.Text(name)!);
        JsonElement rule = file.RootElement.GetProperty("composites").GetProperty(name);
        List<string> parts =
        [
            $"`{name}`", $"Version**: {rule.GetProperty("version")}", rule.GetProperty("source").GetString()!,
            .. rule.EnumerateObject().Where(part => part.Name is "combine" or "of" or "missing" or "coverageMin")
                .Select(part => $"| `{part.Name}` | `{part.Value.GetRawText()}` |"),
        ];
        if (rule.TryGetProperty("classes", out JsonElement classes))
        {
            parts.AddRange(classes.EnumerateArray().Select(row => $"| `{row.GetProperty("class").GetString()}` |"));
            parts.AddRange(classes.EnumerateArray().Where(row => row.TryGetProperty("when", out _))
                .Select(row => $"`{row.GetProperty("when").GetString()}`"));
        }

        return [.. parts.Where(part => !text.Contains(part, StringComparison.Ordinal))
            .Select(part => $"{path} does not name {part}")];
    }
}
