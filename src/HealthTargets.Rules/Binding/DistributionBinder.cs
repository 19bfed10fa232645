using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads how a bound is shared out: <c>"distribute": { "by": "population", "to": "children", "decimals": 0 }</c>.
/// </summary>
internal sealed class DistributionBinder(PlanContext context, ObjectReader target)
{
    /// <summary>Gets the words for what needs no indicator.</summary>
    internal static IReadOnlyList<string> Words => ["lastYear", "equal"];

    /// <summary>Reads the property <c>distribute</c>; null where there is none or it can't be read.</summary>
    /// <param name="goal">What the target asks for.</param>
    /// <param name="measure">Its measure.</param>
    internal Distribution? Bind(Goal? goal, MeasureInfo? measure)
    {
        if (target.Find("distribute") is not { } node
            || context.Open(node, "distribute", Shapes.Distribution) is not { } reader)
        {
            return null;
        }

        _ = target.OnlyOne("scope", "distribute");
        DistributionKey? by = reader.Require("by") is { } key ? Key(key) : null;
        UnitSelection to = (reader.Find("to") is { } units
            ? SelectionBinder.Bind(units, "to", context.Values)
            : null) ?? new UnitSelection.Children();
        if (reader.Find("rounding") is { } rounding && context.Values.Text(rounding, "rounding") is { } word
            && word.Value != "largestRemainder")
        {
            target.Report(NameErrors.UnknownWord(word, "rounding", ["largestRemainder"]));
        }

        int decimals = reader.Whole("decimals", 0, Distribution.DecimalsMax) ?? 0;
        Check(node, goal, measure, decimals);
        return by is null ? null : new Distribution(by, to, decimals);
    }

    /// <summary>Tells whether the numbers of units add up to that of the whole.</summary>
    internal static bool AddsUp(Measure? measure, Indicator? indicator) =>
        measure is Measure.Value or Measure.Cumulative
        && indicator is { Quantity: Quantity.Count, OverUnits: Aggregation.Sum };

    private void Check(SyntaxNode node, Goal? goal, MeasureInfo? measure, int decimals)
    {
        if (measure is { Indicator: not null } && !AddsUp(measure.Measure, measure.Indicator))
        {
            target.Report(DistributionErrors.NotACount(node));
        }
        else if (goal is Goal.Watch or Goal.Satisfy
            || (goal is Goal.Reach { Bound: var only } && BoundBinder.NumberOf(only) is null))
        {
            target.Report(DistributionErrors.NoNumber(node));
        }
        else if (goal is Goal.Reach { Bound: var bound } && BoundBinder.NumberOf(bound) is { } number
            && decimal.Round(number, decimals) != number)
        {
            target.Report(DistributionErrors.TooFine(node, number, decimals));
        }
    }

    private DistributionKey? Key(SyntaxNode node)
    {
        if (node is SyntaxObject weights)
        {
            return ObjectReader.Open(weights, "by", Shapes.DistributionKey, context.Values) is { } reader
                && reader.Require("weights") is { } given
                    ? Weights(given)
                    : null;
        }

        if (context.Values.Name(node, "by") is not { } name)
        {
            return null;
        }

        switch (name.Value)
        {
            case "lastYear":
                return new DistributionKey.LastYear();
            case "equal":
                return new DistributionKey.Equal();
            default:
                Indicator? indicator = context.Indicators.Resolve(name, context.Values);
                if (indicator?.Scale is not null)
                {
                    target.Report(QuantityErrors.StageAsNumber(name.Source, name.Span, name.Pointer, name.Value));
                }

                return indicator is null ? null : new DistributionKey.OfIndicator(indicator.Id);
        }
    }

    private DistributionKey.Given? Weights(SyntaxNode node)
    {
        if (context.Values.Object(node, "weights") is not { } units)
        {
            return null;
        }

        return new DistributionKey.Given(units.Members
            .Select(member => context.Values.Number(
                member.Value, member.Name, weight => weight >= 0, new("0 or more", "不小于 0")) is { } weight
                    ? new UnitWeight(new OrgUnitId(member.Name), weight)
                    : null)
            .OfType<UnitWeight>().ToValueList());
    }
}
