using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.Rules.Data;
using HealthTargets.Targets;
using NodaTime;

namespace HealthTargets.Hosting.Tests;

public sealed class TelemetryTests
{
    private static readonly EvaluationOptions June = new(new LocalDate(2021, 6, 30));

    // The statuses are those of the README: coverage on track, batches at risk, accidents without data.
    [Fact]
    public void Verdicts_are_counted_by_status_and_rows_by_outcome()
    {
        ConcurrentBag<string> counted = [];
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (instrument.Meter.Name == HealthTargetsTelemetry.MeterName)
            {
                all.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, number, tags, _) => counted.Add(
            $"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))} {number}"));
        listener.SetMeasurementEventCallback<double>((instrument, number, _, _) => counted.Add(
            string.Create(CultureInfo.InvariantCulture, $"{instrument.Name} {(number > 0 ? "positive" : "zero")}")));
        listener.Start();

        using TestHost host = TestHost.With(options => options.PlanFiles.Add(TestHost.First));
        Assert.NotNull(host.Evaluator.Evaluate(new PlanId("county-2021"), Read(host), June));

        Assert.Superset(
            new HashSet<string>
            {
                "healthtargets.readings used 1",
                "healthtargets.rows used 7",
                "healthtargets.rows rejected 0",
                "healthtargets.verdicts county-2021 OnTrack 1",
                "healthtargets.verdicts county-2021 AtRisk 1",
                "healthtargets.verdicts county-2021 NoData 1",
                "healthtargets.evaluation.duration positive",
            },
            counted.ToHashSet());
    }

    [Fact]
    public void Readings_and_evaluations_leave_a_trace()
    {
        ConcurrentBag<Activity> traced = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == HealthTargetsTelemetry.ActivitySourceName,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = traced.Add,
        };
        ActivitySource.AddActivityListener(listener);

        using Activity root = new Activity("test").Start();
        using TestHost host = TestHost.With(options => options.PlanFiles.Add(TestHost.First));
        Assert.Single(host.Evaluator.EvaluateAll(Read(host), June));

        Activity[] ours = [.. traced.Where(one => one.RootId == root.RootId)];
        Assert.Equal(
            ["healthtargets.evaluate", "healthtargets.read-data", "healthtargets.read-plans"],
            ours.Select(one => one.OperationName).Order(StringComparer.Ordinal));
        Activity evaluation = ours.Single(one => one.OperationName == "healthtargets.evaluate");
        Assert.Equal("2021-06-30", evaluation.GetTagItem("healthtargets.as-of"));
        Assert.Equal(3, evaluation.GetTagItem("healthtargets.verdicts"));
    }

    [Fact]
    public void The_log_says_what_was_read_and_evaluated()
    {
        using TestHost host = TestHost.With(options => options.PlanFiles.Add(TestHost.First));
        host.Evaluator.EvaluateAll(Read(host), June);
        Assert.Contains("Information 1: 1 plans with 3 targets are ready.", host.Log.Lines);
        Assert.Contains("Information 4: 7 rows of data were read, 0 were rejected.", host.Log.Lines);
        Assert.Contains(host.Log.Lines, line => line.StartsWith(
            "Information 6: Plan county-2021 as of 2021-06-30: 3 verdicts in ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_that_the_host_does_not_have_gives_nothing()
    {
        using TestHost host = TestHost.With(options => options.PlanFiles.Add(TestHost.First));
        Assert.Null(host.Evaluator.Evaluate(new PlanId("other"), ObservationTable.Empty, June));
    }

    private static ObservationTable Read(TestHost host)
    {
        DataReading<ObservationTable> reading = host.Evaluator.Read(TestHost.Data);
        Assert.False(reading.HasErrors);
        return reading.Value;
    }
}
