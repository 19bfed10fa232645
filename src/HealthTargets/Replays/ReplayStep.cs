namespace HealthTargets.Replays;

/// <summary>Some units of a target in a period: what one thread does at a time.</summary>
/// <param name="Job">What is done with them.</param>
/// <param name="Target">The place of the target.</param>
/// <param name="Period">The place of the period.</param>
/// <param name="Start">The first unit.</param>
/// <param name="Count">The number of units.</param>
internal readonly record struct ReplayStep(SliceJob Job, int Target, int Period, int Start, int Count);
