using System.Text.Json;
using HealthTargets.TestSupport;

namespace HealthTargets.Cli.Tests.Commands;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void A_target_is_explained_as_approved(string language)
    {
        Tool tool = Tool.Run(["explain", .. Tool.Sample, "--target", "tcm", "--lang", language]);
        Assert.Equal((0, ""), (tool.Code, tool.Error));
        Approval.Verify(
            $"tests/HealthTargets.Cli.Tests/Commands/Golden/explain-tcm.{language}.txt",
            tool.Output.Replace(Repository.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_tree_comes_as_json_too()
    {
        Tool tool = Tool.Run(["explain", .. Tool.Sample, "--target", "tcm", "--unit", "county", "--format", "json"]);
        Assert.Equal((0, ""), (tool.Code, tool.Error));
        using JsonDocument document = JsonDocument.Parse(tool.Output);
        JsonElement share = document.RootElement.GetProperty("outcome").GetProperty("inputs")[0];
        Assert.Equal("shareTrue", share.GetProperty("kind").GetString());

        // 5 of 7 hospitals have a clinic: 500/7 %.
        Assert.Equal("500/7", share.GetProperty("resultFraction").GetString());
        int[] holds = [.. share.GetProperty("inputs").EnumerateArray().Select(one => one.GetProperty("result").GetInt32())];
        Assert.Equal((7, 5), (holds.Length, holds.Sum()));
    }

    [Theory]
    [InlineData("the plans have the targets \"coverage\", \"reporting\",", "--target", "tmc")]
    [InlineData("it is judged for \"county\".", "--target", "tcm", "--unit", "elsewhere")]
    public void What_is_not_there_is_answered_with_what_is(string known, params string[] arguments)
    {
        Tool tool = Tool.Run(["explain", .. Tool.Sample, .. arguments]);
        Assert.Equal((2, ""), (tool.Code, tool.Output));
        Assert.Contains(known, tool.Error, StringComparison.Ordinal);
    }
}
