namespace HealthTargets.Plans;

/// <summary>The published rule that a composite follows, such as <c>sdsn-goal-colour</c>.</summary>
/// <param name="Name">The name of the rule.</param>
/// <param name="Version">Its version.</param>
public sealed record CompositeRule(string Name, string Version);
