using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>
/// Gives a measure as a series: for each period that is reported, of the kind in which most are, up to the end of the
/// target's period and the as-of day.
/// </summary>
internal sealed class SeriesReader(EvaluationContext context, MeasureEvaluator measures)
{
    /// <summary>Gets the periods that are over, in order.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="scope">The unit, population group and target.</param>
    /// <param name="kind">The kind of the periods, where the target names one.</param>
    public IReadOnlyList<ReportingPeriod> Periods(Measure measure, MeasureScope scope, PeriodKind? kind)
    {
        LocalDate last = LocalDate.Min(context.AsOf, scope.TargetPeriod.End);
        ReportingPeriod[] reported = [.. Rows(measure, scope).Select(row => row.Period)
            .Where(period => period.End <= last).Distinct()];
        PeriodKind? usual = kind is { } named && reported.Any(period => period.Kind == named)
            ? named
            : reported.GroupBy(period => period.Kind)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
                .FirstOrDefault()?.Key;
        return [.. reported.Where(period => period.Kind == usual)
            .OrderBy(period => period.Start).ThenBy(period => period.End)];
    }

    /// <summary>Gets the latest values that are there, in order of time.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="scope">The unit, population group and target.</param>
    /// <param name="periods">The periods in order.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Derivation> Latest(
        Measure measure, MeasureScope scope, IReadOnlyList<ReportingPeriod> periods, int most)
    {
        Derivation[] latest = [.. periods.Reverse()
            .Select(period => measures.Evaluate(measure, scope with { Period = period }) with { Period = period })
            .Where(value => value.Result.IsPresent)
            .Take(most)];
        Array.Reverse(latest);
        return latest;
    }

    private IEnumerable<Observation> Rows(Measure measure, MeasureScope scope)
    {
        IndicatorId[] indicators = [.. Indicators(measure).Distinct()];
        Observation[] own = [.. Rows(indicators, scope.Unit, scope.Category)];
        return own.Length > 0
            ? own
            : context.Units.DescendantsOf(scope.Unit).SelectMany(unit => Rows(indicators, unit.Id, scope.Category));
    }

    private IEnumerable<Observation> Rows(IndicatorId[] indicators, OrgUnitId unit, CategoryId? category) =>
        indicators.SelectMany(indicator => context.Series(indicator, unit, category));

    private IEnumerable<IndicatorId> Indicators(Measure measure) => measure switch
    {
        Measure.Value value => WithParts(value.Indicator, []),
        Measure.Cumulative cumulative => WithParts(cumulative.Indicator, []),
        Measure.Change change => Indicators(change.Of),
        Measure.Rank rank => Indicators(rank.Of),
        Measure.Progress progress => Indicators(progress.Of),
        Measure.Slope slope => Indicators(slope.Of),
        Measure.Disparity disparity => Indicators(disparity.Of),
        Measure.Percentile percentile => Indicators(percentile.Of),
        Measure.PercentileRank rank => Indicators(rank.Of),
        Measure.ShareOfUnits share => Indicators(share.Where),
        Measure.CountOfUnits count => Indicators(count.Where),
        Measure.Streak streak => Indicators(streak.Where),
        _ => [],
    };

    private IEnumerable<IndicatorId> Indicators(Criterion criterion) => criterion switch
    {
        Criterion.Within within => Indicators(within.Measure),
        Criterion.All all => all.Parts.SelectMany(Indicators),
        Criterion.Any any => any.Parts.SelectMany(Indicators),
        Criterion.AtLeastOf some => some.Parts.SelectMany(Indicators),
        Criterion.Not not => Indicators(not.Part),
        _ => [],
    };

    private IEnumerable<IndicatorId> WithParts(IndicatorId indicator, HashSet<IndicatorId> seen)
    {
        if (!seen.Add(indicator))
        {
            return [];
        }

        IEnumerable<IndicatorId> parts = context.FindOrCount(indicator).Quantity switch
        {
            Quantity.Ratio ratio => ratio.Components(),
            Quantity.Computed computed => computed.Expression.Inputs().Select(name => new IndicatorId(name)),
            _ => [],
        };
        return parts.SelectMany(part => WithParts(part, seen)).Prepend(indicator);
    }
}
