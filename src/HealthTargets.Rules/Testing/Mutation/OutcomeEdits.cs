using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>Changes for whom other bounds hold, and what follows from a verdict.</summary>
internal static class OutcomeEdits
{
    private static readonly string[][] Ranks = [["unit"], ["level", "group"], ["period"], ["category"]];

    /// <summary>Adds the changes of a target.</summary>
    internal static void Add(EditList edits)
    {
        foreach (SyntaxMember member in edits.Root.Members)
        {
            switch (member.Name)
            {
                case "overrides" when member.Value is SyntaxArray list:
                    Overrides(edits, member, list);
                    break;
                case "categories" when member.Value is SyntaxArray { Elements.Length: > 1 } groups:
                    groups.Elements.ToList().ForEach(
                        one => edits.RemoveElement(MutationKind.Category, member, one));
                    break;
                case "points":
                    edits.Digits(MutationKind.Scoring, member);
                    break;
                case "scoring" or "method":
                    Numbers(edits, member);
                    break;
                case "compare" when member.Value is SyntaxString compare:
                    edits.Value(
                        MutationKind.Rounding, member, compare.Value == "rounded" ? "\"exact\"" : "\"rounded\"");
                    break;
                case "veto" when member.Value is SyntaxBoolean { Value: true }:
                    edits.Value(MutationKind.Veto, member, "false");
                    break;
                default:
                    break;
            }
        }
    }

    // Among equals the first one written goes before; others have their order from what they name.
    private static void Overrides(EditList edits, SyntaxMember member, SyntaxArray list)
    {
        foreach ((int place, SyntaxNode one) in list.Elements.Index())
        {
            edits.RemoveElement(MutationKind.Override, member, one);
            if (place > 0 && list.Elements[place - 1] is SyntaxObject before && one is SyntaxObject after
                && Ranks.All(names => Has(before, names) == Has(after, names)))
            {
                edits.Exchange(MutationKind.Override, member, list, place - 1);
            }
        }
    }

    private static bool Has(SyntaxObject node, string[] names) => names.Any(name => node.Find(name) is not null);

    /// <summary>Changes each number of a property, however deep it stands.</summary>
    internal static void Numbers(EditList edits, SyntaxMember member)
    {
        edits.Digits(MutationKind.Scoring, member);
        IEnumerable<SyntaxObject> objects = member.Value switch
        {
            SyntaxObject one => [one],
            SyntaxArray list => list.Elements.OfType<SyntaxObject>(),
            _ => [],
        };
        foreach (SyntaxMember inner in objects.SelectMany(one => one.Members))
        {
            Numbers(edits, inner);
        }
    }
}
