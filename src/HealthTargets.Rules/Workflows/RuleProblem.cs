using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Workflows;

/// <summary>Why something of a workflow could not be worked out. Immutable and safe on any thread.</summary>
public sealed class RuleProblem
{
    internal RuleProblem(RuleProblemKind kind, string message)
    {
        Kind = kind;
        Message = message;
    }

    /// <summary>Gets in what part it is.</summary>
    public RuleProblemKind Kind { get; }

    /// <summary>Gets what is wrong, one English sentence without a name of ours.</summary>
    public string Message { get; }

    /// <summary>Gets the name of the rule, or null where no single rule has the problem.</summary>
    public string? Rule { get; internal init; }

    /// <summary>Gets the name of the intermediate result or of the action, or null.</summary>
    public string? Part { get; internal init; }

    /// <summary>Gets the expression, or null where there is none.</summary>
    public string? Expression { get; internal init; }

    /// <summary>Gets the first character of <see cref="Expression"/> that is concerned, from 0.</summary>
    public int Position { get; internal init; }

    /// <summary>
    /// Gets the mistake with its place, reason and remedy in two languages; null where the expression was understood.
    /// </summary>
    public Diagnostic? Diagnostic => Diagnostics.Count > 0 ? Diagnostics[0] : null;

    /// <summary>Gets every mistake of the expression that does not follow from another, by its place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; internal init; } = [];

    /// <summary>
    /// Gets the problem as RulesEngine words its own: <c>Exception while parsing expression `…` - …</c>.
    /// </summary>
    public string FullMessage => Kind switch
    {
        RuleProblemKind.Rule => $"Exception while parsing expression `{Expression}` - {Message}",
        RuleProblemKind.Running => $"Error while executing rule : {Rule} - {Message}",
        RuleProblemKind.GlobalParam or RuleProblemKind.LocalParam when IsFromRunning =>
            $"Error while executing scoped params for rule `{Rule}` - {Message}, in ScopedParam: {Part}",
        RuleProblemKind.GlobalParam or RuleProblemKind.LocalParam =>
            $"Error while compiling rule `{Rule}`: {Message}, in ScopedParam: {Part}",
        RuleProblemKind.Action => $"Exception while executing {Part}: {Message}",
        _ => Message,
    };

    /// <summary>Gets whether the expression was understood, so that only these inputs make it fail.</summary>
    public bool IsFromRunning { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => FullMessage;

    /// <summary>Returns the same problem for one rule.</summary>
    internal RuleProblem For(string rule) => new(Kind, Message)
    {
        Rule = rule,
        Part = Part,
        Expression = Expression,
        Position = Position,
        IsFromRunning = IsFromRunning,
        Diagnostics = Diagnostics,
    };
}
