using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Workflows;

/// <summary>One rule of a workflow, as the file has it. Immutable and safe on any thread.</summary>
public sealed class WorkflowRule
{
    internal WorkflowRule(string name, SyntaxObject place)
    {
        Name = name;
        Place = place;
    }

    /// <summary>Gets the name of the rule.</summary>
    public string Name { get; }

    /// <summary>Gets how the rules inside are joined.</summary>
    public RuleOperator Operator { get; internal init; }

    /// <summary>Gets whether the rule is run. The default is true.</summary>
    public bool IsEnabled { get; internal init; } = true;

    /// <summary>Gets the condition, or null where there is none.</summary>
    public string? Expression { get; internal init; }

    /// <summary>
    /// Gets what is said when the rule fails, or null; <c>$(input1.country)</c> stands for a value.
    /// </summary>
    public string? ErrorMessage { get; internal init; }

    /// <summary>Gets the name of what has happened when the rule succeeds, or null.</summary>
    public string? SuccessEvent { get; internal init; }

    /// <summary>Gets what else the file says of the rule: a text as it is, anything else as JSON.</summary>
    public IReadOnlyDictionary<string, string?> Properties { get; internal init; } = EmptyProperties;

    /// <summary>Gets the intermediate results that this rule and those inside it read, in their order.</summary>
    public IReadOnlyList<NamedExpression> LocalParams { get; internal init; } = [];

    /// <summary>Gets the rules inside, in their order.</summary>
    public IReadOnlyList<WorkflowRule> Rules { get; internal init; } = [];

    /// <summary>Gets what is done when the rule succeeds, or null.</summary>
    public RuleAction? OnSuccess { get; internal init; }

    /// <summary>Gets what is done when the rule fails, or null.</summary>
    public RuleAction? OnFailure { get; internal init; }

    internal static IReadOnlyDictionary<string, string?> EmptyProperties { get; } =
        new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Gets whether the rule's result is made of the results of the rules inside it.</summary>
    internal bool IsJoined => Operator != RuleOperator.None && Rules.Count > 0;

    /// <summary>Gets the place of the expression, or null.</summary>
    internal SyntaxString? Text { get; init; }

    internal SyntaxObject Place { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
