using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads measures that compare one measure among peers, groups or years: <c>{ "rank": "siblings" }</c>,
/// <c>{ "disparity": "ratio", "between": "children" }</c>, <c>{ "slope": "year", "periods": 5 }</c>.
/// </summary>
internal sealed class PeerBinder
{
    private const int Many = 1_000_000;

    private readonly PlanContext context;

    internal PeerBinder(PlanContext context) => this.context = context;

    /// <summary>Reads a rank.</summary>
    internal MeasureInfo? Rank(ObjectReader reader, SyntaxNode node, MeasureInfo? of)
    {
        UnitSelection? peers = SelectionBinder.Bind(node, "rank", context.Values);
        Direction? best = BindBest(reader, node, of);
        RankTies ties = reader.Word("ties", PlanWords.Ties) ?? RankTies.Best;
        int peersMin = reader.Whole("peersMin", 1, Many) ?? 2;
        return peers is null || of is null || best is not { } known
            ? null
            : new MeasureInfo(new Measure.Rank(of.Measure, peers, known, ties, peersMin), null, MeasureForm.Number);
    }

    /// <summary>Reads a percentile of peers, as a measure or as a limit.</summary>
    internal MeasureInfo? Percentile(ObjectReader reader, SyntaxNode node, MeasureInfo? of)
    {
        decimal? percent = context.Values.Number(
            node, "percentile", value => value is >= 0 and <= 100, new("from 0 to 100", "在 0 到 100 之间"));
        UnitSelection? peers = reader.Require("peers") is { } found
            ? SelectionBinder.Bind(found, "peers", context.Values)
            : null;
        int peersMin = reader.Whole("peersMin", 1, Many) ?? 2;
        return percent is { } p && peers is not null && IsNumber(node, "percentile", of)
            ? of! with { Measure = new Measure.Percentile(of.Measure, p, peers, peersMin) }
            : null;
    }

    /// <summary>Reads the percentile rank of a unit.</summary>
    internal MeasureInfo? PercentileRank(ObjectReader reader, SyntaxNode node, MeasureInfo? of)
    {
        UnitSelection? peers = SelectionBinder.Bind(node, "percentileRank", context.Values);
        int peersMin = reader.Whole("peersMin", 2, Many) ?? 2;
        return peers is not null && IsNumber(node, "percentileRank", of)
            ? new MeasureInfo(new Measure.PercentileRank(of!.Measure, peers, peersMin), null, MeasureForm.Share)
            : null;
    }

    /// <summary>Reads a slope.</summary>
    internal MeasureInfo? Slope(ObjectReader reader, SyntaxNode node, MeasureInfo? of)
    {
        PeriodKind? each = context.Values.Word(node, "slope", PlanWords.PeriodKinds);
        int? periods = reader.Require("periods") is { } count
            ? context.Values.Whole(count, "periods", 3, BindingLimits.SlopePeriodsMax)
            : null;
        MissingPolicy missing = BindMissing(reader, "slope");
        return each is { } kind && periods is { } n && IsNumber(node, "slope", of)
            ? new MeasureInfo(new Measure.Slope(of!.Measure, kind, n, missing), of.Indicator, MeasureForm.Number)
            : null;
    }

    /// <summary>Reads a disparity.</summary>
    internal MeasureInfo? Disparity(ObjectReader reader, SyntaxNode node, MeasureInfo? of)
    {
        DisparityForm? form = context.Values.Word(node, "disparity", PlanWords.DisparityForms);
        DisparityGroups? between = reader.Require("between") is { } groups ? BindGroups(groups) : null;
        DisparityReference reference =
            reader.Word("reference", PlanWords.DisparityReferences) ?? DisparityReference.Extremes;
        bool hasBest = reference is DisparityReference.Best or DisparityReference.Worst;
        Direction? best = hasBest ? BindBest(reader, node, of) : Direction.Neither;
        if (!hasBest)
        {
            reader.Forbid("best", new("the references best and worst", "参照 best 和 worst"));
        }

        MissingPolicy missing = BindMissing(reader, "disparity");
        if (reference == DisparityReference.Ends
            && between is DisparityGroups.Units { Selection: not UnitSelection.Named })
        {
            context.Values.Report(LimitRuleErrors.NoOrder(reader.Find("reference")!));
            return null;
        }

        return form is { } known && between is not null && best is { } end && IsNumber(node, "disparity", of)
            ? new MeasureInfo(
                new Measure.Disparity(of!.Measure, known, between, reference, end, missing),
                of.Indicator,
                MeasureForm.Number)
            : null;
    }

    private Direction? BindBest(ObjectReader reader, SyntaxNode node, MeasureInfo? of)
    {
        Direction best = reader.Word("best", PlanWords.Bests) ?? of?.Indicator?.Better ?? Direction.Neither;
        if (best == Direction.Neither && reader.Find("best") is null && of is not null)
        {
            context.Values.Report(QuantityErrors.NoBest(node));
        }

        return best == Direction.Neither ? null : best;
    }

    private DisparityGroups? BindGroups(SyntaxNode node)
    {
        if (node is SyntaxObject groups && groups.TryGet("categories", out SyntaxMember? list))
        {
            _ = context.Open(groups, "between", Shapes.Between)?.OnlyOne("categories", "units", "level", "group");
            IReadOnlyList<SyntaxString> names = context.Values.Names(list.Value, "categories");
            if (names.Count == 1)
            {
                context.Values.Report(TypeErrors.TooFew(list.Value, "categories", 2));
            }

            return names.Count < 2
                ? null
                : new DisparityGroups.Categories([.. names.Select(name => new CategoryId(name.Value))]);
        }

        return SelectionBinder.Bind(node, "between", context.Values) is { } units
            ? new DisparityGroups.Units(units)
            : null;
    }

    private MissingPolicy BindMissing(ObjectReader reader, string measure)
    {
        MissingPolicy policy = reader.Find("missing") is { } missing
            ? MissingBinder.Bind(missing, context.Values)
            : new MissingPolicy.Require();
        if (policy is not (MissingPolicy.Require or MissingPolicy.Skip))
        {
            context.Values.Report(LimitRuleErrors.NoSuchPolicy(reader.Find("missing")!, measure));
        }

        return policy;
    }

    private bool IsNumber(SyntaxNode node, string word, MeasureInfo? of)
    {
        if (of is { Form: MeasureForm.Stage })
        {
            context.Values.Report(QuantityErrors.NotForStages(node, word, of.Indicator!.Id.Value));
            return false;
        }

        if (of is { Measure: Measure.ShareOfPlans })
        {
            context.Values.Report(LimitRuleErrors.AlwaysTheSame(node, word));
            return false;
        }

        return of is not null;
    }
}
