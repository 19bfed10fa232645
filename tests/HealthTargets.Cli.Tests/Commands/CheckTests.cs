namespace HealthTargets.Cli.Tests.Commands;

public sealed class CheckTests
{
    [Fact]
    public void A_good_plan_is_said_to_be_ready()
    {
        Tool tool = Tool.Run("check", Tool.Sample[0]);
        Assert.Equal(
            (0, "county-2021: 10 targets over 12 indicators, ready to use\n", ""), (tool.Code, tool.Output, tool.Error));
    }

    [Fact]
    public void All_mistakes_of_all_plans_are_said_in_one_run()
    {
        using Folder folder = new();
        string first = folder.Write("a.plan.json", "{ \"id\": \"a\", ");
        string second = folder.Write("b.plan.json", "[]");
        Tool tool = Tool.Run("check", first, second);
        Assert.Equal((2, ""), (tool.Code, tool.Output));
        Assert.Contains("a.plan.json(1,", tool.Error, StringComparison.Ordinal);
        Assert.Contains("b.plan.json(1,1): error", tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0, true)]
    [InlineData("--warnings-as-errors", 2, true)]
    [InlineData("--warnings-as-errors --ignore ht6011", 0, false)]
    [InlineData("--ignore HT6001,HT6011", 0, false)]
    [InlineData("--ignore HT6001", 0, true)]
    public void Warnings_are_shown_counted_and_left_out_as_asked(string options, int code, bool isShown)
    {
        using Folder folder = new();
        string plan = folder.Write("a.plan.json", Doubtful);
        Tool tool = Tool.Run(["check", plan, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(code, tool.Code);
        Assert.Equal(isShown, tool.Error.Contains("a.plan.json(3,72): warning HT6011:", StringComparison.Ordinal));
        Assert.Equal(code == 0, tool.Output.Contains("ready to use", StringComparison.Ordinal));
    }

    [Fact]
    public void Fix_mends_the_file_and_says_what_was_changed()
    {
        using Folder folder = new();
        string plan = folder.Write("a.plan.json", Misspelt);
        Tool tool = Tool.Run("check", plan, "--fix");
        Assert.Equal((0, ""), (tool.Code, tool.Error));
        Assert.Equal(
            $"{plan}(3,71): fixed HT1013: 95% is now 95\n"
            + $"{plan}(3,61): fixed HT2002: \"atLest\" is now \"atLeast\"\n"
            + "a: 1 target over 1 indicator, ready to use\n",
            tool.Output);
        Assert.Equal(
            Misspelt.Replace("atLest", "atLeast", StringComparison.Ordinal).Replace("95%", "95", StringComparison.Ordinal),
            File.ReadAllText(plan));
        Assert.Equal("a: 1 target over 1 indicator, ready to use\n", Tool.Run("check", plan, "--fix").Output);
    }

    [Fact]
    public void A_dry_run_shows_the_change_and_writes_nothing()
    {
        using Folder folder = new();
        string plan = folder.Write("a.plan.json", Misspelt);
        Tool tool = Tool.Run("check", plan, "--fix", "--dry-run");
        Assert.Equal(2, tool.Code);
        Assert.Equal(
            $"""
            --- {plan}
            +++ {plan}
            @@ -1,3 +1,3 @@
             {Misspelt.Split('\n')[0]}
             {Misspelt.Split('\n')[1]}
            -  "targets": [ {"{"} "id": "coverage", "indicator": "coverage", "atLest": 95% {"}"} ] {"}"}
            +  "targets": [ {"{"} "id": "coverage", "indicator": "coverage", "atLeast": 95 {"}"} ] {"}"}

            """,
            tool.Output);
        Assert.Contains("(3,71): error HT1013", tool.Error, StringComparison.Ordinal);
        Assert.Equal(Misspelt, File.ReadAllText(plan));
    }

    [Fact]
    public void A_dry_run_without_fix_is_refused() =>
        Assert.Contains("error HT8015", Tool.Run("check", "a", "--dry-run").Error, StringComparison.Ordinal);

    [Fact]
    public void Errors_can_not_be_left_out()
    {
        using Folder folder = new();
        Tool tool = Tool.Run("check", folder.Write("a.plan.json", "[]"), "--ignore", "HT3001");
        Assert.Equal(2, tool.Code);
        Assert.Contains("error HT3001", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_code_is_said() => Assert.Contains(
        "write it as HT6001", Tool.Run("check", "a", "--ignore", "unused").Error, StringComparison.Ordinal);

    [Fact]
    public void Evaluate_says_nothing_of_doubts()
    {
        using Folder folder = new();
        Tool tool = Tool.Run("evaluate", folder.Write("a.plan.json", Doubtful), "--as-of", "2021-12-31");
        Assert.Equal((0, ""), (tool.Code, tool.Error));
    }

    private const string Misspelt = """
        { "id": "a", "period": "2021", "unit": "county",
          "indicators": { "coverage": { "kind": "ratio", "unit": "%" } },
          "targets": [ { "id": "coverage", "indicator": "coverage", "atLest": 95% } ] }
        """;

    private const string Doubtful = """
        { "id": "a", "period": "2021", "unit": "county",
          "indicators": { "coverage": { "kind": "ratio", "unit": "%" } },
          "targets": [ { "id": "coverage", "indicator": "coverage", "atLeast": 0.95 } ] }
        """;
}
