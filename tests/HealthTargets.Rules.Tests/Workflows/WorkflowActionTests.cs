using HealthTargets.Rules.Workflows;

namespace HealthTargets.Rules.Tests.Workflows;

public sealed class WorkflowActionTests
{
    private static readonly WorkflowInput[] Inputs = [WorkflowInput.Of("n", 7), WorkflowInput.Of("k", 1)];

    [Fact]
    public void An_action_gives_the_value_of_an_expression()
    {
        WorkflowLibrary library = Flow.Rules(string.Join(',',
            Flow.Rule("yes", "n > 5", Output("n * 2")),
            Flow.Rule("no", "n > 9", Output("n * 3")),
            Flow.Rule("bad", "n > 5", Output("m"))));

        WorkflowRun run = library.Run("w", Inputs);

        Assert.Equal(14, run.Results[0].Action!.Output);
        Assert.Null(run.Results[1].Action);
        Assert.Equal(RuleProblemKind.Action, run.Results[2].Action!.Problem!.Kind);
        Assert.True(run.Results[2].IsSuccess);
    }

    [Fact]
    public void Actions_wait_where_the_settings_say_so()
    {
        WorkflowLibrary library = Flow.Rules(
            Flow.Rule("yes", "n > 5", Output("n * 2")), new WorkflowSettings { AutoExecuteActions = false });

        Assert.Null(library.Run("w", Inputs).Results[0].Action);
        Assert.Equal(14, library.Evaluate("w", "yes", Inputs).Output);
    }

    [Fact]
    public void An_action_evaluates_another_rule_with_inputs_of_its_own()
    {
        WorkflowLibrary library = Flow.Rules(string.Join(',',
            Flow.Rule("first", "n == 7", Evaluate(
                "second", ", 'inputFilter': ['n'], 'additionalInputs': [ { 'Name': 'm', 'Expression': 'n + k' } ]")),
            Flow.Rule("second", "m == 8 && n == 7", Output("m * 10"))));

        RuleEvaluation evaluation = library.Evaluate("w", "first", Inputs);

        // m is 7 + 1 = 8, and the output 8 * 10.
        Assert.Equal(80, evaluation.Output);
        Assert.Equal(["second", "first"], evaluation.Results.Select(result => result.Rule.Name));
        Assert.Equal(["n", "m"], evaluation.Results[0].Inputs().Keys);
    }

    // Whoever asks for one rule has to learn that what all rules share is broken, not that the rule failed.
    [Fact]
    public void A_single_rule_has_the_problem_of_a_global_parameter()
    {
        WorkflowLibrary library = Flow.Library(
            "{ 'WorkflowName': 'w', 'GlobalParams': [ { 'Name': 'g', 'Expression': '1 / (n - 7)' } ], 'Rules': [ "
                + Flow.Rule("r", "n == 7", Output("n")) + " ] }");

        RuleEvaluation evaluation = library.Evaluate("w", "r", Inputs);

        Assert.Null(evaluation.Output);
        Assert.Equal(RuleProblemKind.GlobalParam, evaluation.Problem!.Kind);
        Assert.True(evaluation.Problem.IsFromRunning);
    }

    [Fact]
    public void A_global_parameter_can_not_have_the_name_of_an_input()
    {
        WorkflowLibrary library = Flow.Library(
            "{ 'WorkflowName': 'w', 'GlobalParams': [ { 'Name': 'n', 'Expression': '1' } ], 'Rules': [ "
                + Flow.Rule("r", "n == 1") + " ] }");

        Assert.Equal("r: Error", Flow.Outcome(library.Run("w", Inputs)));
        Assert.Contains("'n'", library.Evaluate("w", "r", Inputs).Problem!.Message, StringComparison.Ordinal);
        Assert.Equal("r: Succeeded", Flow.Outcome(library.Run("w", WorkflowInput.Of("m", 1))));
    }

