using HealthTargets.Rules.Expressions.Binding;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// How workflows are read and run; the names and defaults are those of RulesEngine's <c>ReSettings</c>. Those of its
/// settings that change no result (caches, compilers, threads) are not here. Immutable.
/// </summary>
public sealed record WorkflowSettings
{
    /// <summary>
    /// Gets whether an error in a rule becomes the result of that rule. Otherwise the whole run stops at it.
    /// </summary>
    /// <value>The default is true.</value>
    public bool EnableExceptionAsErrorMessage { get; init; } = true;

    /// <summary>Gets whether the message of an error is left out, so that the rule's own message takes its place.
    /// </summary>
    /// <value>The default is false.</value>
    public bool IgnoreException { get; init; }

    /// <summary>Gets whether a failed rule gives its <c>ErrorMessage</c>.</summary>
    /// <value>The default is true.</value>
    public bool EnableFormattedErrorMessage { get; init; } = true;

    /// <summary>Gets whether there are intermediate results; otherwise their names mean nothing.</summary>
    /// <value>The default is true.</value>
    public bool EnableScopedParams { get; init; } = true;

    /// <summary>Gets whether capitals matter in the names that expressions use.</summary>
    /// <value>The default is false.</value>
    public bool IsExpressionCaseSensitive { get; init; }

    /// <summary>Gets which of the rules inside a rule are run.</summary>
    /// <value>The default is <see cref="NestedExecution.All"/>.</value>
    public NestedExecution NestedRuleExecutionMode { get; init; }

    /// <summary>
    /// Gets whether an expression that can't be understood is an error. Otherwise it is false, and an intermediate
    /// result is null, without a word; so this is better left on.
    /// </summary>
    /// <value>The default is true.</value>
    public bool EnableExceptionAsErrorMessageForRuleExpressionParsing { get; init; } = true;

    /// <summary>Gets whether a run of a workflow executes the actions of its rules.</summary>
    /// <value>The default is true.</value>
    public bool AutoExecuteActions { get; init; } = true;

    /// <summary>Gets the actions of the host by their names; upper and lower case are the same.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyDictionary<string, CustomAction> CustomActions { get; init; } =
        new Dictionary<string, CustomAction>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Gets the functions and types of the host that expressions may use, in the place of RulesEngine's custom types.
    /// </summary>
    /// <value>The default is none.</value>
    public ExpressionFunctions? Functions { get; init; }
}
