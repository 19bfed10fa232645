using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Tests.Diagnostics;

public sealed class DiagnosticCatalogTests
{
    private static IEnumerable<DiagnosticDescriptor> Declared() => typeof(Diagnostic).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
        .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);

    [Fact]
    public void Every_declared_kind_is_in_the_catalog() =>
        Assert.Equal(Declared().Select(kind => kind.Code).Order(), DiagnosticCatalog.All.Select(kind => kind.Code));

    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        string[] codes = [.. Declared().Select(kind => kind.Code)];
        Assert.Equal(codes.Length, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^HT[0-9]{4}$", code));
    }

    [Fact]
    public void Sentences_keep_to_the_house_rules() => Assert.All(Declared(), kind =>
    {
        Assert.All(
            new[] { kind.What, kind.Why, kind.Fix },
            text =>
            {
                Assert.Matches(@"[.?]$|\{\d\}$", text.English);
                Assert.Matches(@"[。？]$|\{\d\}$", text.Chinese);
                Assert.DoesNotMatch(new Regex(@"\b(token|node|symbol|parse[rd]?)\b", RegexOptions.IgnoreCase), text.English);

                // The two languages say the same, so they use the same arguments.
                Assert.Equal(Holes(text.English), Holes(text.Chinese));
            });
        Assert.Matches("^[A-Z\"{]", kind.What.English);
        Assert.DoesNotMatch("[.。]$", kind.Title.English + kind.Title.Chinese);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", kind.Title.Chinese);
    });

    private static string Holes(string text) => string.Join(' ', Regex.Matches(text, @"(?<!\{)\{\d\}")
        .Select(match => match.Value).Distinct().Order().Select(hole => hole.ToString(CultureInfo.InvariantCulture)));
}
