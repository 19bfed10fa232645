namespace HealthTargets.Plans;

/// <summary>Which share of its parts must have a number for a composite to have a value.</summary>
/// <param name="Share">The share, from 0 to 1, inclusive.</param>
/// <param name="CountsTargets">
/// Whether the targets below count, through all composites in between (<c>{ "targets": 0.8 }</c>), instead of the
/// parts themselves (<c>0.8</c>).
/// </param>
public sealed record CoverageMinimum(decimal Share, bool CountsTargets);
