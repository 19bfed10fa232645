using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.TestSupport.Generators;

namespace HealthTargets.Tests.Evaluation;

public sealed class ProgressTests
{
    private readonly CompiledPlan plan;
    private readonly ObservationTable data;
    private readonly EvaluationOptions options;

    public ProgressTests()
    {
        PlanGeneratorCase made = PlanGenerator.WideCase(3);
        (plan, data) = (CompiledPlan.Compile(made.Plan, OrgUnitTree.Build(made.Units)), ObservationTable.Build(made.Rows));
        options = new(made.Plan.Period.End);
    }

    [Fact]
    public void Each_verdict_is_told_and_the_last_one_is_the_whole()
    {
        List<double> told = [];
        PlanEvaluation evaluation = plan.Evaluate(
            data, options, new WorkOptions { Progress = new Listener(told.Add) });

        Assert.True(evaluation.Verdicts.Count > 1);
        Assert.Equal(evaluation.Verdicts.Count, told.Count);
        Assert.Equal(told.Order(), told);
        Assert.Equal(1, told[^1], 12);
        Assert.Equal(plan.Evaluate(data, options).Verdicts, evaluation.Verdicts);
    }

    [Fact]
    public void It_ends_behind_the_verdict_at_which_it_is_stopped()
    {
        using CancellationTokenSource stop = new();
        int told = 0;
        Listener listener = new(_ =>
        {
            if (++told == 2)
            {
                stop.Cancel();
            }
        });

        Assert.Throws<OperationCanceledException>(() => plan.Evaluate(
            data, options, new WorkOptions { Progress = listener }, stop.Token));
        Assert.Equal(2, told);
    }

    private sealed class Listener(Action<double> hear) : IProgress<double>
    {
        public void Report(double value) => hear(value);
    }
}
