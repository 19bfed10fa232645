using System.Collections;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>Types of plain values by their shape, as of JSON.</summary>
internal static class ShapedTypes
{
    private const int DepthMax = 64;
    private const int ItemsLookedAt = 1000;

    /// <summary>Returns the type of a value.</summary>
    internal static FactType Of(object? value) => Of(value, 0);

    private static FactType Of(object? value, int depth) => value switch
    {
        null => FactType.Unknown,
        _ when depth > DepthMax => FactType.Unknown,
        IDictionary<string, object?> members => OfMembers(members, depth),
        string => FactTypes.Of(FactKind.String),
        IEnumerable items => OfItems(items, depth).AsList(),
        _ => FactTypes.Find(value.GetType()) ?? FactType.Unknown,
    };

    private static FactType OfMembers(IDictionary<string, object?> members, int depth)
    {
        var declared = new List<FactMember>(members.Count);
        foreach ((string name, object? value) in members)
        {
            declared.Add(new NamedMember(name, Of(value, depth + 1)));
        }

        return OpenObject(declared);
    }

    private static FactType OfItems(IEnumerable items, int depth)
    {
        FactType? common = null;
        int looked = 0;
        foreach (object? item in items)
        {
            FactType type = Of(item, depth + 1);
            common = common is null ? type : Unite(common, type);
            if (++looked == ItemsLookedAt)
            {
                break;
            }
        }

        return common ?? FactType.Unknown;
    }

    // The one type of two items: the wider number, an object with the members of both, else unknown.
    private static FactType Unite(FactType one, FactType two)
    {
        if (one.Kind == FactKind.Object && two.Kind == FactKind.Object && one.IsOpen && two.IsOpen)
        {
            var members = new List<FactMember>();
            foreach (FactMember member in one.Members.Values)
            {
                members.Add(two.Members.TryGetValue(member.Name, out FactMember? other)
                    ? new NamedMember(member.Name, Unite(member.Type, other.Type))
                    : new NamedMember(member.Name, member.Type.AsNullable()));
            }

            members.AddRange(two.Members.Values
                .Where(member => !one.Members.ContainsKey(member.Name))
                .Select(member => new NamedMember(member.Name, member.Type.AsNullable())));
            return OpenObject(members);
        }

        if (one.Kind == FactKind.List && two.Kind == FactKind.List)
        {
            return Unite(one.Element!, two.Element!).AsList();
        }

        if (one.IsSameAs(two))
        {
            return one;
        }

        // Missing in one and known in the other: known, and may be missing.
        if (one.Kind == FactKind.Unknown || two.Kind == FactKind.Unknown)
        {
            return (one.Kind == FactKind.Unknown ? two : one).AsNullable();
        }

        if (one.IsNumeric && two.IsNumeric)
        {
            FactType wider = FactTypes.Of(one.Kind > two.Kind ? one.Kind : two.Kind);
            return one.IsNullable || two.IsNullable ? wider.AsNullable() : wider;
        }

        return one.Kind == two.Kind ? one.AsNullable() : FactType.Unknown;
    }

    private static FactType OpenObject(IReadOnlyList<FactMember> members) =>
        new(FactKind.Object, "object", Carriers.Objects) { MemberSource = () => members, IsOpen = true };
}
