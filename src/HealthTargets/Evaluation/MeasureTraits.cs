using HealthTargets.Indicators;
using HealthTargets.Targets;
using NodaTime;

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

    /// <summary>Gets the measure to which a baseline belongs: the one that changes, or moves towards a goal.</summary>
    public static Measure Moving(Measure measure) => measure switch
    {
        Measure.Change change => change.Of,
        Measure.Progress progress => progress.Of,
        _ => measure,
    };

    /// <summary>Gets the last day of the period that a baseline is of, where one is given.</summary>
    public static LocalDate? EndOf(Baseline? baseline) => baseline switch
    {
        Baseline.Given given => given.Period?.End,
        Baseline.Observed observed => observed.Period.End,
        _ => null,
    };

    public static bool IsStage(Measure measure, EvaluationContext context) =>
        measure is Measure.Value value && context.FindOrCount(value.Indicator).Quantity is Quantity.Stage;

    /// <summary>
    /// Tells whether a bound that is reached cannot be lost any more before the end, as long as its limit stays.
    /// </summary>
    public static bool StaysReached(Measure measure, Bound bound, EvaluationContext context) =>
        bound is Bound.AtLeast or Bound.Above
        && (Accumulates(measure, context) || IsStage(measure, context)
            || (measure is Measure.CountOfUnits count && StaysTrue(count.Where, context)));

    public static bool StaysTrue(Criterion criterion, EvaluationContext context) => criterion switch
    {
        Criterion.Within within => StaysReached(within.Measure, within.Bound, context)
            && !BoundEnds.Of(within.Bound).Derived().Any(),
        Criterion.All all => all.Parts.All(part => StaysTrue(part, context)),
        Criterion.Any any => any.Parts.All(part => StaysTrue(part, context)),
        Criterion.AtLeastOf some => some.Parts.All(part => StaysTrue(part, context)),
        _ => false,
    };
}
