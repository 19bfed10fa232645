using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads what a target asks for: its measure and bound, its joined conditions, or nothing but to be watched.
/// </summary>
internal sealed class GoalBinder
{
    private static readonly string[] NeedBound =
        ["overrides", "points", "scoring", "veto", "path", "compare"];

    private readonly PlanContext context;
    private readonly ObjectReader reader;

    internal GoalBinder(PlanContext context, ObjectReader reader)
    {
        this.context = context;
        this.reader = reader;
    }

    /// <summary>Gets the measure, where there is one and it could be read.</summary>
    internal MeasureInfo? Measure { get; private set; }

    /// <summary>Reads the goal; null where it can't be read, which is reported.</summary>
    /// <param name="hasBaseline">Whether the target has a baseline.</param>
    /// <param name="categories">The categories of the target.</param>
    internal Goal? Bind(bool hasBaseline, IReadOnlyCollection<string> categories)
    {
        SyntaxString? indicator = reader.Name("indicator");
        SyntaxMember? good = reader.OnlyOne(Shapes.Goods);
        if (good is not null && Shapes.Combinators.Contains(good.Name))
        {
            CriterionBinder.ForbidMeasure(reader);
            reader.Forbid("overrides", new("targets with one bound", "只有一个界限的目标"));
            return new CriterionBinder(context).BindCombinator(good, indicator, hasBaseline) is { } criterion
                ? new Goal.Satisfy(criterion)
                : null;
        }

        Measure = new MeasureBinder(context).Bind(reader, indicator, hasBaseline);
        if (good is null)
        {
            ReportNeedless();
            return Measure is null ? null : new Goal.Watch(Measure.Measure);
        }

        BoundBinder bounds = new(context, indicator, hasBaseline);
        Bound? bound = bounds.Bind(reader, Measure);
        ValueList<BoundOverride> overrides = BindOverrides(bounds, categories);
        return Measure is null || bound is null ? null : new Goal.Reach(Measure.Measure, bound, overrides);
    }

    private void ReportNeedless()
    {
        // A misspelt property may be the bound: one mistake gets one message.
        if (reader.HasUnknownNames)
        {
            return;
        }

        foreach (SyntaxMember member in reader.Node.Members.Where(member => NeedBound.Contains(member.Name)))
        {
            bool isOff = member.Name == "veto" && member.Value is SyntaxBoolean { Value: false };
            if (!isOff)
            {
                reader.Report(QuantityErrors.NeedsBound(reader.Node, member));
            }
        }
    }

    private ValueList<BoundOverride> BindOverrides(BoundBinder bounds, IReadOnlyCollection<string> categories)
    {
        if (reader.Find("overrides") is not { } node)
        {
            return [];
        }

        return context.Values.Items(node, "overrides", mayBeEmpty: true)
            .Select(item => BindOverride(item, bounds, categories)).OfType<BoundOverride>().ToValueList();
    }

    private BoundOverride? BindOverride(
        SyntaxNode node, BoundBinder bounds, IReadOnlyCollection<string> categories)
    {
        if (context.Open(node, "overrides", Shapes.Override) is not { } found)
        {
            return null;
        }

        string[] places = ["unit", "level", "group", "category", "period"];
        if (places.All(place => found.Find(place) is null))
        {
            found.ReportMissing(places);
        }

        SyntaxString? category = found.Name("category");
        if (category is not null && !categories.Contains(category.Value))
        {
            context.Values.Report(NameErrors.UnknownCategory(category, categories));
        }

        Bound? bound = bounds.Bind(found, Measure);
        if (!found.HasAny(Shapes.Bounds))
        {
            found.ReportMissing([.. Shapes.Bounds]);
        }

        return bound is null ? null : new BoundOverride
        {
            Bound = bound,
            Unit = found.Name("unit") is { } unit ? new OrgUnitId(unit.Value) : null,
            Level = found.Name("level") is { } level ? new OrgUnitLevel(level.Value) : null,
            Group = found.Name("group") is { } group ? new OrgUnitGroup(group.Value) : null,
            Category = category is null ? null : new CategoryId(category.Value),
            Period = found.Period("period"),
        };
    }
}
