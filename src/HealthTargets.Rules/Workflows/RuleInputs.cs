namespace HealthTargets.Rules.Workflows;

/// <summary>Collects the values that a rule could read.</summary>
internal static class RuleInputs
{
    /// <summary>Returns the values by name; capitals matter.</summary>
    internal static IReadOnlyDictionary<string, object?> Of(WorkflowRun run, CompiledRule rule, RuleProblem? problem)
    {
        var inputs = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (RuleSymbol symbol in SymbolsOf(run, rule, problem))
        {
            inputs.TryAdd(symbol.Name, run.ValueOf(symbol));
        }

        return inputs;
    }

    /// <summary>Returns the names that have values: those of intermediate results only where they were worked out.
    /// </summary>
    internal static IReadOnlyList<RuleSymbol> SymbolsOf(WorkflowRun run, CompiledRule rule, RuleProblem? problem) =>
        problem?.Kind switch
        {
            RuleProblemKind.GlobalParam => [.. rule.OuterScope.Symbols.Take(run.Workflow.InputNames.Count)],
            RuleProblemKind.LocalParam => rule.OuterScope.Symbols,
            _ => rule.Scope.Symbols,
        };
}
