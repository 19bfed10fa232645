using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads conditions: <c>{ "indicator": "beds", "atLeast": 20 }</c>, or several joined by <c>all</c>, <c>any</c>,
/// <c>not</c> and <c>atLeastOf</c>.
/// </summary>
internal sealed class CriterionBinder
{
    private readonly PlanContext context;

    internal CriterionBinder(PlanContext context) => this.context = context;

    /// <summary>Reads a condition.</summary>
    /// <param name="node">The condition.</param>
    /// <param name="property">The property in which it stands.</param>
    /// <param name="indicator">The indicator of a condition that names none, or null.</param>
    /// <param name="hasBaseline">Whether the target around it has a baseline.</param>
    /// <returns>The condition; null where it can't be read, which is reported.</returns>
    internal Criterion? Bind(SyntaxNode node, string property, SyntaxString? indicator, bool hasBaseline)
    {
        if (context.Open(node, property, Shapes.Condition) is not { } reader)
        {
            return null;
        }

        SyntaxString? own = reader.Name("indicator") ?? indicator;
        if (reader.OnlyOne(Shapes.Goods) is { } member
            && Shapes.Combinators.Contains(member.Name))
        {
            ForbidMeasure(reader);
            return BindCombinator(member, own, hasBaseline);
        }

        MeasureInfo? measure = new MeasureBinder(context).Bind(reader, own, hasBaseline);
        Bound? bound = new BoundBinder(context, own, hasBaseline).Bind(reader, measure);
        bool hasBound = reader.HasAny(Shapes.Bounds);
        if (!hasBound)
        {
            reader.ReportMissing([.. Shapes.Bounds]);
        }

        return measure is null || bound is null ? null : new Criterion.Within(measure.Measure, bound);
    }

    /// <summary>Reads the value of <c>all</c>, <c>any</c>, <c>not</c> or <c>atLeastOf</c>.</summary>
    internal Criterion? BindCombinator(SyntaxMember member, SyntaxString? indicator, bool hasBaseline)
    {
        switch (member.Name)
        {
            case "not":
                return Bind(member.Value, "not", indicator, hasBaseline) is { } part ? new Criterion.Not(part) : null;
            case "atLeastOf":
                return BindAtLeastOf(member.Value, indicator, hasBaseline);
            default:
                return BindParts(member.Value, member.Name, indicator, hasBaseline) is not { } parts ? null
                    : member.Name == "all" ? new Criterion.All(parts)
                    : new Criterion.Any(parts);
        }
    }

    /// <summary>Reports a measure beside joined conditions, each of which has its own.</summary>
    internal static void ForbidMeasure(ObjectReader reader)
    {
        reader.Forbid("measure", new("targets and conditions with one bound", "只有一个界限的目标和条件"));
        reader.Forbid("where", new("the measures share, count and streak", "测度 share、count 和 streak"));
    }

    private Criterion.AtLeastOf? BindAtLeastOf(SyntaxNode node, SyntaxString? indicator, bool hasBaseline)
    {
        if (context.Open(node, "atLeastOf", Shapes.AtLeastOf) is not { } reader)
        {
            return null;
        }

        ValueList<Criterion>? parts = reader.Require("of") is { } of
            ? BindParts(of, "of", indicator, hasBaseline)
            : null;
        int? minimum = reader.Require("n") is { } n
            ? context.Values.Whole(n, "n", 1, Math.Max(1, (reader.Find("of") as SyntaxArray)?.Elements.Length ?? 1))
            : null;
        return parts is null || minimum is null ? null : new Criterion.AtLeastOf(minimum.Value, parts);
    }

    private ValueList<Criterion>? BindParts(
        SyntaxNode node, string property, SyntaxString? indicator, bool hasBaseline)
    {
        IReadOnlyList<SyntaxNode> items = context.Values.Items(node, property);
        List<Criterion> parts = [.. items
            .Select(item => Bind(item, property, indicator, hasBaseline)).OfType<Criterion>()];
        return parts.Count == 0 || parts.Count < items.Count ? null : parts.ToValueList();
    }
}
