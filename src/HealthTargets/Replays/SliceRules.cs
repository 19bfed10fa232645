using HealthTargets.ColumnEvaluation;
using HealthTargets.Evaluation;
using HealthTargets.Kernels;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Replays;

/// <summary>Makes the rule of a target for a period, where it is the same for all units.</summary>
internal static class SliceRules
{
    /// <param name="frame">The target.</param>
    /// <param name="reach">Its goal.</param>
    /// <param name="check">The period and when it is due.</param>
    /// <param name="asOf">The day of judgement.</param>
    /// <param name="context">The indicators.</param>
    /// <returns>The rule, or null where units differ or the rule is of a form that the loop does not have.</returns>
    public static SliceRule? Make(
        TargetFrame frame, Goal.Reach reach, Check check, LocalDate asOf, EvaluationContext context)
    {
        Target target = frame.Target;
        bool isPlain = reach.Overrides.Count == 0 && target.Distribute is null && target.Compare == ComparePolicy.Exact
            && target.Baseline is null or Baseline.Given && frame.Method is null
            && !BoundEnds.Of(reach.Bound).Derived().Any() && target.Goal is Goal.Reach;
        if (!isPlain || ScoreOf(target, reach.Bound) is not { } score)
        {
            return null;
        }

        BoundRange range = BoundRange.Of(
            reach.Bound, limit => BoundRange.Number(limit, MeasureForms.Of(reach.Measure, context).Scale));
        CourseStart? start = StartOf(frame, reach.Measure, check, context);
        if (range.Low > range.High || check.Due <= asOf)
        {
            return range.Low > range.High ? null : new(range, start, null, score);
        }

        ExpectedPath path = target.Path
            ?? (start is not null ? new ExpectedPath.Linear() : new ExpectedPath.Constant());
        Rational elapsed = start is null ? Rational.One : ExpectedCourse.Elapsed(start.DayBefore, check.Due, asOf);
        ExactZone? onTrack = ZoneRules.OnCourse(path, range, start, elapsed, frame.Course.OnTrackFrom);
        ExactZone? atRisk = ZoneRules.OnCourse(path, range, start, elapsed, frame.Course.AtRiskFrom);
        return onTrack is null || atRisk is null ? null : new(range, start, (onTrack, atRisk), score);
    }

    // As CheckEvaluator.StartOf, for values and changes.
    private static CourseStart? StartOf(TargetFrame frame, Measure measure, Check check, EvaluationContext context)
    {
        LocalDate beforeTarget = frame.Period.Start.PlusDays(-1);
        Baseline.Given? given = frame.Target.Baseline as Baseline.Given;
        return measure switch
        {
            Measure.Value when MeasureTraits.Accumulates(measure, context) => check.IsOnTheWay
                ? null
                : new(Rational.Zero, check.Period.Start.PlusDays(-1)),
            Measure.Value when given is not null => new(given.Value, given.Period?.End ?? beforeTarget),
            _ => null,
        };
    }

    private static ScoreRule? ScoreOf(Target target, Bound bound)
    {
        if (target.Points is not { } points)
        {
            return ScoreRule.None;
        }

        return target.Scoring switch
        {
            Scoring.AllOrNothing => ScoreRule.AllOrNothing((double)points),
            Scoring.Proportional one => ScoreRule.Proportional((double)points, (double)one.Cap),
            Scoring.Linear one when one.From != one.To =>
                ScoreRule.Linear((double)points, (double)one.From, (double)one.To),
            Scoring.Deduct one when BoundRange.Of(bound, Number) is { } range => ScoreRule.Deduct(
                (double)points,
                (double)one.PointsPerUnit,
                range.Low?.ToDouble() ?? double.NegativeInfinity,
                range.High?.ToDouble() ?? double.PositiveInfinity),
            _ => null,
        };
    }

    private static Rational Number(Limit limit) => BoundRange.Number(limit, null);
}
