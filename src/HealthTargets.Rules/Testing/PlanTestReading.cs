using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Testing;

/// <summary>What was read from a file of tests. Immutable.</summary>
/// <param name="Tests">The tests that could be read.</param>
/// <param name="Diagnostics">What was found, by position.</param>
public sealed record PlanTestReading(IReadOnlyList<PlanTest> Tests, IReadOnlyList<Diagnostic> Diagnostics);
