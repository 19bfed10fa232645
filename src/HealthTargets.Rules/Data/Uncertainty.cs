namespace HealthTargets.Rules.Data;

/// <summary>How sure a reported number is; each part may be missing.</summary>
/// <param name="StandardError">The standard error of the value, 0 or more.</param>
/// <param name="Lower">The lower confidence limit of the value.</param>
/// <param name="Upper">The upper confidence limit of the value, not below the lower one.</param>
internal readonly record struct Uncertainty(decimal? StandardError, decimal? Lower, decimal? Upper);
