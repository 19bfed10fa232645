using HealthTargets.Plans;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Comparing;

/// <summary>The old version of a plan with a single change of the new one made in it.</summary>
/// <param name="Definition">The definition that is changed.</param>
/// <param name="Property">The property; null for the definition as a whole.</param>
/// <param name="Target">The target that it concerns, by its old identifier; null where it could concern any.</param>
/// <param name="Plan">The plan.</param>
internal sealed record ChangePatch(
    DefinitionChange Definition, PropertyChange? Property, TargetId? Target, Plan Plan);
