using HealthTargets.Indicators;
using HealthTargets.Targets;

namespace HealthTargets.Evaluation;

/// <summary>What follows from the form of a measure for its course and its end.</summary>
internal static class MeasureTraits
{
    /// <summary>Tells whether the number only grows while a period runs.</summary>
    public static bool Accumulates(Measure measure, EvaluationContext context) => measure switch
    {
        Measure.Cumulative => true,
        Measure.Value value =>
            context.FindOrCount(value.Indicator) is { Quantity: Quantity.Count, OverTime: Aggregation.Sum },
        _ => false,
    };

    /// <summary>
    /// Tells whether the number is 0 where the way begins, because it is itself a distance from there.
    /// </summary>
    public static bool StartsAtZero(Measure measure, EvaluationContext context) =>
        Accumulates(measure, context)
        || measure is Measure.Progress or Measure.Change { Since: ChangeReference.Baseline or ChangeReference.Fixed };

    public static bool IsStage(Measure measure, EvaluationContext context) =>
        measure is Measure.Value value && context.FindOrCount(value.Indicator).Quantity is Quantity.Stage;

    /// <summary>Tells whether a bound that is reached cannot be lost any more before the end.</summary>
    public static bool StaysReached(Measure measure, Bound bound, EvaluationContext context) =>
        bound is Bound.AtLeast or Bound.Above
        && (Accumulates(measure, context) || IsStage(measure, context)
            || (measure is Measure.CountOfUnits count && StaysTrue(count.Where, context)));

    public static bool StaysTrue(Criterion criterion, EvaluationContext context) => criterion switch
    {
        Criterion.Within within => StaysReached(within.Measure, within.Bound, context),
        Criterion.All all => all.Parts.All(part => StaysTrue(part, context)),
        Criterion.Any any => any.Parts.All(part => StaysTrue(part, context)),
        Criterion.AtLeastOf some => some.Parts.All(part => StaysTrue(part, context)),
        _ => false,
    };
}
