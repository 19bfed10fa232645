using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Linting;

/// <summary>A bound with the place where it stands.</summary>
/// <param name="Measure">What it bounds.</param>
/// <param name="Bound">The bound.</param>
/// <param name="Member">The property that holds it.</param>
/// <param name="Role">What it is good for.</param>
internal sealed record PlacedBound(Measure Measure, Bound Bound, SyntaxMember Member, BoundRole Role)
{
    /// <summary>Returns all bounds of a target: its own, those of its overrides, and those of conditions.</summary>
    internal static IEnumerable<PlacedBound> Of(Target target, SyntaxObject node) => target.Goal switch
    {
        Goal.Reach reach => OfReach(reach, node),
        Goal.Satisfy satisfy => OfCriterion(satisfy.Criterion, node, BoundRole.Part),
        Goal.Watch watch => OfWhere(watch.Measure, node),
        _ => [],
    };

    private static IEnumerable<PlacedBound> OfReach(Goal.Reach reach, SyntaxObject node)
    {
        IEnumerable<PlacedBound> own = Here(reach.Measure, reach.Bound, node, BoundRole.Goal)
            .Concat(OfWhere(reach.Measure, node));
        IEnumerable<SyntaxNode> overrides = (node.Find("overrides") as SyntaxArray)?.Elements ?? [];
        return own.Concat(reach.Overrides.Zip(overrides.OfType<SyntaxObject>()).SelectMany(
            both => Here(reach.Measure, both.First.Bound, both.Second, BoundRole.Override)));
    }

    private static IEnumerable<PlacedBound> OfCriterion(Criterion criterion, SyntaxNode? node, BoundRole role)
    {
        if (node is not SyntaxObject owner)
        {
            return [];
        }

        return criterion switch
        {
            Criterion.Within within => Here(within.Measure, within.Bound, owner, role)
                .Concat(OfWhere(within.Measure, owner)),
            Criterion.All all => OfParts(all.Parts, owner.Find("all"), role),
            Criterion.Any any => OfParts(any.Parts, owner.Find("any"), role),
            Criterion.Not not => OfCriterion(not.Part, owner.Find("not"), BoundRole.Filter),
            Criterion.AtLeastOf some =>
                OfParts(some.Parts, (owner.Find("atLeastOf") as SyntaxObject)?.Find("of"), role),
            _ => [],
        };
    }

    private static IEnumerable<PlacedBound> OfParts(
        IEnumerable<Criterion> parts, SyntaxNode? list, BoundRole role) =>
        parts.Zip((list as SyntaxArray)?.Elements ?? []).SelectMany(both => OfCriterion(both.First, both.Second, role));

    private static IEnumerable<PlacedBound> OfWhere(Measure measure, SyntaxObject owner)
    {
        Criterion? where = measure switch
        {
            Measure.ShareOfUnits share => share.Where,
            Measure.CountOfUnits count => count.Where,
            Measure.Streak streak => streak.Where,
            _ => null,
        };
        return where is null
            ? []
            : OfCriterion(
                where, (owner.Find("measure") as SyntaxObject)?.Find("where") ?? owner.Find("where"), BoundRole.Filter);
    }

    private static IEnumerable<PlacedBound> Here(Measure measure, Bound bound, SyntaxObject owner, BoundRole role) =>
        owner.Members.Where(member => Shapes.Bounds.Contains(member.Name)).Take(1)
            .Select(member => new PlacedBound(measure, bound, member, role));
}
