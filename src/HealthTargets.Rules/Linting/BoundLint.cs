using HealthTargets.Indicators;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Linting;

/// <summary>
/// Finds bounds that every number meets or none, that bound the wrong side, and that are written in another unit than
/// what they bound.
/// </summary>
internal sealed class BoundLint(LintPlan plan)
{
    private static readonly string[] ManyWords = ["万", "亿", "千", "百", "hundred", "thousand", "million"];

    internal void Check(Target target, SyntaxObject node)
    {
        foreach (PlacedBound placed in PlacedBound.Of(target, node))
        {
            bool isFinding = CheckUnit(placed) || CheckReach(target, placed);
            if (!isFinding && placed.Role == BoundRole.Goal)
            {
                CheckSide(placed);
                CheckStart(target, placed, node);
            }
        }
    }

    private bool CheckUnit(PlacedBound placed)
    {
        IReadOnlyList<SyntaxNumber> limits = NumbersOf(placed.Member);
        bool isLowLimit = placed.Bound is Bound.AtLeast or Bound.Above or Bound.EqualTo or Bound.Between or Bound.About;

        // A share has a warning of its own where it is read.
        if (isLowLimit && placed.Measure is Measure.Value value && MeasureRange.IsPercent(placed.Measure, plan)
            && limits is [{ Value: > 0 and < 1 } fraction, ..])
        {
            plan.Report(QuantityWarnings.FractionOfPercent(fraction, value.Indicator.Value));
            return true;
        }

        if (IsWholeNumber(placed.Measure) is { } name
            && limits.FirstOrDefault(limit => limit.Value is > 0 and < 1) is { } part)
        {
            plan.Report(QuantityWarnings.FractionOfCount(part, name));
            return true;
        }

        if (placed.Measure is Measure.Change
            {
                Form: ChangeForm.Percent, Since: ChangeReference.Previous or ChangeReference.LastYear, Of: var of,
            }
            && placed.Role == BoundRole.Goal && MeasureRange.IsPercent(of, plan)
            && limits is [{ Value: > -10 and < 10 and not 0 } small, ..])
        {
            plan.Report(QuantityWarnings.PercentForPoints(small));
            return true;
        }

        return false;
    }

    // The name of what is counted; null where parts of one make sense.
    private string? IsWholeNumber(Measure measure)
    {
        IndicatorId? id = measure switch
        {
            Measure.Value value => value.Indicator,
            Measure.Cumulative cumulative => cumulative.Indicator,
            _ => null,
        };
        return measure is Measure.CountOfUnits ? "count"
            : measure is Measure.Streak ? "streak"
            : id is { } known && plan.Find(known) is { Quantity: Quantity.Count, Decimals: null or 0 } indicator
                && !IndicatorLint.IsPercent(indicator.Unit) && !IsCountedInMany(indicator.Unit) ? known.Value
            : null;
    }

    // Half of ten thousand people is a number of people.
    private static bool IsCountedInMany(LocalizedText? unit) => unit is not null && ManyWords.Any(
        word => unit.English?.Contains(word, StringComparison.OrdinalIgnoreCase) == true
            || unit.Chinese?.Contains(word, StringComparison.Ordinal) == true);

    private bool CheckReach(Target target, PlacedBound placed)
    {
        MeasureRange range = MeasureRange.Of(placed.Measure, plan);
        StageScale? scale = placed.Measure is Measure.Value value ? plan.Find(value.Indicator)?.Scale : null;
        bool isReported = placed.Measure is Measure.ShareOfUnits or Measure.ShareOfPlans or Measure.PercentileRank
            && NumbersOf(placed.Member).Any(number => number.Value is < 0 or > 100 or (> 0 and < 1));
        if (isReported || BoundSpan.Of(placed.Bound, scale) is not { } span)
        {
            return false;
        }

        if (span.HoldsNone(range))
        {
            plan.Report(TargetWarnings.NeverMet(placed.Member, range, scale));
            return true;
        }

        // Many a plan asks 0 of everybody and more of some, or asks for nothing and scores what there is.
        bool isAsked = placed.Role is BoundRole.Goal or BoundRole.Part
            && target is { Scoring: Scoring.AllOrNothing, Method: null, Goal: not Goal.Reach { Overrides.Count: > 0 } };
        if (isAsked && span.HoldsAll(range))
        {
            plan.Report(TargetWarnings.NeverMissed(placed.Member, range, scale));
            return true;
        }

        return false;
    }

    private void CheckSide(PlacedBound placed)
    {
        (Direction better, string name) = DirectionOf(placed.Measure);
        bool isWrong = better switch
        {
            Direction.Higher => placed.Bound is Bound.AtMost or Bound.Below,
            Direction.Lower => placed.Bound is Bound.AtLeast or Bound.Above,
            _ => false,
        };
        if (isWrong)
        {
            plan.Report(TargetWarnings.WrongSide(placed.Member, name, better));
        }
    }

    private (Direction Better, string Name) DirectionOf(Measure measure) => measure switch
    {
        Measure.Value value => (plan.Find(value.Indicator)?.Better ?? default, value.Indicator.Value),
        Measure.Cumulative all => (plan.Find(all.Indicator)?.Better ?? default, all.Indicator.Value),
        Measure.Change { Form: ChangeForm.AnnualReduction } => default,
        Measure.Change change => DirectionOf(change.Of),
        Measure.Slope slope => DirectionOf(slope.Of),
        Measure.Percentile percentile => DirectionOf(percentile.Of),
        Measure.Rank => (Direction.Lower, "rank"),
        Measure.Progress => (Direction.Higher, "progress"),
        _ => default,
    };

    private void CheckStart(Target target, PlacedBound placed, SyntaxObject node)
    {
        // Who has to keep a level every month, or on a level path, may well begin above it.
        bool isWay = target.Timing is Timing.AtEnd or Timing.By && target.Path is not ExpectedPath.Constant
            && placed.Bound is Bound.AtLeast or Bound.Above or Bound.AtMost or Bound.Below
            && placed.Measure is not (Measure.Change or Measure.Progress or Measure.Slope or Measure.Rank);
        if (isWay && target is { Baseline: Baseline.Given { Value: var start }, Method: null }
            && BoundSpan.Of(placed.Bound, scale: null) is { } span && span.IsBeyond(start)
            && node.Find("baseline") is { } place)
        {
            plan.Report(TargetWarnings.BaselineBeyond(place, start, placed.Member));
        }
    }

    private static IReadOnlyList<SyntaxNumber> NumbersOf(SyntaxMember bound) => bound.Value switch
    {
        SyntaxNumber number => [number],
        SyntaxArray list => [.. list.Elements.OfType<SyntaxNumber>()],
        SyntaxObject about when about.Find("value") is SyntaxNumber middle => [middle],
        _ => [],
    };
}
