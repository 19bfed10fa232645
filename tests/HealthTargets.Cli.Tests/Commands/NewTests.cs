using HealthTargets.Rules;

namespace HealthTargets.Cli.Tests.Commands;

public sealed class NewTests
{
    [Theory]
    [InlineData("2026", "2026-12-31", "en")]
    [InlineData("2026", "2026-12-31", "zh")]
    [InlineData("2026-Q1", "2026-03-31", "en")]
    [InlineData("2024-02", "2024-02-29", "zh")]
    [InlineData("2026年上半年", "2026-06-30", "zh")]
    public void What_is_written_passes_check_test_and_evaluate_at_once(string period, string end, string language)
    {
        using Folder folder = new();
        string plan = folder.PathTo("my.plan.json");
        Tool made = Tool.Run("new", plan, "--with-data", "--period", period, "--lang", language, "--unit", "lakeside");
        Assert.Equal((0, ""), (made.Code, made.Error));

        string units = folder.PathTo("my.units.csv");
        Tool check = Tool.Run("check", plan, "--units", units, "--warnings-as-errors");
        Assert.Equal((0, "my: 8 targets over 8 indicators, ready to use\n", ""), (check.Code, check.Output, check.Error));

        Tool test = Tool.Run("test", plan);
        Assert.Equal((0, ""), (test.Code, test.Error));
        Assert.EndsWith("my: 3 passed, 0 failed\n", test.Output, StringComparison.Ordinal);

        // Two of three townships are not 70 %, everything else is met: 60 of 70 points.
        Tool evaluate = Tool.Run(
            "evaluate", plan, "--units", units, "--data", folder.PathTo("my.data.csv"), "--as-of", end, "--format", "csv");
        Assert.Equal((0, ""), (evaluate.Code, evaluate.Error));
        Assert.Equal(6, evaluate.Output.Split(",met,").Length - 1);
        Assert.Equal(1, evaluate.Output.Split(",missed,").Length - 1);
        Assert.Contains($"--as-of {end}", made.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_without_an_ending_gets_that_of_plans()
    {
        using Folder folder = new();
        Tool made = Tool.Run("new", folder.PathTo("town"), "--with-data");
        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.True(File.Exists(folder.PathTo("town.plan.json")));
        Assert.True(File.Exists(folder.PathTo("town.data.csv")));
        Assert.False(File.Exists(folder.PathTo("town")));
    }

    [Fact]
    public void The_schema_that_the_plan_names_is_written_beside_it()
    {
        using Folder folder = new();
        Tool.Run("new", folder.PathTo("my.plan.json"));
        Assert.Contains("\"plan.schema.json\"", File.ReadAllText(folder.PathTo("my.plan.json")), StringComparison.Ordinal);
        Assert.Equal(Tool.Run("schema").Output, File.ReadAllText(folder.PathTo("plan.schema.json")));
    }

    [Theory]
    [InlineData("my.plan.json")]
    [InlineData("my.units.csv")]
    public void No_file_is_overwritten_and_then_none_is_written(string there)
    {
        using Folder folder = new();
        folder.Write(there, "mine");
        Tool tool = Tool.Run("new", folder.PathTo("my.plan.json"), "--with-data");
        Assert.Equal((2, ""), (tool.Code, tool.Output));
        Assert.Contains($"{there}\" is there already", tool.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(folder.PathTo(there)));
        Assert.False(File.Exists(folder.PathTo("my.data.csv")));
    }

    [Theory]
    [InlineData("en", " --as-of 2026-12-31")]
    [InlineData("zh", " --as-of 2026-12-31 --lang zh")]
    public void The_commands_that_come_next_do_what_they_say_in_the_language_of_the_plan(string lang, string ending)
    {
        using Folder folder = new();
        Tool tool = Tool.Run("new", folder.PathTo("my.plan.json"), "--period", "2026", "--with-data", "--lang", lang);
        string[] commands = [.. tool.Output.Split('\n')
            .Where(line => line.StartsWith("  healthtargets ", StringComparison.Ordinal))];

        Assert.Equal(3, commands.Length);
        Assert.EndsWith(ending, commands[2], StringComparison.Ordinal);
        Assert.All(commands, command => Assert.Equal(0, Tool.Run(command.Split(' ')[3..]).Code));
    }

    [Fact]
    public void Identifiers_may_hold_anything_that_a_name_may()
    {
        using Folder folder = new();
        string plan = folder.PathTo("a.json");
        Tool tool = Tool.Run("new", plan, "--id", "x \"@end\"", "--unit", "北区, 1", "--with-data");
        Assert.Equal(0, tool.Code);
        RuleCompilation made = RuleCompiler.CompileFile(plan);
        Assert.Equal(("x \"@end\"", "北区, 1"), (made.Plan!.Id.Value, made.Plan.Unit.Value));
        Assert.Equal(0, Tool.Run("check", plan, "--units", folder.PathTo("a.units.csv"), "--warnings-as-errors").Code);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("2026-W01")]
    public void A_period_without_months_is_refused(string period)
    {
        using Folder folder = new();
        Tool tool = Tool.Run("new", folder.PathTo("my.plan.json"), "--period", period);
        Assert.Equal(2, tool.Code);
        Assert.Contains("write it as 2026 or 2026-Q1", tool.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathTo("my.plan.json")));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said()
    {
        using Folder folder = new();
        Tool tool = Tool.Run("new", Path.Combine(folder.PathTo("no"), "my.plan.json"));
        Assert.Equal(2, tool.Code);
        Assert.Contains("can't be written", tool.Error, StringComparison.Ordinal);
    }
}
