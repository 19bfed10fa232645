using System.Reflection;
using HealthTargets.TestSupport;
using HealthTargets.TestSupport.House;

namespace HealthTargets.Cli.Tests.Docs;

/// <summary>Each form that a plan can have is told of on a page, with the word by which a plan file writes it.</summary>
public sealed class FormPageTests
{
    [Fact]
    public void Every_form_has_a_page() =>
        HouseRules.AssertKept("A form has a page that shows how it is written.", FormPages.All.SelectMany(Untold));

    [Fact]
    public void A_form_without_a_page_is_noticed() =>
        Assert.Contains(
            "Bound.AtLeast has no page in the table",
            Untold(new(typeof(HealthTargets.Targets.Bound), new Dictionary<string, (string, string)>())));

    private static IEnumerable<string> Untold(FormPages forms)
    {
        string[] cases = Cases(forms.Type);
        foreach (string one in cases.Where(one => !forms.Pages.ContainsKey(one)))
        {
            yield return $"{forms.Type.Name}.{one} has no page in the table";
        }

        foreach ((string name, (string page, string word)) in forms.Pages)
        {
            string path = $"docs/{page}.md";
            if (!cases.Contains(name))
            {
                yield return $"{forms.Type.Name}.{name} is in the table but is no form";
            }
            else if (!Repository.Has(path))
            {
                yield return $"{forms.Type.Name}.{name}: {path} is not there";
            }
            else if (!Repository.ReadText(path).Contains(word, StringComparison.Ordinal))
            {
                yield return $"{forms.Type.Name}.{name}: {path} does not show {word}";
            }
        }
    }

    private static string[] Cases(Type type) => type.IsEnum
        ? Enum.GetNames(type)
        : [.. type.GetNestedTypes(BindingFlags.Public).Where(type.IsAssignableFrom).Select(nested => nested.Name)];
}
