using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// The trees from which a plan was read, for those who point at places of it or read one target once more.
/// </summary>
/// <param name="Root">The tree of the plan's own file.</param>
/// <param name="Imports">The trees of the files that it imports, in the order in which they were read.</param>
/// <param name="Context">What its targets know of the plan around them.</param>
/// <param name="Parts">The same of the plans that are its parts.</param>
internal sealed record PlanSources(
    SyntaxObject Root,
    IReadOnlyList<SyntaxObject> Imports,
    PlanContext Context,
    IReadOnlyList<PlanSources> Parts)
{
    /// <summary>
    /// Gets how the plan sums up points: as it says itself, else as an import does; null where none does.
    /// </summary>
    internal SyntaxObject? Scoring => Imports.Prepend(Root)
        .Select(file => file.Find("scoring")).FirstOrDefault(node => node is not null) as SyntaxObject;

    /// <summary>
    /// Returns how a target earns points: its own object, or the one that it names; null where there is none.
    /// </summary>
    internal SyntaxObject? ScoringOf(SyntaxObject target) => (target.Find("scoring") is SyntaxString name
        ? Declared("scorings", name.Value)?.Value
        : target.Find("scoring")) as SyntaxObject;

    /// <summary>Returns the object of a target, or null where there is none.</summary>
    internal SyntaxObject? Target(string id) => InList("targets", id);

    /// <summary>Returns the object of a composite, or null where there is none.</summary>
    internal SyntaxObject? Composite(string id) => InList("composites", id);

    /// <summary>
    /// Returns the member that declares an indicator or a method, in the plan's own file or an imported one; null for
    /// what is declared nowhere, as what is published with this library.
    /// </summary>
    internal SyntaxMember? Declared(string property, string id) => Imports.Prepend(Root)
        .Select(file => file.Find(property) is SyntaxObject all && all.TryGet(id, out SyntaxMember? one) ? one : null)
        .FirstOrDefault(one => one is not null);

    /// <summary>Returns where each target is declared, by its name.</summary>
    internal IReadOnlyDictionary<string, Declaration> TargetDeclarations() =>
        ((Root.Find("targets") as SyntaxArray)?.Elements ?? []).OfType<SyntaxObject>()
            .Select(target => target.Find("id")).OfType<SyntaxString>()
            .DistinctBy(id => id.Value, StringComparer.Ordinal)
            .ToDictionary(id => id.Value, Declaration.Of, StringComparer.Ordinal);

    private SyntaxObject? InList(string property, string id) => (Root.Find(property) as SyntaxArray)?.Elements
        .OfType<SyntaxObject>().FirstOrDefault(one => one.Find("id") is SyntaxString name && name.Value == id);
}
