using System.Diagnostics;

namespace HealthTargets.Hosting;

/// <summary>The names by which a host listens to traces and metrics.</summary>
public static class HealthTargetsTelemetry
{
    /// <summary>
    /// The name of the activity source: <c>healthtargets.read-plans</c>, <c>healthtargets.read-data</c> and
    /// <c>healthtargets.evaluate</c>.
    /// </summary>
    public const string ActivitySourceName = "HealthTargets";

    /// <summary>The name of the meter; its instruments are listed at <see cref="HealthTargetsMetrics"/>.</summary>
    public const string MeterName = "HealthTargets";

    internal static readonly ActivitySource Activities = new(ActivitySourceName);
}
