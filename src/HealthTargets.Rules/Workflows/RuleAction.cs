using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// What a rule does once it has succeeded or failed: <c>{ "Name": "OutputExpression", "Context": { "expression": "…"
/// } }</c>. Immutable and safe on any thread.
/// </summary>
public sealed class RuleAction
{
    internal RuleAction(string name, IReadOnlyDictionary<string, string?> context, SyntaxObject place)
    {
        Name = name;
        Context = context;
        Place = place;
    }

    /// <summary>Gets the name of the action; upper and lower case are the same.</summary>
    public string Name { get; }

    /// <summary>
    /// Gets what the file tells the action: by name (upper and lower case are the same) a text as it is, anything else
    /// as JSON, null for null.
    /// </summary>
    public IReadOnlyDictionary<string, string?> Context { get; }

    internal SyntaxObject Place { get; }
}
