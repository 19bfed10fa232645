using System.Text.Json;
using HealthTargets.TestSupport;

namespace HealthTargets.Cli.Tests.Commands;

public sealed class DiffTests
{
    private static string Old { get; } = Repository.PathTo("samples/tested/clinics.plan.json");

    private static string New { get; } = Repository.PathTo("samples/tested/clinics-revised.plan.json");

    private static string[] Data { get; } =
    [
        "--data", Repository.PathTo("samples/tested/clinics.data.csv"),
        "--units", Repository.PathTo("samples/tested/clinics.units.csv"), "--as-of", "2024-12-31",
    ];

    [Fact]
    public void A_plan_that_is_written_in_one_line_means_the_same()
    {
        using Folder folder = new();
        string line = string.Join(' ', File.ReadAllLines(Old).Select(text => text.Trim()));
        Tool tool = Tool.Run("diff", Old, folder.Write("line.plan.json", line));
        Assert.Equal((0, "clinics-2024: both mean the same\n", ""), (tool.Code, tool.Output, tool.Error));
    }

    [Fact]
    public void One_bound_explains_the_one_verdict_that_changes()
    {
        // Hill has 91 %: enough for 90, not for 92. Its 10 points are lost of 35.
        Tool tool = Tool.Run(["diff", Old, New, .. Data, "--format", "json"]);
        using var json = JsonDocument.Parse(tool.Output);
        JsonElement change = json.RootElement.GetProperty("verdicts").EnumerateArray().Single();
        Assert.Equal(
            ("coverage", "hill", "met", "missed"),
            (change.GetProperty("target").GetString(), change.GetProperty("unit").GetString(),
                change.GetProperty("before").GetProperty("status").GetString(),
                change.GetProperty("after").GetProperty("status").GetString()));
        JsonElement cause = change.GetProperty("causes").EnumerateArray().Single();
        Assert.Equal(
            ("overrides", 90, 92, true),
            (cause.GetProperty("property").GetString(), cause.GetProperty("before").GetInt32(),
                cause.GetProperty("after").GetInt32(), cause.GetProperty("enough").GetBoolean()));
    }

    [Fact]
    public void A_terminal_shows_the_same_lines()
    {
        using StringWriter output = new() { NewLine = "\n" };
        Assert.Equal(0, CommandLine.Run(["diff", Old, New, .. Data], new Terminal(output, output, Width: 400)));
        string plain = Tool.Run(["diff", Old, New, .. Data]).Output;
        Assert.Equal(
            plain.Split('\n').Select(line => line.TrimEnd()),
            WithoutColours(output.ToString()).Split('\n').Select(line => line.TrimEnd()));
    }

    [Fact]
    public void The_order_of_the_two_matters_and_mistakes_end_it()
    {
        using Folder folder = new();
        Assert.Contains("92 -> 90", Tool.Run("diff", New, Old).Output, StringComparison.Ordinal);
        Assert.Equal(2, Tool.Run("diff", Old, folder.PathTo("none.plan.json")).Code);
        Assert.Equal(2, Tool.Run("diff", Old, folder.Write("bad.plan.json", "{")).Code);
        Assert.Equal(2, Tool.Run("diff", Old, New, "--data", Data[1]).Code);
    }

    private static string WithoutColours(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "\u001b\\[[0-9;]*m", "");
}
