namespace HealthTargets.Rules.Workflows;

/// <summary>
/// Something that the host does when a rule has succeeded or failed. May be called on several threads at a time.
/// </summary>
/// <param name="context">The rule, its inputs, and what the file tells the action.</param>
/// <returns>What the result of the rule gives as output, or null. An exception becomes the action's problem.</returns>
public delegate object? CustomAction(ActionContext context);
