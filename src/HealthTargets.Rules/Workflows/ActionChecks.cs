using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Workflows;

/// <summary>Checks the actions of rules: their names, what they need, and where they lead.</summary>
internal sealed class ActionChecks
{
    private readonly WorkflowTable table;
    private readonly DiagnosticBag bag;
    private readonly string[] known;

    // The rules that actions can lead to, and where the actions of each lead.
    private readonly List<(Workflow Workflow, WorkflowRule Rule)> rules = [];
    private readonly Dictionary<(string Workflow, string Rule), int> numbers = [];

    // The names of the rules that a workflow runs, by its name.
    private readonly Dictionary<string, HashSet<string>> ruleNames = new(StringComparer.Ordinal);

    private ActionChecks(WorkflowTable table, WorkflowSettings settings, DiagnosticBag bag)
    {
        this.table = table;
        this.bag = bag;
        known = [ActionNames.OutputExpression, ActionNames.EvaluateRule, .. settings.CustomActions.Keys];
    }

    /// <summary>Reports everything that is wrong with actions.</summary>
    internal static void Check(WorkflowTable table, WorkflowSettings settings, DiagnosticBag bag)
    {
        var checks = new ActionChecks(table, settings, bag);
        foreach (Workflow workflow in table.Workflows)
        {
            foreach (WorkflowRule rule in workflow.Rules)
            {
                checks.CheckRule(rule);
            }
        }

        checks.CheckCircles();
    }

    private void CheckRule(WorkflowRule rule)
    {
        CheckAction(rule.OnSuccess);
        CheckAction(rule.OnFailure);
        foreach (WorkflowRule inner in rule.Rules)
        {
            CheckRule(inner);
        }
    }

    private void CheckAction(RuleAction? action)
    {
        if (action is null || action.Name.Length == 0)
        {
            return;
        }

        if (!known.Contains(action.Name, StringComparer.OrdinalIgnoreCase))
        {
            bag.Add(WorkflowLinkErrors.UnknownAction(
                WorkflowLinkErrors.NameOf(action.Place, "Name"), action.Name, known));
        }
        else if (ActionNames.Is(action, ActionNames.OutputExpression))
        {
            CheckContext(action, ActionNames.Expression);
        }
        else if (ActionNames.Is(action, ActionNames.EvaluateRule)
            && CheckContext(action, ActionNames.WorkflowName) is { } workflow
            && CheckContext(action, ActionNames.RuleName) is { } rule
            && !HasRule(workflow, rule))
        {
            SyntaxObject? context = WorkflowObject.Find(action.Place, "Context")?.Value as SyntaxObject;
            bag.Add(WorkflowLinkErrors.UnknownRule(
                WorkflowLinkErrors.NameOf(context ?? action.Place, "ruleName"), workflow, rule));
        }
    }

    private string? CheckContext(RuleAction action, string name)
    {
        string? text = action.Context.GetValueOrDefault(name);
        if (text is null)
        {
            bag.Add(WorkflowLinkErrors.MissingContext(action.Place, action.Name, name));
        }

        return text;
    }

    private bool HasRule(string workflow, string rule)
    {
        if (table.Find(workflow) is not { } found)
        {
            return false;
        }

        if (!ruleNames.TryGetValue(workflow, out HashSet<string>? names))
        {
            names = [.. table.EnabledRules(found, out _, out _).Select(item => item.Name)];
            ruleNames.Add(workflow, names);
        }

        return names.Contains(rule);
    }

    private void CheckCircles()
    {
        foreach (Workflow workflow in table.Workflows)
        {
            foreach (WorkflowRule rule in workflow.Rules)
            {
                if (numbers.TryAdd((workflow.Name, rule.Name), rules.Count))
                {
                    rules.Add((workflow, rule));
                }
            }
        }

        IReadOnlyList<int>[] edges = [.. rules.Select(item => (IReadOnlyList<int>)
            [.. Leads(item.Rule.OnSuccess), .. Leads(item.Rule.OnFailure)])];
        foreach ((IReadOnlyList<int> path, _) in Circles.Find(rules.Count, number => edges[number]))
        {
            WorkflowRule from = rules[path[^2]].Rule;
            RuleAction action = Leads(from.OnSuccess).Contains(path[^1]) ? from.OnSuccess! : from.OnFailure!;
            bag.Add(WorkflowLinkErrors.CircularAction(
                action.Place,
                from.Name,
                string.Join(" -> ", path.Select(number => rules[number].Rule.Name)),
                WorkflowLimits.EvaluationDepthMax));
        }
    }

    private IEnumerable<int> Leads(RuleAction? action) =>
        action is not null
        && ActionNames.Is(action, ActionNames.EvaluateRule)
        && action.Context.GetValueOrDefault(ActionNames.WorkflowName) is { } workflow
        && action.Context.GetValueOrDefault(ActionNames.RuleName) is { } rule
        && numbers.TryGetValue((workflow, rule), out int number)
            ? [number]
            : [];
}
