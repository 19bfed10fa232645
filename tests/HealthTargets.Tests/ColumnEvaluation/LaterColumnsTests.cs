using HealthTargets.ColumnEvaluation;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;
using NodaTime;

namespace HealthTargets.Tests.ColumnEvaluation;

/// <summary>Which targets are judged by comparisons alone, and that what is left for later is the same then.</summary>
public sealed class LaterColumnsTests
{
    private static readonly Target Plain = new()
    {
        Id = new("plain"),
        Scope = new UnitSelection.Children(),
        Goal = Reach(new Bound.AtLeast(new Limit.Number(50))),
        Points = 10,
        Scoring = new Scoring.Proportional(1),
    };

    [Fact]
    public void Fixed_bounds_are_judged_by_comparisons_and_derived_ones_are_not()
    {
        Assert.False(Judge(Plain).IsKnown);
        Assert.False(Judge(Plain with { Timing = new Timing.By(new LocalDate(2021, 9, 30)) }).IsKnown);
        Assert.False(Judge(Plain with { Timing = new Timing.Every(PeriodKind.Quarter) }).IsKnown);
        Assert.False(Judge(Plain with { Baseline = new Baseline.Given(20, null) }).IsKnown);
        Assert.False(Judge(Plain with { Goal = Reach(new Bound.Between(new Limit.Number(1), new Limit.Number(2))) })
            .IsKnown);
        Limit ofPeers = new Limit.Derived(
            new Measure.Value(new("level")), new LimitUnit.Parent(), null, 1, 0);
        Assert.True(Judge(Plain with { Goal = Reach(new Bound.AtLeast(ofPeers)) }).IsKnown);
        Assert.True(Judge(Plain with { Path = new ExpectedPath.Geometric() }).IsKnown);
        Assert.True(Judge(Plain with { Compare = ComparePolicy.Rounded }).IsKnown);
    }

    [Fact]
    public void A_limit_is_met_by_the_number_that_is_written_and_by_none_below()
    {
        // Without a baseline 50 are expected all along: 49.9 is 0.998 of it, under 1 and from 0.9 on; 20 is 0.4 of it;
        // and town-3 has no row.
        LaterColumns later = Judge(Plain);

        Assert.Equal(
            [(byte)Status.AtRisk, (byte)Status.OnTrack, (byte)Status.OffTrack, (byte)Status.NoData], later.Statuses);
        Assert.Empty(later.Exact);
        Assert.False(later.IsKnown);
        Assert.Equal(later.Statuses, later.Columns.Statuses.ToArray());
        Assert.True(later.IsKnown);
        Assert.Equal([0, 1, 0, TargetColumns.Undetermined], later.Columns.Attained.ToArray());
        Assert.Equal(4, later.Columns.Score.Values[2]);
    }

    [Fact]
    public void Pages_are_the_same_whoever_reads_first()
    {
        PlanColumns columns = PlanColumns.Evaluate(
            Compiled(Plain), Rows(), new(new LocalDate(2021, 6, 30)), WorkOptions.Default, 3);
        TargetVerdicts verdicts = columns.Targets[0];
        double?[] scores = new double?[4];
        Parallel.For(0, 64, i => scores[i % 4] = verdicts.ScoreOf(i % 4));

        Assert.Equal([9.98, 10, 4, null], scores);
        Assert.Equal(50, verdicts.ValueOf(1));
        Assert.Equal(-30, verdicts.GapOf(2));
    }

    private static Goal.Reach Reach(Bound bound) => new(new Measure.Value(new("level")), bound, []);

    private static LaterColumns Judge(Target target)
    {
        CompiledPlan plan = Compiled(target);
        ColumnEvaluator evaluator = new(plan, Rows(), new(new LocalDate(2021, 6, 30)));
        return evaluator.Judge(
            plan.Frames[0], evaluator.Units.LanesOf(plan.UnitsOf(plan.Frames[0], new LocalDate(2021, 6, 30))));
    }

    private static CompiledPlan Compiled(Target target) => CompiledPlan.Compile(
        new Plan
        {
            Id = new("plan"),
            Period = ReportingPeriod.Year(2021),
            Unit = new("county"),
            Indicators = [new() { Id = new("level"), Quantity = new Quantity.Index() }],
            Targets = [target],
        },
        OrgUnitTree.Build(Enumerable.Range(0, 4)
            .Select(i => new OrgUnit { Id = new("town-" + i), Parent = new("county") })
            .Prepend(new OrgUnit { Id = new("county") })));

    private static ObservationTable Rows()
    {
        ObservationTableBuilder builder = new();
        int level = builder.Indicator(new("level"));
        for (int quarter = 1; quarter <= 2; quarter++)
        {
            int period = builder.Period(ReportingPeriod.Quarter(2021, quarter));
            builder.Add(level, builder.Unit(new("town-0")), period, 49.9);
            builder.Add(level, builder.Unit(new("town-1")), period, 50);
            builder.Add(level, builder.Unit(new("town-2")), period, 20);
        }

        return builder.Build();
    }
}
