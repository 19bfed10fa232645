using HealthTargets.Rules.Workflows;

namespace HealthTargets.Rules.Tests.Workflows;

public sealed class WorkflowSettingsTests
{
    private static readonly WorkflowInput[] Inputs = [WorkflowInput.Of("n", 0), WorkflowInput.Of("k", 1)];

    [Fact]
    public void An_error_can_stop_the_whole_run()
    {
        var settings = new WorkflowSettings { EnableExceptionAsErrorMessage = false };
        WorkflowLibrary running = Flow.Rules(Flow.Rule("good", "true") + "," + Flow.Rule("bad", "1 / n > 0"), settings);
        WorkflowLibrary unknown = Flow.Rules(Flow.Rule("good", "true") + "," + Flow.Rule("bad", "m > 0"), settings);

        Assert.Equal("bad", running.Run("w", Inputs).Problem!.Rule);
        Assert.Equal("bad", unknown.Run("w", Inputs).Problem!.Rule);
        Assert.Empty(running.Run("w", Inputs).Results);
    }

    [Fact]
    public void The_message_of_an_error_can_give_way_to_the_rules_own()
    {
        string rule = Flow.Rule("r", "1 / n > 0", ", 'ErrorMessage': 'own'");

        string plain = Flow.Rules(rule).Run("w", Inputs).Results[0].Message();
        string ignoring = Flow.Rules(rule, new WorkflowSettings { IgnoreException = true })
            .Run("w", Inputs).Results[0].Message();

        Assert.StartsWith("Error while executing rule : r - ", plain, StringComparison.Ordinal);
        Assert.Equal("own", ignoring);
    }

    [Fact]
    public void Messages_of_rules_can_be_left_out()
    {
        WorkflowLibrary library = Flow.Rules(
            Flow.Rule("r", "n > 0", ", 'ErrorMessage': 'own'"),
            new WorkflowSettings { EnableFormattedErrorMessage = false });

        Assert.Equal("", library.Run("w", Inputs).Results[0].Message());
    }

    [Fact]
    public void Intermediate_results_can_be_switched_off()
    {
        WorkflowLibrary library = Flow.Rules(
            Flow.Rule("r", "a == 1", ", 'LocalParams': [ { 'Name': 'a', 'Expression': '1' } ]"),
            new WorkflowSettings { EnableScopedParams = false });

        Assert.Equal("r: Error", Flow.Outcome(library.Run("w", Inputs)));
    }

    [Theory]
    [InlineData(false, "r: Succeeded")]
    [InlineData(true, "r: Error")]
    public void Capitals_matter_where_the_settings_say_so(bool isCaseSensitive, string expected)
    {
        WorkflowLibrary library = Flow.Rules(
            Flow.Rule("r", "N == 0"), new WorkflowSettings { IsExpressionCaseSensitive = isCaseSensitive });

        Assert.Equal(expected, Flow.Outcome(library.Run("w", Inputs)));
    }

    [Fact]
    public void Expressions_that_nobody_understands_can_count_as_false()
    {
        WorkflowLibrary library = Flow.Rules(
            Flow.Rule("r", "m > 0", ", 'ErrorMessage': 'own'"),
            new WorkflowSettings { EnableExceptionAsErrorMessageForRuleExpressionParsing = false });

        WorkflowRun run = library.Run("w", Inputs);

        Assert.Equal(("r: Failed", "own"), (Flow.Outcome(run), run.Results[0].Message()));
    }
}
