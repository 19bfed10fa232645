using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Judges the targets of a plan for all their units at once. Its verdicts are those of the plain evaluator: what
/// binary floating point leaves open is decided by it. Not safe for use by several threads.
/// </summary>
internal sealed class ColumnEvaluator
{
    private readonly CompiledPlan plan;
    private readonly ColumnContext context;
    private readonly TargetColumnEvaluator targets;
    private readonly ExactCells exact;
    private readonly Dictionary<PlanId, ColumnEvaluator> parts;
    private readonly Dictionary<PlanId, Reading> fulfilled = [];

    public ColumnEvaluator(CompiledPlan plan, ObservationTable data, EvaluationOptions options)
    {
        this.plan = plan;
        EvaluationOptions iso = options with { AsOf = options.AsOf.WithCalendar(CalendarSystem.Iso) };
        EvaluationContext plain = plan.ContextOf(data, iso, id => new()
        {
            Kind = DerivationKind.Given,
            Plan = id,
            Result = Fulfilled(id),
        });
        context = new(plain, new UnitIndex(plan.Units), data.AsKnownAt(iso.KnownAt));
        Measures = new(context, new IndicatorColumns(context), id => ColumnOf(Fulfilled(id)));
        targets = new(context, Measures);
        exact = new(context);
        parts = plan.PlansOfParts.ToDictionary(part => part.Key, part => new ColumnEvaluator(part.Value, data, iso));
    }

    public MeasureColumns Measures { get; }

    public UnitIndex Units => context.Units;

    /// <summary>Gets the verdicts of every target for every unit that it is for, in the order of the plan.</summary>
    public IEnumerable<TargetColumns> Evaluate() =>
        plan.Frames.Select(frame => Evaluate(frame, context.Units.LanesOf(plan.UnitsOf(frame, context.AsOf))));

    /// <summary>Gets the verdicts of a target for some units.</summary>
    public TargetColumns Evaluate(TargetFrame frame, Lanes lanes)
    {
        TargetColumns columns = targets.Evaluate(frame, lanes);
        exact.Decide(columns);
        return columns;
    }

    private static MeasureColumn ColumnOf(Reading fulfilled)
    {
        Column column = new(1);
        if (fulfilled.Absence is { } absence)
        {
            column.SetState(0, AbsenceCodes.Of(absence.Reason));
        }
        else
        {
            column.Set(0, Approx.Of(fulfilled.Number));
        }

        return new(column);
    }

    private Reading Fulfilled(PlanId id)
    {
        if (!fulfilled.TryGetValue(id, out Reading known))
        {
            known = parts.TryGetValue(id, out ColumnEvaluator? part)
                ? part.IsFulfilled()
                : Reading.Absent(AbsenceReason.Missing, $"plan {id} was not read");
            fulfilled.Add(id, known);
        }

        return known;
    }

    // A plan is fulfilled when each of its binding targets that has a bound is met.
    private Reading IsFulfilled()
    {
        AbsenceReason? open = null;
        int judged = 0;
        foreach (TargetColumns target in Evaluate().Where(one => one.Frame.Target.Commitment == Commitment.Binding))
        {
            for (int lane = 0; lane < target.Count; lane++)
            {
                Status status = target.StatusOf(lane);
                judged += status == Status.Tracked ? 0 : 1;
                if (status == Status.NoData)
                {
                    open ??= target.AbsenceOf(lane) ?? AbsenceReason.Missing;
                }
                else if (status is not (Status.Met or Status.Tracked))
                {
                    return CriterionEvaluator.Truth(false);
                }
            }
        }

        return judged == 0
            ? Reading.Absent(AbsenceReason.Undefined, $"plan {plan.Plan.Id} has no binding target with a bound")
            : open is { } reason ? Reading.Absent(reason, $"plan {plan.Plan.Id}")
            : CriterionEvaluator.Truth(true);
    }
}
