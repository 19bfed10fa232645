using System.Text.Json;
using HealthTargets.Indicators;
using HealthTargets.Plans;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>Changes bounds, wherever they stand in a target, and how conditions are joined.</summary>
internal static class BoundEdits
{
    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["atLeast"] = "above",
        ["above"] = "atLeast",
        ["atMost"] = "below",
        ["below"] = "atMost",
        ["all"] = "any",
        ["any"] = "all",
    };

    /// <summary>Adds the changes of a target.</summary>
    internal static void Add(EditList edits, TargetSites sites, Plan plan)
    {
        foreach (BoundSite site in sites.Bounds)
        {
            if (Opposites.TryGetValue(site.Member.Name, out string? other))
            {
                edits.Rename(MutationKind.Operator, site.Owner, site.Member, other);
            }

            Limits(edits, site, plan);
        }

        foreach ((SyntaxObject owner, SyntaxMember member) in sites.Combinators)
        {
            Join(edits, owner, member);
        }
    }

    private static void Limits(EditList edits, BoundSite site, Plan plan)
    {
        if (site.Member is { Name: "about", Value: SyntaxObject about })
        {
            about.Members.ToList().ForEach(member => edits.Digits(MutationKind.Limit, member));
            return;
        }

        foreach (SyntaxNode limit in site.Limits)
        {
            IEnumerable<string> others = limit switch
            {
                SyntaxNumber number => EditList.Neighbours(number),
                SyntaxString stage => Stages(stage.Value, plan),
                _ => [],
            };
            foreach (string json in others)
            {
                if (ReferenceEquals(limit, site.Member.Value))
                {
                    edits.Value(MutationKind.Limit, site.Member, json);
                }
                else
                {
                    edits.Element(MutationKind.Limit, site.Member, limit, json);
                }
            }

            if (limit is SyntaxObject derived)
            {
                Derived(edits, derived);
            }
        }
    }

    private static void Derived(EditList edits, SyntaxObject limit)
    {
        foreach (SyntaxMember member in limit.Members)
        {
            switch (member.Name)
            {
                case "times" or "plus" or "percentile":
                    edits.Digits(MutationKind.Limit, member);
                    break;
                case "since" when member.Value is SyntaxString since:
                    edits.Value(
                        MutationKind.Limit, member, since.Value == "lastYear" ? "\"previous\"" : "\"lastYear\"");
                    break;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<string> Stages(string name, Plan plan)
    {
        StageScale? scale = plan.Indicators.Select(indicator => indicator.Scale)
            .FirstOrDefault(one => one?.PlaceOf(name) is not null);
        int place = scale?.PlaceOf(name) ?? 0;
        return scale is null ? [] : new[] { place - 1, place + 1 }
            .Where(one => one >= 0 && one < scale.Stages.Count)
            .Select(one => $"\"{JsonEncodedText.Encode(scale.Stages[one])}\"");
    }

    private static void Join(EditList edits, SyntaxObject owner, SyntaxMember member)
    {
        if (member.Value is SyntaxArray { Elements.Length: > 1 }
            && Opposites.TryGetValue(member.Name, out string? other))
        {
            edits.Rename(MutationKind.Condition, owner, member, other);
        }
        else if (member.Value is SyntaxObject some && member.Name == "atLeastOf")
        {
            edits.Digits(MutationKind.Condition, some.TryGet("n", out SyntaxMember? n) ? n : null);
        }
    }
}
