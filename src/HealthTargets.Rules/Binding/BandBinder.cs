using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads scorings of several steps:
/// <c>{ "bands": [ { "atLeast": 95, "share": 1 }, { "atLeast": 90, "share": 0.5 } ] }</c> and
/// <c>{ "bonus": { "perUnit": 0.5, "cap": 5, "base": { "deduct": 1 } } }</c>.
/// </summary>
internal static class BandBinder
{
    private static readonly string[] Directions = ["atLeast", "atMost"];

    /// <summary>Reads bands, the best first.</summary>
    internal static Scoring.Bands? BindBands(SyntaxNode node, ValueReader values)
    {
        IReadOnlyList<SyntaxNode> items = values.Items(node, "bands");
        if (items.Count > BindingLimits.GradesMax)
        {
            values.Report(TypeErrors.TooMany(node, "bands", BindingLimits.GradesMax));
            return null;
        }

        var bands = new List<ScoreBand>();
        string? direction = null;
        foreach (SyntaxNode item in items)
        {
            if (ObjectReader.Open(item, "bands", Shapes.ScoreBand, values) is not { } reader)
            {
                continue;
            }

            SyntaxMember? limit = reader.OnlyOne(Directions);
            if (limit is null)
            {
                reader.ReportMissing(Directions);
                continue;
            }

            decimal? number = values.Number(limit.Value, limit.Name);
            decimal? share = reader.Require("share") is { } earned
                ? values.Number(earned, "share", value => value is >= 0 and <= 10, new("from 0 to 10", "在 0 到 10 之间"))
                : null;
            direction ??= limit.Name;
            CheckOrder(limit, direction, number, bands, values);
            bands.AddRange(number is { } at && share is { } part ? [new ScoreBand(at, part)] : []);
        }

        return bands.Count == 0 ? null : new Scoring.Bands(bands.ToValueList(), direction == "atLeast");
    }

    /// <summary>Reads a bonus for what is above the bound.</summary>
    internal static Scoring.Bonus? BindBonus(SyntaxNode node, ValueReader values)
    {
        if (ObjectReader.Open(node, "bonus", Shapes.Bonus, values) is not { } reader)
        {
            return null;
        }

        decimal? perUnit = Above(reader, "perUnit");
        decimal? cap = Above(reader, "cap");
        Scoring scoring = ScoringBinder.BindBase(reader);
        return perUnit is { } points && cap is { } most ? new Scoring.Bonus(points, most, scoring) : null;
    }

    private static decimal? Above(ObjectReader reader, string property) => reader.Require(property) is { } node
        ? reader.Values.Number(node, property, value => value is > 0 and <= 1_000_000,
            new("above 0, up to 1,000,000", "大于 0 且不超过 1,000,000"))
        : null;

    private static void CheckOrder(
        SyntaxMember limit, string direction, decimal? number, List<ScoreBand> bands, ValueReader values)
    {
        SyntaxNode place = limit.Value;
        if (limit.Name != direction)
        {
            values.Report(SpreadingErrors.BandsBothWays(place));
        }
        else if (bands.Count > 0 && (direction == "atLeast" ? bands[^1].Limit <= number : bands[^1].Limit >= number))
        {
            values.Report(TypeErrors.OutOfOrder(
                place.Source, place.Span, place.Pointer, "bands", new("the best band first", "从最好的一档开始排列")));
        }
    }
}
