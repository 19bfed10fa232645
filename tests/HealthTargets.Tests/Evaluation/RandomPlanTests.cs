using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Scorecards;
using HealthTargets.Targets;
using HealthTargets.TestSupport;
using HealthTargets.TestSupport.Generators;

namespace HealthTargets.Tests.Evaluation;

public sealed class RandomPlanTests
{
    [Fact]
    public void Every_plan_and_every_data_gives_verdicts_and_scorecards() => Hold(300, made =>
    {
        PlanEvaluation evaluation = Evaluate(made);

        Assert.True(evaluation.Verdicts.Count >= evaluation.Plan.Targets.Count(target => target.Scope
            is UnitSelection.Own));
        Assert.NotEmpty(ScorecardRules.SumUp(evaluation));
    });

    [Fact]
    public void Every_number_follows_from_the_numbers_below_it_up_to_the_verdict() => Hold(300, made =>
    {
        PlanEvaluation evaluation = Evaluate(made);
        foreach (Verdict verdict in evaluation.Verdicts)
        {
            TargetFinding finding = evaluation.Derive(verdict.Target.Id, verdict.Unit)!;
            Assert.Equal(verdict, finding.Verdict);
            Assert.Equal(verdict.Expected, finding.Expected?.Result.NumberOrNull);
            Assert.Equal(verdict.Projection?.Value, finding.Projected?.Result);
            Assert.True(verdict.Projection is not { Low: { } low, High: { } high } || low <= high, $"{verdict}");
            Assert.Empty(new[] { finding.Outcome, finding.Expected, finding.Projected }.OfType<Derivation>()
                .SelectMany(DerivationRecomputer.Flaws));
            AssertRoot(verdict, finding.Outcome);
        }
    });

    [Fact]
    public void The_order_of_the_rows_changes_no_verdict() => Hold(150, made =>
    {
        PlanGeneratorCase turned = made with { Rows = [.. made.Rows.Reverse()] };
        PlanGeneratorCase halves = made with
        {
            Rows = [.. made.Rows.Where((_, i) => i % 2 == 1), .. made.Rows.Where((_, i) => i % 2 == 0)],
        };

        Assert.Equal(Evaluate(made).Verdicts, Evaluate(turned).Verdicts);
        Assert.Equal(Evaluate(made).Verdicts, Evaluate(halves).Verdicts);
    });

    // A target that asks for something says whether it holds; one that is watched says its number.
    private static void AssertRoot(Verdict verdict, Derivation? outcome)
    {
        if (verdict.Target.Goal is Goal.Watch)
        {
            Assert.Equal(verdict.Value, outcome?.Result ?? verdict.Value);
        }
        else
        {
            Assert.Equal(verdict.Attained, outcome?.Result.NumberOrNull is { } truth ? truth.Sign > 0 : null);
        }

        Assert.True(verdict.Status != Status.NoData || verdict.Absence is not null, $"{verdict}");
        Assert.True(verdict.Status != Status.Met || verdict.Attained == true, $"{verdict}");
        Assert.True(verdict.Status != Status.Missed || verdict.Attained == false, $"{verdict}");
        Assert.True(verdict.Value.IsPresent || verdict.Value.Absence!.Place.Length > 0, $"{verdict}");
    }

    internal static PlanEvaluation Evaluate(PlanGeneratorCase made) => CompiledPlan
        .Compile(made.Plan, OrgUnitTree.Build(made.Units))
        .Evaluate(ObservationTable.Build(made.Rows), made.AsOf);

    internal static void Hold(
        int cases, Action<PlanGeneratorCase> property, [CallerMemberName] string name = "") => Prop
        .ForAll(PlanGenerator.Cases.ToArbitrary(), property)
        .Check(PropertyRuns.Of(cases, name));
}
