using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using NodaTime;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>Which units a selection means, found by looking at all of them.</summary>
internal sealed class OracleUnits(IReadOnlyList<OrgUnit> all)
{
    public IEnumerable<OrgUnitId> Children(OrgUnitId unit, LocalDate date) =>
        all.Where(child => child.Parent == unit && child.ExistsOn(date)).Select(child => child.Id);

    public OrgUnit? Find(OrgUnitId unit) => all.FirstOrDefault(candidate => candidate.Id == unit);

    /// <summary>Gets the unit and all below it.</summary>
    public IEnumerable<OrgUnit> Under(OrgUnitId unit) => all.Where(candidate => IsUnder(candidate, unit));

    public IReadOnlyList<OrgUnitId> Select(UnitSelection selection, OrgUnitId unit, LocalDate date) => selection switch
    {
        UnitSelection.Own => [unit],
        UnitSelection.Children => [.. Children(unit, date)],
        UnitSelection.Siblings => Find(unit)?.Parent is { } parent ? [.. Children(parent, date)] : [unit],
        UnitSelection.Named named => [.. named.Units],
        UnitSelection.Matching match => [.. Under(unit)
            .Where(candidate => candidate.ExistsOn(date))
            .Where(candidate => match.Levels.Count == 0 || match.Levels.Any(level => candidate.Level == level))
            .Where(candidate => match.Groups.Count == 0 || match.Groups.Any(group => candidate.Groups.Contains(group)))
            .Select(candidate => candidate.Id)],
        _ => throw new InvalidOperationException("A selection of an unknown form."),
    };

    private bool IsUnder(OrgUnit candidate, OrgUnitId unit) => candidate.Id == unit
        || (candidate.Parent is { } parent && IsUnder(Find(parent)!, unit));
}
