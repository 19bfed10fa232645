using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// The results of one run of a workflow, and the room for the next: using it again allocates nothing for rules that are
/// worked out without error, have no actions and read no intermediate results. For one thread at a time.
/// </summary>
public sealed class WorkflowRun
{
    private readonly RuleStatus[] statuses;
    private readonly RuleProblem?[] problems;
    private readonly object?[] locals;
    private RuleProblem? globalProblem;

    internal WorkflowRun(CompiledWorkflow workflow)
    {
        Workflow = workflow;
        statuses = new RuleStatus[workflow.Rules.Length];
        problems = new RuleProblem?[workflow.Rules.Length];
        locals = new object?[workflow.LocalCount];
        Frame = new ExpressionFrame(workflow.SlotCount);
    }

    /// <summary>Gets the workflow.</summary>
    public CompiledWorkflow Workflow { get; }

    /// <summary>
    /// Gets why there are no results at all, or null: the workflow can't be run, or an error stopped the run as the
    /// settings want it.
    /// </summary>
    public RuleProblem? Problem { get; private set; }

    /// <summary>Gets the results of the rules that stand in no other, in the order of the file.</summary>
    public RuleResults Results => new(this, Workflow.Outermost);

    /// <summary>Gets whether every rule that stands in no other has succeeded; false where there is a problem.
    /// </summary>
    public bool AllSucceeded
    {
        get
        {
            foreach (int rule in Workflow.Outermost)
            {
                if (statuses[rule] != RuleStatus.Succeeded)
                {
                    return false;
                }
            }

            return Problem is null;
        }
    }

    internal ExpressionFrame Frame { get; }

    /// <summary>Gets what the actions gave, by the place of the rule; null where none was executed.</summary>
    internal ActionResult?[]? ActionResults { get; set; }

    /// <summary>Gets how many actions led to this run.</summary>
    internal int Depth { get; init; }

    /// <summary>Gets what asks the run to stop.</summary>
    internal CancellationToken Cancellation => Frame.Cancellation;

    /// <summary>Runs the workflow again.</summary>
    /// <param name="inputs">The values, in the order of the workflow's inputs.</param>
    /// <param name="cancellation">Asks the run to stop: between two rules, items of a list, or actions.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than inputs.</exception>
    /// <exception cref="OperationCanceledException">The run was asked to stop.</exception>
    public void Execute(ReadOnlySpan<object?> inputs, CancellationToken cancellation = default)
    {
        if (Begin(inputs, cancellation))
        {
            CompiledRule[] rules = Workflow.Rules;
            foreach (int rule in Workflow.Outermost)
            {
                cancellation.ThrowIfCancellationRequested();
                RunRule(rules[rule]);
                if (Problem is not null)
                {
                    break;
                }
            }

            if (Workflow.HasActions && Problem is null && Workflow.Settings.AutoExecuteActions)
            {
                ActionRunner.ExecuteAll(this);
            }
        }

        if (Problem is not null)
        {
            Array.Clear(statuses);
        }
    }

    /// <summary>Runs one rule only, and those inside it; actions are not executed.</summary>
    internal void ExecuteOne(CompiledRule rule, ReadOnlySpan<object?> inputs, CancellationToken cancellation)
    {
        if (Begin(inputs, cancellation))
        {
            RunRule(rule);
        }
    }

    internal RuleStatus StatusOf(int index) => statuses[index];

    internal RuleProblem? ProblemOf(int index) => problems[index];

    /// <summary>Returns the value that a name had for the rule that it belongs to.</summary>
    internal object? ValueOf(RuleSymbol symbol) => symbol.Place < 0 ? Frame[symbol.Slot] : locals[symbol.Place];

    /// <summary>Puts the intermediate results of a rule where its expressions look for them.</summary>
    internal void Restore(CompiledRule rule)
    {
        foreach (RuleSymbol symbol in rule.Scope.Symbols)
        {
            if (symbol.Place >= 0)
            {
                Frame.Set(symbol.Slot, locals[symbol.Place]);
            }
        }
    }

