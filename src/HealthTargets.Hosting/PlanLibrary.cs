using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HealthTargets.Hosting;

/// <summary>
/// The plans of a host. They are read when the library is made, and again on <see cref="Reload"/>; whoever works with
/// <see cref="Current"/> meanwhile keeps what it has. Safe on any thread.
/// </summary>
public sealed class PlanLibrary
{
    private readonly HealthTargetsOptions options;
    private readonly ILogger<PlanLibrary> logger;
    private readonly HealthTargetsMetrics metrics;
    private volatile PlanSet current;

    /// <summary>Reads the plans.</summary>
    /// <param name="options">Which files.</param>
    /// <param name="logger">Where to say what was read.</param>
    /// <param name="metrics">Where to count.</param>
    /// <exception cref="OptionsValidationException">
    /// The files are not usable; the message has a line for each reason, with file, line and column.
    /// </exception>
    public PlanLibrary(
        IOptions<HealthTargetsOptions> options, ILogger<PlanLibrary> logger, HealthTargetsMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(logger);
        ArgumentNullException.ThrowIfNull(metrics);
        this.options = options.Value;
        this.logger = logger;
        this.metrics = metrics;
        PlanSetReading reading = Read();
        current = reading.Set ?? throw new OptionsValidationException(
            Options.DefaultName, typeof(HealthTargetsOptions), reading.Failures);
    }

    /// <summary>Gets the plans in use: always a whole set that was read without errors.</summary>
    public PlanSet Current => current;

    /// <summary>Reads the files anew, and takes all of them or none.</summary>
    /// <returns>
    /// Whether the new plans are in use, and what was found in the files; it never throws for their sake.
    /// </returns>
    public PlanReload Reload()
    {
        PlanSetReading reading = Read();
        if (reading.Set is not null)
        {
            current = reading.Set;
        }

        return new(reading.Set is not null, reading.Failures, reading.Diagnostics);
    }

    private PlanSetReading Read()
    {
        using Activity? activity = HealthTargetsTelemetry.Activities.StartActivity("healthtargets.read-plans");
        PlanSetReading reading = PlanSetReading.Of(options);
        activity?.SetTag("healthtargets.files", options.PlanFiles.Count);
        if (reading.Set is null)
        {
            activity?.SetStatus(ActivityStatusCode.Error, reading.Failures[0]);
            foreach (string failure in reading.Failures)
            {
                Log.PlansRefused(logger, failure);
            }

            metrics.CountReading(isGood: false);
            return reading;
        }

        foreach (string warning in reading.Set.Warnings.Select(one => one.ToString()))
        {
            Log.PlanWarning(logger, warning);
        }

        Log.PlansRead(logger, reading.Set.Plans.Count, reading.Set.Plans.Sum(plan => plan.Plan.Targets.Count));
        metrics.CountReading(isGood: true);
        return reading;
    }
}
