using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Binding;

/// <summary>A kind of object in a plan file and the names of its properties.</summary>
/// <param name="Name">What it is, as the start of a sentence: "A target".</param>
/// <param name="Properties">The names, in the order in which a plan is written.</param>
internal sealed record ObjectShape(BilingualText Name, IReadOnlyList<string> Properties)
{
    private readonly HashSet<string> known = new(Properties, StringComparer.Ordinal);

    /// <summary>Says whether such an object has a property of that name.</summary>
    internal bool Knows(string property) => known.Contains(property);
}
