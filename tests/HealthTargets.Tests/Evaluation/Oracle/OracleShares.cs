using System.Numerics;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>The shares of a bound, given out step by step to whoever is furthest below an exact share.</summary>
internal static class OracleShares
{
    /// <summary>Gets the units among which the bound of a target is shared out.</summary>
    public static IEnumerable<OrgUnitId> Units(Distribution rule, OrgUnitId owner, OracleUnits units, LocalDate date) =>
        units.Select(rule.To, owner, date).Where(unit => unit != owner).Distinct();

    /// <summary>Gets the bound of a unit with its share, or why there is none; nothing if it is not shared out.</summary>
    public static (Bound? Bound, AbsenceReason? Why)? Of(
        Target target, Goal.Reach goal, OrgUnitId owner, OracleUnits units, OracleMeasures measures, OracleScope scope,
        LocalDate asOf)
    {
        OrgUnit? unit = units.Find(scope.Unit);
        bool hasOwn = goal.Overrides.Any(other => (other.Unit ?? scope.Unit) == scope.Unit
            && (other.Unit is not null || other.Level is not null || other.Group is not null)
            && (other.Level is null || other.Level == unit?.Level)
            && (other.Group is null || unit?.Groups.Contains(other.Group.Value) == true)
            && (other.Category is null || other.Category == scope.Category)
            && (other.Period is not { } period || period.Contains(scope.Period)));
        if (target.Distribute is not { } rule || scope.Unit == owner || hasOwn)
        {
            return null;
        }

        LocalDate date = asOf < scope.TargetPeriod.Start ? scope.TargetPeriod.Start
            : asOf > scope.TargetPeriod.End ? scope.TargetPeriod.End : asOf;
        OrgUnitId[] all = [.. Units(rule, owner, units, date).OrderBy(one => one.Value, StringComparer.Ordinal)];
        Answer[] weights = [.. all.Select(one => Weight(rule.By, goal.Measure, measures, scope with { Unit = one }))];
        Bound whole = OracleBounds.Resolve(goal, units.Find(owner), scope with { Unit = owner });
        if (OracleBounds.Limits(whole) is not [Limit.Number total])
        {
            return (null, AbsenceReason.Undefined);
        }

        if (weights.FirstOrDefault(weight => weight.Number is null) is { } absent)
        {
            return (null, absent.Why);
        }

        Exact[] numbers = [.. weights.Select(weight => weight.Number!.Value)];
        return numbers.Any(number => number.Sign < 0) || numbers.All(number => number.Sign == 0)
            ? (null, AbsenceReason.Undefined)
            : (With(
                OracleBounds.Resolve(goal, unit, scope),
                Share(total.Value, all, numbers, rule.Decimals)[Array.IndexOf(all, scope.Unit)]), null);
    }

    private static Answer Weight(DistributionKey by, Measure measure, OracleMeasures measures, OracleScope scope) =>
        by switch
        {
            DistributionKey.OfIndicator of => measures.Take(
                new Measure.Value(of.Indicator), scope with { Baseline = null }),
            DistributionKey.LastYear => measures.Take(
                measure, scope with { Baseline = null, Period = scope.Period.SamePeriodLastYear() }),
            DistributionKey.Given given => given.Weights.Where(one => one.Unit == scope.Unit)
                .Select(one => Answer.Of(one.Weight)).DefaultIfEmpty(Answer.No(AbsenceReason.Missing)).First(),
            _ => Answer.Of(1),
        };

    private static Exact[] Share(decimal total, OrgUnitId[] units, Exact[] weights, int decimals)
    {
        Exact step = new(1, BigInteger.Pow(10, decimals));
        Exact[] exact = [.. weights.Select(weight => (Exact)total * weight / Exact.Sum(weights))];
        Exact[] shares = [.. exact.Select(share => Down(share, step))];
        while (Exact.Sum(shares) is var given && given != total)
        {
            int next = Enumerable.Range(0, shares.Length)
                .OrderByDescending(place => exact[place] - shares[place])
                .ThenByDescending(place => weights[place])
                .ThenBy(place => units[place].Value, StringComparer.Ordinal)
                .First();
            Exact left = (Exact)total - given;
            shares[next] += left < step ? left : step;
        }

        return shares;
    }

    private static Exact Down(Exact number, Exact step)
    {
        Exact nearest = (number / step).Round(0);
        return (nearest > number / step ? nearest - 1 : nearest) * step;
    }

    private static Bound With(Bound bound, Exact share)
    {
        Limit.Number limit = new((decimal)share.Above / (decimal)share.Below);
        return bound switch
        {
            Bound.AtMost => new Bound.AtMost(limit),
            Bound.Above => new Bound.Above(limit),
            Bound.Below => new Bound.Below(limit),
            Bound.EqualTo => new Bound.EqualTo(limit),
            _ => new Bound.AtLeast(limit),
        };
    }
}
