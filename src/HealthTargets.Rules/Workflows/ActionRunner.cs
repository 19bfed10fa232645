using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Workflows;

/// <summary>Executes the actions of rules that were run.</summary>
internal static class ActionRunner
{
    /// <summary>Executes the actions of all rules, those inside a rule before its own.</summary>
    internal static void ExecuteAll(WorkflowRun run)
    {
        run.ActionResults = new ActionResult?[run.Workflow.Rules.Length];
        foreach (int rule in run.Workflow.Outermost)
        {
            ExecuteAll(run, rule);
            if (run.Problem is not null)
            {
                return;
            }
        }
    }

    /// <summary>Evaluates one rule and executes its action, and what that leads to.</summary>
    internal static RuleEvaluation Evaluate(
        CompiledWorkflow workflow,
        string ruleName,
        ReadOnlySpan<object?> inputs,
        int depth,
        CancellationToken cancellation)
    {
        if (workflow.Problem is { } problem)
        {
            return new RuleEvaluation(null, problem, []) { IsStopped = true };
        }

        if (workflow.FindRule(ruleName) is not { } rule)
        {
            return new RuleEvaluation(null, new RuleProblem(
                RuleProblemKind.NotFound,
                $"Workflow `{workflow.Name}` does not contain any rule named `{ruleName}`"), []);
        }

        var run = new WorkflowRun(workflow) { Depth = depth };
        run.ExecuteOne(rule, inputs, cancellation);
        if (run.Problem is not null)
        {
            return new RuleEvaluation(null, run.Problem, []) { IsStopped = true };
        }

        var result = new RuleResult(run, rule.Index);
        if (result.Problem is { Kind: RuleProblemKind.GlobalParam, IsFromRunning: true } broken)
        {
            // What the rules share could not be worked out: there is no telling what the rule would have said.
            return new RuleEvaluation(null, broken, [result]);
        }

        CompiledAction? action = ActionOf(result);
        if (action is null)
        {
            return new RuleEvaluation(null, null, [result]);
        }

        (ActionResult outcome, IReadOnlyList<RuleResult> inner) = Execute(run, result, action);
        run.ActionResults = new ActionResult?[workflow.Rules.Length];
        run.ActionResults[rule.Index] = outcome;
        bool stops = outcome.Problem is not null && MustStop(workflow.Settings);
        return new RuleEvaluation(outcome.Output, outcome.Problem, [.. inner, result]) { IsStopped = stops };
    }

    private static void ExecuteAll(WorkflowRun run, int index)
    {
        var result = new RuleResult(run, index);
        if (result.Status == RuleStatus.NotRun)
        {
            return;
        }

        run.Cancellation.ThrowIfCancellationRequested();
        foreach (int inner in result.IsJoined ? result.Compiled.Inside : [])
        {
            ExecuteAll(run, inner);
            if (run.Problem is not null)
            {
                return;
            }
        }

        if (ActionOf(result) is not { } action)
        {
            return;
        }

        ActionResult outcome = Execute(run, result, action).Outcome;
        run.ActionResults![index] = outcome;
        if (outcome.Problem is { } problem && (action.IsUnknown || MustStop(run.Workflow.Settings)))
        {
            run.Stop(problem);
        }
    }

    private static bool MustStop(WorkflowSettings settings) =>
        !settings.IgnoreException && !settings.EnableExceptionAsErrorMessage;

    private static CompiledAction? ActionOf(RuleResult result) =>
        result.IsSuccess ? result.Compiled.OnSuccess : result.Compiled.OnFailure;

    private static (ActionResult Outcome, IReadOnlyList<RuleResult> Inner) Execute(
        WorkflowRun run, RuleResult result, CompiledAction compiled)
    {
        CompiledAction action = Usable(run, result, compiled);
        run.Restore(result.Compiled);
        if (action.Problem is { } problem)
        {
            return (new ActionResult(null, problem), []);
        }

        if (action.Output is { } output)
        {
            object? value = output.Evaluate(run.Frame, out ExpressionFault? fault);
            return (fault is null ? new ActionResult(value, null) : Fault(action.Source, fault, output.Text), []);
        }

        return action.Call is { } call
            ? Call(run, action.Source, call)
            : (Invoke(run, result, action), []);
    }

    // What was compiled may read intermediate results that could not be worked out; then it is compiled again without.
    private static CompiledAction Usable(WorkflowRun run, RuleResult result, CompiledAction action) =>
        result.Problem?.Kind switch
        {
            RuleProblemKind.LocalParam =>
                ActionCompiler.Compile(run.Workflow.Library, action.Source, result.Compiled.OuterScope),
            RuleProblemKind.GlobalParam =>
                ActionCompiler.Compile(run.Workflow.Library, action.Source, run.Workflow.InputScope()),
            _ => action,
        };

    private static ActionResult Fault(RuleAction action, ExpressionFault fault, string? expression) =>
        new(null, new RuleProblem(RuleProblemKind.Action, fault.Message)
        {
            Part = action.Name, Expression = expression, Position = fault.Position, IsFromRunning = true,
        });

    private static ActionResult Invoke(WorkflowRun run, RuleResult result, CompiledAction action)
    {
        var context = new ActionContext(
            result.Rule, result.Status, action.Source.Context, result.Inputs(), run.Cancellation);
        try
        {
            return new ActionResult(action.Custom?.Invoke(context), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever the host's own code throws is the problem of this one action.
            return new ActionResult(null, new RuleProblem(RuleProblemKind.Action, exception.Message)
            {
                Part = action.Source.Name, IsFromRunning = true,
            });
        }
    }

    private static (ActionResult Outcome, IReadOnlyList<RuleResult> Inner) Call(
        WorkflowRun run, RuleAction action, RuleCall call)
    {
        if (run.Depth >= WorkflowLimits.EvaluationDepthMax)
        {
            return (new ActionResult(null, new RuleProblem(
                RuleProblemKind.Action, $"actions led from rule to rule more than {run.Depth} times")
            {
                Part = action.Name, IsFromRunning = true,
            }), []);
        }

        var names = new List<string>();
        var types = new List<FactType>();
        var values = new List<object?>();
        foreach (RuleSymbol symbol in call.Passed)
        {
            names.Add(symbol.Name);
            types.Add(symbol.Type);
            values.Add(run.ValueOf(symbol));
        }

        foreach ((string name, RuleExpression? expression) in call.Added)
        {
            ExpressionFault? fault = null;
            object? value = expression?.Evaluate(run.Frame, out fault);
            if (fault is not null)
            {
                return (Fault(action, fault, expression!.Text), []);
            }

            names.Add(name);
            types.Add(expression?.Type ?? FactType.Unknown);
            values.Add(value);
        }

        CompiledWorkflow target = run.Workflow.Library.Compile(call.Workflow, names, types);
        RuleEvaluation inner = Evaluate(target, call.Rule, [.. values], run.Depth + 1, run.Cancellation);
        RuleProblem? problem = inner.Problem;
        return (new ActionResult(inner.Output, problem is null ? null : new RuleProblem(
            RuleProblemKind.Action, problem.FullMessage) { Part = action.Name, IsFromRunning = true }), inner.Results);
    }
}
