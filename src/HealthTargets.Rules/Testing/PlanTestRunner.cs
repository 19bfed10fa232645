using HealthTargets.Evaluation;
using HealthTargets.Plans;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Testing;

/// <summary>Runs the tests of a plan.</summary>
public static class PlanTestRunner
{
    /// <summary>Evaluates the plan with the data of a test and compares the verdicts.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="test">One of its tests.</param>
    /// <returns>A diagnostic for each thing that differs, at the place of the expectation; none for a good
    /// test.</returns>
    public static IReadOnlyList<Diagnostic> Run(Plan plan, PlanTest test) =>
        [.. Judge(plan, test).Differences.Select(difference => difference.Diagnostic)];

    /// <summary>Evaluates the plan with the data of a test and says what differs, and by how much.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="test">One of its tests.</param>
    /// <returns>The outcome.</returns>
    public static PlanTestOutcome Judge(Plan plan, PlanTest test)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(test);
        return new TestBench(test).Judge(plan);
    }
}
