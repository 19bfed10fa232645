using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Warns where bounds that a plan gives to units one by one do not add up to its bound for all of them together.
/// </summary>
internal sealed class SumCheck
{
    private readonly ValueReader values;
    private readonly List<(
        Target Target, Goal.Reach Goal, ReportingPeriod? Period, SyntaxNode? Overrides)> counted = [];

    internal SumCheck(ValueReader values) => this.values = values;

    /// <summary>Remembers a target, if it is one that adds up over units.</summary>
    /// <param name="target">The target.</param>
    /// <param name="indicator">Its indicator.</param>
    /// <param name="period">Its period, or that of its section or plan.</param>
    /// <param name="overrides">The node of its overrides, if it has any.</param>
    internal void Add(Target target, Indicator? indicator, ReportingPeriod? period, SyntaxNode? overrides)
    {
        if (target is { Goal: Goal.Reach goal, Timing: Timing.AtEnd, Categories.Count: 0 }
            && DistributionBinder.AddsUp(goal.Measure, indicator))
        {
            counted.Add((target, goal, period, overrides));
        }
    }

    /// <summary>Compares each target that gives units their bounds with the one for all of them.</summary>
    internal void Report()
    {
        foreach ((Target target, Goal.Reach goal, ReportingPeriod? period, SyntaxNode? overrides) in counted)
        {
            if (overrides is null || SumOf(target, goal) is not { } sum)
            {
                continue;
            }

            (Target Target, Goal.Reach Goal, ReportingPeriod? Period, SyntaxNode?) whole = counted.FirstOrDefault(
                other => other.Target.Scope is UnitSelection.Own && other.Goal.Measure == goal.Measure
                    && other.Period == period && other.Goal.Bound.GetType() == goal.Bound.GetType());
            if (whole.Target is not null && BoundBinder.NumberOf(whole.Goal.Bound) is { } bound && bound != sum)
            {
                values.Report(DistributionErrors.SumDiffers(overrides, sum, whole.Target.Id.Value, bound));
            }
        }
    }

    // Of the units below only those that the plan names are known here: all of a list, or at least two with a bound.
    private static decimal? SumOf(Target target, Goal.Reach goal)
    {
        Dictionary<OrgUnitId, decimal> bounds = [];
        foreach (BoundOverride other in goal.Overrides)
        {
            if (other is not { Unit: { } unit, Period: null }
                || BoundBinder.NumberOf(other.Bound) is not { } number
                || other.Bound.GetType() != goal.Bound.GetType())
            {
                return null;
            }

            bounds.TryAdd(unit, number);
        }

        return target.Scope switch
        {
            UnitSelection.Children when bounds.Count > 1 => Total(bounds.Values),
            UnitSelection.Named named when BoundBinder.NumberOf(goal.Bound) is { } usual =>
                Total(named.Units.Select(unit => bounds.GetValueOrDefault(unit, usual))),
            _ => null,
        };
    }

    // Numbers of a plan may be so large that their sum is none any more.
    private static decimal? Total(IEnumerable<decimal> numbers)
    {
        Values.Rational sum = numbers.Aggregate(Values.Rational.Zero, (all, number) => all + number);
        return sum.Abs() < (Values.Rational)1_000_000_000_000_000m
            ? (decimal)sum.Numerator / (decimal)sum.Denominator
            : null;
    }
}
