namespace HealthTargets.Rules.Comparing;

/// <summary>A property of a definition that means something else. Immutable.</summary>
/// <param name="Name">The property.</param>
/// <param name="Before">Its old value in canonical JSON; <see langword="null"/> where it was as usual.</param>
/// <param name="After">Its new value in canonical JSON; <see langword="null"/> where it is as usual.</param>
/// <param name="Old">Where it stood; where it was as usual, the definition.</param>
/// <param name="New">Where it stands; where it is as usual, the definition.</param>
public sealed record PropertyChange(
    string Name, string? Before, string? After, DefinitionPlace? Old, DefinitionPlace? New)
{
    /// <summary>
    /// Gets a value indicating whether it only says the same in other words: a title, a name, a note, a source.
    /// </summary>
    public bool IsWording => Name is "title" or "name" or "note" or "source";
}
