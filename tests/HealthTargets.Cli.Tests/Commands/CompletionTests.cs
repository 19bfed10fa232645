namespace HealthTargets.Cli.Tests.Commands;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("healthtargets ev", "evaluate")]
    [InlineData("healthtargets ", "check compare completion evaluate explain")]
    [InlineData("/opt/bin/healthtargets che", "check")]
    [InlineData("healthtargets check --wa", "--warnings-as-errors")]
    [InlineData("healthtargets check a.plan.json --lang ", "en zh")]
    [InlineData("healthtargets evaluate a.plan.json --format j", "json")]
    [InlineData("healthtargets evaluate a.plan.json --fail-on mi", "missed")]
    [InlineData("healthtargets completion b", "bash")]
    [InlineData("healthtargets methods un-", "un-2024")]
    [InlineData("healthtargets explain PLAN --target vis", "visits-out")]
    [InlineData("healthtargets explain no.plan.json --target vis", "")]
    [InlineData("healthtargets", "")]
    public void Commands_options_and_values_are_completed(string line, string expected)
    {
        string full = line.Replace("PLAN", Tool.Sample[0], StringComparison.Ordinal);
        Tool tool = Tool.Run("completion", "bash", "--line", full);
        Assert.Equal((0, ""), (tool.Code, tool.Error));
        string[] words = tool.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => Assert.Contains(word, words));
        Assert.True(expected.Length > 0 || words.Length == 0, tool.Output);
    }

    [Fact]
    public void What_stands_behind_the_cursor_does_not_count() => Assert.Equal(
        "evaluate\n", Tool.Run("completion", "zsh", "--line", "healthtargets eva --lang zh", "--position", "17").Output);

    [Theory]
    [InlineData("bash", "complete -o bashdefault -o default -F _healthtargets healthtargets")]
    [InlineData("zsh", "compdef _healthtargets healthtargets")]
    [InlineData("fish", "complete -c healthtargets")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName healthtargets")]
    public void Each_shell_has_its_script(string shell, string registers)
    {
        Tool tool = Tool.Run("completion", shell);
        Assert.Equal(0, tool.Code);
        Assert.Contains(registers, tool.Output, StringComparison.Ordinal);
        Assert.Contains($"healthtargets completion {shell} --line", tool.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', tool.Output);
    }

    [Fact]
    public void Other_shells_are_not_known() => Assert.Equal(2, Tool.Run("completion", "tcsh").Code);
}
