using HealthTargets.TestSupport;

namespace HealthTargets.Cli.Tests;

public sealed class CommandLinePageTests
{
    private const string Prompt = "$ healthtargets ";

    [Fact]
    public void The_page_shows_what_the_tool_prints()
    {
        string[] blocks = [.. Repository.ReadText("docs/command-line.md").Split("```\n")
            .Where(block => block.StartsWith(Prompt, StringComparison.Ordinal))];
        Assert.Equal(6, blocks.Length);
        Assert.All(blocks, block =>
        {
            string text = block.Replace("\\\n", "", StringComparison.Ordinal);
            int end = text.IndexOf('\n', StringComparison.Ordinal);
            string[] arguments = text[Prompt.Length..end].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Tool tool = Tool.Run([.. arguments.Select(FullPath)]);
            Assert.Equal("", tool.Error);
            string printed = tool.Output.Replace(
                Repository.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
            Assert.Equal(text[(end + 1)..], printed);
        });
    }

    [Fact]
    public void The_page_shows_what_the_tool_says_of_a_doubtful_plan()
    {
        const string Start = "console\n" + Prompt;
        string block = Repository.ReadText("docs/command-line.md").Split("```")
            .Single(one => one.StartsWith(Start, StringComparison.Ordinal));
        int end = block.IndexOf('\n', Start.Length);
        Tool tool = Tool.Run([.. block[Start.Length..end].Split(' ').Select(FullPath)]);
        string said = (tool.Error + tool.Output).Replace(
            Repository.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        Assert.Equal(block[(end + 1)..], said);
    }

    private static string FullPath(string argument) =>
        argument.StartsWith("samples/", StringComparison.Ordinal)
            || argument.StartsWith("tests/", StringComparison.Ordinal)
            ? Repository.PathTo(argument)
            : argument;
}
