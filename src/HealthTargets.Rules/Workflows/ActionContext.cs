namespace HealthTargets.Rules.Workflows;

/// <summary>What an action of the host gets to see. Immutable.</summary>
public sealed class ActionContext
{
    internal ActionContext(
        WorkflowRule rule,
        RuleStatus status,
        IReadOnlyDictionary<string, string?> context,
        IReadOnlyDictionary<string, object?> inputs,
        CancellationToken cancellation)
    {
        Rule = rule;
        Status = status;
        Context = context;
        Inputs = inputs;
        Cancellation = cancellation;
    }

    /// <summary>Gets the rule whose action it is.</summary>
    public WorkflowRule Rule { get; }

    /// <summary>Gets what became of the rule.</summary>
    public RuleStatus Status { get; }

    /// <summary>
    /// Gets what the file tells the action: by name (upper and lower case are the same) a text as it is, anything else
    /// as JSON, null for null.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Context { get; }

    /// <summary>Gets the inputs and intermediate results of the rule, by name.</summary>
    public IReadOnlyDictionary<string, object?> Inputs { get; }

    /// <summary>Gets what asks the action to stop.</summary>
    public CancellationToken Cancellation { get; }
}
