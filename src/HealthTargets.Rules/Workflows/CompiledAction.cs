namespace HealthTargets.Rules.Workflows;

/// <summary>An action, ready to be executed.</summary>
internal sealed class CompiledAction
{
    internal CompiledAction(RuleAction source) => Source = source;

    /// <summary>Gets what the file says of it.</summary>
    internal RuleAction Source { get; }

    /// <summary>Gets what was wrong with it, or null.</summary>
    internal RuleProblem? Problem { get; init; }

    /// <summary>Gets whether nothing is registered under its name.</summary>
    internal bool IsUnknown { get; init; }

    /// <summary>Gets the expression whose value it gives, or null.</summary>
    internal RuleExpression? Output { get; init; }

    /// <summary>Gets what it evaluates, or null.</summary>
    internal RuleCall? Call { get; init; }

    /// <summary>Gets what the host does, or null.</summary>
    internal CustomAction? Custom { get; init; }
}