    [Fact]
    public void An_intermediate_result_without_a_name_is_passed_over()
    {
        WorkflowLibrary library = Flow.Library(
            "{ 'WorkflowName': 'w', 'GlobalParams': [ { 'Name': '', 'Expression': '1' } ], 'Rules': [ "
                + Flow.Rule("r", "n == 7") + " ] }");

        Assert.Equal("r: Succeeded", Flow.Outcome(library.Run("w", Inputs)));
    }

    [Fact]
    public void Rules_that_evaluate_each_other_are_stopped()
    {
        WorkflowLibrary library = Flow.Rules(
            Flow.Rule("a", "n == 7", Evaluate("b")) + "," + Flow.Rule("b", "n == 7", Evaluate("a")));

        WorkflowRun run = library.Run("w", Inputs);

        Assert.Contains("more than 32 times", run.Results[0].Action!.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal("a: Succeeded, b: Succeeded", Flow.Outcome(run));
    }

    [Fact]
    public void The_host_has_actions_of_its_own()
    {
        var settings = new WorkflowSettings
        {
            CustomActions = new Dictionary<string, CustomAction>
            {
                ["note"] = context =>
                    $"{context.Rule.Name} {context.Status} {context.Inputs["n"]} {context.Context["To"]}",
                ["fall"] = _ => throw new InvalidOperationException("no paper"),
            },
        };
        WorkflowLibrary library = Flow.Rules(string.Join(',',
            Flow.Rule("r", "n > 9", ", 'Actions': { 'OnFailure': { 'Name': 'Note', 'Context': { 'to': [1] } } }"),
            Flow.Rule("s", "n > 5", ", 'Actions': { 'OnSuccess': { 'Name': 'fall' } }")), settings);

        WorkflowRun run = library.Run("w", Inputs);

        Assert.Equal("r Failed 7 [1]", run.Results[0].Action!.Output);
        Assert.Equal("no paper", run.Results[1].Action!.Problem!.Message);
    }

    [Fact]
    public void An_action_that_nobody_registered_stops_the_run()
    {
        WorkflowLibrary library = Flow.Rules(
            Flow.Rule("r", "n > 5", ", 'Actions': { 'OnSuccess': { 'Name': 'Nope' } }"));

        Assert.Equal("Action with name: Nope does not exist", library.Run("w", Inputs).Problem!.Message);
    }

    [Fact]
    public void An_action_sees_the_intermediate_results_of_its_own_rule()
    {
        string Rule(string name, string value) => Flow.Rule(name, "true",
            $", 'LocalParams': [ {{ 'Name': 'own', 'Expression': '{value}' }} ] {Output("own + 1")}");
        WorkflowLibrary library = Flow.Rules(Rule("a", "n") + "," + Rule("b", "k"));

        WorkflowRun run = library.Run("w", Inputs);

        Assert.Equal((8, 2), (run.Results[0].Action!.Output, run.Results[1].Action!.Output));
    }

    [Fact]
    public void The_action_of_a_rule_whose_intermediate_result_fails_sees_the_rest()
    {
        WorkflowLibrary library = Flow.Rules(Flow.Rule("r", "own > 1",
            """
            , 'LocalParams': [ { 'Name': 'own', 'Expression': '1 / (n - 7)' } ],
            'Actions': { 'OnFailure': { 'Name': 'OutputExpression', 'Context': { 'expression': 'n + 1' } } }
            """));

        Assert.Equal(8, library.Run("w", Inputs).Results[0].Action!.Output);
    }

    private static string Output(string expression) =>
        $", 'Actions': {{ 'OnSuccess': {{ 'Name': 'OutputExpression', "
        + $"'Context': {{ 'Expression': '{expression}' }} }} }}";

    private static string Evaluate(string rule, string more = "") =>
        $$"""
        , 'Actions': { 'OnSuccess': {
            'Name': 'EvaluateRule', 'Context': { 'workflowName': 'w', 'ruleName': '{{rule}}' {{more}} } } }
        """;
}
