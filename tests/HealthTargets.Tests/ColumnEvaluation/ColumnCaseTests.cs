using HealthTargets.ColumnEvaluation;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Tests.Evaluation;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.ColumnEvaluation;

public sealed class ColumnCaseTests
{
    [Fact]
    public void Who_is_ahead_of_the_path_is_on_track_wherever_the_threshold_is()
    {
        // On 30 June 181 of 365 days have elapsed: 49.6 of 100 are expected, and 55 are there.
        Target target = Target(ValueOf("level"), AtLeast(100m)) with
        {
            Baseline = new Baseline.Given(0m, Period("2020")),
            Course = new CourseThresholds(1.25m, 0.5m),
        };

        Verdict verdict = Of("2021").Index("level").Rows("level", ("2021-06", 55m)).Judge("2021-06-30", target);

        Assert.Equal(Status.OnTrack, verdict.Status);
    }

    [Fact]
    public void Two_thirds_that_were_made_in_two_ways_are_a_tie_that_only_exact_numbers_see()
    {
        TargetColumns columns = Ranked((2m, 3m), (4m, 6m), (1m, 3m));

        Assert.Equal([1.0, 1.0, 3.0], columns.Value.Values.ToArray());
        Assert.Equal(2, columns.DoubtfulCount);
    }

    [Fact]
    public void Quotients_that_are_decimals_leave_no_doubt()
    {
        TargetColumns columns = Ranked((19m, 20m), (38m, 40m), (1m, 4m));

        Assert.Equal([1.0, 1.0, 3.0], columns.Value.Values.ToArray());
        Assert.Equal(0, columns.DoubtfulCount);
    }

    private static TargetColumns Ranked(params (decimal Above, decimal Below)[] fractions)
    {
        OrgUnitId[] ids = [.. fractions.Select((_, i) => new OrgUnitId("town-" + i))];
        Target target = Target(
            new Measure.Rank(ValueOf("rate"), new UnitSelection.Siblings(), Direction.Higher, RankTies.Best, 1),
            AtMost(3m)) with
        {
            Scope = new UnitSelection.Children(),
        };
        Plan plan = new()
        {
            Id = new PlanId("plan"),
            Period = Period("2021"),
            Unit = new OrgUnitId("county"),
            Indicators = [new() { Id = new IndicatorId("rate"), Quantity = new Quantity.Ratio(null, null, 100m) }],
            Targets = [target],
        };
        OrgUnit county = new() { Id = new OrgUnitId("county") };
        CompiledPlan compiled = CompiledPlan.Compile(
            plan, OrgUnitTree.Build(ids.Select(id => new OrgUnit { Id = id, Parent = county.Id }).Prepend(county)));
        ObservationTable data = ObservationTable.Build(fractions.Select((fraction, i) => Made(
            "rate", ids[i].Value, "2021", new ObservedValue.Fraction(fraction.Above, fraction.Below, null))));
        return Assert.Single(new ColumnEvaluator(compiled, data, new(Day("2021-12-31"))).Evaluate());
    }
}
