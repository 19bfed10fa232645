using System.Text.Json;
using HealthTargets.Formulas;
using HealthTargets.Methods;
using HealthTargets.Rules;
using HealthTargets.TestSupport;
using HealthTargets.TestSupport.House;

namespace HealthTargets.Cli.Tests.Docs;

public sealed class MethodPageTests
{
    private const string Index = "docs/methods/README.md";

    [Fact]
    public void Every_published_method_has_a_page_that_names_all_its_parts() =>
        HouseRules.AssertKept("A method has a page.", PublishedMethods.Names.SelectMany(MissingOn));

    [Fact]
    public void Every_page_is_about_a_method()
    {
        string[] about = [.. ExamplePage.PagesIn("docs/methods")
            .Where(page => page != Index)
            .Select(page => Path.GetFileNameWithoutExtension(page))
            .Except(PublishedMethods.Names)];

        Assert.Equal([], about);
    }

    [Fact]
    public void The_index_names_every_input_function_and_method()
    {
        string text = Repository.ReadText(Index);
        IEnumerable<string> names = MethodInputs.All.Select(input => input.Name)
            .Concat(FormulaFunctions.All.Select(function => function.Name + "("))
            .Concat(PublishedMethods.Names);
        HouseRules.AssertKept("The index names it.", names.Where(name => !text.Contains(name, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> MissingOn(string name)
    {
        string path = $"docs/methods/{name}.md";
        if (!Repository.Has(path))
        {
            return [$"{path} is not there"];
        }

        string text = Repository.ReadText(path);
        Method method = PublishedMethods.Find(name)!;
        IEnumerable<string> parts =
        [
            $"`{name}`", $"Version**: {method.Version}", method.Source ?? string.Empty,
            .. method.Parameters.Select(parameter => $"| `{parameter.Name}` |"),
            .. method.Classes.Select(row => $"| `{row.Class}` |"),
            .. method.Facts.Select(fact => $"`{fact.Name}`"),
            .. Formulas(name).Select(formula => $"`{formula}`"),
        ];
        return parts.Where(part => !text.Contains(part, StringComparison.Ordinal))
            .Select(part => $"{path} does not name {part}");
    }

    // As the file of the method writes them, so that a page can't go on telling of an older formula.
    private static IEnumerable<string> Formulas(string name)
    {
        using JsonDocument file = JsonDocument.Parse(PublishedMethods.Text(name)!);
        JsonElement method = file.RootElement.GetProperty("methods").GetProperty(name);
        List<JsonElement> formulas = [];
        if (method.TryGetProperty("facts", out JsonElement facts))
        {
            formulas.AddRange(facts.EnumerateObject().Select(fact => fact.Value));
        }

        if (method.TryGetProperty("classes", out JsonElement classes))
        {
            formulas.AddRange(classes.EnumerateArray().SelectMany(row => row.EnumerateObject())
                .Where(part => part.Name is "when" or "score").Select(part => part.Value));
        }

        if (method.TryGetProperty("score", out JsonElement score))
        {
            formulas.Add(score);
        }

        return [.. formulas.Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)];
    }
}
