using HealthTargets.OrgUnits;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Linting;

/// <summary>Which units a selection can mean at any time, whether they exist today or not.</summary>
internal static class LintUnits
{
    /// <summary>Returns the units of a selection; those that a list names, only if the tree knows them.</summary>
    internal static IReadOnlyList<OrgUnit> Select(OrgUnitTree tree, UnitSelection selection, OrgUnitId unit) =>
        selection switch
        {
            UnitSelection.Own => [.. Found(tree, [unit])],
            UnitSelection.Children => tree.ChildrenOf(unit),
            UnitSelection.Siblings when tree.Find(unit)?.Parent is { } parent => tree.ChildrenOf(parent),
            UnitSelection.Siblings => [.. Found(tree, [unit])],
            UnitSelection.Named named => [.. Found(tree, named.Units)],
            UnitSelection.Matching matching => [.. Found(tree, [unit]).Concat(tree.DescendantsOf(unit))
                .Where(candidate => Fits(matching, candidate))],
            _ => [],
        };

    private static IEnumerable<OrgUnit> Found(OrgUnitTree tree, IEnumerable<OrgUnitId> units) =>
        units.Select(tree.Find).OfType<OrgUnit>();

    private static bool Fits(UnitSelection.Matching matching, OrgUnit unit) =>
        (matching.Levels.Count == 0 || (unit.Level is { } level && matching.Levels.Contains(level)))
        && (matching.Groups.Count == 0 || matching.Groups.Any(unit.Groups.Contains));
}
