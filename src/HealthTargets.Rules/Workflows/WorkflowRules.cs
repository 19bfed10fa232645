namespace HealthTargets.Rules.Workflows;

/// <summary>Compares rules by what they say.</summary>
internal static class WorkflowRules
{
    /// <summary>
    /// Says whether two rules are the same word for word. Programs that saved a workflow after running it have saved
    /// its injected rules with it, so a rule can be there twice without harm.
    /// </summary>
    internal static bool AreSame(WorkflowRule left, WorkflowRule right) =>
        ReferenceEquals(left, right)
        || (left.Name == right.Name
            && left.Operator == right.Operator
            && left.IsEnabled == right.IsEnabled
            && left.Expression == right.Expression
            && left.ErrorMessage == right.ErrorMessage
            && left.SuccessEvent == right.SuccessEvent
            && AreSame(left.OnSuccess, right.OnSuccess)
            && AreSame(left.OnFailure, right.OnFailure)
            && AreSame(left.LocalParams, right.LocalParams)
            && left.Rules.Count == right.Rules.Count
            && left.Rules.Zip(right.Rules).All(pair => AreSame(pair.First, pair.Second)));

    private static bool AreSame(RuleAction? left, RuleAction? right) =>
        left is null || right is null
            ? left == right
            : left.Name == right.Name
                && left.Context.Count == right.Context.Count
                && left.Context.All(item => right.Context.TryGetValue(item.Key, out string? other)
                    && item.Value == other);

    private static bool AreSame(IReadOnlyList<NamedExpression> left, IReadOnlyList<NamedExpression> right) =>
        left.Count == right.Count
        && left.Zip(right).All(pair => pair.First.Name == pair.Second.Name
            && pair.First.Expression == pair.Second.Expression);
}
