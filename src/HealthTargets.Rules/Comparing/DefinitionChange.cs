using HealthTargets.Values;

namespace HealthTargets.Rules.Comparing;

/// <summary>A definition that is not the same in two versions of a plan. Immutable.</summary>
public sealed record DefinitionChange
{
    /// <summary>Gets what became of it.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Gets what is defined.</summary>
    public required DefinitionKind Of { get; init; }

    /// <summary>Gets its identifier, the new one if it was renamed.</summary>
    public required string Id { get; init; }

    /// <summary>Gets its identifier in the old version.</summary>
    public required string OldId { get; init; }

    /// <summary>Gets where it stood; <see langword="null"/> if it is new, or published with this library.</summary>
    public DefinitionPlace? Old { get; init; }

    /// <summary>Gets where it stands; <see langword="null"/> if it is gone, or published with this library.</summary>
    public DefinitionPlace? New { get; init; }

    /// <summary>Gets the properties that changed; empty for what is new or gone.</summary>
    public ValueList<PropertyChange> Properties { get; init; } = [];

    /// <summary>Gets a value indicating whether nothing but words changed.</summary>
    public bool IsWording => Kind == ChangeKind.Changed && Properties.All(property => property.IsWording)
        && Properties.Count > 0;
}
