using HealthTargets.Rules.Binding;

namespace HealthTargets.Rules.Workflows;

/// <summary>The objects of a workflow file and what each can hold.</summary>
internal static class WorkflowShapes
{
    /// <summary>Gets the shape of a workflow.</summary>
    internal static ObjectShape Workflow { get; } = new(new("A workflow", "工作流"),
        ["WorkflowName", "WorkflowsToInject", "RuleExpressionType", "GlobalParams", "Rules"]);

    /// <summary>Gets the shape of a rule.</summary>
    internal static ObjectShape Rule { get; } = new(new("A rule", "规则"),
    [
        "RuleName", "Properties", "Operator", "ErrorMessage", "Enabled", "RuleExpressionType", "WorkflowsToInject",
        "Rules", "LocalParams", "Expression", "Actions", "SuccessEvent",
    ]);

    /// <summary>Gets the shape of an intermediate result.</summary>
    internal static ObjectShape Param { get; } = new(new("An intermediate result", "中间结果"), ["Name", "Expression"]);

    /// <summary>Gets the shape of the actions of a rule.</summary>
    internal static ObjectShape Actions { get; } = new(new("A list of actions", "动作列表"), ["OnSuccess", "OnFailure"]);

    /// <summary>Gets the shape of an action.</summary>
    internal static ObjectShape Action { get; } = new(new("An action", "动作"), ["Name", "Context"]);

    /// <summary>Gets names that older versions of the format had; they are passed over without a word.</summary>
    internal static IReadOnlySet<string> Former { get; } = new HashSet<string>(
        ["$schema", "ErrorType", "WorkflowRulesToInject"], StringComparer.OrdinalIgnoreCase);
}
