namespace HealthTargets.Rules.Workflows;

/// <summary>
/// The result of one rule. A view of a run: once the run is used again, it shows the new results. The default belongs
/// to no run and can't be used.
/// </summary>
public readonly struct RuleResult
{
    private readonly WorkflowRun run;
    private readonly int index;

    internal RuleResult(WorkflowRun run, int index)
    {
        this.run = run;
        this.index = index;
    }

    /// <summary>Gets the rule.</summary>
    public WorkflowRule Rule => Compiled.Source;

    /// <summary>Gets what became of it.</summary>
    public RuleStatus Status => run.StatusOf(index);

    /// <summary>Gets whether it holds.</summary>
    public bool IsSuccess => Status == RuleStatus.Succeeded;

    /// <summary>Gets why it could not be worked out; null unless <see cref="Status"/> says error.</summary>
    public RuleProblem? Problem => run.ProblemOf(index);

    /// <summary>Gets whether the rules inside decided; otherwise an expression did.</summary>
    public bool IsJoined => Compiled.IsJoined && Problem is null;

    /// <summary>Gets the results of the rules inside.</summary>
    public RuleResults Children => new(run, IsJoined ? Compiled.Inside : []);

    /// <summary>Gets what the action of the rule gave, or null where none was executed.</summary>
    public ActionResult? Action => run.ActionResults?[index];

    /// <summary>
    /// Gets what has happened, where the rule succeeded: its event, else its name. Null where it did not.
    /// </summary>
    public string? Event => IsSuccess ? Rule.SuccessEvent ?? Rule.Name : null;

    internal CompiledRule Compiled => run.Workflow.Rules[index];

    internal WorkflowRun Run => run;

    internal int Index => index;

    /// <summary>
    /// Returns what to say of a rule that did not succeed: its problem, else its own message with the values in their
    /// places; empty where there is nothing to say, or where the rule succeeded.
    /// </summary>
    public string Message()
    {
        if (IsSuccess)
        {
            return "";
        }

        string message = ProblemMessage();
        return message.Length == 0
            && run.Workflow.Settings.EnableFormattedErrorMessage
            && Compiled.Message is { } template
            ? template.Fill(run, RuleInputs.SymbolsOf(run, Compiled, Problem))
            : message;
    }

    /// <summary>Returns the inputs and intermediate results that the rule could read, by name.</summary>
    public IReadOnlyDictionary<string, object?> Inputs() => RuleInputs.Of(run, Compiled, Problem);

    /// <summary>
    /// Returns which parts of the rule decided, with the values that they saw. Worked out anew, so it takes longer than
    /// running the rule did.
    /// </summary>
    public IReadOnlyList<RulePart> Explain() => RuleExplanation.Of(this);

    // As RulesEngine has it, only problems of the rule's own expression are left out where they are ignored.
    internal string ProblemMessage() =>
        Problem is null
        || (run.Workflow.Settings.IgnoreException && Problem.Kind is (RuleProblemKind.Rule or RuleProblemKind.Running))
            ? ""
            : Problem.FullMessage;
}
