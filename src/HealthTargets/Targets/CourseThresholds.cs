namespace HealthTargets.Targets;

/// <summary>
/// From which share of the expected progress an open target is on track or at risk; below both it is off track.
/// In JSON: <c>{ "onTrackFrom": 1, "atRiskFrom": 0.9 }</c>.
/// </summary>
/// <param name="OnTrackFrom">The share from which it is on track, inclusive; 1 by default.</param>
/// <param name="AtRiskFrom">The share from which it is at risk, inclusive; 0.9 by default.</param>
public sealed record CourseThresholds(decimal OnTrackFrom, decimal AtRiskFrom)
{
    /// <summary>Gets the thresholds that hold where a plan names none: 1 and 0.9.</summary>
    public static CourseThresholds Default { get; } = new(1m, 0.9m);
}
