using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.TestSupport.Generators;

/// <summary>Random targets that an author may write.</summary>
internal sealed class PlanGeneratorTargets(
    PlanGeneratorDraw draw, ReportingPeriod period, PlanGeneratorMeasures measures, IReadOnlyList<SectionId> sections)
{
    public Target Target(int number)
    {
        Baseline? baseline = draw.Chance(35) ? Baseline() : null;
        Goal goal = Goal(baseline is not null);
        Measure? measure = (goal as Goal.Reach)?.Measure;
        bool watched = goal is Goal.Watch;
        Timing timing = DrawTiming();
        bool scored = !watched && draw.Chance(50);
        UnitSelection scope = draw.Chance(60) ? new UnitSelection.Own() : PlanGeneratorUnits.Selection(draw);
        return new Target
        {
            Id = new TargetId("t" + number),
            Goal = goal,
            Title = PlanGeneratorTexts.Title(draw),
            Scope = scope,
            Distribute = scope is UnitSelection.Own && goal is Goal.Reach reach && measures.AddsUp(reach.Measure)
                ? Distribution(reach.Bound)
                : null,
            Categories = draw.Chance(85) ? [] : [new CategoryId("poor"), new CategoryId("old")],
            Period = PeriodOf(timing),
            Timing = timing,
            Baseline = IsStage(goal) ? null : baseline,
            Path = measure is null || draw.Chance(60) ? null : Path(measure, baseline, ((Goal.Reach)goal).Bound),
            Course = draw.Chance(10) ? new CourseThresholds(1m, 0.75m) : null,
            Compare = measure is not null && measures.HasDecimals(measure) && draw.Chance(30)
                ? ComparePolicy.Rounded
                : ComparePolicy.Exact,
            Commitment = draw.Pick(Commitment.Binding, Commitment.Binding, Commitment.Expected, Commitment.Advocacy),
            Points = scored ? draw.Number(1, 10) : null,
            Scoring = scored && measure is not null ? Scoring() : new Scoring.AllOrNothing(),
            Veto = !watched && draw.Chance(10),
            Section = sections.Count > 0 && draw.Chance(50) ? draw.Pick(sections) : null,
            Source = PlanGeneratorTexts.Remark(draw),
            Note = PlanGeneratorTexts.Remark(draw),
        };
    }

    private Distribution? Distribution(Bound bound)
    {
        if (bound is not (Bound.AtLeast { Limit: Limit.Number } or Bound.AtMost { Limit: Limit.Number })
            || draw.Chance(50))
        {
            return null;
        }

        DistributionKey by = draw.Below(5) switch
        {
            0 => new DistributionKey.LastYear(),
            1 => new DistributionKey.Equal(),
            2 => new DistributionKey.Given(
                [new(new("town-1"), 2m), new(new("town-2"), draw.Number(0, 3)), new(new("town-3"), 1m)]),
            _ => new DistributionKey.OfIndicator(new IndicatorId(draw.Pick("beds", "visits"))),
        };
        UnitSelection to = draw.Chance(70)
            ? new UnitSelection.Children()
            : new UnitSelection.Matching([new("township")], []);
        return new(by, to, 2);
    }

    // Stages have no distances, so no way begins at one.
    private bool IsStage(Goal goal) => goal switch
    {
        Goal.Watch watch => measures.IsStage(watch.Measure),
        Goal.Reach reach => measures.IsStage(reach.Measure),
        _ => false,
    };

    private Goal Goal(bool hasBaseline)
    {
        if (draw.Chance(12))
        {
            return new Goal.Satisfy(measures.Joined(2));
        }

        Measure measure = measures.MeasureOf(hasBaseline);
        return draw.Chance(8)
            ? new Goal.Watch(measure)
            : new Goal.Reach(measure, BoundOf(measure, hasBaseline), Overrides(measure, hasBaseline));
    }

    private Bound BoundOf(Measure measure, bool hasBaseline) =>
        measures.Bound(measure, hasBaseline && !measures.IsStage(measure));

    private ValueList<BoundOverride> Overrides(Measure measure, bool hasBaseline) => draw.Chance(75)
        ? []
        :
        [
            .. draw.Many(1, 3, () =>
            {
                BoundOverride made = PlanGeneratorUnits.Place(draw, BoundOf(measure, hasBaseline));
                return draw.Chance(80) ? made : made with { Period = PlanGeneratorPeriods.Some(draw, period)[0] };
            }).Distinct(),
        ];

    // Sub-periods divide the plan's period and a day lies in it; a section may have another.
    private ReportingPeriod? PeriodOf(Timing timing) =>
        timing is Timing.Every or Timing.By or Timing.Maintain ? sections.Count == 0 ? null : period
        : draw.Chance(10) ? PlanGeneratorPeriods.Some(draw, period)[^1]
        : null;

    private Timing DrawTiming() => draw.Below(10) switch
    {
        0 or 1 => new Timing.Every(PlanGeneratorPeriods.Dividing(draw, period)),
        2 => new Timing.At([.. PlanGeneratorPeriods.Some(draw, period)]),
        3 => new Timing.By(period.Start.PlusDays(draw.Between(0, period.Days - 1))),
        4 => new Timing.Maintain(
            period.Start.PlusDays(draw.Between(0, period.Days - 1)), PlanGeneratorPeriods.Dividing(draw, period)),
        _ => new Timing.AtEnd(),
    };

    private ExpectedPath Path(Measure measure, Baseline? baseline, Bound bound)
    {
        if (measures.IsStage(measure))
        {
            return new ExpectedPath.None();
        }

        bool hasWay = baseline is not null || measures.StartsAtZero(measure);
        if (baseline is not null && IsAboveZero(baseline, bound) && !measures.StartsAtZero(measure)
            && measure is not (Measure.Change or Measure.Progress) && draw.Chance(25))
        {
            return new ExpectedPath.Geometric();
        }

        bool counts = measure is Measure.Value or Measure.Cumulative && measures.StartsAtZero(measure);
        return draw.Below(counts ? 6 : hasWay ? 5 : 3) switch
        {
            0 => new ExpectedPath.Constant(),
            1 => new ExpectedPath.None(),
            2 => new ExpectedPath.Steps([.. PlanGeneratorPeriods.Some(draw, period)
                .Select(part => new PathStep(part, new Limit.Number(draw.Number(0, 20))))]),
            3 => new ExpectedPath.Linear(),
            5 => new ExpectedPath.LikeLastYear(),
            _ => new ExpectedPath.Profile(draw.Pick<ValueList<decimal>>([1m, 2m], [1m, 1m, 2m, 0m], [3m, 0.5m, 1m])),
        };
    }

    // What the plan itself says; other numbers come from data and may be anything.
    private static bool IsAboveZero(Baseline baseline, Bound bound) => baseline is not Baseline.Given { Value: <= 0 }
        && bound is Bound.AtLeast { Limit: Limit.Number { Value: > 0 } } or Bound.AtMost { Limit: Limit.Number { Value: > 0 } }
            or Bound.Between;

    private Baseline Baseline() => draw.Below(3) switch
    {
        0 => new Baseline.Given(draw.Number(0, 30), null),
        1 => new Baseline.Given(draw.Number(0, 30), PlanGeneratorPeriods.Before(draw, period)),
        _ => new Baseline.Observed(PlanGeneratorPeriods.Before(draw, period)),
    };

    private Scoring Scoring() => draw.Chance(25)
        ? new Scoring.Bonus(draw.Pick(0.5m, 2m), draw.Number(1, 5), PlainScoring())
        : PlainScoring();

    private Scoring PlainScoring() => draw.Below(5) switch
    {
        3 => draw.Chance(50)
            ? new Scoring.Bands([new(draw.Number(10, 20), 1.2m), new(draw.Number(5, 9), 0.5m)], Upwards: true)
            : new Scoring.Bands([new(draw.Number(0, 5), 1m), new(draw.Number(6, 20), 0.25m)], Upwards: false),
        0 => new Scoring.Proportional(draw.Pick(1m, 1.2m)),
        1 => new Scoring.Linear(draw.Number(0, 9), draw.Number(10, 20)),
        2 => new Scoring.Deduct(draw.Pick(0.5m, 1m)),
        _ => new Scoring.AllOrNothing(),
    };
}
