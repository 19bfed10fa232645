using HealthTargets.TestSupport;

namespace HealthTargets.Cli.Tests.Commands;

/// <summary>
/// What is said of wrong words on the command line, one file for each code; the pages of the codes show these files.
/// </summary>
public sealed class ArgumentPageTests
{
    private const string Golden = "tests/HealthTargets.Cli.Tests/Commands/Golden/";

    private static readonly string Plan = Repository.PathTo("samples/first/first.plan.json");
    private static readonly string Data = Repository.PathTo("samples/first/first.data.csv");

    [Theory]
    [InlineData("HT8001", "evaluat county.plan.json")]
    [InlineData("HT8002", "")]
    [InlineData("HT8003", "evaluate county.plan.json --as-of 2021-12-31 --dta data.csv")]
    [InlineData("HT8004", "diff old.plan.json new.plan.json data.csv")]
    [InlineData("HT8005", "evaluate --as-of 2021-12-31")]
    [InlineData("HT8006", "evaluate county.plan.json --data data.csv")]
    [InlineData("HT8007", "evaluate county.plan.json --as-of")]
    [InlineData("HT8008", "evaluate county.plan.json --as-of 2021-12-31 --as-of 2022-12-31")]
    [InlineData("HT8009", "evaluate county.plan.json --as-of 2021-12-31 --format xml")]
    [InlineData("HT8010", "evaluate county.plan.json --as-of 2021-02-30")]
    [InlineData("HT8011", "evaluate county.plan.json --as-of 2021-12-31 --known-at noon")]
    [InlineData("HT8012", "new county.plan.json --period soon")]
    [InlineData("HT8013", "completion bash --position here")]
    [InlineData("HT8014", "check county.plan.json --ignore HT6001,all")]
    [InlineData("HT8015", "check county.plan.json --dry-run")]
    [InlineData("HT8016", "test county.plan.json --format json --coverage --mutate")]
    [InlineData("HT8017", "evaluate county.plan.json --as-of 2021-12-31 --data data.csv ./data.csv")]
    [InlineData("HT8025", "methods aarr-2031")]
    public void What_is_said_of_wrong_words_is_what_was_approved(string code, string arguments)
    {
        string[] words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Tool english = Tool.Run(words);
        Tool chinese = Tool.Run([.. words, "--lang", "zh"]);
        Assert.Equal((2, 2), (english.Code, chinese.Code));
        Assert.StartsWith($"error {code}: ", english.Error[(english.Error.IndexOf(' ') + 1)..]);
        Approval.Verify(
            $"{Golden}{code}.txt",
            $"$ healthtargets {arguments}".TrimEnd() + $"\n{english.Error}\n{chinese.Error}");
    }

    [Fact]
    public void The_page_about_the_command_line_shows_one_of_them()
    {
        string english = Repository.ReadText($"{Golden}HT8003.txt").Split("\n\n")[0];
        Assert.Contains($"```text\n{english}\n```", Repository.ReadText("docs/command-line.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_plans_of_one_id_can_not_be_told_apart()
    {
        using Folder folder = new();
        string copy = folder.Write("copy.plan.json", File.ReadAllText(Plan));
        Tool tool = Tool.Run("evaluate", Plan, copy, "--as-of", "2021-12-31");
        Assert.Equal(2, tool.Code);
        Assert.Contains("error HT8021: Two plans have the id \"", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_can_not_be_written_are_said_to_be_so()
    {
        using Folder folder = new();
        string there = folder.Write("there.plan.json", "{}");
        Tool kept = Tool.Run("new", there);
        Assert.Contains("error HT8023: ", kept.Error, StringComparison.Ordinal);
        Tool lost = Tool.Run(
            "evaluate", Plan, "--data", Data, "--as-of", "2021-12-31", "-o", Path.Combine(there, "results.txt"));
        Assert.Equal((2, 2), (kept.Code, lost.Code));
        Assert.Contains("error HT8022: ", lost.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_is_no_JSON_is_said_to_be_none()
    {
        using Folder folder = new();
        string rules = folder.Write(
            "rules.json", "{ \"WorkflowName\": \"w\", \"Rules\": [ { \"RuleName\": \"r\", \"Expression\": \"true\" } ] }");
        Tool tool = Tool.Run("workflow", rules, "--input", folder.Write("input.json", "{ x"));
        Assert.Equal((2, ""), (tool.Code, tool.Output));
        Assert.Contains("error HT8028: ", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_that_is_not_there_is_looked_for_word_by_word()
    {
        string[] words = ["explain", Plan, "--data", Data, "--as-of", "2021-12-31", "--target", "coverage"];
        Tool unit = Tool.Run([.. words, "--unit", "county2"]);
        Tool period = Tool.Run([.. words, "--unit", "county", "--period", "2022"]);
        Tool compared = Tool.Run("compare", Plan, "--data", Data, "--as-of", "2021-12-31", "--target", "coverag");
        Assert.Equal((2, 2, 2), (unit.Code, period.Code, compared.Code));
        Assert.Contains("error HT8029: The target \"coverage\" is not judged for \"county2\".", unit.Error, StringComparison.Ordinal);
        Assert.Contains("Fix: did you mean \"county\"?", unit.Error, StringComparison.Ordinal);
        Assert.Contains("Why: it is judged for \"2021\".", period.Error, StringComparison.Ordinal);
        Assert.Contains("Fix: did you mean \"coverage\"?", compared.Error, StringComparison.Ordinal);
        Assert.Equal("", unit.Output + period.Output + compared.Output);
    }

    [Fact]
    public void Without_a_whole_file_nothing_is_evaluated()
    {
        using Folder folder = new();
        string empty = folder.Write("empty.csv", "");
        string semicolons = folder.Write("semicolons.csv", "indicator;unit;period;value\n");
        string[] words = ["evaluate", Plan, "--as-of", "2021-12-31", "--data"];
        Assert.All(
            [[.. words, "no-such.csv"], [.. words, empty], [.. words, semicolons], [.. words, Data, "--units", "no-such.csv"]],
            (string[] line) =>
            {
                Tool tool = Tool.Run(line);
                Assert.Equal((2, ""), (tool.Code, tool.Output));
            });
    }

    [Fact]
    public void A_file_that_can_be_read_is_evaluated_beside_one_that_cannot()
    {
        string[] words = ["evaluate", Plan, "--as-of", "2021-12-31", "--format", "csv", "--data", Data];
        Tool alone = Tool.Run(words);
        Tool both = Tool.Run([.. words, "--data", "no-such.csv"]);
        Assert.Equal((0, 2), (alone.Code, both.Code));
        Assert.Equal(alone.Output, both.Output);
        Assert.Contains("no-such.csv", both.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_a_test_or_a_file_that_is_not_there_is_said_to_be_missing()
    {
        Tool target = Tool.Run("explain", Plan, "--data", Data, "--as-of", "2021-12-31", "--target", "nothing");
        Tool test = Tool.Run("test", Plan, "--filter", "nothing");
        Tool file = Tool.Run("workflow", "no-such-rules.json", "--input", "input.json");
        Assert.Equal((2, 2, 2), (target.Code, test.Code, file.Code));
        Assert.Contains("error HT8024: There is no target \"nothing\"", target.Error, StringComparison.Ordinal);
        Assert.Contains("error HT8026: No test is like that.", test.Error, StringComparison.Ordinal);
        Assert.Contains("error HT8027: \"no-such-rules.json\" can't be read.", file.Error, StringComparison.Ordinal);
    }
}
