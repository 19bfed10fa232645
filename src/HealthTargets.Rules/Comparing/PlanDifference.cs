using HealthTargets.Plans;
using HealthTargets.Values;

namespace HealthTargets.Rules.Comparing;

/// <summary>What is not the same in two versions of a plan. Immutable.</summary>
/// <param name="Before">The old version.</param>
/// <param name="After">The new version.</param>
/// <param name="Changes">The definitions that changed.</param>
/// <param name="Verdicts">The verdicts that change; <see langword="null"/> if no data was looked at.</param>
public sealed record PlanDifference(
    Plan Before, Plan After, ValueList<DefinitionChange> Changes, VerdictDifference? Verdicts)
{
    /// <summary>Gets a value indicating whether both mean the same.</summary>
    public bool IsEmpty => Changes.Count == 0;
}
