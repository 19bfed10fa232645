using HealthTargets.Periods;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads the expected course: <c>"linear"</c>, <c>{ "steps": { "2021-Q2": 40 } }</c>, <c>{ "profile": [1, 3] }</c>,
/// <c>{ "profile": "lastYear" }</c>.
/// </summary>
internal static class PathBinder
{
    private static readonly string[] Words = ["linear", "geometric", "constant", "none"];

    /// <summary>Reads a path; null where there is none or it can't be read, which is reported.</summary>
    /// <param name="reader">The target.</param>
    /// <param name="measure">Its measure; null where it has none or it could not be read.</param>
    /// <param name="hasBaseline">Whether it has a baseline.</param>
    internal static ExpectedPath? Bind(ObjectReader reader, MeasureInfo? measure, bool hasBaseline)
    {
        switch (reader.Find("path"))
        {
            case null:
                return null;
            case SyntaxString word:
                return BindWord(word, reader.Values, measure, hasBaseline);
            case SyntaxObject node:
                return ObjectReader.Open(node, "path", Shapes.Path, reader.Values) is { } path
                    ? BindObject(path, measure, hasBaseline)
                    : null;
            case { } other:
                reader.Report(TypeErrors.WrongType(other, "path", TypeNames.TextOrObject));
                return null;
        }
    }

    private static ExpectedPath? BindWord(
        SyntaxString node, ValueReader values, MeasureInfo? measure, bool hasBaseline)
    {
        switch (values.Text(node, "path")?.Value)
        {
            case "linear":
                CheckLinear(node, values, measure, hasBaseline);
                return new ExpectedPath.Linear();
            case "constant":
                return new ExpectedPath.Constant();
            case "none":
                return new ExpectedPath.None();
            case "geometric":
                CheckGeometric(node, values, measure, hasBaseline);
                return new ExpectedPath.Geometric();
            case null:
                return null;
            default:
                values.Report(NameErrors.UnknownWord(node, "path", [.. Words, "steps", "profile"]));
                return null;
        }
    }

    private static void CheckLinear(SyntaxString node, ValueReader values, MeasureInfo? measure, bool hasBaseline)
    {
        if (measure is { Form: MeasureForm.Stage })
        {
            values.Report(QuantityErrors.NotForStages(node, "linear", measure.Indicator!.Id.Value));
        }
        else if (measure is not null && !hasBaseline && !measure.StartsAtZero)
        {
            values.Report(QuantityErrors.NeedsBaseline(node, "linear"));
        }
    }

    private static void CheckGeometric(
        SyntaxString node, ValueReader values, MeasureInfo? measure, bool hasBaseline)
    {
        if (measure is { Form: MeasureForm.Stage })
        {
            values.Report(QuantityErrors.NotForStages(node, "geometric", measure.Indicator!.Id.Value));
        }
        else if (measure is { StartsAtZero: true })
        {
            values.Report(SpreadingErrors.GeometricFromZero(node));
        }
        else if (measure is not null && !hasBaseline)
        {
            values.Report(QuantityErrors.NeedsBaseline(node, "geometric"));
        }
    }

    private static ExpectedPath? BindObject(ObjectReader path, MeasureInfo? measure, bool hasBaseline)
    {
        SyntaxMember? member = path.OnlyOne("steps", "profile");
        if (member is null)
        {
            path.ReportMissing("steps", "profile");
            return null;
        }

        return member.Name == "steps"
            ? BindSteps(member.Value, path.Values, measure)
            : BindProfile(member.Value, path.Values, measure, hasBaseline);
    }

    private static ExpectedPath.Steps? BindSteps(SyntaxNode node, ValueReader values, MeasureInfo? measure)
    {
        if (values.Object(node, "steps") is not { } steps)
        {
            return null;
        }

        if (steps.Members.Length == 0)
        {
            values.Report(TypeErrors.Empty(node, "steps"));
        }

        var points = new List<PathStep>();
        foreach (SyntaxMember member in steps.Members)
        {
            ReportingPeriod? period = values.Period(node.Source, member.NameSpan, member.Value.Pointer, member.Name);
            Limit? limit = BoundBinder.BindLimit(member.Value, "steps", measure, values);
            if (period is null || limit is null)
            {
                continue;
            }

            if (!TimingBinder.IsInOrder(points.Count == 0 ? null : points[^1].Period, period.Value))
            {
                values.Report(TypeErrors.OutOfOrder(
                    node.Source, member.NameSpan, member.Value.Pointer, "steps",
                    new("in order of time", "按时间先后排列")));
            }

            points.Add(new PathStep(period.Value, limit));
        }

        return points.Count == 0 ? null : new ExpectedPath.Steps(points.ToValueList());
    }

    private static ExpectedPath? BindProfile(
        SyntaxNode node, ValueReader values, MeasureInfo? measure, bool hasBaseline)
    {
        if (node is SyntaxString word)
        {
            return BindLastYear(word, values, measure);
        }

        var weights = new List<decimal>();
        IReadOnlyList<SyntaxNode> items = values.Items(node, "profile");
        if (items.Count > 366)
        {
            values.Report(TypeErrors.TooMany(node, "profile", 366));
            return null;
        }

        foreach (SyntaxNode item in items)
        {
            decimal? weight = values.Number(
                item, "profile", IsWeight, new("from 0 to 1,000,000", "在 0 到 1,000,000 之间"));
            weights.AddRange(weight is { } found ? [found] : []);
        }

        if (measure is { Form: MeasureForm.Stage })
        {
            values.Report(QuantityErrors.NotForStages(node, "profile", measure.Indicator!.Id.Value));
        }
        else if (measure is not null && !hasBaseline && !measure.StartsAtZero)
        {
            values.Report(QuantityErrors.NeedsBaseline(node, "profile"));
        }

        bool isFlat = weights.Count == items.Count && weights.Count > 0 && weights.All(weight => weight == 0);
        if (isFlat && items[0] is SyntaxNumber first)
        {
            values.Report(TypeErrors.OutOfRange(first, "profile", new(new("not 0 throughout", "不能全为 0"))));
        }

        return weights.Count == 0 || isFlat ? null : new ExpectedPath.Profile(weights.ToValueList());
    }

    private static ExpectedPath.LikeLastYear? BindLastYear(SyntaxString node, ValueReader values, MeasureInfo? measure)
    {
        if (node.Value != "lastYear")
        {
            values.Report(NameErrors.UnknownWord(node, "profile", ["lastYear"]));
            return null;
        }

        bool counts = measure is null or { Measure: Measure.Cumulative or Measure.Value, StartsAtZero: true };
        if (!counts)
        {
            values.Report(SpreadingErrors.ShapeOfNoCount(node));
        }

        return new ExpectedPath.LikeLastYear();
    }

    private static bool IsWeight(decimal weight) => weight is >= 0 and <= 1_000_000;
}
