using HealthTargets.Evaluation;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Scorecards;

namespace HealthTargets.Rules.Testing;

/// <summary>One thing that came out otherwise than a test expects. Immutable.</summary>
/// <param name="Field">What is different.</param>
/// <param name="Expected">What is expected, as the test writes it; <c>null</c> where nothing is expected.</param>
/// <param name="Actual">What came out, written likewise.</param>
/// <param name="Verdict">
/// The verdict; <see langword="null"/> where there is none for the unit, or the plan as a whole is concerned.
/// </param>
/// <param name="Diagnostic">The message, at the place of the expectation.</param>
public sealed record PlanTestDifference(
    PlanTestField Field, string Expected, string Actual, Verdict? Verdict, Diagnostic Diagnostic)
{
    /// <summary>Gets what came out of the composite, where the difference is of one.</summary>
    public CompositeResult? Composite { get; init; }
}
