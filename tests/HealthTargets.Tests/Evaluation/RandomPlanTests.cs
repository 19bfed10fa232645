using FsCheck;
using FsCheck.Fluent;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Scorecards;
using HealthTargets.TestSupport.Generators;

namespace HealthTargets.Tests.Evaluation;

public sealed class RandomPlanTests
{
    [Fact]
    public void Every_plan_and_every_data_gives_verdicts_and_scorecards() => Hold(1500, made =>
    {
        PlanEvaluation evaluation = Evaluate(made);

        Assert.True(evaluation.Verdicts.Count >= evaluation.Plan.Targets.Count(target => target.Scope
            is HealthTargets.Targets.UnitSelection.Own));
        Assert.NotEmpty(ScorecardRules.SumUp(evaluation));
    });

    internal static PlanEvaluation Evaluate(PlanGeneratorCase made) => CompiledPlan
        .Compile(made.Plan, OrgUnitTree.Build(made.Units))
        .Evaluate(ObservationTable.Build(made.Rows), made.AsOf);

    internal static void Hold(int cases, Action<PlanGeneratorCase> property) => Prop
        .ForAll(PlanGenerator.Cases.ToArbitrary(), property)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(cases));
}
