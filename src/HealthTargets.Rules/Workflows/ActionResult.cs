namespace HealthTargets.Rules.Workflows;

/// <summary>What an action gave. Immutable.</summary>
public sealed class ActionResult
{
    internal ActionResult(object? output, RuleProblem? problem)
    {
        Output = output;
        Problem = problem;
    }

    /// <summary>Gets the value that the action gave, or null.</summary>
    public object? Output { get; }

    /// <summary>Gets why the action could not be executed, or null.</summary>
    public RuleProblem? Problem { get; }
}
