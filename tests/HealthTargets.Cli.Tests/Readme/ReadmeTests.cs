using HealthTargets.Cli.Tests.PackageTests;
using HealthTargets.TestSupport;

namespace HealthTargets.Cli.Tests.Readme;

/// <summary>
/// The README and the pages about engines cannot lie: each block that follows a comment <c>file:</c>,
/// <c>run in FOLDER:</c> or <c>output of the C# example</c> is what that file holds, that command prints, or that
/// program prints from the packed package.
/// </summary>
public sealed class ReadmeTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Readme = "README.md";
    private const string Example = "samples/csharp/Program.cs";
    private const string OutputOf = "output of ";

    // Pages with a program that reads the province.
    private static readonly string[] Pages = ["columns", "engine"];

    [Fact]
    public void Every_block_is_what_the_code_says()
    {
        string text = Repository.ReadText(Readme);

        Approval.Verify(Readme, Made(text));
        Assert.True(PageBlocks.Count(text) >= 8, "The README lost some of its blocks.");
    }

    [Theory]
    [InlineData("columns")]
    [InlineData("engine")]
    public void A_page_about_an_engine_shows_what_its_program_prints(string name)
    {
        string page = $"docs/{name}.md";
        string text = Repository.ReadText(page);

        Approval.Verify(page, Made(text));
        Assert.Equal(2, PageBlocks.Count(text));
    }

    [Fact]
    public void The_readme_is_short() =>
        Assert.InRange(Repository.ReadText(Readme).Split('\n').Length, 1, 201);

    private string Made(string page) => PageBlocks.Made(page, Content);

    private string? Content(string what)
    {
        if (what == OutputOf + "the C# example")
        {
            return package.Run(
                Repository.ReadText(Example),
                ("first.plan.json", Repository.ReadText("samples/first/first.plan.json")),
                ("first.data.csv", Repository.ReadText("samples/first/first.data.csv")));
        }

        if (Array.Find(Pages, page => what == OutputOf + ProgramOf(page)) is { } name)
        {
            string[] files = ["province.plan.json", "province.units.csv", "province.data.csv"];
            return package.Run(
                Repository.ReadText(ProgramOf(name)),
                files.Select(file => (file, Repository.ReadText($"samples/cascade/{file}"))));
        }

        return null;
    }

    private static string ProgramOf(string page) => $"samples/{page}/Program.cs";
}
