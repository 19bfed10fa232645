using System.Diagnostics;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using Xunit.Abstractions;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class SizeTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly UnitSelection Towns = new UnitSelection.Matching([new OrgUnitLevel("town")], []);
    private static readonly Criterion Ten = new Criterion.Within(ValueOf("visits"), AtLeast(120m));

    public static TheoryData<string, int, Target> Shapes => new()
    {
        { "each town", 1000, Target(ValueOf("visits"), AtLeast(120m)) with { Scope = Towns } },
        {
            "each town, every month", 1000,
            Target(ValueOf("visits"), AtLeast(10m)) with { Scope = Towns, Timing = new Timing.Every(PeriodKind.Month) }
        },
        { "sum of towns", 10_000, Target(ValueOf("visits"), AtLeast(1m)) },
        { "share of towns", 10_000, Target(new Measure.ShareOfUnits(Towns, Ten, new MissingPolicy.Require()), AtLeast(1m)) },
        {
            "rank of each town", 500,
            Target(
                new Measure.Rank(ValueOf("visits"), new UnitSelection.Siblings(), Direction.Higher, RankTies.Best, 2),
                AtMost(100m)) with { Scope = Towns }
        },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Many_units_take_their_time_and_no_more(string shape, int units, Target target)
    {
        Scene scene = Towns12Months(units);
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        PlanEvaluation evaluation = scene.Evaluate("2021-12-31", target);
        TimeSpan used = Process.GetCurrentProcess().TotalProcessorTime - before;
        output.WriteLine($"{shape}: {units} units, {used.TotalMilliseconds} ms");

        Assert.All(evaluation.Verdicts, verdict => Assert.Equal(Status.Met, verdict.Status));
        Assert.True(used < Patience, $"{shape} took {used}.");
    }

    [Fact]
    public void Fifty_targets_over_a_thousand_units_and_twelve_months_are_a_small_job()
    {
        Scene scene = Towns12Months(1000);
        Target[] fifty = [.. Enumerable.Range(1, 50).Select(i => Target(ValueOf("visits"), AtLeast(i)) with
        {
            Id = new TargetId("t" + i),
            Scope = Towns,
        })];
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        Assert.Equal(50_000, scene.Evaluate("2021-12-31", fifty).Verdicts.Count);
        TimeSpan used = Process.GetCurrentProcess().TotalProcessorTime - before;
        output.WriteLine($"{used.TotalMilliseconds} ms");
        Assert.True(used < Patience, $"It took {used}.");
    }

    private static Scene Towns12Months(int units) => Enumerable.Range(1, units).Aggregate(
        Of("2021").Count("visits").Unit("county"),
        (scene, i) => scene.Unit("u" + i, "county", "town").Months("visits", 2021, 1, 12, 10m, "u" + i));
}
