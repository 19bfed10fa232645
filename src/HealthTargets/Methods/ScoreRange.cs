namespace HealthTargets.Methods;

/// <summary>Between which numbers the scores of a method are.</summary>
/// <param name="From">The lowest score.</param>
/// <param name="To">The highest score, above the lowest.</param>
public sealed record ScoreRange(decimal From, decimal To);
