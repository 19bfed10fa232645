using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Testing;

/// <summary>Runs the tests of a plan.</summary>
public static class PlanTestRunner
{
    /// <summary>Evaluates the plan with the data of a test and compares the verdicts.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="test">One of its tests.</param>
    /// <returns>A diagnostic for each verdict that differs, at the place of the expectation; none for a good
    /// test.</returns>
    public static IReadOnlyList<Diagnostic> Run(Plan plan, PlanTest test)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(test);
        PlanEvaluation evaluation = CompiledPlan.Compile(plan, OrgUnitTree.Build(test.Units)).Evaluate(
            ObservationTable.Build(test.Given), new EvaluationOptions(test.AsOf, test.KnownAt));
        return [.. test.Expectations
            .Select(expectation => Compare(evaluation, test, expectation)).OfType<Diagnostic>()];
    }

    private static Diagnostic? Compare(PlanEvaluation evaluation, PlanTest test, PlanTestExpectation expectation)
    {
        Verdict? verdict = evaluation.Find(expectation.Target, expectation.Unit);
        return verdict is null ? TestErrors.NoSuchUnit(expectation)
            : verdict.Status == expectation.Status ? null
            : TestErrors.Failed(
                test,
                expectation,
                PlanWords.Statuses.WordFor(expectation.Status),
                PlanWords.Statuses.WordFor(verdict.Status),
                verdict.Unit,
                verdict.Value.ToString());
    }
}
