using HealthTargets.TestSupport;

namespace HealthTargets.Cli.Tests.Docs;

public sealed class RunPageTests
{
    [Theory]
    [InlineData("docs/testing.md", 9)]
    public void The_page_shows_what_the_tool_prints(string page, int blocks)
    {
        string text = Repository.ReadText(page);
        Approval.Verify(page, RunPage.Made(text));
        Assert.Equal(blocks, RunPage.Blocks(text));
    }
}
