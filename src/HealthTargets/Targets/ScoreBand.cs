namespace HealthTargets.Targets;

/// <summary>A band of values that earns a share of the points.</summary>
/// <param name="Limit">The value from which, or up to which, the share is earned.</param>
/// <param name="Share">The share, from 0 to 10; 1 for all points.</param>
public sealed record ScoreBand(decimal Limit, decimal Share);
