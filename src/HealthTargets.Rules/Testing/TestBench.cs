using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Scorecards;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing;

/// <summary>
/// A test with its data set up, to which plan after plan can be put: the one that is written, and others that differ
/// from it in one thing.
/// </summary>
internal sealed class TestBench
{
    private readonly OrgUnitTree units;
    private readonly ObservationTable data;
    private readonly HashSet<TargetId> targets;

    internal TestBench(PlanTest test)
    {
        Test = test;
        units = OrgUnitTree.Build(test.Units);
        data = ObservationTable.Build(test.Given);
        targets = [.. test.Expectations.Select(expectation => expectation.Target)];
    }

    /// <summary>Gets the test.</summary>
    internal PlanTest Test { get; }

    // What all targets together come to is expected.
    private bool IsWhole => Test.Scorecard is not null || Test.Composites.Count > 0;

    /// <summary>Gets whether the test expects something of a target, or of the plan as a whole.</summary>
    internal bool Touches(TargetId target) => Test.Scorecard is not null || targets.Contains(target);

    /// <summary>Gets whether the test could notice a change of a target, also by a composite.</summary>
    internal bool Touches(Plan plan, TargetId target) => Touches(target) || Reach(plan).Targets.Contains(target);

    /// <summary>Gets whether the test could notice a change of a composite.</summary>
    internal bool Touches(Plan plan, CompositeId composite) => Reach(plan).Composites.Contains(composite);

    /// <summary>Judges a plan by the test.</summary>
    internal PlanTestOutcome Judge(Plan plan)
    {
        PlanEvaluation evaluation = Evaluate(plan);
        IEnumerable<PlanTestDifference> differences = Test.Expectations
            .SelectMany(expectation => Differences(evaluation, expectation))
            .Concat(Differences(evaluation, Test.Composites))
            .Concat(Differences(evaluation, Test.Scorecard));
        return new(Test, evaluation, differences.ToValueList());
    }

    /// <summary>Tells whether a plan that differs in one thing does not come out as expected.</summary>
    /// <param name="plan">The other plan.</param>
    /// <param name="only">The only target that differs; null where others could.</param>
    internal bool Notices(Plan plan, TargetId? only)
    {
        if (only is not { } target || IsWhole)
        {
            return !Judge(plan).Passed;
        }

        PlanEvaluation evaluation = Evaluate(Only(plan, target));
        return Test.Expectations.Where(expectation => expectation.Target == target)
            .Any(expectation => Differences(evaluation, expectation).Any());
    }

    /// <summary>Gets the indicators whose parts are put together for what the test expects.</summary>
    internal IEnumerable<IndicatorId> Aggregated(Plan plan)
    {
        PlanEvaluation evaluation = Evaluate(plan);
        return Test.Expectations
            .SelectMany(one => evaluation.Derive(one.Target, one.Unit)?.Outcome?.SelfAndBelow() ?? [])
            .Where(node => node is { Indicator: not null, Coverage: not null })
            .Select(node => node.Indicator!.Value).Distinct();
    }

    /// <summary>Makes a plan ready for the units of the test.</summary>
    internal CompiledPlan Compile(Plan plan) => CompiledPlan.Compile(plan, units);

    /// <summary>Returns a plan with one of its targets alone, whose verdicts are the same.</summary>
    internal static Plan Only(Plan plan, TargetId target) => plan with
    {
        Targets = plan.Targets.Where(one => one.Id == target).ToValueList(),
        Composites = [],
    };

    /// <summary>Evaluates a plan with the data of the test, as far as it matters for the test.</summary>
    internal PlanEvaluation Evaluate(Plan plan)
    {
        // Verdicts of other targets change nothing, unless the whole plan is looked at.
        Plan judged = IsWhole ? plan : plan with
        {
            Targets = plan.Targets.Where(target => targets.Contains(target.Id)).ToValueList(),
            Composites = [],
        };
        return CompiledPlan.Compile(judged, units).Evaluate(data, new EvaluationOptions(Test.AsOf, Test.KnownAt));
    }

    private IEnumerable<PlanTestDifference> Differences(PlanEvaluation evaluation, PlanTestExpectation expectation)
    {
        if (evaluation.Find(expectation.Target, expectation.Unit) is not { } verdict)
        {
            string wanted = expectation.Status is { } status ? FieldReader.Word(status) : "a verdict";
            return
            [
                new(PlanTestField.Status, wanted, "none", null, TestErrors.NoSuchUnit(expectation)),
            ];
        }

        IEnumerable<PlanTestDifference> byStatus =
            expectation.Status is { } expected && verdict.Status != expected
                ? [FieldReader.OtherStatus(Test, expectation, expected, verdict)]
                : [];
        return byStatus.Concat(expectation.Claims
            .Select(claim => FieldReader.Compare(Test, expectation, claim, verdict)).OfType<PlanTestDifference>());
    }

    private CompositeReach Reach(Plan plan) => new(plan, Test.Composites.Select(one => one.Composite));

    private static IEnumerable<PlanTestDifference> NoComposite(PlanTestComposite expected) => expected.Claims.Take(1)
        .Select(claim => new PlanTestDifference(
            claim.Field, claim.Text ?? "null", "none", null, TestErrors.NoComposite(expected)));

    private IEnumerable<PlanTestDifference> Differences(
        PlanEvaluation evaluation, ValueList<PlanTestComposite> expected)
    {
        if (expected.Count == 0)
        {
            return [];
        }

        Dictionary<(CompositeId, OrgUnitId), CompositeResult> results = CompositeRules.Evaluate(evaluation)
            .ToDictionary(one => (one.Composite.Id, one.Unit));
        return expected.SelectMany(one => results.TryGetValue((one.Composite, one.Unit), out CompositeResult? result)
            ? one.Claims.Select(claim => FieldReader.Compare(Test, one, claim, result)).OfType<PlanTestDifference>()
            : NoComposite(one));
    }

    private IEnumerable<PlanTestDifference> Differences(PlanEvaluation evaluation, PlanTestScorecard? expected)
    {
        if (expected is null)
        {
            return [];
        }

        Scorecard card = ScorecardRules.SumUp(evaluation)[0];
        return expected.Claims.Select(claim => FieldReader.Compare(Test, expected, claim, card))
            .OfType<PlanTestDifference>();
    }
}
