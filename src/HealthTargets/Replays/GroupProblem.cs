using HealthTargets.Targets;

namespace HealthTargets.Replays;

/// <summary>A target that cannot be judged by groups of units.</summary>
/// <param name="Target">The target.</param>
/// <param name="Reason">Why not.</param>
public sealed record GroupProblem(TargetId Target, GroupReach Reason);
