namespace HealthTargets.Cli.Tests.Commands;

public sealed class WorkflowTests
{
    private const string Rules = """
        {
          "WorkflowName": "escalation",
          "Rules": [
            {
              "RuleName": "far-off",
              "Expression": "verdict.status == \"missed\" && verdict.gap < -limit.points",
              "SuccessEvent": "call",
              "ErrorMessage": "$(verdict.target) is only $(verdict.gap) away."
            }
          ]
        }
        """;

    private const string Plan = """
        {
          "id": "county", "period": "2021", "unit": "county",
          "indicators": { "rate": { "kind": "ratio", "unit": "%" } },
          "targets": [
            { "id": "reporting", "indicator": "rate", "atLeast": 95 },
            { "id": "strict", "indicator": "rate", "atLeast": 99 }
          ],
          "workflows": [ "escalation.json", { "file": "grades.json", "each": "scorecard" } ]
        }
        """;

    [Fact]
    public void A_workflow_runs_on_json_and_shows_what_it_saw()
    {
        using Folder folder = new();
        string rules = folder.Write("rules.json", Rules);
        string verdict = folder.Write("v.json", """{ "target": "tcm", "status": "missed", "gap": -2.5 }""");
        string limit = folder.Write("l.json", """{ "points": 5 }""");

        Tool tool = Tool.Run("workflow", rules, "--input", $"verdict={verdict}", $"limit={limit}");

        Assert.Equal((0, ""), (tool.Code, tool.Error));
        Assert.Equal(
            """
            {
              "workflow": "escalation",
              "rules": [
                {
                  "rule": "far-off",
                  "status": "failed",
                  "message": "tcm is only -2.5 away.",
                  "parts": [
                    {
                      "text": "verdict.status == \"missed\"",
                      "value": true,
                      "saw": {
                        "verdict.status": "missed"
                      }
                    },
                    {
                      "text": "verdict.gap < -limit.points",
                      "value": false,
                      "saw": {
                        "verdict.gap": -2.5,
                        "limit.points": 5
                      }
                    }
                  ]
                }
              ]
            }

            """,
            tool.Output);
    }

    [Fact]
    public void A_member_that_the_input_lacks_is_told_once_with_the_name_that_was_meant()
    {
        using Folder folder = new();
        string rules = folder.Write("rules.json", """
            {
              "WorkflowName": "visits",
              "Rules": [
                { "RuleName": "india", "Expression": "input1.contry == \"india\"" },
                { "RuleName": "often", "Expression": "input1.visits.Any(v => v.scor == \"90\") || input1.visits.All(v => v.note == null)" },
                { "RuleName": "guarded", "Expression": "np(input1.nickname) == null && coalesce(input1.contry, \"\") == \"\"" }
              ]
            }
            """);
        string input = folder.Write("i.json", """
            { "country": "india", "visits": [ { "score": 90 }, { "score": 70 }, { "score": 95 } ] }
            """);

        Tool tool = Tool.Run("workflow", rules, "--input", input);
        Assert.Equal(0, tool.Code);
        Assert.Equal(
            ["(4,50)", "(5,68)", "(6,92)"],
            tool.Error.Split('\n').Where(line => line.Contains("warning HT7131", StringComparison.Ordinal))
                .Select(line => line[line.IndexOf('(', StringComparison.Ordinal)..(line.IndexOf(')', StringComparison.Ordinal) + 1)]));
        Assert.Contains("did you mean \"country\"?", tool.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean \"score\"?", tool.Error, StringComparison.Ordinal);

        // It is looked at, and not run.
        Tool check = Tool.Run("workflow", rules, "--input", input, "--check");
        Assert.Equal((0, tool.Error, "visits: 3 rules, ready to use\n"), (check.Code, check.Error, check.Output));
    }

    [Fact]
    public void A_check_tells_every_mistake_for_inputs_like_these()
    {
        using Folder folder = new();
        string rules = folder.Write("rules.json", """
            {
              "WorkflowName": "w", "GlobalParams": [ { "Name": "limit", "Expression": "input1.n + 1" } ],
              "Rules": [
                { "RuleName": "a", "Expression": "input1.n > limt && Math.Sqrt(input1.name) > 1" },
                { "RuleName": "b", "Expression": "true",
                  "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "expression": "lmit * 2" } } } }
              ]
            }
            """);
        string input = folder.Write("i.json", """{ "n": 5, "name": "x" }""");

        Tool tool = Tool.Run("workflow", rules, "--input", input, "--check");
        Assert.Equal((2, ""), (tool.Code, tool.Output));
        Assert.Equal(
            ["(4,50): error HT7010", "(4,63): error HT7013", "(6,91): error HT7010"],
            tool.Error.Split('\n').Where(line => line.Contains(": error", StringComparison.Ordinal))
                .Select(line => line[line.IndexOf('(', StringComparison.Ordinal)..][..20]));
    }

