namespace HealthTargets.Rules.Workflows;

/// <summary>
/// The workflows that were loaded together, by name, and the rules that each of them runs. Immutable.
/// </summary>
internal sealed class WorkflowTable
{
    private readonly Dictionary<string, Workflow> byName;

    internal WorkflowTable(IReadOnlyList<Workflow> workflows)
    {
        Workflows = workflows;
        byName = new Dictionary<string, Workflow>(workflows.Count, StringComparer.Ordinal);
        foreach (Workflow workflow in workflows)
        {
            byName.TryAdd(workflow.Name, workflow);
        }
    }

    /// <summary>Gets the workflows in the order of loading.</summary>
    internal IReadOnlyList<Workflow> Workflows { get; }

    /// <summary>Gets the names of the workflows.</summary>
    internal IReadOnlyCollection<string> Names => byName.Keys;

    /// <summary>Returns a workflow, or null.</summary>
    internal Workflow? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>
    /// Returns the rules that are run: the own ones, behind them those of each injected workflow, and so on; also how
    /// many workflows that led through, and the name of an injected workflow that is missing. A workflow
    /// that is injected over two ways adds its rules once.
    /// </summary>
    internal List<WorkflowRule> EnabledRules(Workflow workflow, out string? missing, out int steps)
    {
        steps = 0;
        missing = null;
        var rules = new List<WorkflowRule>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Workflow>([workflow]);
        while (open.TryPop(out Workflow? next))
        {
            steps++;
            if (!seen.Add(next.Name))
            {
                continue;
            }

            foreach (WorkflowRule rule in next.Rules)
            {
                if (rule.IsEnabled)
                {
                    rules.Add(rule);
                }
            }

            for (int i = next.WorkflowsToInject.Count - 1; i >= 0; i--)
            {
                if (Find(next.WorkflowsToInject[i]) is { } injected)
                {
                    open.Push(injected);
                }
                else
                {
                    missing = next.WorkflowsToInject[i];
                }
            }
        }

        return rules;
    }
}
