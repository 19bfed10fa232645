using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthTargets.TestSupport;

namespace HealthTargets.Cli.Tests.Commands;

public sealed class EvaluateTests
{
    private const string Golden = "tests/HealthTargets.Cli.Tests/Commands/Golden/";

    private const string TownPlan =
        """
        {
          "id": "p", "period": "2021", "unit": "county",
          "indicators": { "beds": { "kind": "stock" } },
          "targets": [ { "id": "all", "measure": { "share": { "level": "town" }, "missing": "skip" },
            "where": { "indicator": "beds", "atLeast": 1 }, "atLeast": 90 } ]
        }
        """;

    [Theory]
    [InlineData("table", "en", "county-2021.en.txt")]
    [InlineData("table", "zh", "county-2021.zh.txt")]
    [InlineData("md", "zh", "county-2021.zh.md")]
    [InlineData("csv", "en", "county-2021.csv")]
    public void A_sample_gives_the_approved_output(string format, string language, string file)
    {
        Tool tool = Tool.Run(["evaluate", .. Tool.Sample, "--format", format, "--lang", language]);
        Assert.Equal((0, ""), (tool.Code, tool.Error));
        Approval.Verify(Golden + file, tool.Output);
    }

    [Theory]
    [InlineData("missed", 1)]
    [InlineData("offTrack", 0)]
    [InlineData("offTrack,missed", 1)]
    [InlineData("offTrack|noData", 1)]
    [InlineData("offtrack", 0)]
    public void The_exit_code_says_whether_a_status_occurs(string statuses, int code) =>
        Assert.Equal(code, Tool.Run(["evaluate", .. Tool.Sample, "--fail-on", statuses]).Code);

    [Fact]
    public void Three_bad_rows_of_a_thousand_are_reported_and_the_others_evaluated()
    {
        using Folder folder = new();
        var units = new StringBuilder("id,parent,level\ncounty,,county\n");
        var data = new StringBuilder("indicator,unit,period,value\n");
        for (int town = 1; town <= 1000; town++)
        {
            units.Append(CultureInfo.InvariantCulture, $"t{town},county,town\n");
            string value = town switch { 10 => "１", 20 => "1%", 30 => "many", _ => town <= 40 ? "0" : "1" };
            data.Append(CultureInfo.InvariantCulture, $"beds,t{town},2021,{value}\n");
        }

        string plan = folder.Write("p.plan.json", TownPlan);
        string[] files =
        [
            plan,
            "--units", folder.Write("units.csv", units.ToString()), "--data", folder.Write("data.csv", data.ToString()),
            "--as-of", "2021-12-31",
        ];
        Tool tool = Tool.Run(["evaluate", .. files, "--format", "json"]);
        Assert.Equal(2, tool.Code);
        Assert.Equal(3, tool.Error.Split('\n').Count(line => line.Contains(": error HT5021: ", StringComparison.Ordinal)));
        Assert.Contains("data.csv(11,15): error HT5021: \"１\" is not a number.", tool.Error, StringComparison.Ordinal);

        // 37 towns report 0 and 960 report 1: 960 of 997 is 96.288... %.
        using JsonDocument document = JsonDocument.Parse(tool.Output);
        JsonElement verdict = document.RootElement.GetProperty("verdicts")[0];
        Assert.Equal("96.2888665997994", verdict.GetProperty("value").GetRawText());
        Assert.Equal(997, verdict.GetProperty("coverage").GetProperty("reported").GetInt32());
        Assert.Equal(3, document.RootElement.GetProperty("diagnostics").GetArrayLength());

        Tool strict = Tool.Run(["evaluate", .. files, "--strict"]);
        Assert.Equal((2, ""), (strict.Code, strict.Output));
    }

