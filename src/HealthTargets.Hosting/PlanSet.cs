using System.Collections.Frozen;
using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Targets;

namespace HealthTargets.Hosting;

/// <summary>
/// The plans and units of one reading of the files, ready for evaluation. Immutable, safe on any thread.
/// </summary>
public sealed class PlanSet
{
    private readonly FrozenDictionary<PlanId, CompiledPlan> plans;

    internal PlanSet(IReadOnlyList<CompiledPlan> plans, OrgUnitTree units, IReadOnlyList<Diagnostic> warnings)
    {
        this.plans = plans.ToFrozenDictionary(plan => plan.Plan.Id);
        Plans = plans;
        Units = units;
        Warnings = warnings;
    }

    /// <summary>Gets the plans in the order of their files.</summary>
    public IReadOnlyList<CompiledPlan> Plans { get; }

    /// <summary>Gets the organisation units of the unit files; empty without any.</summary>
    public OrgUnitTree Units { get; }

    /// <summary>Gets what is worth knowing about the files; none of it kept them from being used.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; }

    /// <summary>Finds a plan.</summary>
    /// <param name="id">Its identifier, as in the file.</param>
    /// <returns>The plan; <see langword="null"/> if no file has it.</returns>
    public CompiledPlan? Find(PlanId id) => plans.GetValueOrDefault(id);
}
