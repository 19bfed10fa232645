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
    [InlineData("", "(1,1): error HT8002: No command is given.")]
    [InlineData("evaluate x.json", "(1,1): error HT8006: The option \"--as-of\" is not there.")]
    [InlineData("evaluate x.json --as-of 2021-02-30", "(1,25): error HT8010: \"2021-02-30\" is no date.")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --known-at noon", "(1,47): error HT8011: \"noon\" is no instant.")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --format xml", "(1,45): error HT8009: \"xml\" is not possible here.")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --format=xml", "(1,45): error HT8009: \"xml\" is not possible here.")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --lang de", "only \"en\" or \"zh\" can stand here.")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --fail-on late", "error HT8009: \"late\" is not possible here.")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --fail-on mised", "Fix: did you mean \"missed\"?")]
    [InlineData("evaluate --as-of 2021-02-28", "error HT8005: The command \"evaluate\" lacks an argument.")]
    [InlineData("explain x.json --as-of 2021-02-28", "error HT8006: The option \"--target\" is not there.")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --colour red", "(1,36): error HT8003: There is no option \"--colour\".")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --dta d.csv", "Fix: did you mean \"--data\"?")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --as-of 2021-03-28", "(1,36): error HT8008: The option \"--as-of\" has 2 values.")]
    [InlineData("evaluate x.json --as-of", "(1,17): error HT8007: The option \"--as-of\" lacks a value.")]
    [InlineData("diff a b c", "(1,10): error HT8004: There is no place for \"c\".")]
    [InlineData("completion bash --position here", "error HT8013: \"here\" is no value of \"--position\".")]
    [InlineData("evaluat x.json", "(1,1): error HT8001: There is no command \"evaluat\".")]
    [InlineData("new --period soon", "(1,14): error HT8012: \"soon\" is no period that a plan could start with.")]
    [InlineData("check x.json --ignore HT6001,all", "(1,30): error HT8014: \"all\" is no code of a message.")]
    [InlineData("check x.json --dry-run", "(1,14): error HT8015: \"--dry-run\" has no effect without \"--fix\".")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --rows composites", "error HT8015: \"--rows\" has no effect without \"--format csv\".")]
    [InlineData("diff a b --data d.csv", "(1,10): error HT8015: \"--data\" has no effect without \"--as-of\".")]
    [InlineData("test x.json --format json", "(1,13): error HT8016: \"--format json\" goes with one of \"--coverage\" or \"--mutate\".")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --format xlsx --rows composites", "(1,45): error HT8009: \"xlsx\" is not possible here.")]
    [InlineData("test x.json --format xml", "(1,22): error HT8009: \"xml\" is not possible here.")]
    [InlineData("diff a b --as-of noon --data d.csv", "(1,18): error HT8010: \"noon\" is no date.")]
    [InlineData("evaluate x.json ./x.json --as-of 2021-02-28", "(1,17): error HT8017: The file \"./x.json\" is named twice.")]
    [InlineData("evaluate x.json --as-of 2021-02-28 --data d.csv e.csv --data d.csv", "error HT8017: The file \"d.csv\" is named twice.")]
    public void Wrong_arguments_are_refused_on_the_error_output(string arguments, string message)
    {
        Tool tool = Tool.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (tool.Code, tool.Output));
        Assert.Contains(message, tool.Error, StringComparison.Ordinal);
        Assert.StartsWith("healthtargets(1,", tool.Error, StringComparison.Ordinal);
        Assert.EndsWith("--help.\n", tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--lang zh", "error HT8002: 没有写明命令。")]
    [InlineData("evaluat --lang zh", "改法：是否想写 \"evaluate\"？")]
    [InlineData("evaluate x.json --lang zh", "error HT8006: 缺少选项 \"--as-of\"。")]
    [InlineData("evaluate x.json --lang zh --as-of 2021-02-30", "(1,35): error HT8010: \"2021-02-30\" 不是日期。")]
    [InlineData("evaluate x.json --lang=zh --as-of 2021-02-28 --format xml", "原因：此处可用的只有 \"table\"、\"json\"、\"csv\" 或 \"md\"。")]
    [InlineData("evaluate x.json --lang zh --as-of 2021年2月28日", "改法：是否想写 \"2021-02-28\"？")]
    [InlineData("evaluate --as-of 2021-02-28 --lang zh", "error HT8005: 命令 \"evaluate\" 缺少参数。")]
    [InlineData("evaluate x.json --lang zh --as-of", "error HT8007: 选项 \"--as-of\" 缺少取值。")]
    [InlineData("diff a b --lang zh --data d.csv", "error HT8015: 没有 \"--as-of\" 时 \"--data\" 不起作用。")]
    [InlineData("test x.json --lang zh --format json", "error HT8016: \"--format json\" 只与 \"--coverage\" 或 \"--mutate\" 中的一个合用。")]
    public void Wrong_arguments_are_refused_in_Chinese_where_it_is_asked_for(string arguments, string message)
    {
        Tool tool = Tool.Run(arguments.Split(' '));
        Assert.Equal((2, ""), (tool.Code, tool.Output));
        Assert.Contains(message, tool.Error, StringComparison.Ordinal);
        Assert.EndsWith("--help --lang zh。\n", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_with_a_space_or_of_wide_letters_is_marked_where_it_stands()
    {
        Tool tool = Tool.Run("evaluate", "我的 计划.json", "--as-of", "明天");
        Assert.Contains("    1 | evaluate \"我的 计划.json\" --as-of 明天\n", tool.Error, StringComparison.Ordinal);
        Assert.Contains("      |                                   ^^^^\n", tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluate", "", "--as-of", "2021-12-31")]
    [InlineData("evaluate", "a\0b", "--as-of", "2021-12-31")]
    [InlineData("evaluate", "x.json", "--as-of", "")]
    [InlineData("evaluate", "x.json", "--as-of", "\u001FNoCommand")]
    [InlineData("\u001FNotADate", "x.json", "--as-of", "a\nb")]
    public void Odd_words_are_refused_like_others(params string[] arguments) =>
        Assert.Equal((2, ""), (Tool.Run(arguments).Code, Tool.Run(arguments).Output));

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
