using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

/// <summary>More reports can only add to a count: what they can't change any more is decided without them.</summary>
public sealed class IncompleteCountTests
{
    // January and March were reported, February was not.
    private static Scene Counted(decimal january, decimal march) =>
        Of("2021").Count("cases").Rows("cases", ("2021-01", january), ("2021-03", march));

    [Fact]
    public void A_zero_that_was_broken_is_missed_although_a_month_is_missing()
    {
        Verdict verdict = Counted(0m, 1m).Judge("2021-03-31", Target(ValueOf("cases"), AtMost(0m)));

        Assert.Equal((Status.Missed, Course.Unreachable), (verdict.Status, verdict.Course!.Value));
        Assert.Equal((Rational)1, verdict.Value.Number);
        Assert.Equal(new Coverage(2, 3, PeriodKind.Month), verdict.Coverage);
        Assert.Equal(new VerdictWarning(WarningKind.Incomplete, "cases, county, 2021-02"), Assert.Single(verdict.Warnings));
    }

    [Theory]
    [InlineData(2, Status.NoData)] // one of two so far: February may bring the third
    [InlineData(1, Status.NoData)]
    [InlineData(0, Status.Missed)]
    public void Below_its_limit_an_incomplete_count_stays_open(decimal limit, Status status) => Assert.Equal(
        status, Counted(0m, 1m).Judge("2021-12-31", Target(ValueOf("cases"), AtMost(limit))).Status);

    [Theory]
    [InlineData(7, Status.Met)]
    [InlineData(8, Status.NoData)]
    public void A_bound_that_was_reached_is_met(decimal limit, Status status)
    {
        Verdict verdict = Counted(4m, 3m).Judge("2021-03-31", Target(ValueOf("cases"), AtLeast(limit)));

        Assert.Equal(status, verdict.Status);
        Assert.Equal(status == Status.Met, verdict.Warnings.Any(warning => warning.Kind == WarningKind.Incomplete));
    }

    [Fact]
    public void A_correction_below_0_leaves_everything_open() => Assert.Equal(
        Status.NoData, Counted(-1m, 9m).Judge("2021-03-31", Target(ValueOf("cases"), AtLeast(5m))).Status);

    [Fact]
    public void A_level_stays_open()
    {
        Scene scene = Of("2021").Stock("beds").Unit("county").Unit("a", "county").Unit("b", "county")
            .Row("beds", "a", "2021", 9m);

        Assert.Equal(Status.NoData, scene.Judge("2021-12-31", Target(ValueOf("beds"), AtLeast(5m))).Status);
    }

    [Fact]
    public void Units_below_and_their_months_count_alike()
    {
        Scene scene = Of("2021").Count("cases").Unit("county").Unit("a", "county").Unit("b", "county")
            .Row("cases", "a", "2021-02", 4m).Row("cases", "b", "2021-01", 3m);
        Verdict verdict = scene.Judge("2021-02-28", Target(ValueOf("cases"), AtLeast(7m)));

        Assert.Equal((Status.Met, (Rational)7), (verdict.Status, verdict.Value.Number));
        Assert.Equal(Status.NoData, scene.Judge("2021-02-28", Target(ValueOf("cases"), AtLeast(8m))).Status);
    }

    [Fact]
    public void So_many_units_are_enough_without_the_others()
    {
        Measure count = new Measure.CountOfUnits(
            new UnitSelection.Children(),
            new Criterion.Within(ValueOf("beds"), AtLeast(1m)),
            new MissingPolicy.Require());
        Scene scene = Of("2021").Stock("beds").Unit("county").Unit("a", "county").Unit("b", "county").Unit("c", "county")
            .Row("beds", "a", "2021", 1m).Row("beds", "b", "2021", 1m);

        Assert.Equal(Status.Met, scene.Judge("2021-12-31", Target(count, AtLeast(2m))).Status);
        Assert.Equal(Status.NoData, scene.Judge("2021-12-31", Target(count, AtLeast(3m))).Status);
        Assert.Equal(Status.Missed, scene.Judge("2021-12-31", Target(count, AtMost(1m))).Status);
    }
}
