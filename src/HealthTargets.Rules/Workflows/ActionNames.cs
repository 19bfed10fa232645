namespace HealthTargets.Rules.Workflows;

/// <summary>The actions that need no registration, and the names in their <c>Context</c>.</summary>
internal static class ActionNames
{
    /// <summary>Gets the action that gives the value of an expression.</summary>
    internal static string OutputExpression => "OutputExpression";

    /// <summary>Gets the action that evaluates another rule.</summary>
    internal static string EvaluateRule => "EvaluateRule";

    /// <summary>Gets the name of the expression to give.</summary>
    internal static string Expression => "expression";

    /// <summary>Gets the name of the workflow to look into.</summary>
    internal static string WorkflowName => "workflowName";

    /// <summary>Gets the name of the rule to evaluate.</summary>
    internal static string RuleName => "ruleName";

    /// <summary>Gets the names of the inputs to pass on.</summary>
    internal static string InputFilter => "inputFilter";

    /// <summary>Gets the inputs to add.</summary>
    internal static string AdditionalInputs => "additionalInputs";

    /// <summary>Says whether an action has a name; upper and lower case are the same.</summary>
    internal static bool Is(RuleAction action, string name) =>
        string.Equals(action.Name, name, StringComparison.OrdinalIgnoreCase);
}
