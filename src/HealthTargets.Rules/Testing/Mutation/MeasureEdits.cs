using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>Changes what is measured, and what absent parts do to it.</summary>
internal static class MeasureEdits
{
    // For each word of a property the one that is most easily taken for it.
    private static readonly Dictionary<(string Property, string Word), string> Others = new()
    {
        [("measure", "value")] = "cumulative",
        [("measure", "cumulative")] = "value",
        [("of", "value")] = "cumulative",
        [("of", "cumulative")] = "value",
        [("cumulative", "year")] = "plan",
        [("cumulative", "plan")] = "year",
        [("cumulative", "life")] = "plan",
        [("change", "points")] = "percent",
        [("change", "absolute")] = "percent",
        [("change", "percent")] = "absolute",
        [("change", "perYear")] = "absolute",
        [("change", "aarr")] = "percent",
        [("since", "lastYear")] = "previous",
        [("since", "previous")] = "lastYear",
        [("since", "baseline")] = "lastYear",
        [("disparity", "difference")] = "ratio",
        [("disparity", "ratio")] = "difference",
        [("best", "higher")] = "lower",
        [("best", "lower")] = "higher",
    };

    private static readonly string[] Policies = ["require", "skip", "zero"];

    /// <summary>Adds the changes of a target.</summary>
    internal static void Add(EditList edits, TargetSites sites)
    {
        bool isJudgedOften = edits.Root.Find("every") is not null || edits.Root.Find("at") is not null;
        if (edits.Root.Find("measure") is null && edits.Root.Find("indicator") is not null && isJudgedOften)
        {
            edits.Insert(MutationKind.Measure, edits.Root, "measure", "\"cumulative\"");
        }

        foreach ((_, SyntaxMember member) in sites.Measures)
        {
            Word(edits, member);
            if (member.Value is SyntaxObject measure)
            {
                Parts(edits, measure);
            }
        }
    }

    private static void Parts(EditList edits, SyntaxObject measure)
    {
        foreach (SyntaxMember part in measure.Members)
        {
            switch (part.Name)
            {
                case "peersMin" or "periods" or "progress" or "percentile":
                    edits.Digits(MutationKind.Measure, part);
                    break;
                case "missing":
                    Missing(edits, part);
                    break;
                case "of" or "where":
                    break;
                default:
                    Word(edits, part);
                    break;
            }
        }

        bool hasParts = measure.Find("share") is not null || measure.Find("count") is not null
            || measure.Find("slope") is not null || measure.Find("disparity") is not null;
        if (hasParts && measure.Find("missing") is null)
        {
            edits.Insert(MutationKind.Missing, measure, "missing", "\"skip\"");
        }
    }

    private static void Word(EditList edits, SyntaxMember member)
    {
        if (member.Value is SyntaxString word && Others.TryGetValue((member.Name, word.Value), out string? other))
        {
            edits.Value(MutationKind.Measure, member, $"\"{other}\"");
        }
    }

    private static void Missing(EditList edits, SyntaxMember member)
    {
        string? stated = (member.Value as SyntaxString)?.Value;
        foreach (string policy in Policies.Where(one => one != stated))
        {
            edits.Value(MutationKind.Missing, member, $"\"{policy}\"");
        }
    }
}
