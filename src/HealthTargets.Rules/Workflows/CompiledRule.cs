namespace HealthTargets.Rules.Workflows;

/// <summary>
/// A rule, ready to be run. The rules of a workflow stand in one list, each in front of those inside it.
/// </summary>
internal sealed class CompiledRule
{
    internal CompiledRule(WorkflowRule source, int index, RuleScope scope)
    {
        Source = source;
        Index = index;
        Scope = scope;
    }

    /// <summary>Gets what the file says of it.</summary>
    internal WorkflowRule Source { get; }

    /// <summary>Gets its place in the list.</summary>
    internal int Index { get; }

    /// <summary>Gets the places of the rules that stand directly inside it.</summary>
    internal int[] Inside { get; set; } = [];

    /// <summary>Gets the condition; null where rules inside decide, and where it is never true.</summary>
    internal RuleExpression? Expression { get; set; }

    /// <summary>Gets what keeps it from running, or null.</summary>
    internal RuleProblem? Problem { get; set; }

    /// <summary>Gets the own intermediate results, in their order.</summary>
    internal CompiledParam[] Params { get; set; } = [];

    /// <summary>
    /// Gets all names that its expression may use: inputs, global ones, those of outer rules, own ones.
    /// </summary>
    internal RuleScope Scope { get; }

    /// <summary>Gets the names that it may use where its own intermediate results could not be worked out.</summary>
    internal required RuleScope OuterScope { get; init; }

    /// <summary>Gets whether rules inside decide, and whether all of them must hold.</summary>
    internal bool IsJoined { get; init; }

    /// <summary>Gets whether all of the rules inside must hold; otherwise one.</summary>
    internal bool NeedsAll { get; init; }

    /// <summary>Gets the message, or null.</summary>
    internal MessageTemplate? Message { get; init; }

    /// <summary>Gets what is done on success, or null.</summary>
    internal CompiledAction? OnSuccess { get; set; }

    /// <summary>Gets what is done on failure, or null.</summary>
    internal CompiledAction? OnFailure { get; set; }
}
