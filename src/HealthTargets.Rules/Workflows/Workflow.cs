using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Workflows;

/// <summary>A named list of rules, as the file has it. Immutable and safe on any thread.</summary>
public sealed class Workflow
{
    internal Workflow(string name, SyntaxObject place)
    {
        Name = name;
        Place = place;
    }

    /// <summary>Gets the name of the workflow.</summary>
    public string Name { get; }

    /// <summary>Gets the names of the workflows whose rules are run behind the own ones.</summary>
    public IReadOnlyList<string> WorkflowsToInject { get; internal init; } = [];

    /// <summary>Gets the intermediate results that all rules read, in their order.</summary>
    public IReadOnlyList<NamedExpression> GlobalParams { get; internal init; } = [];

    /// <summary>Gets the own rules, in their order.</summary>
    public IReadOnlyList<WorkflowRule> Rules { get; internal init; } = [];

    internal SyntaxObject Place { get; }

    /// <summary>Gets the places of the names in <see cref="WorkflowsToInject"/>.</summary>
    internal IReadOnlyList<SyntaxString> Injections { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
