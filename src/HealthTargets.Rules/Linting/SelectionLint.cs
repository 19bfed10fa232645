using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Linting;

/// <summary>Finds scopes that no unit belongs to, and overrides that never apply.</summary>
internal static class SelectionLint
{
    internal static void Check(LintPlan plan, Target target, SyntaxObject node)
    {
        UnitSelection scope = target.Distribute?.To ?? target.Scope;
        IReadOnlyList<OrgUnit>? units = plan.Units?.Find(plan.Plan.Unit) is null
            ? null
            : LintUnits.Select(plan.Units, scope, plan.Plan.Unit);
        if (units?.Count == 0 && (node.Find("scope") ?? node.Find("distribute")) is { } place)
        {
            plan.Report(TargetWarnings.ScopeWithoutUnits(place, plan.UnitNames!));
            return;
        }

        CheckOverrides(plan, target, node, scope, units);
    }

    private static void CheckOverrides(
        LintPlan plan, Target target, SyntaxObject node, UnitSelection scope, IReadOnlyList<OrgUnit>? units)
    {
        if (target.Goal is not Goal.Reach { Overrides: var overrides }
            || node.Find("overrides") is not SyntaxArray places)
        {
            return;
        }

        Dictionary<BoundOverride, SyntaxNode> seen = [];
        ReportingPeriod period = target.Period ?? plan.PeriodAround(target);
        foreach ((BoundOverride other, SyntaxNode place) in overrides.Zip(places.Elements))
        {
            BoundOverride shape = other with { Bound = new Bound.About(0, 0) };
            if (!seen.TryAdd(shape, place))
            {
                plan.Report(TargetWarnings.OverrideTwice(place, seen[shape]));
            }
            else if (other.Period is { } at && AreApart(at, period, target.Timing))
            {
                plan.Report(TargetWarnings.OverrideFitsNothing(place, plan.UnitNames));
            }
            else if (units is not null ? !units.Any(unit => Fits(other, unit)) : IsElsewhere(other, scope, plan))
            {
                plan.Report(TargetWarnings.OverrideFitsNothing(place, plan.UnitNames));
            }
        }
    }

    private static bool AreApart(ReportingPeriod at, ReportingPeriod period, Timing timing) =>
        timing is Timing.At listed
            ? listed.Periods.All(one => TargetLint.AreApart(at, one))
            : TargetLint.AreApart(at, period);

    private static bool Fits(BoundOverride other, OrgUnit unit) =>
        (other.Unit is not { } id || unit.Id == id)
        && (other.Level is not { } level || unit.Level == level)
        && (other.Group is not { } group || unit.Groups.Contains(group));

    // Without units only a unit that the scope leaves out by name is known to be elsewhere.
    private static bool IsElsewhere(BoundOverride other, UnitSelection scope, LintPlan plan) =>
        other.Unit is { } unit && scope switch
        {
            UnitSelection.Own => unit != plan.Plan.Unit,
            UnitSelection.Named named => !named.Units.Contains(unit),
            _ => false,
        };
}
