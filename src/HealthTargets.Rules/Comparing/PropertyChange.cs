using HealthTargets.Values;

namespace HealthTargets.Rules.Comparing;

/// <summary>A property of a definition that means something else. Immutable; equal by content.</summary>
/// <param name="Name">The property.</param>
/// <param name="Inside">
/// The way from its value to the only thing in it that changed, by names, and by places from 0 such as <c>[0]</c>;
/// empty for all of it.
/// </param>
/// <param name="Before">The old value there in canonical JSON; <see langword="null"/> where it was as usual.</param>
/// <param name="After">The new value there in canonical JSON; <see langword="null"/> where it is as usual.</param>
/// <param name="Old">Where it stood; where it was as usual, the definition.</param>
/// <param name="New">Where it stands; where it is as usual, the definition.</param>
public sealed record PropertyChange(
    string Name,
    ValueList<string> Inside,
    string? Before,
    string? After,
    DefinitionPlace? Old,
    DefinitionPlace? New)
{
    /// <summary>
    /// Gets a value indicating whether it only says the same in other words: a title, a name, a note, a source.
    /// </summary>
    public bool IsWording => Name is "title" or "name" or "note" or "source";
}
