using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Plans;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Results;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Coverage;

/// <summary>Which edges of the bounds of a target tests touch: exactly there, just below and just above.</summary>
internal sealed class BoundaryCoverage(Plan plan, Target target, SyntaxObject tree, IReadOnlyList<JudgedTarget> judged)
{
    private static readonly BilingualText Exactly = new("a value of exactly {0}", "恰好等于 {0} 的值");
    private static readonly BilingualText Below = new("a value just below {0}, from {1}", "略低于 {0} 的值（不低于 {1}）");
    private static readonly BilingualText Above = new("a value just above {0}, up to {1}", "略高于 {0} 的值（不高于 {1}）");
    private static readonly BilingualText DerivedBelow = new("a value just below {0}", "略低于 {0} 的值");
    private static readonly BilingualText DerivedAbove = new("a value just above {0}", "略高于 {0} 的值");

    private Measure? Compared => (target.Goal as Goal.Reach)?.Measure;

    /// <summary>Gets the sides of all edges.</summary>
    internal IEnumerable<CoverageItem> Items()
    {
        StageScale[] scales = [.. plan.Indicators
            .OrderByDescending(indicator => Compared == new Measure.Value(indicator.Id))
            .Select(indicator => indicator.Scale).OfType<StageScale>()];
        return new TargetSites(tree).Bounds.SelectMany(site =>
            BoundEdge.Of(site, scales).SelectMany(edge => Sides(site, edge)));
    }

    private IEnumerable<CoverageItem> Sides(BoundSite site, BoundEdge edge)
    {
        (bool hasBelow, bool hasAbove) = Existing(site, edge);
        if (hasBelow)
        {
            yield return Item(site, edge, -1, edge.Number is null
                ? new(DerivedBelow, edge.Text)
                : new(Below, edge.Text, Next(edge, -1)));
        }

        yield return Item(site, edge, 0, new(Exactly, edge.Text));
        if (hasAbove)
        {
            yield return Item(site, edge, 1, edge.Number is null
                ? new(DerivedAbove, edge.Text)
                : new(Above, edge.Text, Next(edge, 1)));
        }
    }

    // What there can be: no stage before the first, no count below 0, no share above 100.
    private (bool Below, bool Above) Existing(BoundSite site, BoundEdge edge)
    {
        bool isFloor = edge.Number?.Sign == 0 && (edge.Scale is not null || (site.IsOwn && Compared
            is Measure.Value or Measure.Cumulative or Measure.ShareOfUnits or Measure.CountOfUnits or Measure.Streak));
        bool isCeiling = (edge.Scale is { } scale && edge.Number == scale.Stages.Count - 1)
            || (site.IsOwn && edge.Number == 100 && Compared is Measure.ShareOfUnits);
        return (!isFloor, !isCeiling);
    }

    private static string Next(BoundEdge edge, int side)
    {
        Rational next = edge.Number!.Value + (edge.Step!.Value * side);
        return edge.Scale is { } scale ? $"\"{ResultWords.StageOf(next, scale)}\"" : next.ToString();
    }

    private CoverageItem Item(BoundSite site, BoundEdge edge, int side, FormattedText text)
    {
        SyntaxNode place = edge.Place < site.Limits.Count ? site.Limits[edge.Place] : site.Member.Value;
        return new(
            CoverageKind.Boundary,
            target.Id,
            text,
            place,
            judged.Where(one => one.Comparisons.Any(comparison => IsThere(site, edge, side, one, comparison)))
                .Select(one => one.Test));
    }

    private bool IsThere(BoundSite site, BoundEdge edge, int side, JudgedTarget one, Derivation comparison)
    {
        int? place = comparison.Override is { } other && one.Verdict.Target.Goal is Goal.Reach reach
            ? reach.Overrides.Index().First(item => item.Item == other).Index
            : null;
        if (place != site.Override || !IsOf(site, comparison.Bound!)
            || comparison.Inputs[0].Result.NumberOrNull is not { } value || edge.In(comparison) is not { } limit)
        {
            return false;
        }

        Rational distance = value - limit;
        return distance.Sign == side && distance.Abs() <= edge.StepIn(comparison);
    }

    private bool IsOf(BoundSite site, Bound bound)
    {
        (string name, IReadOnlyList<Limit> limits) = ResultWords.Of(bound);
        if (name != site.Member.Name)
        {
            return false;
        }

        // Of a bound that is shared out each unit has a share of its own.
        return target.Distribute is not null || name == "about"
            || site.Limits.Zip(limits).All(pair => (pair.First, pair.Second) switch
            {
                (SyntaxNumber number, Limit.Number limit) => number.Value == limit.Value,
                (SyntaxString stage, Limit.Stage limit) => stage.Value == limit.Name,
                (SyntaxObject, Limit.Derived) => true,
                _ => false,
            });
    }
}
