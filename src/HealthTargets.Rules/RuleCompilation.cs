using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Decisions;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Testing;

namespace HealthTargets.Rules;

/// <summary>
/// What became of a plan file: the plan, or the reasons why there is none; warnings come with either. Immutable and
/// safe on any thread.
/// </summary>
public sealed class RuleCompilation
{
    internal RuleCompilation(
        Plan? plan,
        IReadOnlyList<PlanTest> tests,
        IReadOnlyList<Diagnostic> diagnostics,
        PlanSources? sources = null,
        PlanWorkflows? workflows = null)
    {
        Sources = sources;
        Workflows = workflows;
        Plan = plan;
        Tests = tests;
        Diagnostics = diagnostics;
    }

    /// <summary>Gets the plan; null exactly where <see cref="HasErrors"/> holds.</summary>
    public Plan? Plan { get; }

    /// <summary>Gets the tests that the plan holds; none where there is no plan.</summary>
    public IReadOnlyList<PlanTest> Tests { get; }

    /// <summary>Gets the workflows that the plan names; null where it names none, or where there is no plan.</summary>
    public PlanWorkflows? Workflows { get; }

    /// <summary>Gets what was found, by file and position; at most a hundred errors and a hundred warnings.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Gets whether the file has mistakes that make it unusable.</summary>
    public bool HasErrors => Plan is null;

    /// <summary>Gets the trees from which the plan was read; null where there is no plan.</summary>
    internal PlanSources? Sources { get; }
}
