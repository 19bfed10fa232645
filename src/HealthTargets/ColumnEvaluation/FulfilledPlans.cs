using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Tells whether the plans that are parts of a plan are fulfilled. Each is judged once, when it is asked for. Safe for
/// use by several threads.
/// </summary>
internal sealed class FulfilledPlans
{
    private readonly Dictionary<PlanId, Lazy<Reading>> readings;

    public FulfilledPlans(
        IReadOnlyDictionary<PlanId, CompiledPlan> parts, ObservationTable data, EvaluationOptions options) =>
        readings = parts.ToDictionary(
            part => part.Key, part => new Lazy<Reading>(() => IsFulfilled(part.Value, data, options)));

    public Reading Of(PlanId id) => readings.TryGetValue(id, out Lazy<Reading>? reading)
        ? reading.Value
        : Reading.Absent(AbsenceReason.Missing, id.Value, AbsenceCauses.PlanNotRead);

    // A plan is fulfilled when each of its binding targets that has a bound is met.
    private static Reading IsFulfilled(CompiledPlan plan, ObservationTable data, EvaluationOptions options)
    {
        AbsenceReason? open = null;
        int judged = 0;
        ColumnEvaluator evaluator = new(plan, data, options);
        foreach (TargetColumns target in evaluator.Evaluate()
            .Where(one => one.Frame.Target.Commitment == Commitment.Binding))
        {
            for (int lane = 0; lane < target.Count; lane++)
            {
                Status status = target.StatusOf(lane);
                judged += status == Status.Tracked ? 0 : 1;
                if (status is not (Status.Met or Status.Tracked or Status.NoData))
                {
                    return CriterionEvaluator.Truth(false);
                }
            }

            open ??= FirstAbsence(target, evaluator.Units);
        }

        return judged == 0
            ? Reading.Absent(AbsenceReason.Undefined, plan.Plan.Id.Value, AbsenceCauses.PlanWithoutBounds)
            : open is { } reason ? Reading.Absent(reason, plan.Plan.Id.Value)
            : CriterionEvaluator.Truth(true);
    }

    // Of the unit whose identifier comes first, as the order of the units in a file changes nothing.
    private static AbsenceReason? FirstAbsence(TargetColumns target, UnitIndex units)
    {
        int[] open = [.. Enumerable.Range(0, target.Count).Where(lane => target.StatusOf(lane) == Status.NoData)];
        return open.Length == 0
            ? null
            : target.AbsenceOf(open.MinBy(lane => units.IdOf(target.Lanes[lane]).Value, StringComparer.Ordinal))
                ?? AbsenceReason.Missing;
    }
}
