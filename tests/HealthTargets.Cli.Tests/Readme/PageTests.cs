using HealthTargets.TestSupport;

namespace HealthTargets.Cli.Tests.Readme;

/// <summary>Every page below docs that shows what a command prints shows what it prints now.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md", SearchOption.AllDirectories)
            .Select(Repository.Relative)
            .Where(path => Repository.ReadText(path).Contains(PageBlocks.RunMark, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_is_what_the_code_says(string path) =>
        Approval.Verify(path, PageBlocks.Made(Repository.ReadText(path)));

    [Fact]
    public void The_tutorial_is_the_same_in_both_languages()
    {
        string english = Repository.ReadText("docs/tutorial.md");
        string chinese = Repository.ReadText("docs/tutorial.zh.md");

        Assert.True(PageBlocks.Count(english) >= 8);
        Assert.Equal(PageBlocks.Count(english), PageBlocks.Count(chinese));
    }
}
