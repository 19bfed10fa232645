using HealthTargets.Rules.Workflows;

namespace HealthTargets.Rules.Tests.Workflows;

public sealed class WorkflowRunTests
{
    private static readonly WorkflowInput Seven = WorkflowInput.Of("n", 7);

    [Fact]
    public void A_rule_succeeds_fails_or_has_an_error()
    {
        WorkflowLibrary library = Flow.Rules(string.Join(',',
            Flow.Rule("more", "n > 5"), Flow.Rule("less", "n < 5"), Flow.Rule("zero", "1 / (n - 7) > 0")));

        WorkflowRun run = library.Run("w", Seven);

        Assert.Equal("more: Succeeded, less: Failed, zero: Error", Flow.Outcome(run));
        Assert.False(run.AllSucceeded);
        Assert.Equal(RuleProblemKind.Running, run.Results[2].Problem!.Kind);
        Assert.Equal("", run.Results[1].Message());
    }

    [Fact]
    public void A_name_that_nobody_declared_is_an_error_of_its_rule_only()
    {
        WorkflowLibrary library = Flow.Rules(Flow.Rule("good", "n > 5") + "," + Flow.Rule("bad", "m > 5"));

        WorkflowRun run = library.Run("w", [Seven, WorkflowInput.Of("k", 1)]);

        Assert.Equal("good: Succeeded, bad: Error", Flow.Outcome(run));
        Assert.Equal((RuleProblemKind.Rule, 0), (run.Results[1].Problem!.Kind, run.Results[1].Problem!.Position));
        Assert.Same(run.Results[1].Problem, Assert.Single(run.Workflow.RuleProblems));
    }

    // Worked out by hand: with n = 7, "n > 5" holds, "n > 9" does not, "1 / 0" has an error.
    [Theory]
    [InlineData("And", "n > 5", "n < 9", RuleStatus.Succeeded)]
    [InlineData("AndAlso", "n > 5", "n > 9", RuleStatus.Failed)]
    [InlineData("And", "n > 9", "1 / (n - 7) > 0", RuleStatus.Failed)]
    [InlineData("And", "n > 5", "1 / (n - 7) > 0", RuleStatus.Error)]
    [InlineData("Or", "n > 9", "n > 5", RuleStatus.Succeeded)]
    [InlineData("OrElse", "n > 9", "n > 10", RuleStatus.Failed)]
    [InlineData("Or", "1 / (n - 7) > 0", "n > 5", RuleStatus.Succeeded)]
    [InlineData("Or", "1 / (n - 7) > 0", "n > 9", RuleStatus.Error)]
    public void Operators_join_the_rules_inside(string joiner, string first, string second, RuleStatus expected)
    {
        string rules = Flow.Rule("a", first) + "," + Flow.Rule("b", second);
        WorkflowLibrary library = Flow.Rules(
            $"{{ 'RuleName': 'r', 'Operator': '{joiner}', 'Rules': [ {rules} ] }}");

        RuleResult result = library.Run("w", Seven).Results[0];

        Assert.Equal(expected, result.Status);
        Assert.Equal(2, result.Children.Count);
        Assert.Equal(expected == RuleStatus.Succeeded, RuleResultTree.From(result).IsSuccess);
    }

    [Fact]
    public void Performance_mode_stops_at_the_rule_that_decides()
    {
        string rules = string.Join(',', Flow.Rule("a", "n > 9"), Flow.Rule("b", "n > 5"), Flow.Rule("c", "n > 6"));
        WorkflowLibrary library = Flow.Rules(
            $"{{ 'RuleName': 'r', 'Operator': 'Or', 'Rules': [ {rules} ] }}",
            new WorkflowSettings { NestedRuleExecutionMode = NestedExecution.Performance });

        RuleResults inside = library.Run("w", Seven).Results[0].Children;

        Assert.Equal(["a: Failed", "b: Succeeded"], inside.Select(result => $"{result.Rule.Name}: {result.Status}"));
    }

