using System.Collections.Immutable;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Testing;

/// <summary>
/// Finds in the tree of a target the places that decide verdicts: bounds (its own, those of overrides, those of
/// conditions however deep), measures, and what joins conditions.
/// </summary>
internal sealed class TargetSites
{
    private readonly List<BoundSite> bounds = [];
    private readonly List<(SyntaxObject Owner, SyntaxMember Member)> measures = [];
    private readonly List<(SyntaxObject Owner, SyntaxMember Member)> combinators = [];

    internal TargetSites(SyntaxObject target)
    {
        Visit(target, null, isOwn: true);
        IReadOnlyList<SyntaxNode> overrides = target.Find("overrides") is SyntaxArray list ? list.Elements : [];
        foreach ((int place, SyntaxNode one) in overrides.Index())
        {
            Visit(one, place, isOwn: true);
        }
    }

    /// <summary>Gets the bounds, in the order of the file within each object.</summary>
    internal IReadOnlyList<BoundSite> Bounds => bounds;

    /// <summary>Gets the properties <c>measure</c> and <c>of</c>, each with the object that holds it.</summary>
    internal IReadOnlyList<(SyntaxObject Owner, SyntaxMember Member)> Measures => measures;

    /// <summary>
    /// Gets the properties <c>all</c>, <c>any</c>, <c>not</c> and <c>atLeastOf</c>, each with the object that holds it.
    /// </summary>
    internal IReadOnlyList<(SyntaxObject Owner, SyntaxMember Member)> Combinators => combinators;

    // A target, an override or a condition.
    private void Visit(SyntaxNode? node, int? place, bool isOwn)
    {
        if (node is not SyntaxObject owner)
        {
            return;
        }

        foreach (SyntaxMember member in owner.Members)
        {
            if (Shapes.Bounds.Contains(member.Name))
            {
                var site = new BoundSite(owner, member, place, isOwn);
                bounds.Add(site);
                foreach (SyntaxObject derived in site.Limits.OfType<SyntaxObject>())
                {
                    VisitMeasure(derived);
                    Visit(derived.Find("where"), null, isOwn: false);
                }
            }
            else if (Shapes.Combinators.Contains(member.Name))
            {
                combinators.Add((owner, member));
                foreach (SyntaxNode part in Parts(member))
                {
                    Visit(part, null, isOwn: false);
                }
            }
        }

        VisitMeasure(owner);
        Visit(owner.Find("where"), null, isOwn: false);
    }

    private void VisitMeasure(SyntaxObject owner)
    {
        foreach (string name in new[] { "measure", "of" })
        {
            if (!owner.TryGet(name, out SyntaxMember? member))
            {
                continue;
            }

            measures.Add((owner, member));
            if (member.Value is SyntaxObject measure)
            {
                Visit(measure.Find("where"), null, isOwn: false);
                VisitMeasure(measure);
            }
        }
    }

    private static ImmutableArray<SyntaxNode> Parts(SyntaxMember combinator) => combinator.Value switch
    {
        SyntaxArray list => list.Elements,
        SyntaxObject some when combinator.Name == "atLeastOf" =>
            some.Find("of") is SyntaxArray of ? of.Elements : [],
        { } one => [one],
    };
}
