using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>
/// Which override of a bound applies: unit and period before unit, before level or group, before the rest.
/// </summary>
internal static class OverrideRules
{
    public static BoundOverride? Find(ValueList<BoundOverride> overrides, OrgUnit? unit, MeasureScope scope) =>
        overrides.Where(candidate => Applies(candidate, unit, scope)).MaxBy(Precedence);

    private static bool Applies(BoundOverride candidate, OrgUnit? unit, MeasureScope scope) =>
        (candidate.Unit is not { } id || id == scope.Unit)
        && (candidate.Level is not { } level || unit?.Level == level)
        && (candidate.Group is not { } group || (unit?.Groups.Contains(group) ?? false))
        && (candidate.Category is not { } category || scope.Category == category)
        && (candidate.Period is not { } period || period.Contains(scope.Period));

    private static int Precedence(BoundOverride candidate)
    {
        int place = candidate.Unit is not null ? 8 : candidate.Level is not null || candidate.Group is not null ? 4 : 0;
        return place + (candidate.Period is not null ? 2 : 0) + (candidate.Category is not null ? 1 : 0);
    }
}
