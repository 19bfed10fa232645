using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Takes a measure for many units at once, as <see cref="MeasureEvaluator"/> does for one. What was worked out once is
/// kept.
/// </summary>
internal sealed class MeasureColumns
{
    // Numbers that are kept at most; at 17 bytes each this is about 500 megabytes.
    private const long CellsMax = 30_000_000;

    private readonly ColumnContext context;
    private readonly IndicatorColumns indicators;
    private readonly ChangeColumns changes;
    private readonly CountColumns counts;
    private readonly StreakColumns streaks;
    private readonly PeerColumns peers;
    private readonly DisparityColumns disparities;
    private readonly SlopeColumns slopes;
    private readonly SpanColumns spans;
    private readonly MeasureNeeds needs = new();
    private readonly Dictionary<(Measure, ColumnScope), MeasureColumn> ofMeasures = [];
    private readonly Dictionary<(Criterion, ColumnScope), MeasureColumn> ofCriteria = [];
    private long cells;

    public MeasureColumns(ColumnContext context, IndicatorColumns indicators, Func<PlanId, MeasureColumn> planFulfilled)
    {
        this.context = context;
        this.indicators = indicators;
        Limits = new(context, this);
        Criteria = new(this);
        changes = new(this);
        counts = new(context, this, planFulfilled);
        streaks = new(context, this);
        peers = new(context, this);
        disparities = new(context, this);
        slopes = new(context, this);
        spans = new(context);
    }

    public LanesPool Lanes => context.Pool;

    public LimitColumns Limits { get; }

    public CriterionColumns Criteria { get; }

    /// <summary>Forgets what was kept.</summary>
    public void Forget()
    {
        ofMeasures.Clear();
        ofCriteria.Clear();
        indicators.Forget();
        cells = 0;
    }

    /// <summary>Takes over what was taken before. Its units are those that will be asked for.</summary>
    public void Keep(KeptMeasure kept)
    {
        if (ReferenceEquals(Lanes.Of(kept.Scope.Lanes), kept.Scope.Lanes))
        {
            Count(kept.Column);
            ofMeasures[(kept.Measure, needs.Needed(kept.Measure, kept.Scope))] = kept.Column;
        }
    }

    public MeasureColumn Evaluate(Measure measure, ColumnScope scope)
    {
        ColumnScope needed = needs.Needed(measure, scope);
        if (!ofMeasures.TryGetValue((measure, needed), out MeasureColumn? known))
        {
            known = Take(measure, needed);
            Count(known);
            ofMeasures[(measure, needed)] = known;
        }

        return known;
    }

    /// <summary>Decides for which units a condition holds.</summary>
    public MeasureColumn Evaluate(Criterion criterion, ColumnScope scope)
    {
        ColumnScope needed = needs.Needed(criterion, scope);
        if (!ofCriteria.TryGetValue((criterion, needed), out MeasureColumn? known))
        {
            known = Criteria.Evaluate(criterion, needed);
            Count(known);
            ofCriteria[(criterion, needed)] = known;
        }

        return known;
    }

    /// <summary>Gets how the numbers of a measure are written.</summary>
    public NumberForm FormOf(Measure measure) => MeasureForms.Of(measure, context.Plain);

    /// <summary>Gets the baseline as the plan gives it or the data has it.</summary>
    public MeasureColumn Baseline(Measure measure, ColumnScope scope) => scope.Baseline switch
    {
        Targets.Baseline.Given given => new(Column.Constant(scope.Count, Approx.Of(given.Value))),
        Targets.Baseline.Observed observed => Evaluate(
            measure, scope with { Period = observed.Period, Baseline = null }),
        _ => MeasureColumn.Absent(scope.Count, AbsenceReason.Undefined),
    };

    /// <summary>Gets the first day of the span over which each lane accumulates.</summary>
    public int[] SpansOf(Measure.Cumulative measure, ColumnScope scope) => spans.Of(measure, scope);

    /// <summary>Takes the value of an indicator over the span of each lane that begins on a day.</summary>
    public MeasureColumn OverSpans(int[] starts, ColumnScope scope, Func<ColumnScope, MeasureColumn> take)
    {
        Dictionary<int, List<int>> groups = LaneJoin.Groups(starts);
        LaneJoin join = new(scope.Count);
        foreach ((int start, List<int> lanes) in groups)
        {
            MeasureColumn part = take(scope with
            {
                Lanes = Lanes.Subset(scope.Lanes, lanes),
                Period = SpanColumns.PeriodFrom(start, scope.Period),
            });
            if (groups.Count == 1)
            {
                return part;
            }

            join.Add(part, lanes);
        }

        return join.Whole();
    }

    private MeasureColumn Take(Measure measure, ColumnScope scope) => measure switch
    {
        Measure.Value value => indicators.Value(value.Indicator, scope.Lanes, scope.Period, scope.Category),
        Measure.Cumulative cumulative => OverSpans(
            spans.Of(cumulative, scope), scope, span => Evaluate(new Measure.Value(cumulative.Indicator), span)),
        Measure.Change change => changes.Evaluate(change, scope),
        Measure.Progress progress => changes.Progress(progress, scope),
        Measure.ShareOfUnits share => counts.Share(share, scope),
        Measure.CountOfUnits count => counts.Count(count, scope),
        Measure.ShareOfPlans plans => counts.SharePlans(plans, scope),
        Measure.Rank rank => peers.Rank(rank, scope),
        Measure.Percentile percentile => peers.Percentile(percentile, scope),
        Measure.PercentileRank rank => peers.PercentileRank(rank, scope),
        Measure.Disparity disparity => disparities.Evaluate(disparity, scope),
        Measure.Slope slope => slopes.Evaluate(slope, scope),
        Measure.Streak streak => streaks.Evaluate(streak, scope),
        _ => throw new InvalidOperationException("A measure of an unknown form."),
    };

    private void Count(MeasureColumn column)
    {
        cells += column.Numbers.Count;
        if (cells > CellsMax)
        {
            Forget();
        }
    }
}
