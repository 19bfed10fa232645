namespace HealthTargets.Rules.Workflows;

/// <summary>The evaluation of another rule by an action.</summary>
/// <param name="Workflow">The name of the workflow.</param>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Passed">The inputs and intermediate results that are passed on.</param>
/// <param name="Added">The inputs that are worked out for it.</param>
internal sealed record RuleCall(
    string Workflow,
    string Rule,
    IReadOnlyList<RuleSymbol> Passed,
    IReadOnlyList<(string Name, RuleExpression? Expression)> Added);
