namespace HealthTargets.Rules.Workflows;

/// <summary>What became of one rule that was called by its name, and of the action that followed. Immutable.</summary>
public sealed class RuleEvaluation
{
    internal RuleEvaluation(object? output, RuleProblem? problem, IReadOnlyList<RuleResult> results)
    {
        Output = output;
        Problem = problem;
        Results = results;
    }

    /// <summary>Gets the value that the action gave, or the action of the rule that it led to; null where none did.
    /// </summary>
    public object? Output { get; }

    /// <summary>Gets why there are no results, or why an action could not be executed; null where all went well.
    /// </summary>
    public RuleProblem? Problem { get; }

    /// <summary>Gets the results: those of rules that actions led to, the last one first, and at the end the rule that
    /// was called.</summary>
    public IReadOnlyList<RuleResult> Results { get; }

    /// <summary>Gets whether the run as a whole had to stop.</summary>
    internal bool IsStopped { get; init; }
}
