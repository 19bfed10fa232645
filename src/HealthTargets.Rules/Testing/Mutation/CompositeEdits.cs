using System.Globalization;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>Changes how a composite is made: its parts, their weights and numbers, what is missing, grades.</summary>
internal static class CompositeEdits
{
    private static readonly Dictionary<CombinationForm, string> Opposites = new()
    {
        [CombinationForm.Mean] = "\"min\"",
        [CombinationForm.WeightedMean] = "\"sum\"",
        [CombinationForm.GeometricMean] = "\"mean\"",
        [CombinationForm.Min] = "\"mean\"",
        [CombinationForm.Max] = "\"mean\"",
        [CombinationForm.Median] = "\"mean\"",
        [CombinationForm.Sum] = "\"weightedMean\"",
        [CombinationForm.AllOrNone] = "{ \"kOf\": 1 }",
    };

    /// <summary>Adds the changes of a composite.</summary>
    internal static void Add(EditList edits, Composite composite)
    {
        SyntaxObject root = edits.Root;
        if (root.TryGet("parts", out SyntaxMember? parts) && parts.Value is SyntaxArray { Elements.Length: > 1 } list)
        {
            list.Elements.ToList().ForEach(part => edits.RemoveElement(MutationKind.Part, parts, part));
        }

        if (root.Find("use") is null)
        {
            Combine(edits, composite);
            Missing(edits, composite);
            Number(edits, composite);
        }

        foreach (SyntaxMember member in root.Members)
        {
            switch (member.Name)
            {
                case "weights" when member.Value is SyntaxObject weights:
                    weights.Members.ToList().ForEach(one => edits.Digits(MutationKind.Weight, one));
                    break;
                case "coverageMin":
                    SyntaxMember? share = member;
                    if (member.Value is SyntaxObject inner)
                    {
                        inner.TryGet("targets", out share);
                    }

                    edits.Digits(MutationKind.Missing, share);
                    break;
                case "grades" when member.Value is SyntaxArray grades:
                    Cuts(edits, grades);
                    break;
                case "classes" when member.Value is SyntaxArray classes:
                    classes.Elements.ToList().ForEach(one => edits.RemoveElement(MutationKind.Class, member, one));
                    break;
                default:
                    break;
            }
        }
    }

    private static void Combine(EditList edits, Composite composite)
    {
        if (!edits.Root.TryGet("combine", out SyntaxMember? member))
        {
            edits.Insert(MutationKind.Combination, edits.Root, "combine", Opposites[CombinationForm.Mean]);
            return;
        }

        (CombinationForm form, int count) = (composite.Combine.Form, composite.Combine.Count);
        string[] others = form is CombinationForm.KOf or CombinationForm.Worst
            ? [Counted(form, count - 1), Counted(form, count + 1)]
            : [Opposites[form]];
        Array.ForEach(others, other => edits.Value(MutationKind.Combination, member, other));
    }

    private static string Counted(CombinationForm form, int count) => string.Create(
        CultureInfo.InvariantCulture, $"{{ \"{(form == CombinationForm.KOf ? "kOf" : "worst")}\": {count} }}");

    private static void Missing(EditList edits, Composite composite)
    {
        string[] words = [.. new[] { MissingPart.Exclude, MissingPart.Zero, MissingPart.Fail }
            .Where(word => word != composite.Missing).Select(word => $"\"{PlanWords.MissingParts.WordFor(word)}\"")];
        if (edits.Root.TryGet("missing", out SyntaxMember? member))
        {
            Array.ForEach(words, word => edits.Value(MutationKind.Missing, member, word));
        }
        else
        {
            edits.Insert(MutationKind.Missing, edits.Root, "missing", words[0]);
        }
    }

    private static void Number(EditList edits, Composite composite)
    {
        if (edits.Root.TryGet("of", out SyntaxMember? member))
        {
            edits.Value(
                MutationKind.Combination, member, composite.Of == PartNumber.Score ? "\"attainment\"" : "\"score\"");
        }
    }

    private static void Cuts(EditList edits, SyntaxArray grades)
    {
        foreach (SyntaxObject grade in grades.Elements.OfType<SyntaxObject>())
        {
            grade.TryGet("atLeast", out SyntaxMember? cut);
            edits.Digits(MutationKind.Grade, cut);
        }
    }
}