    [Fact]
    public void Several_plans_give_a_list_and_a_whole_counts_its_parts()
    {
        using Folder folder = new();
        const string Year =
            """
            { "id": "y2021", "period": "2021", "unit": "county", "partOf": "five",
              "indicators": { "beds": { "kind": "stock" } },
              "targets": [ { "id": "beds", "indicator": "beds", "atLeast": 10 } ] }
            """;
        const string Whole =
            """
            { "id": "five", "period": "2021/2025", "unit": "county", "parts": ["y2021.plan.json"], "indicators": {},
              "targets": [ { "id": "years", "measure": { "share": { "plans": ["y2021"] } }, "atLeast": 100 } ] }
            """;
        Tool tool = Tool.Run(
            "evaluate", folder.Write("five.plan.json", Whole), folder.Write("y2021.plan.json", Year),
            "--data", folder.Write("data.csv", "indicator,unit,period,value\nbeds,county,2021,10\n"),
            "--as-of", "2025-12-31", "--format", "json");
        Assert.Equal((0, ""), (tool.Code, tool.Error));
        using JsonDocument document = JsonDocument.Parse(tool.Output);
        Assert.Equal(
            ["five 100 met", "y2021 10 met"],
            document.RootElement.EnumerateArray().Select(plan => plan.GetProperty("plan").GetString()
                + " " + plan.GetProperty("verdicts")[0].GetProperty("value").GetRawText()
                + " " + plan.GetProperty("verdicts")[0].GetProperty("status").GetString()));
        Assert.Matches("^[0-9a-f]{64}$", document.RootElement[0].GetProperty("planHash").GetString());
    }

    [Fact]
    public void Results_go_to_a_file_without_a_byte_order_mark()
    {
        using Folder folder = new();
        Tool tool = Tool.Run(["evaluate", .. Tool.Sample, "--format", "json", "-o", folder.PathTo("out.json")]);
        Assert.Equal((0, "", ""), (tool.Code, tool.Output, tool.Error));
        byte[] bytes = File.ReadAllBytes(folder.PathTo("out.json"));
        Assert.Equal((byte)'{', bytes[0]);
        Assert.Equal(
            Tool.Run(["evaluate", .. Tool.Sample, "--format", "json"]).Output, Encoding.UTF8.GetString(bytes));

        Tool refused = Tool.Run(["evaluate", .. Tool.Sample, "-o", folder.PathTo("no/such/folder/out.txt")]);
        Assert.Equal(2, refused.Code);
        Assert.Contains("can't be written", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Knowledge_can_be_that_of_an_earlier_day()
    {
        using Folder folder = new();
        string plan = folder.Write("p.plan.json",
            """
            { "id": "p", "period": "2021", "unit": "county", "indicators": { "beds": { "kind": "stock" } },
              "targets": [ { "id": "beds", "indicator": "beds", "atLeast": 10 } ] }
            """);
        string data = folder.Write(
            "d.csv", "indicator,unit,period,value,recordedAt\nbeds,county,2021,9,2022-01-10\nbeds,county,2021,10,2022-02-10\n");
        string[] arguments = ["evaluate", plan, "--data", data, "--as-of", "2021-12-31", "--fail-on", "missed"];
        Assert.Equal(0, Tool.Run(arguments).Code);
        Assert.Equal(1, Tool.Run([.. arguments, "--known-at", "2022-02-09T23:59:59Z"]).Code);
    }

    [Fact]
    public void A_plan_given_twice_is_refused()
    {
        Tool tool = Tool.Run(["evaluate", .. Tool.Sample, Tool.Sample[0]]);
        Assert.Equal((2, ""), (tool.Code, tool.Output));
        Assert.Contains("error HT8017: The file ", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_plan_stops_the_run_with_its_place()
    {
        using Folder folder = new();
        string text = TownPlan.Replace("\"unit\"", "\"unti\"", StringComparison.Ordinal);
        string plan = folder.Write("p.plan.json", text);
        Tool tool = Tool.Run("evaluate", plan, "--as-of", "2021-12-31", "--lang", "zh");
        Assert.Equal((2, ""), (tool.Code, tool.Output));
        Assert.Matches(@"p\.plan\.json\(2,\d+\): error HT\d{4}: ", tool.Error);
        Assert.Contains("改法：", tool.Error, StringComparison.Ordinal);
    }
}
