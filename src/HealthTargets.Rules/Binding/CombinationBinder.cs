using HealthTargets.Plans;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads how the parts of a composite become one number: <c>"combine": { "worst": 2 }</c>, <c>"of": "score"</c>,
/// <c>"missing": { "impute": "siblings" }</c>, <c>"coverageMin": 0.8</c>.
/// </summary>
internal sealed class CombinationBinder(ObjectReader reader, ValueList<CompositePart> parts)
{
    private const int PartsMax = 10000;

    private static readonly BilingualText NotForTruths = new(
        "composites of numbers, not for \"allOrNone\" and \"kOf\"", "数值型综合指标（不含 \"allOrNone\" 和 \"kOf\"）");

    /// <summary>Reads <c>combine</c>; the mean where nothing is said or it can't be read.</summary>
    internal Combination Combine()
    {
        var mean = new Combination(CombinationForm.Mean);
        switch (reader.Find("combine"))
        {
            case null:
                return mean;
            case SyntaxString word:
                return reader.Values.Word(word, "combine", PlanWords.Combinations) is { } form
                    ? new Combination(form)
                    : mean;
            case SyntaxObject node:
                return Counted(node) ?? mean;
            case { } other:
                reader.Report(TypeErrors.WrongType(other, "combine", TypeNames.TextOrObject));
                return mean;
        }
    }

    /// <summary>Reads <c>of</c>: one of the usual numbers, or the name of one that a method works out.</summary>
    internal (PartNumber Of, string? Fact) Of(Combination combine)
    {
        if (reader.Find("of") is not { } node || reader.Values.Name(node, "of") is not { } name)
        {
            return (PartNumber.Score, null);
        }

        if (combine.AsksForTruths)
        {
            reader.Forbid("of", NotForTruths);
        }

        return PlanWords.PartNumbers.Find(name.Value) is { } number
            ? (number, null)
            : (PartNumber.Fact, name.Value);
    }

    /// <summary>Reads <c>missing</c>.</summary>
    internal MissingPart Missing(Combination combine)
    {
        switch (reader.Find("missing"))
        {
            case SyntaxObject node:
                return Impute(node, combine) ? MissingPart.Impute : MissingPart.Exclude;
            case null:
                return MissingPart.Exclude;
            case { } word:
                return reader.Values.Word(word, "missing", PlanWords.MissingParts) ?? MissingPart.Exclude;
        }
    }

    /// <summary>Reads <c>coverageMin</c>: a share of the parts, or of the targets below.</summary>
    internal CoverageMinimum? CoverageMin()
    {
        switch (reader.Find("coverageMin"))
        {
            case null:
                return null;
            case SyntaxObject node:
                return ObjectReader.Open(node, "coverageMin", Shapes.CoverageMin, reader.Values) is { } inner
                    && inner.Require("targets") is { } targets && Share(targets, "targets") is { } share
                        ? new CoverageMinimum(share, CountsTargets: true)
                        : null;
            case SyntaxNumber number:
                return Share(number, "coverageMin") is { } part
                    ? new CoverageMinimum(part, CountsTargets: false)
                    : null;
            case { } other:
                reader.Report(TypeErrors.WrongType(other, "coverageMin", TypeNames.NumberOrObject));
                return null;
        }
    }

    private decimal? Share(SyntaxNode node, string property) => reader.Values.Number(
        node, property, share => share is >= 0 and <= 1, new("from 0 to 1", "在 0 到 1 之间"));

    private bool Impute(SyntaxObject node, Combination combine)
    {
        if (ObjectReader.Open(node, "missing", Shapes.MissingPart, reader.Values) is not { } inner
            || inner.Require("impute") is not { } from
            || reader.Values.Text(from, "impute") is not { } word)
        {
            return false;
        }

        if (word.Value != "siblings")
        {
            reader.Report(NameErrors.UnknownWord(word, "impute", ["siblings"]));
        }

        if (combine.AsksForTruths)
        {
            inner.Forbid("impute", NotForTruths);
        }

        if (reader.Find("over") is not null)
        {
            inner.Forbid("impute", new("composites without \"over\"", "没有 \"over\" 的综合指标"));
        }

        return true;
    }

    private Combination? Counted(SyntaxObject node)
    {
        if (ObjectReader.Open(node, "combine", Shapes.Combination, reader.Values) is not { } inner)
        {
            return null;
        }

        SyntaxMember? form = inner.OnlyOne("kOf", "worst");
        if (form is null)
        {
            inner.ReportMissing("kOf", "worst");
            return null;
        }

        // More than there are parts can never be; how many a section or the units of "over" bring is not known here.
        bool isOpen = reader.Find("over") is not null || parts.Count == 0
            || parts.Any(part => part is CompositePart.OfSection);
        int most = isOpen || form.Name == "worst" ? PartsMax : parts.Count;
        return reader.Values.Whole(form.Value, form.Name, 1, most) is { } count
            ? new Combination(form.Name == "kOf" ? CombinationForm.KOf : CombinationForm.Worst, count)
            : null;
    }
}
