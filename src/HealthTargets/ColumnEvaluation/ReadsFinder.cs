using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Methods;
using HealthTargets.Targets;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Finds what the targets of a plan look at.</summary>
internal sealed class ReadsFinder
{
    private readonly CompiledPlan plan;
    private readonly Dictionary<IndicatorId, Indicator> declared;
    private HashSet<IndicatorId> found = [];
    private bool looksAcross;
    private bool looksAtParts;

    private ReadsFinder(CompiledPlan plan)
    {
        this.plan = plan;
        declared = plan.Plan.Indicators.ToDictionary(indicator => indicator.Id);
    }

    /// <summary>Gets what each target looks at, in the order of the plan.</summary>
    public static IReadOnlyList<TargetReads> Of(CompiledPlan plan)
    {
        ReadsFinder finder = new(plan);
        return [.. plan.Frames.Select(finder.Of)];
    }

    private TargetReads Of(TargetFrame frame)
    {
        (found, looksAcross, looksAtParts) = ([], false, false);
        switch (frame.Target.Goal)
        {
            case Goal.Watch watch:
                Add(watch.Measure);
                break;
            case Goal.Reach reach:
                Add(reach.Measure);
                Add(reach.Bound);
                foreach (BoundOverride other in reach.Overrides)
                {
                    Add(other.Bound);
                }

                break;
            case Goal.Satisfy satisfy:
                Add(satisfy.Criterion);
                break;
        }

        Add(frame.Target.Distribute);
        Add(frame);
        return new(found, looksAcross, looksAtParts);
    }

    private void Add(Distribution? rule)
    {
        looksAcross |= rule is not null;
        if (rule?.By is DistributionKey.OfIndicator of)
        {
            Add(of.Indicator);
        }
    }

    // A method looks at the measure of its target, and some statistics at that of other units.
    private void Add(TargetFrame frame)
    {
        looksAcross |= frame.Method is { } method && method.Facts.Any(fact => fact is MethodFact.Measured
        {
            Statistic: Statistic.QuantileGroup or Statistic.Pooled or Statistic.Benchmark,
        });
        foreach (MethodArgument argument in frame.Target.Method?.Arguments ?? [])
        {
            Add(argument.Value);
        }
    }

    private void Add(Bound bound)
    {
        foreach (Limit.Derived limit in BoundEnds.Of(bound).Derived())
        {
            Add(limit);
        }
    }

    private void Add(Limit limit)
    {
        if (limit is Limit.Derived derived)
        {
            looksAcross |= derived.Unit is not null;
            Add(derived.Of);
        }
    }

    private void Add(Criterion criterion)
    {
        switch (criterion)
        {
            case Criterion.Within within:
                Add(within.Measure);
                Add(within.Bound);
                break;
            case Criterion.All all:
                Add(all.Parts);
                break;
            case Criterion.Any any:
                Add(any.Parts);
                break;
            case Criterion.AtLeastOf some:
                Add(some.Parts);
                break;
            case Criterion.Not not:
                Add(not.Part);
                break;
            default:
                throw new InvalidOperationException("A criterion of an unknown form.");
        }
    }

    private void Add(IEnumerable<Criterion> parts)
    {
        foreach (Criterion part in parts)
        {
            Add(part);
        }
    }

    private void Add(Measure measure)
    {
        switch (measure)
        {
            case Measure.Value value:
                Add(value.Indicator);
                break;
            case Measure.Cumulative cumulative:
                Add(cumulative.Indicator);
                break;
            case Measure.Change change:
                Add(change.Of);
                break;
            case Measure.Progress progress:
                Add(progress.Of);
                break;
            case Measure.Slope slope:
                Add(slope.Of);
                break;
            case Measure.Streak streak:
                Add(streak.Where);
                break;
            case Measure.ShareOfPlans share:
                Add(share);
                break;
            default:
                AddOfUnits(measure);
                break;
        }
    }

    private void AddOfUnits(Measure measure)
    {
        switch (measure)
        {
            case Measure.ShareOfUnits share:
                Add(share.Units);
                Add(share.Where);
                break;
            case Measure.CountOfUnits count:
                Add(count.Units);
                Add(count.Where);
                break;
            case Measure.Rank rank:
                Add(rank.Peers);
                Add(rank.Of);
                break;
            case Measure.Percentile percentile:
                Add(percentile.Peers);
                Add(percentile.Of);
                break;
            case Measure.PercentileRank rank:
                Add(rank.Peers);
                Add(rank.Of);
                break;
            case Measure.Disparity disparity:
                Add((disparity.Between as DisparityGroups.Units)?.Selection ?? new UnitSelection.Own());
                Add(disparity.Of);
                break;
            default:
                throw new InvalidOperationException("A measure of an unknown form.");
        }
    }

    private void Add(Measure.ShareOfPlans share)
    {
        looksAtParts = true;
        foreach (CompiledPlan part in share.Plans
            .Select(id => plan.PlansOfParts.GetValueOrDefault(id)).OfType<CompiledPlan>())
        {
            found.UnionWith(Of(part).SelectMany(reads => reads.Indicators));
        }
    }

    private void Add(UnitSelection units) => looksAcross |= units is UnitSelection.Siblings or UnitSelection.Named;

    // What it is computed from; rows that state it itself count too.
    private void Add(IndicatorId id)
    {
        if (!found.Add(id) || !declared.TryGetValue(id, out Indicator? indicator))
        {
            return;
        }

        IEnumerable<IndicatorId> inputs = indicator.Quantity switch
        {
            Quantity.Ratio ratio => ratio.Components(),
            Quantity.Computed computed => computed.Expression.Inputs().Select(name => new IndicatorId(name)),
            _ => [],
        };
        foreach (IndicatorId input in inputs)
        {
            Add(input);
        }
    }
}
