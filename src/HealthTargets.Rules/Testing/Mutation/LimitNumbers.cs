using HealthTargets.Rules.Results;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>Finds the limits that decide a target: of bounds, overrides, conditions and its scoring.</summary>
internal static class LimitNumbers
{
    /// <summary>Returns the limits, none twice; derived ones are left out.</summary>
    internal static IEnumerable<Limit> Of(Target target) =>
        Bounds(target.Goal).SelectMany(Limits).Concat(Scores(target.Scoring).Select(one => new Limit.Number(one)))
            .Where(limit => limit is not Limit.Derived).Distinct();

    private static IEnumerable<Limit> Limits(Bound bound) => bound is Bound.About about
        ? [new Limit.Number(about.Value - about.Tolerance), new Limit.Number(about.Value + about.Tolerance)]
        : ResultWords.Of(bound).Limits;

    private static IEnumerable<Bound> Bounds(Goal goal) => goal switch
    {
        Goal.Reach reach =>
            [reach.Bound, .. reach.Overrides.Select(other => other.Bound), .. Bounds(reach.Measure)],
        Goal.Satisfy satisfy => Bounds(satisfy.Criterion),
        Goal.Watch watch => Bounds(watch.Measure),
        _ => [],
    };

    private static IEnumerable<Bound> Bounds(Criterion criterion) => criterion switch
    {
        Criterion.Within within => [within.Bound, .. Bounds(within.Measure)],
        Criterion.All all => all.Parts.SelectMany(Bounds),
        Criterion.Any any => any.Parts.SelectMany(Bounds),
        Criterion.AtLeastOf some => some.Parts.SelectMany(Bounds),
        Criterion.Not not => Bounds(not.Part),
        _ => [],
    };

    private static IEnumerable<Bound> Bounds(Measure measure) => measure switch
    {
        Measure.ShareOfUnits share => Bounds(share.Where),
        Measure.CountOfUnits count => Bounds(count.Where),
        Measure.Streak streak => Bounds(streak.Where),
        Measure.Change change => Bounds(change.Of),
        _ => [],
    };

    private static IEnumerable<decimal> Scores(Scoring scoring) => scoring switch
    {
        Scoring.Bands bands => bands.Items.Select(band => band.Limit),
        Scoring.Linear linear => [linear.From, linear.To],
        Scoring.Bonus bonus => Scores(bonus.Base),
        _ => [],
    };
}