    [Fact]
    public void Rules_that_are_switched_off_are_not_run()
    {
        WorkflowLibrary library = Flow.Rules(
            Flow.Rule("off", "n > 5", ", 'Enabled': false") + "," + Flow.Rule("on", "n > 5"));

        Assert.Equal("on: Succeeded", Flow.Outcome(library.Run("w", Seven)));
    }

    [Fact]
    public void Intermediate_results_see_those_before_them()
    {
        WorkflowLibrary library = Flow.Library(
            """
            {
              'WorkflowName': 'w',
              'GlobalParams': [ { 'Name': 'twice', 'Expression': 'n * 2' } ],
              'Rules': [
                {
                  'RuleName': 'r', 'Operator': 'And',
                  'LocalParams': [ { 'Name': 'more', 'Expression': 'twice + 1' } ],
                  'Rules': [
                    {
                      'RuleName': 'inner', 'Expression': 'most == 30',
                      'LocalParams': [ { 'Name': 'most', 'Expression': 'more * 2' } ]
                    },
                    {
                      'RuleName': 'beside', 'Expression': 'other == 16',
                      'LocalParams': [ { 'Name': 'other', 'Expression': 'more + 1' } ]
                    }
                  ]
                }
              ]
            }
            """);

        WorkflowRun run = library.Run("w", Seven);

        // 7 * 2 = 14, 14 + 1 = 15, 15 * 2 = 30 and 15 + 1 = 16.
        Assert.Equal("r: Succeeded", Flow.Outcome(run));
        Assert.Equal(30, run.Results[0].Children[0].Inputs()["most"]);
        Assert.Equal(16, run.Results[0].Children[1].Inputs()["other"]);
        Assert.Equal(["n", "twice", "more"], run.Results[0].Inputs().Keys);
    }

    [Theory]
    [InlineData("{ 'Name': 'a', 'Expression': 'b + 1' }, { 'Name': 'b', 'Expression': '1' }")]
    [InlineData("{ 'Name': 'a', 'Expression': 'a + 1' }")]
    [InlineData("{ 'Name': 'n', 'Expression': '1' }")]
    [InlineData("{ 'Name': 'a', 'Expression': '1 / (n - 7)' }")]
    public void A_bad_intermediate_result_is_an_error_of_every_rule(string list)
    {
        WorkflowLibrary library = Flow.Library(
            $"{{ 'WorkflowName': 'w', 'GlobalParams': [ {list} ], 'Rules': [ {Flow.Rule("r", "true")} ] }}");

        RuleResult result = library.Run("w", [Seven, WorkflowInput.Of("k", 1)]).Results[0];

        Assert.Equal((RuleStatus.Error, RuleProblemKind.GlobalParam), (result.Status, result.Problem!.Kind));
        Assert.Equal("r", result.Problem.Rule);
    }

    [Fact]
    public void Injected_rules_run_behind_the_own_ones_and_only_once()
    {
        WorkflowLibrary library = Flow.Library(
            $$"""
            [
              { 'WorkflowName': 'd', 'Rules': [ {{Flow.Rule("last", "n > 9")}} ] },
              { 'WorkflowName': 'b', 'WorkflowsToInject': [ 'd' ], 'Rules': [ {{Flow.Rule("second", "n > 5")}} ] },
              { 'WorkflowName': 'c', 'WorkflowsToInject': [ 'd' ], 'Rules': [ {{Flow.Rule("third", "n > 6")}} ] },
              { 'WorkflowName': 'a', 'WorkflowsToInject': [ 'b', 'c' ], 'Rules': [ {{Flow.Rule("first", "n > 9")}} ] }
            ]
            """);

        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(
                "first: Failed, second: Succeeded, last: Failed, third: Succeeded",
                Flow.Outcome(library.Run("a", Seven)));
        }

