using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// Reads workflows from a JSON tree: one object, or a list of them. Everything that is wrong is reported in one run;
/// what can be read is returned all the same.
/// </summary>
internal sealed class WorkflowReader
{
    private readonly DiagnosticBag bag;

    private WorkflowReader(DiagnosticBag bag) => this.bag = bag;

    /// <summary>Reads the workflows of a file.</summary>
    internal static IReadOnlyList<Workflow> Read(SourceText source, DiagnosticBag bag)
    {
        if (SyntaxReader.Read(source, bag) is not { } root)
        {
            return [];
        }

        var reader = new WorkflowReader(bag);
        IReadOnlyList<SyntaxNode> nodes = root is SyntaxArray list ? list.Elements : [root];
        return [.. nodes.Select(reader.ReadWorkflow).OfType<Workflow>()];
    }

    private Workflow? ReadWorkflow(SyntaxNode node)
    {
        if (node is not SyntaxObject place)
        {
            bag.Add(WorkflowErrors.NoWorkflow(node));
            return null;
        }

        WorkflowObject.CheckNames(place, WorkflowShapes.Workflow, bag);
        string? name = ReadName(place, "WorkflowName", WorkflowShapes.Workflow);
        CheckExpressionType(place);
        string injecting = WorkflowObject.Find(place, "WorkflowsToInject") is null
            ? "WorkflowRulesToInject"
            : "WorkflowsToInject";
        List<SyntaxString> injections = WorkflowObject.Items<SyntaxString>(place, injecting, TypeNames.Text, bag);
        List<WorkflowRule> rules = ReadRules(place);
        if (rules.Count == 0 && injections.Count == 0)
        {
            bag.Add(WorkflowErrors.NoRules(place, name ?? ""));
        }

        return name is null ? null : new Workflow(name, place)
        {
            WorkflowsToInject = [.. injections.Select(injection => injection.Value)],
            Injections = injections,
            GlobalParams = ReadParams(place, "GlobalParams"),
            Rules = rules,
        };
    }

    private List<WorkflowRule> ReadRules(SyntaxObject place)
    {
        var rules = new List<WorkflowRule>();
        foreach (SyntaxObject node in WorkflowObject.Items<SyntaxObject>(place, "Rules", TypeNames.Object, bag))
        {
            rules.Add(ReadRule(node));
        }

        return rules;
    }

    // Rules stand in rules only as deep as the text is nested, which is bounded.
    private WorkflowRule ReadRule(SyntaxObject place)
    {
        WorkflowObject.CheckNames(place, WorkflowShapes.Rule, bag);
        string name = ReadName(place, "RuleName", WorkflowShapes.Rule) ?? "";
        CheckExpressionType(place);
        SyntaxString? expression = WorkflowObject.Text(place, "Expression", bag);
        List<WorkflowRule> rules = ReadRules(place);
        RuleOperator joiner = ReadOperator(place);
        CheckDecision(place, name, expression, rules);
        SyntaxObject? actions = WorkflowObject.Object(place, "Actions", bag);
        if (actions is not null)
        {
            WorkflowObject.CheckNames(actions, WorkflowShapes.Actions, bag);
        }

        return new WorkflowRule(name, place)
        {
            Operator = joiner,
            IsEnabled = ReadTruth(place, "Enabled") ?? true,
            Expression = expression?.Value,
            Text = expression,
            ErrorMessage = WorkflowObject.Text(place, "ErrorMessage", bag)?.Value,
            SuccessEvent = WorkflowObject.Text(place, "SuccessEvent", bag)?.Value,
            Properties = WorkflowObject.Texts(WorkflowObject.Object(place, "Properties", bag), StringComparer.Ordinal),
            LocalParams = ReadParams(place, "LocalParams"),
            Rules = rules,
            OnSuccess = actions is null ? null : ReadAction(actions, "OnSuccess"),
            OnFailure = actions is null ? null : ReadAction(actions, "OnFailure"),
        };
    }

    /// <summary>Reports a rule that has nothing to decide by, or two things.</summary>
    private void CheckDecision(SyntaxObject place, string name, SyntaxString? expression, List<WorkflowRule> rules)
    {
        SyntaxNode? joiner = WorkflowObject.Find(place, "Operator")?.Value;
        SyntaxNode? injections = WorkflowObject.Find(place, "WorkflowsToInject")?.Value;
        if (injections is SyntaxArray { Elements.Length: > 0 })
        {
            bag.Add(WorkflowErrors.RuleInjection(injections, name));
        }

        if (joiner is null)
        {
            if (rules.Count > 0 && WorkflowObject.Find(place, "Rules")?.Value is { } list)
            {
                bag.Add(WorkflowErrors.NoOperator(list, name));
            }
            else if (string.IsNullOrWhiteSpace(expression?.Value))
            {
                bag.Add(WorkflowErrors.NoExpression(place, name));
            }
        }
        else if (rules.Count == 0 && injections is not SyntaxArray { Elements.Length: > 0 })
        {
            bag.Add(WorkflowErrors.NothingToJoin(joiner, name));
        }
        else if (rules.Count > 0 && expression is not null)
        {
            bag.Add(WorkflowErrors.UnusedExpression(expression, name));
        }
    }

