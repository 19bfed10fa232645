using HealthTargets.Rules.Expressions.Types;
using HealthTargets.Rules.Workflows;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Workflows;

public sealed class WorkflowAllocationTests
{
    private static readonly FactType Type = FactType.OfMembers<Clinic>(members =>
    {
        members.Add("Coverage", clinic => clinic.Coverage);
        members.Add("Screened", clinic => clinic.Screened);
        members.Add("Name", clinic => clinic.Name);
    });

    [Fact]
    public void A_run_that_is_used_again_allocates_nothing_for_rules_on_a_typed_object()
    {
        CompiledWorkflow workflow = Flow.Rules(string.Join(',',
            Flow.Rule("covered", "clinic.Coverage >= 95.5"),
            Flow.Rule("busy", "clinic.Screened > 100 && clinic.Name != null"),
            Flow.Rule("named", "clinic.Name == \"Anji\" || clinic.Screened < 5"),
            $"{{ 'RuleName': 'all', 'Operator': 'And', "
            + $"'Rules': [ {Flow.Rule("in", "clinic.Screened in (1, 120)")} ] }}"))
            .Compile("w", ["clinic"], [Type]);
        WorkflowRun run = workflow.NewRun();
        object?[] inputs = [new Clinic(96.0, 120, "Anji")];
        long bytes = Garbage.Of(() =>
        {
            for (int i = 0; i < 1000; i++)
            {
                run.Execute(inputs);
                Assert.True(run.AllSucceeded);
            }
        });
        Assert.Equal(0, bytes);
    }

    private sealed record Clinic(double Coverage, int Screened, string Name);
}