    [Fact]
    public void A_rule_that_can_not_be_worked_out_is_in_the_exit_code()
    {
        using Folder folder = new();
        Tool tool = Tool.Run("workflow", folder.Write("rules.json", Rules), "--workflow", "escalation");

        Assert.Equal(2, tool.Code);
        Assert.Contains("\"status\": \"error\"", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_not_there_or_no_json_are_told()
    {
        using Folder folder = new();
        string rules = folder.Write("rules.json", Rules);
        string bad = folder.Write("bad.json", "{");

        Assert.Equal(2, Tool.Run("workflow", "nowhere.json").Code);
        Assert.Equal(2, Tool.Run("workflow", rules, "--input", "nowhere.json").Code);
        Assert.Contains("is no JSON", Tool.Run("workflow", rules, "--input", bad).Error, StringComparison.Ordinal);
        Assert.Contains("HT7103", Tool.Run("workflow", folder.Write(
            "none.json", """{ "WorkflowName": "w" }""")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Workflows_of_a_plan_decide_on_verdicts_and_scorecards()
    {
        using Folder folder = new();
        string plan = folder.Write("a.plan.json", Plan);
        folder.Write("escalation.json", """
            {
              "WorkflowName": "escalation",
              "Rules": [
                {
                  "RuleName": "missed",
                  "Expression": "verdict.status == \"missed\" && scorecard.missed == 1 && plan.id == \"county\"",
                  "SuccessEvent": "call",
                  "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "expression": "-verdict.gap" } } }
                },
                {
                  "RuleName": "near",
                  "Expression": "verdict.gap >= 2",
                  "ErrorMessage": "$(verdict.target) has $(verdict.gap) to spare."
                }
              ]
            }
            """);
        folder.Write("grades.json", """
            {
              "WorkflowName": "grades",
              "Rules": [ { "RuleName": "C", "Expression": "scorecard.subject == \"plan\" && scorecard.met == 1" } ]
            }
            """);
        string data = folder.Write(
            "data.csv", "indicator,unit,period,numerator,denominator\nrate,county,2021,97,100\n");

        Tool tool = Tool.Run("evaluate", plan, "--data", data, "--as-of", "2021-12-31", "--format", "json");

        // 97 % is 2 more than 95 % and 2 less than 99 %.
        Assert.Equal((0, ""), (tool.Code, tool.Error));
        int start = tool.Output.IndexOf("  \"decisions\"", StringComparison.Ordinal);
        int end = tool.Output.IndexOf("  \"parts\"", start, StringComparison.Ordinal);
        string decisions = tool.Output[start..end];
        Assert.Contains("\"rule\": \"near\",\n      \"status\": \"succeeded\"", decisions, StringComparison.Ordinal);
        Assert.Contains("\"message\": \"strict has -2 to spare.\"", decisions, StringComparison.Ordinal);
        Assert.Contains("\"event\": \"call\",\n      \"output\": 2", decisions, StringComparison.Ordinal);
        Assert.Contains("\"scorecard\": \"plan county\"", decisions, StringComparison.Ordinal);
        Assert.DoesNotContain("\"status\": \"error\"", decisions, StringComparison.Ordinal);

        // The same for people; 99 - 97 is the output of the rule that holds.
        string table = Tool.Run("evaluate", plan, "--data", data, "--as-of", "2021-12-31", "--format", "md").Output;
        Assert.Contains(
            "| escalation | missed | strict, county, 2021 | succeeded | call | 2 | – |", table, StringComparison.Ordinal);
        Assert.Contains(
            "| escalation | near | strict, county, 2021 | failed | – | – | strict has -2 to spare. |",
            table,
            StringComparison.Ordinal);
        Assert.Contains(
            "strict has -2 to spare.",
            Tool.Run("evaluate", plan, "--data", data, "--as-of", "2021-12-31").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_whose_workflow_file_is_not_there_is_not_evaluated()
    {
        using Folder folder = new();
        Tool tool = Tool.Run("check", folder.Write("a.plan.json", Plan));

        Assert.Equal(2, tool.Code);
        Assert.Contains("HT2021", tool.Error + tool.Output, StringComparison.Ordinal);
    }
}
