using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Workflows;

namespace HealthTargets.Rules.Tests.Workflows;

public sealed class WorkflowReaderTests
{
    [Fact]
    public void Everything_that_the_format_has_is_read()
    {
        Workflow workflow = Flow.Library(
            """
            {
              "$schema": "https://example.org/workflow-schema.json",
              "WorkflowName": "w",
              "RuleExpressionType": 0,
              "WorkflowsToInject": null,
              "GlobalParams": [ { "Name": "g", "Expression": "1" } ],
              "Rules": [
                {
                  "RuleName": "r", "Operator": "OrElse", "Enabled": true, "ErrorMessage": "m", "SuccessEvent": "e",
                  "ErrorType": "Error", "RuleExpressionType": "LambdaExpression",
                  "Properties": { "text": "t", "number": 1.50, "list": [1, 2], "nothing": null },
                  "LocalParams": [ { "Name": "l", "Expression": "g" } ],
                  "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "l" } } },
                  "Rules": [ { "RuleName": "i", "Expression": "true", "Enabled": false } ],
                }, // the last one
              ]
            }
            """).Workflows[0];

        WorkflowRule rule = Assert.Single(workflow.Rules);
        Assert.Equal(("w", "g"), (workflow.Name, workflow.GlobalParams[0].Name));
        Assert.Equal(("r", RuleOperator.OrElse, "m", "e"),
            (rule.Name, rule.Operator, rule.ErrorMessage, rule.SuccessEvent));
        Assert.Equal(["t", "1.50", "[1, 2]", null], rule.Properties.Values);
        Assert.Equal("l", rule.OnSuccess!.Context["expression"]);
        Assert.False(Assert.Single(rule.Rules).IsEnabled);
        Assert.Null(rule.OnFailure);
    }

    [Fact]
    public void Names_of_properties_are_read_in_other_capitals_too()
    {
        WorkflowLoading loading = Flow.Load(
            "{ 'workflowName': 'w', 'rules': [ { 'ruleName': 'r', 'expression': 'true', 'enabled': false } ] }");

        Assert.Empty(loading.Diagnostics);
        Assert.False(loading.Library!.Workflows[0].Rules[0].IsEnabled);
    }

    [Fact]
    public void The_former_name_of_injections_is_read()
    {
        WorkflowLibrary library = Flow.Library(
            """
            [ { 'WorkflowName': 'a', 'WorkflowRulesToInject': [ 'b' ] },
              { 'WorkflowName': 'b', 'Rules': [ { 'RuleName': 'r', 'Expression': 'true' } ] } ]
            """);

        Assert.Equal("r: Succeeded", Flow.Outcome(library.Run("a")));
    }

    [Fact]
    public void Files_are_loaded_together()
    {
        WorkflowLoading loading = WorkflowLibrary.Load(
        [
            SourceText.FromString("a.json", """{ "WorkflowName": "a", "WorkflowsToInject": [ "b" ] }"""),
            SourceText.FromString(
                "b.json", """{ "WorkflowName": "b", "Rules": [ { "RuleName": "r", "Expression": "true" } ] }"""),
        ]);

        Assert.Empty(loading.Diagnostics);
        Assert.Equal("r: Succeeded", Flow.Outcome(loading.Library!.Run("a")));
    }

    [Fact]
    public void A_mistake_in_an_expression_is_shown_at_its_character()
    {
        Diagnostic found = Assert.Single(Flow.Load(
            "{ 'WorkflowName': 'w', 'Rules': [ { 'RuleName': 'r', 'Expression': 'a + # 1' } ] }").Diagnostics);

        Assert.Equal(("HT7114", DiagnosticSeverity.Warning, 73), (found.Code, found.Severity, found.Position.Column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[ [ ] ]")]
    [InlineData("{ 'WorkflowName': 7, 'Rules': { }, 'GlobalParams': [ 7 ], 'WorkflowsToInject': 'a' }")]
    [InlineData("{ 'WorkflowName': 'w', 'Rules': [ 7, { 'RuleName': [], 'Operator': 7, 'Rules': 7, 'Actions': 7 } ] }")]
    [InlineData("{ 'WorkflowName': 'w', 'Rules': [ { 'RuleName': 'r', 'Expression': 7, 'Enabled': 'yes' } ] }")]
    public void What_is_no_workflow_gives_diagnostics(string json) => Assert.True(Flow.Load(json).HasErrors);
}
