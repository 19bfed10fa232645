using System.Text;
using System.Text.RegularExpressions;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.TestSupport;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Golden;

/// <summary>
/// The pages under <c>docs/errors</c> are made from the catalog and the golden files, so they can't be stale.
/// </summary>
public sealed class ErrorPagesTests
{
    private const string Folder = "docs/errors";
    private const int ExampleLinesMax = 40;

    public static TheoryData<string> Codes => [.. DiagnosticCatalog.All.Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_page(string code) => Approval.Verify(
        $"{Folder}/{code}.md", Page(DiagnosticCatalog.All.Single(kind => kind.Code == code)));

    [Fact]
    public void The_list_of_codes_is_complete() => Approval.Verify($"{Folder}/README.md", Table());

    [Fact]
    public void There_is_no_page_for_a_code_that_is_not_there() => Assert.Equal(
        DiagnosticCatalog.All.Select(kind => kind.Code + ".md").Append("README.md").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Repository.PathTo(Folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);

    private static string Table()
    {
        var page = new StringBuilder(
            """
            # Error codes

            Each message has a code. The first digit says where it arises: 0 values, 1 the form of a file, 2 names,
            3 types, units and periods, 4 limits, 5 data, 6 what a closer look finds, 7 expressions, workflows and tests, 8 the
            command line, 9 a mistake of ours. A code is never used again for another mistake. This page and those it links are made from the
            source by a test.

            | code | severity | in English | 中文 |
            | --- | --- | --- | --- |

            """);
        foreach (DiagnosticDescriptor kind in DiagnosticCatalog.All)
        {
            page.Append($"| [{kind.Code}]({kind.Code}.md) | {SeverityOf(kind)} | {kind.Title.English} | ")
                .Append($"{kind.Title.Chinese} |\n");
        }

        return page.ToString();
    }

    private static string Page(DiagnosticDescriptor kind)
    {
        var page = new StringBuilder($"# {kind.Code}: {kind.Title.English} / {kind.Title.Chinese}\n\n");
        page.Append($"Severity: {SeverityOf(kind)}.\n\n");
        page.Append($"- **What**: {Shown(kind.What.English)}\n- **Why**: {Shown(kind.Why.English)}\n");
        page.Append($"- **Fix**: {Shown(kind.Fix.English)}\n\n");
        page.Append($"- **问题**：{Shown(kind.What.Chinese)}\n- **原因**：{Shown(kind.Why.Chinese)}\n");
        page.Append($"- **改法**：{Shown(kind.Fix.Chinese)}\n");
        GoldenCase? example = GoldenCase.All.FirstOrDefault(item => item.Code == kind.Code && IsShort(item));
        if (example is not null)
        {
            AppendExample(page, example);
        }

        // What the command says of its own words is kept beside its tests.
        string said = $"tests/HealthTargets.Cli.Tests/Commands/Golden/{kind.Code}.txt";
        if (File.Exists(Repository.PathTo(said)))
        {
            page.Append("\n## Example\n\n```text\n").Append(Repository.ReadText(said)).Append("```\n");
        }

        return page.ToString();
    }

    private static void AppendExample(StringBuilder page, GoldenCase example)
    {
        page.Append("\n## Example\n");
        foreach (string file in example.InputFiles)
        {
            string text = Repository.ReadText(example.RelativePathTo(file)).TrimEnd('\n');
            page.Append($"\n`{file}`:\n\n```{(file.EndsWith(".json", StringComparison.Ordinal) ? "jsonc" : "text")}\n");
            page.Append(text).Append("\n```\n");
        }

        page.Append("\nWhat is said of it:\n\n```text\n").Append(example.Render(Language.English)).Append("```\n");
        page.Append("\n```text\n").Append(example.Render(Language.Chinese)).Append("```\n");
    }

    private static bool IsShort(GoldenCase example) => example.InputFiles.Sum(
        file => Repository.ReadText(example.RelativePathTo(file)).Split('\n').Length) <= ExampleLinesMax;

    private static string SeverityOf(DiagnosticDescriptor kind) => kind.Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>Shows the places of arguments as dots.</summary>
    private static string Shown(string template) => Regex.Replace(template, @"(?<!\{)\{\d\}(?!\})", "…")
        .Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
}
