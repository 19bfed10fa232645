namespace HealthTargets.Rules.Comparing;

/// <summary>A change of a definition that makes a verdict another one. Immutable.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Property">The property; <see langword="null"/> for the definition as a whole.</param>
/// <param name="IsEnough">
/// Whether the new status comes out with this change alone; else it takes others too.
/// </param>
public sealed record ChangeCause(DefinitionChange Definition, PropertyChange? Property, bool IsEnough);
