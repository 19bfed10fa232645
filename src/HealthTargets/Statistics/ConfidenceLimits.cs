using HealthTargets.Values;

namespace HealthTargets.Statistics;

/// <summary>A lower and an upper limit around an estimate.</summary>
/// <param name="Lower">The lower limit; never above <paramref name="Upper"/>.</param>
/// <param name="Upper">The upper limit.</param>
internal readonly record struct ConfidenceLimits(Rational Lower, Rational Upper);