    /// <summary>Stops the run: there are no results.</summary>
    internal void Stop(RuleProblem problem) => Problem ??= problem;

    private bool Begin(ReadOnlySpan<object?> inputs, CancellationToken cancellation)
    {
        if (inputs.Length != Workflow.InputNames.Count)
        {
            throw new ArgumentException(
                $"The workflow takes {Workflow.InputNames.Count} inputs, not {inputs.Length}.", nameof(inputs));
        }

        Array.Clear(statuses);
        Array.Clear(problems);
        ActionResults = null;
        globalProblem = null;
        Problem = Workflow.Problem;
        Frame.CancelWith(cancellation);
        for (int i = 0; i < inputs.Length; i++)
        {
            Frame.Set(i, inputs[i]);
        }

        if (Problem is null && Workflow.Globals.Length > 0)
        {
            globalProblem = WorkOut(Workflow.Globals, RuleProblemKind.GlobalParam, null);
        }

        return Problem is null;
    }

    private RuleStatus RunRule(CompiledRule rule)
    {
        RuleProblem? problem = rule.Problem
            ?? globalProblem?.For(rule.Source.Name)
            ?? (rule.Params.Length > 0 ? WorkOut(rule.Params, RuleProblemKind.LocalParam, rule.Source.Name) : null);
        RuleStatus status = RuleStatus.Failed;
        if (problem is null && rule.IsJoined)
        {
            status = RunInside(rule);
        }
        else if (problem is null && rule.Expression is { } expression)
        {
            if (!expression.TryEvaluate(Frame, out bool holds, out ExpressionFault? fault))
            {
                problem = Fault(RuleProblemKind.Running, fault, rule.Source.Name, null, rule.Source.Expression);
            }

            status = holds ? RuleStatus.Succeeded : RuleStatus.Failed;
        }

        if (problem is not null)
        {
            status = RuleStatus.Error;
            problems[rule.Index] = problem;
            if (!Workflow.Settings.EnableExceptionAsErrorMessage)
            {
                Stop(problem);
            }
        }

        statuses[rule.Index] = status;
        return status;
    }

    // A rule inside that could not be worked out leaves the outer one open, unless another one has decided.
    private RuleStatus RunInside(CompiledRule outer)
    {
        bool stopsEarly = Workflow.Settings.NestedRuleExecutionMode == NestedExecution.Performance;
        RuleStatus deciding = outer.NeedsAll ? RuleStatus.Failed : RuleStatus.Succeeded;
        RuleStatus status = outer.NeedsAll && outer.Inside.Length > 0 ? RuleStatus.Succeeded : RuleStatus.Failed;
        foreach (int rule in outer.Inside)
        {
            RuleStatus inner = RunRule(Workflow.Rules[rule]);
            status = inner == deciding || (inner == RuleStatus.Error && status != deciding) ? inner : status;
            if (Problem is not null || (stopsEarly && (inner == RuleStatus.Succeeded) != outer.NeedsAll))
            {
                break;
            }
        }

        return status;
    }

    private RuleProblem? WorkOut(CompiledParam[] list, RuleProblemKind kind, string? rule)
    {
        foreach (CompiledParam param in list)
        {
            ExpressionFault? fault = null;
            object? value = param.Expression?.Evaluate(Frame, out fault);
            if (fault is not null)
            {
                return Fault(kind, fault, rule, param.Source.Name, param.Source.Expression);
            }

            Frame.Set(param.Symbol.Slot, value);
            if (param.Symbol.Place >= 0)
            {
                locals[param.Symbol.Place] = value;
            }
        }

        return null;
    }

    private RuleProblem Fault(
        RuleProblemKind kind, ExpressionFault? fault, string? rule, string? part, string? expression)
    {
        if (fault?.Kind == FaultKind.Cancelled)
        {
            Cancellation.ThrowIfCancellationRequested();
        }

        return new RuleProblem(kind, fault?.Message ?? "the value is missing")
        {
            Rule = rule,
            Part = part,
            Expression = expression,
            Position = fault?.Position ?? 0,
            IsFromRunning = true,
        };
    }
}
