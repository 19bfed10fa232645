using HealthTargets.Values;

namespace HealthTargets.Cli.Tests.Commands;

public sealed class WatchTests
{
    private const string Plan = """
        { "id": "a", "period": "2021", "unit": "county", "imports": ["shared/indicators.json"],
          "targets": [ { "id": "coverage", "indicator": "coverage", "atLeast": 95 } ] }
        """;

    private const string Indicators = "{ \"indicators\": { \"coverage\": { \"kind\": \"ratio\", \"unit\": \"%\" } } }";

    [Fact]
    public void Work_is_done_at_the_start_and_once_after_each_burst_of_changes()
    {
        using Folder folder = new();
        string file = folder.Write("a.txt", "1");
        List<string> log = [];
        int look = 0;
        FileWatch watch = new(() => [file, folder.PathTo("b.txt")], () =>
        {
            // Between the looks: nothing, three writes in a row, nothing, another file, nothing, and it goes, the end.
            switch (++look)
            {
                case 2 or 3 or 4:
                    folder.Write("a.txt", new string('x', look));
                    break;
                case 7:
                    folder.Write("b.txt", "new");
                    break;
                case 10:
                    File.Delete(folder.PathTo("b.txt"));
                    break;
            }

            log.Add($"look {look}");
            return look < 13;
        });

        watch.Run(changed => log.Add($"work {string.Join(' ', changed.Select(Path.GetFileName))}"));

        Assert.Equal(
            ["work ", "work a.txt", "work b.txt", "work b.txt"], log.Where(line => line.StartsWith("work", StringComparison.Ordinal)));
        Assert.Equal("look 5", log[log.IndexOf("work a.txt") - 1]);
    }

    [Fact]
    public void A_round_checks_tests_and_evaluates()
    {
        using Folder folder = new();
        Directory.CreateDirectory(folder.PathTo("shared"));
        folder.Write("shared/indicators.json", Indicators);
        string data = folder.Write("d.csv", "indicator,unit,period,value\ncoverage,county,2021,96\n");
        WatchRound round = new([folder.Write("a.plan.json", Plan)], [], [data], "2021-12-31", Language.English);

        string output = Output(round, []);

        Assert.StartsWith("a: 1 target over 1 indicator, ready to use\n", output, StringComparison.Ordinal);
        Assert.Contains("a: 0 passed, 0 failed\n", output, StringComparison.Ordinal);
        Assert.Contains("1 met", output, StringComparison.Ordinal);
        Assert.EndsWith("--- waiting for changes; Ctrl-C ends\n", output, StringComparison.Ordinal);
        Assert.Equal(
            ["a.plan.json", "d.csv", "indicators.json"],
            round.Files().Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_broken_plan_is_reported_and_nothing_else_is_tried()
    {
        using Folder folder = new();
        WatchRound round = new([folder.Write("a.plan.json", "{")], [], [], "2021-12-31", Language.Chinese);
        string output = Output(round, ["a.plan.json"]);
        Assert.StartsWith("\n--- a.plan.json 有改动\n", output, StringComparison.Ordinal);
        Assert.Contains("error HT1025", output, StringComparison.Ordinal);
        Assert.DoesNotContain("通过", output, StringComparison.Ordinal);
    }

    private static string Output(WatchRound round, string[] changed)
    {
        using StringWriter both = new() { NewLine = "\n" };
        round.Run(new Terminal(both, both, Width: null), changed);
        return both.ToString();
    }
}
