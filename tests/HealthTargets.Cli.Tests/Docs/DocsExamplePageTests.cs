using HealthTargets.TestSupport;
using HealthTargets.TestSupport.House;

namespace HealthTargets.Cli.Tests.Docs;

public sealed class DocsExamplePageTests
{
    public static TheoryData<string> Pages => [.. ExamplePage.Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_shows_what_the_tool_prints(string page)
    {
        string run = ExamplePage.Read(page).WithOutput();

        Approval.Verify(page, run);
    }

    [Fact]
    public void Every_example_is_a_plan_and_rows_that_the_tool_takes_without_a_word()
    {
        IEnumerable<string> broken = ExamplePage.Paths
            .Where(page => Repository.ReadText(page) is var text && (text.Contains(": error HT", StringComparison.Ordinal)
                || text.Contains(": warning HT", StringComparison.Ordinal)
                || !text.Contains("```json\n", StringComparison.Ordinal)
                || !text.Contains("```csv\n", StringComparison.Ordinal)));
        HouseRules.AssertKept("An example has a plan and data and no mistakes.", broken);
    }

    [Fact]
    public void Every_page_is_short_and_named_by_its_index()
    {
        IEnumerable<string> long_ = ExamplePage.Paths
            .Where(page => Repository.ReadText(page).Split('\n').Length > 160)
            .Select(page => $"{page} is too long to be read at once");
        IEnumerable<string> lost = ExamplePage.Paths
            .Where(page => !Repository.ReadText(IndexOf(page)).Contains($"]({FileOf(page)})", StringComparison.Ordinal))
            .Select(page => $"{IndexOf(page)} does not link to {FileOf(page)}");
        HouseRules.AssertKept("A page is short, and its index links to it.", long_.Concat(lost));
    }

    private static string IndexOf(string page) => page[..(page.LastIndexOf('/') + 1)] + "README.md";

    private static string FileOf(string page) => page[(page.LastIndexOf('/') + 1)..];
}
