using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// Checks that the expressions of a workflow can be read. What their names stand for is not known before there are
/// inputs.
/// </summary>
internal static class ExpressionChecks
{
    /// <summary>Reports expressions that can't be read.</summary>
    internal static void Check(IReadOnlyList<Workflow> workflows, DiagnosticBag bag)
    {
        foreach (Workflow workflow in workflows)
        {
            CheckParams(workflow.GlobalParams, bag);
            foreach (WorkflowRule rule in workflow.Rules)
            {
                CheckRule(rule, bag);
            }
        }
    }

    private static void CheckRule(WorkflowRule rule, DiagnosticBag bag)
    {
        CheckParams(rule.LocalParams, bag);
        CheckText(rule.IsJoined ? null : rule.Text, bag);
        CheckAction(rule.OnSuccess, bag);
        CheckAction(rule.OnFailure, bag);
        foreach (WorkflowRule inner in rule.Rules)
        {
            CheckRule(inner, bag);
        }
    }

    private static void CheckParams(IReadOnlyList<NamedExpression> list, DiagnosticBag bag)
    {
        foreach (NamedExpression param in list)
        {
            CheckText(param.Text, bag);
        }
    }

    private static void CheckAction(RuleAction? action, DiagnosticBag bag)
    {
        if (action is null
            || !ActionNames.Is(action, ActionNames.OutputExpression)
            || WorkflowObject.Find(action.Place, "Context")?.Value is not SyntaxObject context)
        {
            return;
        }

        CheckText(WorkflowObject.Find(context, ActionNames.Expression)?.Value as SyntaxString, bag);
    }

    private static void CheckText(SyntaxString? text, DiagnosticBag bag)
    {
        // That an expression is missing was reported already.
        if (string.IsNullOrWhiteSpace(text?.Value))
        {
            return;
        }

        try
        {
            ExpressionParser.Parse(text.Value, ExpressionSettings.Usual.Limits);
        }
        catch (ExpressionMistakeException exception)
        {
            ExpressionMistake mistake = exception.Mistake;
            int start = Math.Clamp(mistake.Start, 0, text.Value.Length);
            int length = Math.Clamp(mistake.Length, 0, text.Value.Length - start);
            bag.Add(WorkflowErrors.Unreadable(
                text, new ExpressionText(text).Span(start, length), mistake.Kind, mistake.Arguments));
        }
    }
}
