using System.Diagnostics;
using System.Text;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Workflows;

namespace HealthTargets.Rules.Tests.Workflows;

/// <summary>
/// Files that are made to hurt. Those that are just large may take a while; all others little time and memory.
/// </summary>
[Collection(nameof(Attack))]
public sealed class WorkflowAttackTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [Fact]
    public void Rules_inside_rules_are_bounded_in_depth()
    {
        var text = new StringBuilder("{ 'WorkflowName': 'w', 'Rules': [ ");
        for (int i = 0; i < 100_000; i++)
        {
            text.Append("{ 'RuleName': 'r', 'Operator': 'And', 'Rules': [ ");
        }

        string file = text.ToString();

        Attack.Withstand(() => Assert.Equal("HT1004", Assert.Single(Flow.Load(file).Diagnostics).Code));
    }

    [Fact]
    public void The_deepest_rules_that_load_also_run()
    {
        // Each rule takes two levels of brackets, the workflow two, and the innermost rule one; 64 are allowed.
        const int Depth = 30;
        string rule = Flow.Rule("inner", "n > 0");
        for (int i = 0; i < Depth; i++)
        {
            rule = $"{{ 'RuleName': 'r{i}', 'Operator': 'And', 'Rules': [ {rule} ] }}";
        }

        WorkflowRun run = Flow.Rules(rule).Run("w", WorkflowInput.Of("n", 1));

        Assert.Equal("r29: Succeeded", Flow.Outcome(run));
        Assert.Equal(Depth + 1, run.Workflow.RuleCount);
    }

    [Fact]
    public void A_hundred_thousand_rules_load_and_run()
    {
        string rules = string.Join(',', Enumerable.Range(0, 100_000).Select(i => Flow.Rule($"r{i}", $"n > {i}")));

        AssertSoon(() =>
        {
            WorkflowRun run = Flow.Rules(rules).Run("w", WorkflowInput.Of("n", 10));
            Assert.Equal(10, run.Results.Count(result => result.IsSuccess));
        });
    }

    [Fact]
    public void A_hundred_thousand_workflows_in_a_chain_load_or_are_refused()
    {
        string chain = string.Join(',', Enumerable.Range(0, 20_000).Select(i =>
            $"{{ 'WorkflowName': 'w{i}', 'WorkflowsToInject': [ 'w{i + 1}' ], "
            + $"'Rules': [ {Flow.Rule($"r{i}", "true")} ] }}"));

        AssertSoon(() => Assert.Contains(Flow.Load($"[ {chain} ]").Diagnostics, item => item.Code == "HT7130"));
    }

    [Fact]
    public void The_number_of_injected_rules_is_bounded()
    {
        string many = string.Join(',', Enumerable.Range(0, 1_000).Select(i => Flow.Rule($"r{i}", "true")));
        string users = string.Join(',', Enumerable.Range(0, 2_100).Select(i =>
            $"{{ 'WorkflowName': 'u{i}', 'WorkflowsToInject': [ 'many' ] }}"));

        AssertSoon(() => Assert.Equal("HT7130", Assert.Single(
            Flow.Load($"[ {{ 'WorkflowName': 'many', 'Rules': [ {many} ] }}, {users} ]").Diagnostics).Code));
    }

    [Fact]
    public void A_great_circle_of_injections_is_found()
    {
        const int Count = 20_000;
        string circle = string.Join(',', Enumerable.Range(0, Count).Select(i =>
            $"{{ 'WorkflowName': 'w{i}', 'WorkflowsToInject': [ 'w{(i + 1) % Count}' ] }}"));

        AssertSoon(() => Assert.Contains(Flow.Load($"[ {circle} ]").Diagnostics, item => item.Code == "HT7125"));
    }

    [Fact]
    public void A_rule_that_evaluates_itself_ends()
    {
        WorkflowLibrary library = Flow.Rules(Flow.Rule("r", "true",
            """
            , 'Actions': { 'OnSuccess': { 'Name': 'EvaluateRule', 'Context': {
                'workflowName': 'w', 'ruleName': 'r',
                'additionalInputs': [ { 'Name': 'more', 'Expression': '1' } ] } } }
            """));

        Attack.Withstand(() => Assert.NotNull(library.Run("w").Results[0].Action!.Problem));
    }

    [Fact]
    public void Inputs_of_ever_new_shapes_do_not_fill_the_memory()
    {
        WorkflowLibrary library = Flow.Rules(Flow.Rule("r", "true"));

        AssertSoon(() =>
        {
            for (int i = 0; i < 20_000; i++)
            {
                var input = new Dictionary<string, object?> { [$"member{i}"] = i };
                Assert.Equal("r: Succeeded", Flow.Outcome(library.Run("w", WorkflowInput.Of("x", input))));
            }
        });
    }

    [Theory]
    [InlineData("input1.GetType().Assembly.Location.Length > 0")]
    [InlineData("\"\".GetType().Name == \"String\"")]
    [InlineData("System.Environment.MachineName != null")]
    [InlineData("System.IO.File.Exists(\"a\")")]
    [InlineData("new System.IO.FileInfo(\"a\").Exists")]
    [InlineData("Enumerable.Range(0, 2000000000).Count() > 0")]
    [InlineData("Process.Start(\"a\") == null")]
    [InlineData("input1.Clear() == null")]
    [InlineData("As(input1, \"System.Diagnostics.Process\") == null")]
    public void What_leads_out_of_the_inputs_is_an_error(string expression)
    {
        WorkflowLibrary library = Flow.Rules(Flow.Rule("r", expression));

        Attack.Withstand(() => Assert.Equal(
            "r: Error", Flow.Outcome(library.Run("w", WorkflowInput.Of("input1", new List<int> { 1 })))));
    }

    [Fact]
    public void A_hundred_thousand_brackets_are_a_diagnostic_and_an_error()
    {
        string expression = new string('(', 100_000) + "1" + new string(')', 100_000) + " > 0";
        string file = $"{{ 'WorkflowName': 'w', 'Rules': [ {Flow.Rule("r", expression)} ] }}";

        Attack.Withstand(() =>
        {
            WorkflowLoading loading = Flow.Load(file);
            Assert.Equal("HT7114", Assert.Single(loading.Diagnostics).Code);
            Assert.Equal("r: Error", Flow.Outcome(loading.Library!.Run("w")));
        });
    }

    [Fact]
    public void Values_never_become_places_in_messages()
    {
        WorkflowLibrary library = Flow.Rules(Flow.Rule("r", "false", ", 'ErrorMessage': '$(a.x) $(b.x)'"));

        WorkflowRun run = library.Run("w",
            WorkflowInput.Of("a", new Dictionary<string, object?> { ["x"] = "$(b.x)" }),
            WorkflowInput.Of("b", new Dictionary<string, object?> { ["x"] = "secret" }));

        Assert.Equal("$(b.x) secret", run.Results[0].Message());
    }

    private static void AssertSoon(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        Assert.True(watch.Elapsed < Soon, $"It took {watch.Elapsed}.");
    }
}
