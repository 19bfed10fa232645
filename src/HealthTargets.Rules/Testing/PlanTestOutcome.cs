using HealthTargets.Evaluation;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing;

/// <summary>What became of a test. Immutable.</summary>
/// <param name="Test">The test.</param>
/// <param name="Evaluation">
/// What the data of the test come to: the verdicts of the targets of which it expects something, of all targets where
/// it expects something of the plan as a whole.
/// </param>
/// <param name="Differences">What came out otherwise; empty for a test that passes.</param>
public sealed record PlanTestOutcome(
    PlanTest Test, PlanEvaluation Evaluation, ValueList<PlanTestDifference> Differences)
{
    /// <summary>Gets a value indicating whether everything came out as expected.</summary>
    public bool Passed => Differences.Count == 0;

    /// <summary>Gets each verdict of which the test expects something.</summary>
    internal IEnumerable<Verdict> Expected => Test.Expectations
        .Select(expectation => Evaluation.Find(expectation.Target, expectation.Unit)).OfType<Verdict>();
}
