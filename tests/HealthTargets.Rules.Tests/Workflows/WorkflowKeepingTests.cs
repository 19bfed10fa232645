using HealthTargets.Rules.Expressions.Types;
using HealthTargets.Rules.Workflows;

namespace HealthTargets.Rules.Tests.Workflows;

public sealed class WorkflowKeepingTests
{
    [Fact]
    public void What_was_compiled_for_the_latest_thousand_shapes_is_kept_and_older_is_compiled_again()
    {
        WorkflowLibrary library = Flow.Rules(Flow.Rule("covered", "clinic.Coverage >= 95.5"));
        FactType[] shapes = [.. Enumerable.Range(0, WorkflowLimits.ShapesMax + 1).Select(_ => NewShape())];
        CompiledWorkflow[] compiled = [.. shapes.Select(shape => Compile(library, shape))];
        Assert.Same(compiled[^1], Compile(library, shapes[^1]));
        Assert.Same(compiled[1], Compile(library, shapes[1]));
        Assert.NotSame(compiled[0], Compile(library, shapes[0]));
    }

    [Fact]
    public void Of_large_workflows_fewer_are_kept()
    {
        const int Rules = 500;
        WorkflowLibrary library = Flow.Rules(string.Join(
            ',', Enumerable.Range(0, Rules).Select(i => Flow.Rule($"r{i}", $"clinic.Coverage >= {i}"))));
        FactType[] shapes = [.. Enumerable.Range(0, (WorkflowLimits.KeptRulesMax / Rules) + 1).Select(_ => NewShape())];
        CompiledWorkflow[] compiled = [.. shapes.Select(shape => Compile(library, shape))];
        Assert.Same(compiled[1], Compile(library, shapes[1]));
        Assert.NotSame(compiled[0], Compile(library, shapes[0]));
    }

    private static CompiledWorkflow Compile(WorkflowLibrary library, FactType shape) =>
        library.Compile("w", ["clinic"], [shape]);

    // Each declared type is a shape of its own.
    private static FactType NewShape() =>
        FactType.OfMembers<Clinic>(members => members.Add("Coverage", clinic => clinic.Coverage));

    private sealed record Clinic(double Coverage);
}
