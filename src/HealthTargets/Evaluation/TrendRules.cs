using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;

namespace HealthTargets.Evaluation;

/// <summary>Compares a value with that of the period before: its trend, and whether a bound was lost.</summary>
internal sealed class TrendRules(EvaluationContext context, MeasureEvaluator measures)
{
    public Trend? Of(TargetFrame frame, OrgUnitId unit, CheckOutcome check) => MeasureOf(frame.Target.Goal) switch
    {
        null or Measure.Change or Measure.Cumulative => null,
        Measure.Progress or Measure.Streak or Measure.ShareOfPlans => null,
        { } measure => SignOfChange(measure, frame, unit, check) switch
        {
            > 0 => Trend.Rising,
            0 => Trend.Steady,
            < 0 => Trend.Falling,
            _ => null,
        },
    };

    // What accumulates begins anew with each period: less than in the whole period before is no step back.
    public bool Regressed(TargetFrame frame, OrgUnitId unit, CheckOutcome check)
    {
        if (check.Check.IsOnTheWay)
        {
            return LostOnTheWay(frame, unit, check);
        }

        if (frame.Target.Goal is not Goal.Reach { Measure: Measure.Value value }
            || MeasureTraits.Accumulates(value, context)
            || check.Bound is not { } bound || check.Attained != false
            || !check.Check.Period.TryPlus(-1, out ReportingPeriod previous))
        {
            return false;
        }

        return Held(value, bound, ScopeOf(frame, unit, check) with { Period = previous });
    }

    // What must be reached by a day and kept may be reached earlier and lost again: no failure, but a step back.
    private bool LostOnTheWay(TargetFrame frame, OrgUnitId unit, CheckOutcome check)
    {
        if (frame.Target is not { Goal: Goal.Reach reach, Timing: Timing.Maintain maintain }
            || check.Bound is not { } bound || check.Attained != false)
        {
            return false;
        }

        return frame.Period.SubPeriods(maintain.Kind).Where(part => part.End < check.Check.Period.Start)
            .Any(part => Held(reach.Measure, bound, ScopeOf(frame, unit, check) with { Period = part }));
    }

    private bool Held(Measure measure, Bound bound, MeasureScope scope) =>
        measures.Evaluate(measure, scope).Result.NumberOrNull is { } number
        && measures.Limits.Resolve(bound, measures.FormOf(measure), scope).Range?.Contains(number) == true;

    private int? SignOfChange(Measure measure, TargetFrame frame, OrgUnitId unit, CheckOutcome check)
    {
        if (check.Value is not { Result.IsPresent: true } value)
        {
            return null;
        }

        Measure.Change change = new(measure, ChangeForm.Absolute, new ChangeReference.Previous());
        Derivation exact = value.Kind == DerivationKind.Rounded ? value.Inputs[0] : value;
        Derivation difference = measures.Changes.Since(change, ScopeOf(frame, unit, check), exact);
        return difference.Result.IsPresent ? difference.Result.Number.Sign : null;
    }

    private static MeasureScope ScopeOf(TargetFrame frame, OrgUnitId unit, CheckOutcome check) =>
        new(unit, check.Check.Period, check.Check.Category, frame.Period, frame.Target.Baseline);

    private static Measure? MeasureOf(Goal goal) => goal switch
    {
        Goal.Watch watch => watch.Measure,
        Goal.Reach reach => reach.Measure,
        _ => null,
    };
}
