namespace HealthTargets.Evaluation;

/// <summary>What last year counted, as far as the same day and in all; either may be absent.</summary>
/// <param name="Reached">What had been counted by the same day.</param>
/// <param name="Total">What was counted in all.</param>
internal sealed record LastYearParts(Derivation Reached, Derivation Total);
