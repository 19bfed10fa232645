using System.CommandLine;

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
    [InlineData("", "No command is given.")]
    [InlineData("evaluate x.json", "Option '--as-of' is required.")]
    [InlineData("evaluate x.json --as-of 2021-02-30", "\"2021-02-30\" is no date; write it as 2021-12-31.")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --known-at noon", "\"noon\" is no instant")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --format xml", "'xml' is not possible here; choose from 'table' 'json' 'csv' 'md'.")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --lang de", "'de' is not possible here; choose from 'en' 'zh'.")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --fail-on late", "There is no status \"late\"; choose from notDue, met,")]
    [InlineData("evaluate --as-of 2021-02-28", "The command 'evaluate' lacks an argument.")]
    [InlineData("explain x.json --as-of 2021-02-28", "Option '--target' is required.")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --colour red", "There is no option '--colour'.")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --as-of 2021-03-28", "The option '--as-of' takes one value, not 2.")]
    [InlineData("evaluate x.json --as-of", "The option '--as-of' lacks a value.")]
    [InlineData("diff a b c", "There is no command or argument 'c' here.")]
    [InlineData("completion bash --position here", "'here' is no value of '--position'.")]
    [InlineData("evaluat x.json", "There is no command 'evaluat'; choose from evaluate, explain, check,")]
    public void Wrong_arguments_are_refused_on_the_error_output(string arguments, string message)
    {
        Tool tool = Tool.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (tool.Code, tool.Output));
        Assert.Contains(message, tool.Error, StringComparison.Ordinal);
        Assert.EndsWith("--help.\n", tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--lang zh", "没有写明命令。")]
    [InlineData("evaluat --lang zh", "没有命令“evaluat”；可用的有evaluate、explain、")]
    [InlineData("evaluate x.json --lang zh", "缺少选项“--as-of”。")]
    [InlineData("evaluate x.json --lang zh --as-of 2021-02-30", "“2021-02-30”不是日期；请写作2021-12-31。")]
    [InlineData("evaluate x.json --lang=zh --as-of 2021-02-28 --format xml", "此处不能用“xml”；可用的有 'table' 'json'")]
    [InlineData("evaluate --as-of 2021-02-28 --lang zh", "命令“evaluate”缺少参数。")]
    [InlineData("evaluate x.json --lang zh --as-of", "选项“--as-of”缺少取值。")]
    [InlineData("diff a b --lang zh --data d.csv", "有--data时请写明评价的截止日")]
    [InlineData("test x.json --lang zh --format json", "--format json只用于--coverage和--mutate之一。")]
    public void Wrong_arguments_are_refused_in_Chinese_where_it_is_asked_for(string arguments, string message)
    {
        Tool tool = Tool.Run(arguments.Split(' '));
        Assert.Equal((2, ""), (tool.Code, tool.Output));
        Assert.StartsWith("healthtargets: " + message, tool.Error, StringComparison.Ordinal);
        Assert.EndsWith("--help --lang zh。\n", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_helps_in_Chinese()
    {
        Command root = CommandLine.Root(new Terminal(TextWriter.Null, TextWriter.Null, Width: null), only: null);
        string[][] calls =
        [
            ["--help", "--lang", "zh"],
            .. root.Subcommands.Select(one => new[] { one.Name, "--help", "--lang", "zh" }),
        ];
        Assert.All(calls, call =>
        {
            Tool tool = Tool.Run(call);
            Assert.Equal((0, ""), (tool.Code, tool.Error));
            Assert.DoesNotContain(tool.Output.Split('\n'), line => line.EndsWith('.') || line.EndsWith(':'));
        });
    }

    [Fact]
    public void Help_fits_a_wide_window()
    {
        Command root = CommandLine.Root(new Terminal(TextWriter.Null, TextWriter.Null, Width: null), only: null);
        string[][] calls = [["--help"], .. root.Subcommands.Select(one => new[] { one.Name, "--help" })];
        Assert.All(calls, call => Assert.All(
            Tool.Run(call).Output.Split('\n'), line => Assert.True(line.Length <= 132, line)));
    }

    [Fact]
    public void A_plan_that_is_not_there_is_an_error_with_a_code()
    {
        Tool tool = Tool.Run("evaluate", "no/such.plan.json", "--as-of", "2021-12-31");
        Assert.Equal((2, ""), (tool.Code, tool.Output));
        Assert.StartsWith("no/such.plan.json(1,1): error HT", tool.Error, StringComparison.Ordinal);
    }
}
