using HealthTargets.Evaluation;
using HealthTargets.Targets;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Tells whether the target makes a difference for a measure: its period or its baseline. What does not look at the
/// target is worked out once for all targets.
/// </summary>
internal sealed class MeasureNeeds
{
    private readonly Dictionary<Measure, bool> known = [];

    /// <summary>Gets the scope without what the measure does not look at.</summary>
    public ColumnScope Needed(Measure measure, ColumnScope scope) => LooksAtTarget(measure) ? scope : Bare(scope);

    /// <summary>Gets the scope without what the condition does not look at.</summary>
    public ColumnScope Needed(Criterion criterion, ColumnScope scope) =>
        LooksAtTarget(criterion) ? scope : Bare(scope);

    private static ColumnScope Bare(ColumnScope scope) =>
        scope with { TargetPeriod = scope.Period, Baseline = null };

    private bool LooksAtTarget(Measure measure)
    {
        if (!known.TryGetValue(measure, out bool looks))
        {
            looks = Looks(measure);
            known.Add(measure, looks);
        }

        return looks;
    }

    private bool Looks(Measure measure) => measure switch
    {
        Measure.Cumulative { Span: CumulativeSpan.Plan } => true,
        Measure.Progress or Measure.Change { Since: ChangeReference.Baseline } => true,
        Measure.Change change => LooksAtTarget(change.Of),
        Measure.ShareOfUnits share => LooksAtTarget(share.Where),
        Measure.CountOfUnits count => LooksAtTarget(count.Where),
        Measure.Streak streak => LooksAtTarget(streak.Where),
        Measure.Rank rank => LooksAtTarget(rank.Of),
        Measure.Percentile percentile => LooksAtTarget(percentile.Of),
        Measure.PercentileRank rank => LooksAtTarget(rank.Of),
        Measure.Slope slope => LooksAtTarget(slope.Of),
        Measure.Disparity disparity => LooksAtTarget(disparity.Of),
        _ => false,
    };

    private bool LooksAtTarget(Criterion criterion) => criterion switch
    {
        Criterion.Within within => LooksAtTarget(within.Measure)
            || BoundEnds.Of(within.Bound).Derived().Any(
                limit => limit.Since is ChangeReference.Baseline || LooksAtTarget(limit.Of)),
        Criterion.All all => all.Parts.Any(LooksAtTarget),
        Criterion.Any any => any.Parts.Any(LooksAtTarget),
        Criterion.AtLeastOf some => some.Parts.Any(LooksAtTarget),
        Criterion.Not not => LooksAtTarget(not.Part),
        _ => false,
    };
}
