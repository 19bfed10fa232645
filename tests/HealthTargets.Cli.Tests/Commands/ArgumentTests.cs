namespace HealthTargets.Cli.Tests.Commands;

public sealed class ArgumentTests
{
    [Theory]
    [InlineData("--help", "healthtargets [command] [options]")]
    [InlineData("evaluate --help", "healthtargets evaluate <PLAN>... [options]")]
    [InlineData("explain -h", "healthtargets explain <PLAN>... [options]")]
    [InlineData("check --help", "healthtargets check <PLAN>... [options]")]
    public void Help_says_how_to_use_a_command(string arguments, string usage)
    {
        Tool tool = Tool.Run(arguments.Split(' '));
        Assert.Equal((0, ""), (tool.Code, tool.Error));
        Assert.Contains(usage, tool.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Required command was not provided.")]
    [InlineData("evaluate x.json", "Option '--as-of' is required.")]
    [InlineData("evaluate x.json --as-of 2021-02-30", "\"2021-02-30\" is no date; write it as 2021-12-31.")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --known-at noon", "\"noon\" is no instant")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --format xml", "'xml' not recognized")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --lang de", "'de' not recognized")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --fail-on late", "There is no status \"late\"; choose from notDue, met,")]
    [InlineData("evaluate --as-of 2021-02-28", "Required argument missing")]
    [InlineData("explain x.json --as-of 2021-02-28", "Option '--target' is required.")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --colour red", "'--colour'")]
    public void Wrong_arguments_are_refused_on_the_error_output(string arguments, string message)
    {
        Tool tool = Tool.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (tool.Code, tool.Output));
        Assert.Contains(message, tool.Error, StringComparison.Ordinal);
        Assert.EndsWith("--help.\n", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_that_is_not_there_is_an_error_with_a_code()
    {
        Tool tool = Tool.Run("evaluate", "no/such.plan.json", "--as-of", "2021-12-31");
        Assert.Equal((2, ""), (tool.Code, tool.Output));
        Assert.StartsWith("no/such.plan.json(1,1): error HT", tool.Error, StringComparison.Ordinal);
    }
}
