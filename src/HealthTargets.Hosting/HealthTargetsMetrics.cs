using System.Diagnostics.Metrics;
using HealthTargets.Evaluation;
using HealthTargets.Targets;

namespace HealthTargets.Hosting;

/// <summary>
/// What the package counts: <c>healthtargets.readings</c> (attempts to read the plans, by outcome),
/// <c>healthtargets.rows</c> (rows of data, by outcome), <c>healthtargets.verdicts</c> (by plan and status) and
/// <c>healthtargets.evaluation.duration</c> (seconds, by plan). Safe on any thread.
/// </summary>
public sealed class HealthTargetsMetrics : IDisposable
{
    private const string Outcome = "outcome";

    private static readonly Status[] Statuses = Enum.GetValues<Status>();

    private readonly Meter? own;
    private readonly Counter<long> readings;
    private readonly Counter<long> rows;
    private readonly Counter<long> verdicts;
    private readonly Histogram<double> duration;

    /// <summary>Makes the instruments.</summary>
    /// <param name="factory">The factory of the host; without one the meter belongs to this object.</param>
    public HealthTargetsMetrics(IMeterFactory? factory = null)
    {
        own = factory is null ? new Meter(HealthTargetsTelemetry.MeterName) : null;
        Meter meter = own ?? factory!.Create(HealthTargetsTelemetry.MeterName);
        readings = meter.CreateCounter<long>(
            "healthtargets.readings", "{reading}", "Attempts to read the plan files.");
        rows = meter.CreateCounter<long>("healthtargets.rows", "{row}", "Rows of data that were read.");
        verdicts = meter.CreateCounter<long>("healthtargets.verdicts", "{verdict}", "Verdicts by status.");
        duration = meter.CreateHistogram<double>(
            "healthtargets.evaluation.duration", "s", "How long the evaluation of a plan took.");
    }

    /// <inheritdoc/>
    public void Dispose() => own?.Dispose();

    internal void CountReading(bool isGood) => readings.Add(1, new KeyValuePair<string, object?>(
        Outcome, isGood ? "used" : "refused"));

    internal void CountRows(int read, int rejected)
    {
        rows.Add(read - rejected, new KeyValuePair<string, object?>(Outcome, "used"));
        rows.Add(rejected, new KeyValuePair<string, object?>(Outcome, "rejected"));
    }

    internal void CountVerdicts(PlanEvaluation evaluation, TimeSpan elapsed)
    {
        KeyValuePair<string, object?> plan = new("plan", evaluation.Plan.Id.Value);
        duration.Record(elapsed.TotalSeconds, plan);
        foreach (Status status in Statuses)
        {
            int count = evaluation.Verdicts.Count(verdict => verdict.Status == status);
            if (count > 0)
            {
                verdicts.Add(count, plan, new("status", status.ToString()));
            }
        }
    }
}