    /// <summary>Reads the operator. One in other letters is reported and counts as none, as it always did.</summary>
    private RuleOperator ReadOperator(SyntaxObject place)
    {
        if (WorkflowObject.Text(place, "Operator", bag) is not { } word)
        {
            return RuleOperator.None;
        }

        foreach (RuleOperator known in (ReadOnlySpan<RuleOperator>)
            [RuleOperator.And, RuleOperator.AndAlso, RuleOperator.Or, RuleOperator.OrElse])
        {
            string name = known.ToString();
            if (word.Value == name)
            {
                return known;
            }

            if (string.Equals(word.Value, name, StringComparison.OrdinalIgnoreCase))
            {
                bag.Add(WorkflowErrors.OperatorLetters(word, name));
                return RuleOperator.None;
            }
        }

        bag.Add(WorkflowErrors.UnknownOperator(word));
        return RuleOperator.None;
    }

    private List<NamedExpression> ReadParams(SyntaxObject place, string property)
    {
        var list = new List<NamedExpression>();
        var places = new Dictionary<string, SyntaxNode>(StringComparer.Ordinal);
        foreach (SyntaxObject node in WorkflowObject.Items<SyntaxObject>(place, property, TypeNames.Object, bag))
        {
            WorkflowObject.CheckNames(node, WorkflowShapes.Param, bag);
            string? name = ReadPart(node, "Name", WorkflowShapes.Param);
            string? expression = ReadPart(node, "Expression", WorkflowShapes.Param);
            if (name is not null && !places.TryAdd(name, WorkflowLinkErrors.NameOf(node, "Name")))
            {
                bag.Add(WorkflowLinkErrors.ParamTwice(WorkflowLinkErrors.NameOf(node, "Name"), places[name], name));
            }

            list.Add(new NamedExpression(
                name ?? "", expression ?? "", WorkflowObject.Text(node, "Expression", bag)));
        }

        return list;
    }

    private RuleAction? ReadAction(SyntaxObject actions, string property)
    {
        if (WorkflowObject.Object(actions, property, bag) is not { } node)
        {
            return null;
        }

        WorkflowObject.CheckNames(node, WorkflowShapes.Action, bag);
        return new RuleAction(
            ReadPart(node, "Name", WorkflowShapes.Action) ?? "",
            WorkflowObject.Texts(WorkflowObject.Object(node, "Context", bag), StringComparer.OrdinalIgnoreCase),
            node);
    }

    private string? ReadName(SyntaxObject node, string property, ObjectShape shape)
    {
        SyntaxNode? value = WorkflowObject.Find(node, property)?.Value;
        SyntaxString? text = WorkflowObject.Text(node, property, bag);
        if (string.IsNullOrWhiteSpace(text?.Value))
        {
            // A name of another type was reported already.
            if (value is null or SyntaxString)
            {
                bag.Add(WorkflowErrors.Nameless(value ?? node, shape, property));
            }

            return null;
        }

        return text.Value;
    }

    /// <summary>Reads a text that the file loads without, though nothing can be run without it.</summary>
    private string? ReadPart(SyntaxObject node, string property, ObjectShape shape)
    {
        SyntaxString? text = WorkflowObject.Text(node, property, bag);
        if (!string.IsNullOrWhiteSpace(text?.Value))
        {
            return text.Value;
        }

        if (WorkflowObject.Find(node, property)?.Value is null or SyntaxString)
        {
            bag.Add(WorkflowErrors.Incomplete(node, shape, property));
        }

        return null;
    }

    private bool? ReadTruth(SyntaxObject node, string property)
    {
        SyntaxNode? value = WorkflowObject.Find(node, property)?.Value;
        if (value is not null and not SyntaxBoolean)
        {
            bag.Add(TypeErrors.WrongType(value, property, TypeNames.Truth));
        }

        return (value as SyntaxBoolean)?.Value;
    }

    private void CheckExpressionType(SyntaxObject node)
    {
        SyntaxNode? value = WorkflowObject.Find(node, "RuleExpressionType")?.Value;
        bool isKnown = value is null or SyntaxNumber { Value: 0 }
            || (value is SyntaxString word
                && string.Equals(word.Value, "LambdaExpression", StringComparison.OrdinalIgnoreCase));
        if (!isKnown)
        {
            bag.Add(WorkflowErrors.ExpressionType(value!));
        }
    }
}
