namespace HealthTargets.Rules.Workflows;

/// <summary>
/// The result of a rule in the form that RulesEngine gives it, for programs that read that form. Unlike
/// <see cref="RuleResult"/> it is a copy, and an error looks like a failure with a message. Immutable.
/// </summary>
public sealed record RuleResultTree
{
    private RuleResultTree(WorkflowRule rule, IReadOnlyDictionary<string, object?> inputs)
    {
        Rule = rule;
        Inputs = inputs;
    }

    /// <summary>Gets the rule.</summary>
    public WorkflowRule Rule { get; }

    /// <summary>Gets whether it holds; false for one that could not be worked out.</summary>
    public bool IsSuccess { get; private init; }

    /// <summary>Gets the results of the rules inside; null where an expression decided.</summary>
    public IReadOnlyList<RuleResultTree>? ChildResults { get; private init; }

    /// <summary>Gets the inputs and intermediate results by name.</summary>
    public IReadOnlyDictionary<string, object?> Inputs { get; }

    /// <summary>Gets what the action gave; with neither output nor problem where there was none.</summary>
    public ActionResult ActionResult { get; private init; } = new(null, null);

    /// <summary>
    /// Gets the problem of the rule, or the message of a rule that does not hold and stands in no other; else empty.
    /// </summary>
    public string ExceptionMessage { get; private init; } = "";

    /// <summary>Copies the results of a run.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The results of the rules that stand in no other.</returns>
    /// <exception cref="InvalidOperationException">The run has a problem instead of results, where RulesEngine throws
    /// an exception.</exception>
    public static IReadOnlyList<RuleResultTree> From(WorkflowRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Problem is { } problem
            ? throw new InvalidOperationException(problem.FullMessage)
            : [.. run.Results.Select(result => From(result))];
    }

    /// <summary>Copies the result of a rule.</summary>
    /// <param name="result">The result of a rule that stands in no other.</param>
    public static RuleResultTree From(RuleResult result) => From(result, isOutermost: true);

    private static RuleResultTree From(RuleResult result, bool isOutermost) => new(result.Rule, result.Inputs())
    {
        IsSuccess = result.IsSuccess,
        ChildResults = result.IsJoined ? [.. result.Children.Select(child => From(child, isOutermost: false))] : null,
        ActionResult = result.Action ?? new ActionResult(null, null),

        // RulesEngine fills in the messages of outermost rules only.
        ExceptionMessage = isOutermost ? result.Message() : result.ProblemMessage(),
    };
}
