using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Evaluation;

public sealed class ThreadsTests
{
    private static readonly UnitSelection Towns = new UnitSelection.Matching([new OrgUnitLevel("town")], []);

    private readonly Scene scene = Enumerable.Range(1, 1100).Aggregate(
        Of("2021").Count("visits").Unit("county"),
        (scene, i) => scene.Unit("u" + i, "county", "town").Months("visits", 2021, 1, 7, i % 17, "u" + i));

    // One town more is judged in the third piece of each target than in the first two.
    private static Target[] Targets =>
    [
        Target(ValueOf("visits"), AtLeast(100m)) with { Id = new("year"), Scope = Towns },
        Target(ValueOf("visits"), AtLeast(8m)) with
        {
            Id = new("months"), Scope = Towns, Timing = new Timing.Every(PeriodKind.Month),
        },
        Target(
            new Measure.Percentile(ValueOf("visits"), 50m, new UnitSelection.Children(), 1), AtLeast(40m)) with
        {
            Id = new("county"),
        },
    ];

    [Fact]
    public void Any_number_of_threads_gives_the_verdicts_in_the_same_order()
    {
        PlanEvaluation alone = Evaluate(new WorkOptions());

        Assert.Equal(2201, alone.Verdicts.Count);
        Assert.Equal(alone.Verdicts, Evaluate(new WorkOptions { Threads = 2 }).Verdicts);
        Assert.Equal(alone.Verdicts, Evaluate(new WorkOptions { Threads = 50 }).Verdicts);
    }

    [Fact]
    public void Each_verdict_is_told_by_the_thread_that_judged_it()
    {
        Tally tally = new(int.MaxValue, null);
        Evaluate(new WorkOptions { Threads = 2, Progress = tally });

        Assert.Equal(2201, tally.Count);
        Assert.Equal(1, tally.Largest, 12);
    }

    [Fact]
    public void All_threads_end_when_they_are_stopped()
    {
        using CancellationTokenSource stop = new();
        Tally tally = new(700, stop);

        Assert.Throws<OperationCanceledException>(
            () => Evaluate(new WorkOptions { Threads = 2, Progress = tally }, stop.Token));
        Assert.InRange(tally.Count, 700, 702);
    }

    private PlanEvaluation Evaluate(WorkOptions work, CancellationToken cancellation = default)
    {
        CompiledPlan plan = scene.Compile(Targets);
        return plan.Evaluate(
            ObservationTable.Build(scene.Data), new EvaluationOptions(Day("2021-07-31")), work, cancellation);
    }

    private sealed class Tally(int most, CancellationTokenSource? stop) : IProgress<double>
    {
        private readonly Lock gate = new();

        public int Count { get; private set; }

        public double Largest { get; private set; }

        public void Report(double value)
        {
            lock (gate)
            {
                Count++;
                Largest = Math.Max(Largest, value);
                if (Count == most)
                {
                    stop!.Cancel();
                }
            }
        }
    }
}
