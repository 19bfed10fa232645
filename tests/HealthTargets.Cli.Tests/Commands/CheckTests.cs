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
}