        Assert.Single(library.Find("a")!.Rules);
    }

    [Fact]
    public void A_workflow_that_is_not_there_is_a_problem_and_no_exception()
    {
        WorkflowLibrary library = Flow.Rules(Flow.Rule("r", "true"));

        WorkflowRun run = library.Run("other", Seven);

        Assert.Equal(RuleProblemKind.NotFound, run.Problem!.Kind);
        Assert.Empty(run.Results);
        Assert.Throws<InvalidOperationException>(() => RuleResultTree.From(run));
    }

    [Fact]
    public void A_failed_rule_says_its_message_with_the_values()
    {
        WorkflowLibrary library = Flow.Rules(Flow.Rule(
            "r",
            "input1.gap < 5",
            ", 'ErrorMessage': '$(input1.name) is $(input1.gap) behind, $(input1.none)$(other).'"));

        WorkflowRun run = library.Run("w", WorkflowInput.Numbered(
            new Dictionary<string, object?> { ["name"] = "Anji", ["gap"] = 7.5m }));

        Assert.Equal("Anji is 7.5 behind, $(input1.none)$(other).", run.Results[0].Message());
    }

    [Fact]
    public void A_failed_rule_says_which_part_failed_and_what_it_saw()
    {
        WorkflowLibrary library = Flow.Rules(Flow.Rule("r", "(n + k) > 5 && k * (n - 1) == 13 || n in (1, 2)"));

        IReadOnlyList<RulePart> parts =
            library.Run("w", [Seven, WorkflowInput.Of("k", 2)]).Results[0].Explain();

        // 7 + 2 > 5 holds; 2 * (7 - 1) is 12, not 13; and 7 is neither 1 nor 2.
        Assert.Equal(
            [("(n + k) > 5", (object?)true), ("k * (n - 1) == 13", false), ("n in (1, 2)", false)],
            parts.Select(part => (part.Text, part.Value)));
        Assert.Equal([new("k", 2), new("n", 7)], parts[1].Values);
        Assert.Equal(15, parts[1].Position);
    }

    [Fact]
    public void A_run_can_be_used_again()
    {
        CompiledWorkflow workflow = Flow.Rules(Flow.Rule("r", "1 / n > 0", ", 'ErrorMessage': 'n is $(n)'"))
            .Compile("w", ["n"], [Seven.Type]);
        WorkflowRun run = workflow.NewRun();

        run.Execute([0]);
        Assert.Equal("r: Error", Flow.Outcome(run));
        run.Execute([1]);
        Assert.Equal("r: Succeeded", Flow.Outcome(run));
        run.Execute([2]);
        Assert.Equal(("r: Failed", "n is 2"), (Flow.Outcome(run), run.Results[0].Message()));
        Assert.Throws<ArgumentException>(() => run.Execute([]));
    }

    [Fact]
    public void A_run_stops_when_it_is_asked_to()
    {
        WorkflowLibrary library = Flow.Rules(Flow.Rule("r", "true"));
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => library.Run("w", [Seven], source.Token));
    }

    [Fact]
    public void Types_of_one_name_are_not_taken_for_each_other()
    {
        WorkflowLibrary library = Flow.Rules(Flow.Rule("r", "x.Count() > 0"));

        Assert.Equal("r: Succeeded", Flow.Outcome(library.Run("w", WorkflowInput.Of("x", new List<int> { 1 }))));
        Assert.Equal("r: Succeeded", Flow.Outcome(library.Run("w", WorkflowInput.Of("x", new List<string> { "a" }))));
    }

    [Fact]
    public void A_store_exchanges_libraries_whole()
    {
        WorkflowLibrary first = Flow.Rules(Flow.Rule("r", "n > 9"));
        WorkflowLibrary second = Flow.Rules(Flow.Rule("r", "n > 5"));
        var store = new WorkflowStore(first);

        Assert.Same(first, store.Exchange(second));
        Assert.Equal("r: Succeeded", Flow.Outcome(store.Current.Run("w", Seven)));
    }
}
