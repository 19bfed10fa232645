using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Workflows;

/// <summary>Checks what workflows say of each other: names used twice, injections, circles.</summary>
internal static class WorkflowChecks
{
    /// <summary>Reports everything that is wrong between workflows.</summary>
    internal static void Check(WorkflowTable table, DiagnosticBag bag)
    {
        foreach (Workflow workflow in table.Workflows)
        {
            if (table.Find(workflow.Name) is { } first && first != workflow)
            {
                bag.Add(WorkflowLinkErrors.WorkflowTwice(workflow, first));
            }

            for (int i = 0; i < workflow.Injections.Count; i++)
            {
                if (table.Find(workflow.Injections[i].Value) is null)
                {
                    bag.Add(WorkflowLinkErrors.UnknownInjection(workflow.Injections[i], table.Names));
                }
            }
        }

        // In a circle each workflow would run the rules of all, which is too much to go through.
        if (!HasInjectionCircles(table, bag))
        {
            CheckRuleNames(table, bag);
        }
    }

    private static bool HasInjectionCircles(WorkflowTable table, DiagnosticBag bag)
    {
        var numbers = new Dictionary<Workflow, int>();
        foreach (Workflow workflow in table.Workflows)
        {
            numbers.Add(workflow, numbers.Count);
        }

        IReadOnlyList<int>[] edges = [.. table.Workflows.Select(workflow => (IReadOnlyList<int>)
            [.. workflow.WorkflowsToInject.Select(table.Find).OfType<Workflow>().Select(target => numbers[target])])];
        IReadOnlyList<(IReadOnlyList<int> Path, int Edge)> circles =
            Circles.Find(numbers.Count, number => edges[number]);
        foreach ((IReadOnlyList<int> path, _) in circles)
        {
            Workflow from = table.Workflows[path[^2]];
            Workflow target = table.Workflows[path[^1]];
            string circle = string.Join(" -> ", path.Select(number => table.Workflows[number].Name));
            bag.Add(WorkflowLinkErrors.CircularInjection(
                from.Injections.First(injection => injection.Value == target.Name), circle));
        }

        return circles.Count > 0;
    }

    private static void CheckRuleNames(WorkflowTable table, DiagnosticBag bag)
    {
        int left = WorkflowLimits.InjectedRulesMax;
        foreach (Workflow workflow in table.Workflows)
        {
            List<WorkflowRule> rules = table.EnabledRules(workflow, out _, out int steps);
            left -= rules.Count + steps;
            if (left < 0)
            {
                bag.Add(WorkflowLinkErrors.TooManyRules(workflow, WorkflowLimits.InjectedRulesMax));
                return;
            }

            var byName = new Dictionary<string, WorkflowRule>(rules.Count, StringComparer.Ordinal);
            foreach (WorkflowRule rule in rules)
            {
                if (!byName.TryAdd(rule.Name, rule) && !WorkflowRules.AreSame(byName[rule.Name], rule))
                {
                    bag.Add(WorkflowLinkErrors.RuleTwice(rule, byName[rule.Name], workflow.Name));
                }
            }
        }
    }
}
