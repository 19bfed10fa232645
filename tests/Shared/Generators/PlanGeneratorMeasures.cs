using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.TestSupport.Generators;

/// <summary>Random measures, bounds and conditions that are legal for their indicators.</summary>
internal sealed class PlanGeneratorMeasures(
    PlanGeneratorDraw draw, ReportingPeriod period, IReadOnlyList<Indicator> indicators, IReadOnlyList<PlanId> parts)
{
    private readonly PlanGeneratorPeers peers = new(draw, period);
    private readonly PlanGeneratorLimits limits = new(draw, period);

    /// <summary>Draws a measure; only where there is a baseline, one that compares with it.</summary>
    public Measure MeasureOf(bool hasBaseline, int depth = 2)
    {
        Indicator indicator = draw.Pick(indicators);
        return draw.Below(depth > 0 ? 18 : 6) switch
        {
            0 when indicator.OverTime == Aggregation.Sum =>
                new Measure.Cumulative(indicator.Id, draw.Pick(Enum.GetValues<CumulativeSpan>())),
            6 or 7 => Change(indicator, hasBaseline),
            8 => new Measure.ShareOfUnits(PlanGeneratorUnits.Selection(draw), Condition(depth - 1), Missing()),
            9 => new Measure.CountOfUnits(PlanGeneratorUnits.Selection(draw), Condition(depth - 1), Missing()),
            10 => new Measure.Rank(
                MeasureOf(false, 0),
                PlanGeneratorUnits.Selection(draw),
                draw.Pick(Direction.Higher, Direction.Lower),
                draw.Pick(Enum.GetValues<RankTies>()),
                draw.Between(1, 3)),
            11 => new Measure.Streak(PlanGeneratorPeriods.Dividing(draw, period), Condition(depth - 1)),
            12 when hasBaseline && indicator.Scale is null =>
                new Measure.Progress(new Measure.Value(indicator.Id), draw.Number(0, 30)),
            13 when parts.Count > 0 => new Measure.ShareOfPlans([.. parts]),
            >= 14 => peers.MeasureOf(Number(hasBaseline)),
            _ => new Measure.Value(indicator.Id),
        };
    }

    // A measure of which the numbers have distances.
    private Measure Number(bool hasBaseline)
    {
        Measure measure = draw.Chance(20) ? Change(draw.Pick(indicators), hasBaseline) : MeasureOf(false, 0);
        return IsStage(measure) ? new Measure.Value(indicators[0].Id) : measure;
    }

    /// <summary>Draws a bound for the numbers or stages of a measure; some of its limits are derived.</summary>
    public Bound Bound(Measure measure, bool hasBaseline) => draw.Chance(20) && measure is not Measure.ShareOfPlans
        ? Derived(measure, hasBaseline)
        : Bound(measure);

    private Bound Derived(Measure measure, bool hasBaseline)
    {
        bool isStage = IsStage(measure);
        Limit Limit() => limits.Derived(measure, isStage ? null : Number(false), hasBaseline);
        return draw.Below(isStage ? 3 : 6) switch
        {
            0 => new Bound.AtMost(Limit()),
            1 => new Bound.AtLeast(Limit()),
            2 => new Bound.Above(Limit()),
            3 => new Bound.EqualTo(Limit()),
            4 => new Bound.Below(Limit()),
            _ => new Bound.Between(
                draw.Chance(50) ? Limit() : new Limit.Number(draw.Number(-9, 9)), Limit()),
        };
    }

    private Bound Bound(Measure measure)
    {
        if (measure is Measure.Value value && indicators.First(one => one.Id == value.Indicator).Scale is { } scale)
        {
            Limit stage = new Limit.Stage(draw.Pick(scale.Stages));
            return draw.Pick<Bound>(new Bound.AtLeast(stage), new Bound.Above(stage), new Bound.EqualTo(stage));
        }

        bool percent = measure is Measure.ShareOfUnits or Measure.ShareOfPlans;
        decimal number = percent ? draw.Pick(50m, 100m, 66.6m) : draw.Number(measure is Measure.Change ? -20 : 0, 30);
        Limit limit = new Limit.Number(number);
        return draw.Below(10) switch
        {
            0 or 1 or 2 => new Bound.AtMost(limit),
            3 => new Bound.Above(limit),
            4 => new Bound.Below(limit),
            5 => new Bound.EqualTo(limit),
            6 => new Bound.Between(limit, new Limit.Number(number + draw.Number(0, 10))),
            7 => new Bound.About(number, draw.Number(0, 5)),
            _ => new Bound.AtLeast(limit),
        };
    }

    /// <summary>Draws a condition.</summary>
    public Criterion Condition(int depth) => draw.Below(depth > 0 ? 8 : 5) switch
    {
        5 => new Criterion.All([.. draw.Many(1, 3, () => Condition(depth - 1))]),
        6 => new Criterion.Any([.. draw.Many(1, 3, () => Condition(depth - 1))]),
        7 => Joined(depth),
        _ => Within(depth),
    };

    /// <summary>Draws conditions that are joined.</summary>
    public Criterion Joined(int depth)
    {
        Criterion[] some = [.. draw.Many(2, 3, () => Condition(depth - 1))];
        return draw.Make<Criterion>(
            () => new Criterion.All([.. some]),
            () => new Criterion.Any([.. some]),
            () => new Criterion.Not(some[0]),
            () => new Criterion.AtLeastOf(draw.Between(1, some.Length), [.. some]));
    }

    /// <summary>Gets whether a measure may be compared rounded, because its numbers have decimals.</summary>
    public bool HasDecimals(Measure measure) =>
        measure is Measure.Value value && indicators.First(one => one.Id == value.Indicator).Decimals is not null;

    /// <summary>Gets whether the numbers of a measure are stages.</summary>
    public bool IsStage(Measure measure) =>
        measure is Measure.Value value && indicators.First(one => one.Id == value.Indicator).Scale is not null;

    /// <summary>Gets whether the numbers of units add up to that of the whole.</summary>
    public bool AddsUp(Measure measure) =>
        (measure as Measure.Value)?.Indicator is { } id ? AddsUp(id)
        : (measure as Measure.Cumulative)?.Indicator is { } counted && AddsUp(counted);

    /// <summary>Gets whether a measure accumulates, so that its way starts at 0.</summary>
    public bool StartsAtZero(Measure measure) => measure is Measure.Cumulative
        || (measure is Measure.Value value
            && indicators.First(one => one.Id == value.Indicator).Quantity is Quantity.Count);

    private bool AddsUp(IndicatorId id) => indicators.First(one => one.Id == id) is
    {
        Quantity: Quantity.Count,
        OverUnits: Aggregation.Sum,
    };

    private Criterion.Within Within(int depth)
    {
        Measure measure = MeasureOf(false, Math.Max(depth, 0));
        return new(measure, Bound(measure, hasBaseline: false));
    }

    private Measure.Change Change(Indicator drawn, bool hasBaseline)
    {
        Indicator indicator = drawn.Scale is null ? drawn : indicators[0];
        bool isRatio = indicator.Quantity is Quantity.Ratio or Quantity.Index or Quantity.Mean;
        ChangeForm form = draw.Pick(
            isRatio ? ChangeForm.Points : ChangeForm.Absolute,
            ChangeForm.Absolute,
            ChangeForm.Percent,
            ChangeForm.PerYear,
            ChangeForm.AnnualReduction);
        ChangeReference since = draw.Below(hasBaseline ? 5 : 4) switch
        {
            0 => new ChangeReference.Previous(),
            1 => new ChangeReference.Fixed(PlanGeneratorPeriods.Before(draw, period)),
            4 => new ChangeReference.Baseline(),
            _ => new ChangeReference.LastYear(),
        };
        return new Measure.Change(new Measure.Value(indicator.Id), form, since);
    }

    private MissingPolicy Missing() => draw.Below(4) switch
    {
        0 => new MissingPolicy.Skip(),
        1 => new MissingPolicy.Zero(),
        _ => new MissingPolicy.Require(),
    };
}
