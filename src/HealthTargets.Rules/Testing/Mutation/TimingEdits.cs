using HealthTargets.Periods;
using HealthTargets.Rules.Syntax;
using NodaTime;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>Changes when a target must hold, and what is expected on the way.</summary>
internal static class TimingEdits
{
    private static readonly Dictionary<string, string> Longer = new(StringComparer.Ordinal)
    {
        ["day"] = "month",
        ["week"] = "month",
        ["month"] = "quarter",
        ["quarter"] = "halfYear",
        ["halfYear"] = "year",
    };

    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["linear"] = "constant",
        ["geometric"] = "linear",
        ["constant"] = "none",
        ["none"] = "constant",
    };

    /// <summary>Adds the changes of a target.</summary>
    internal static void Add(EditList edits)
    {
        foreach (SyntaxMember member in edits.Root.Members)
        {
            switch (member.Name)
            {
                case "every":
                    Every(edits, member);
                    break;
                case "by":
                    By(edits, member);
                    break;
                case "at" when member.Value is SyntaxArray { Elements.Length: > 1 } list:
                    list.Elements.ToList().ForEach(one => edits.RemoveElement(MutationKind.Timing, member, one));
                    break;
                case "path":
                    Path(edits, member);
                    break;
                case "baseline":
                    edits.Digits(MutationKind.Path, member);
                    edits.Digits(MutationKind.Path, Inside(member, "value"));
                    break;
                case "course":
                    edits.Digits(MutationKind.Path, Inside(member, "onTrackFrom"));
                    edits.Digits(MutationKind.Path, Inside(member, "atRiskFrom"));
                    break;
                default:
                    break;
            }
        }

        if (edits.Root.Find("path") is null && edits.Root.Find("baseline") is not null)
        {
            edits.Insert(MutationKind.Path, edits.Root, "path", "\"constant\"");
        }
    }

    /// <summary>Returns a property of an object, or null.</summary>
    internal static SyntaxMember? Inside(SyntaxMember member, string name) =>
        member.Value is SyntaxObject owner && owner.TryGet(name, out SyntaxMember? found) ? found : null;

    private static void Every(EditList edits, SyntaxMember member)
    {
        if (member.Value is SyntaxString kind && Longer.TryGetValue(kind.Value, out string? longer))
        {
            edits.Value(MutationKind.Timing, member, $"\"{longer}\"");
        }

        edits.Remove(MutationKind.Timing, member);
    }

    private static void By(EditList edits, SyntaxMember member)
    {
        if (member.Value is SyntaxString text && IsoDate.Read(text.Value) is { } day)
        {
            foreach (int days in new[] { -1, 1 })
            {
                LocalDate other = day.PlusDays(days);
                edits.Value(MutationKind.Timing, member, $"\"{IsoDate.Write(other)}\"");
            }
        }
    }

    private static void Path(EditList edits, SyntaxMember member)
    {
        switch (member.Value)
        {
            case SyntaxString word when Paths.TryGetValue(word.Value, out string? other):
                edits.Value(MutationKind.Path, member, $"\"{other}\"");
                break;
            case SyntaxObject path when path.Find("steps") is SyntaxObject steps:
                steps.Members.ToList().ForEach(step => edits.Digits(MutationKind.Path, step));
                break;
            case SyntaxObject:
                edits.Value(MutationKind.Path, member, "\"linear\"");
                break;
            default:
                break;
        }
    }
}
