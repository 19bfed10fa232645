using HealthTargets.Evaluation;
using HealthTargets.Rules.Expressions.Types;
using HealthTargets.Rules.Workflows;
using HealthTargets.Scorecards;

namespace HealthTargets.Rules.Decisions;

/// <summary>
/// The workflows of a plan. They are run once the plan is evaluated, on each verdict (inputs <c>verdict</c>,
/// <c>scorecard</c> of its unit, else of the plan, and <c>plan</c>) or on each scorecard (inputs <c>scorecard</c> and
/// <c>plan</c>), and decide grades, escalations and messages. Immutable and safe on any thread.
/// </summary>
public sealed class PlanWorkflows
{
    private static readonly string[] VerdictNames = ["verdict", "scorecard", "plan"];
    private static readonly string[] ScorecardNames = ["scorecard", "plan"];

    private static readonly FactType[] VerdictTypes =
        [DecisionFacts.Verdict, DecisionFacts.Scorecard, DecisionFacts.Plan];

    private static readonly FactType[] ScorecardTypes = [DecisionFacts.Scorecard, DecisionFacts.Plan];

    internal PlanWorkflows(IReadOnlyList<(WorkflowLibrary Library, WorkflowSubject Subject)> files) => Files = files;

    /// <summary>Gets the files with what each is run on, in the order of the plan.</summary>
    public IReadOnlyList<(WorkflowLibrary Library, WorkflowSubject Subject)> Files { get; }

    /// <summary>Runs the workflows on an evaluation.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="cancellation">Asks the run to stop.</param>
    /// <returns>
    /// What the rules said, by file, workflow, verdict or scorecard, and rule: rules that succeeded, that had an error,
    /// or that have a message. Rules that fail without a word are left out.
    /// </returns>
    /// <exception cref="OperationCanceledException">The run was asked to stop.</exception>
    public IReadOnlyList<Decision> Decide(PlanEvaluation evaluation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var decisions = new List<Decision>();
        IReadOnlyList<Scorecard> cards = [.. ScorecardRules.SumUp(evaluation)];
        foreach ((WorkflowLibrary library, WorkflowSubject subject) in Files)
        {
            foreach (Workflow workflow in library.Workflows)
            {
                if (subject == WorkflowSubject.Verdict)
                {
                    DecideVerdicts(library, workflow.Name, evaluation, cards, decisions, cancellation);
                }
                else
                {
                    DecideScorecards(library, workflow.Name, evaluation, cards, decisions, cancellation);
                }
            }
        }

        return decisions;
    }

    private static void DecideVerdicts(
        WorkflowLibrary library,
        string workflow,
        PlanEvaluation evaluation,
        IReadOnlyList<Scorecard> cards,
        List<Decision> decisions,
        CancellationToken cancellation)
    {
        var byUnit = new Dictionary<string, Scorecard>(StringComparer.Ordinal);
        foreach (Scorecard card in cards)
        {
            if (card.Subject == ScorecardSubject.Unit)
            {
                byUnit.TryAdd(card.Id, card);
            }
        }

        // A unit that stands alone has no scorecard of its own; then that of the plan says the same.
        Scorecard? whole = cards.FirstOrDefault(card => card.Subject == ScorecardSubject.Plan);
        WorkflowRun run = library.Compile(workflow, VerdictNames, VerdictTypes).NewRun();
        foreach (Verdict verdict in evaluation.Verdicts)
        {
            Scorecard? card = byUnit.GetValueOrDefault(verdict.Unit.Value) ?? whole;
            run.Execute([verdict, card, evaluation], cancellation);
            Collect(run, decisions, new Decision
            {
                Workflow = workflow,
                Rule = "",
                Status = RuleStatus.Error,
                Unit = verdict.Unit,
                Target = verdict.Target.Id,
                Period = verdict.Period,
            });
        }
    }

    private static void DecideScorecards(
        WorkflowLibrary library,
        string workflow,
        PlanEvaluation evaluation,
        IReadOnlyList<Scorecard> cards,
        List<Decision> decisions,
        CancellationToken cancellation)
    {
        WorkflowRun run = library.Compile(workflow, ScorecardNames, ScorecardTypes).NewRun();
        foreach (Scorecard card in cards)
        {
            run.Execute([card, evaluation], cancellation);
            Collect(run, decisions, new Decision
            {
                Workflow = workflow,
                Rule = "",
                Status = RuleStatus.Error,
                Unit = card.Subject == ScorecardSubject.Unit ? new OrgUnits.OrgUnitId(card.Id) : null,
                Scorecard = $"{DecisionFacts.Word(card.Subject.ToString())} {card.Id}",
            });
        }
    }

    private static void Collect(WorkflowRun run, List<Decision> decisions, Decision subject)
    {
        if (run.Problem is { } problem)
        {
            decisions.Add(subject with { Rule = problem.Rule ?? "", Message = problem.FullMessage });
            return;
        }

        foreach (RuleResult result in run.Results)
        {
            string message = result.Action?.Problem?.FullMessage ?? result.Message();
            if (result.Status != RuleStatus.Failed || message.Length > 0 || result.Action?.Output is not null)
            {
                decisions.Add(subject with
                {
                    Rule = result.Rule.Name,
                    Status = result.Status,
                    Event = result.IsSuccess ? result.Rule.SuccessEvent : null,
                    Output = result.Action?.Output,
                    Message = message,
                });
            }
        }
    }
}
