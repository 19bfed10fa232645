using System.Diagnostics;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Targets;
using Microsoft.Extensions.Logging;

namespace HealthTargets.Hosting;

/// <summary>
/// Reads data and evaluates the plans of the host, with logs, traces and metrics around it. Safe on any thread.
/// </summary>
public sealed class PlanEvaluator
{
    private readonly PlanLibrary library;
    private readonly ILogger<PlanEvaluator> logger;
    private readonly HealthTargetsMetrics metrics;

    /// <summary>Makes an evaluator.</summary>
    /// <param name="library">The plans.</param>
    /// <param name="logger">Where to say what was done.</param>
    /// <param name="metrics">Where to count.</param>
    public PlanEvaluator(PlanLibrary library, ILogger<PlanEvaluator> logger, HealthTargetsMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(logger);
        ArgumentNullException.ThrowIfNull(metrics);
        this.library = library;
        this.logger = logger;
        this.metrics = metrics;
    }

    /// <summary>Reads observations for the plans in use.</summary>
    /// <param name="files">CSV and JSON Lines files; what they hold together counts.</param>
    /// <returns>
    /// The good rows and what is wrong with the others, as <see cref="ObservationReader"/> gives them; bad rows are
    /// logged as warnings.
    /// </returns>
    public DataReading<ObservationTable> Read(params IReadOnlyList<DataFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using Activity? activity = HealthTargetsTelemetry.Activities.StartActivity("healthtargets.read-data");
        PlanSet plans = library.Current;
        Plan[] known = [.. plans.Plans.Select(plan => plan.Plan)];
        DataReading<ObservationTable> reading = ObservationReader.Read(files, known, plans.Units);
        foreach (Diagnostic found in reading.Diagnostics)
        {
            Log.DataFinding(logger, found.ToString());
        }

        activity?.SetTag("healthtargets.rows", reading.RowsRead);
        activity?.SetTag("healthtargets.rows.rejected", reading.RowsRejected);
        Log.RowsRead(logger, reading.RowsRead, reading.RowsRejected);
        metrics.CountRows(reading.RowsRead, reading.RowsRejected);
        return reading;
    }

    /// <summary>Evaluates a plan of the host.</summary>
    /// <param name="plan">The identifier of the plan.</param>
    /// <param name="data">The observations.</param>
    /// <param name="options">As of which day, and what was known when.</param>
    /// <returns>The verdicts; <see langword="null"/> if the host has no such plan.</returns>
    public PlanEvaluation? Evaluate(PlanId plan, ObservationTable data, EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        return library.Current.Find(plan) is { } found ? Evaluate(found, data, options) : null;
    }

    /// <summary>Evaluates every plan of the host, all from the same reading of the files.</summary>
    /// <param name="data">The observations.</param>
    /// <param name="options">As of which day, and what was known when.</param>
    /// <returns>The verdicts of each plan, in the order of the files.</returns>
    public IReadOnlyList<PlanEvaluation> EvaluateAll(ObservationTable data, EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        return [.. library.Current.Plans.Select(plan => Evaluate(plan, data, options))];
    }

    private PlanEvaluation Evaluate(CompiledPlan plan, ObservationTable data, EvaluationOptions options)
    {
        string asOf = IsoDate.Write(options.AsOf);
        using Activity? activity = HealthTargetsTelemetry.Activities.StartActivity("healthtargets.evaluate");
        activity?.SetTag("healthtargets.plan", plan.Plan.Id.Value);
        activity?.SetTag("healthtargets.as-of", asOf);

        // Only for the log and the metrics: no verdict depends on how long it took.
        long start = Stopwatch.GetTimestamp();
        PlanEvaluation evaluation = plan.Evaluate(data, options);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        activity?.SetTag("healthtargets.verdicts", evaluation.Verdicts.Count);
        Log.Evaluated(logger, plan.Plan.Id.Value, asOf, evaluation.Verdicts.Count, elapsed.TotalMilliseconds);
        metrics.CountVerdicts(evaluation, elapsed);
        return evaluation;
    }
}
