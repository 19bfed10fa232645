using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using NodaTime;

namespace HealthTargets.Evaluation;

/// <summary>Resolves which units a <see cref="UnitSelection"/> means.</summary>
internal static class UnitSelector
{
    /// <summary>Gets the units in the order of the tree (or of the list) that exist on a day.</summary>
    public static IReadOnlyList<OrgUnitId> Select(
        OrgUnitTree tree, UnitSelection selection, OrgUnitId unit, LocalDate date) => selection switch
        {
            UnitSelection.Own => [unit],
            UnitSelection.Children => Existing(tree.ChildrenOf(unit), date),
            UnitSelection.Siblings => Siblings(tree, unit, date),
            UnitSelection.Named named => [.. named.Units],
            UnitSelection.Matching matching => Existing(
                SelfAndDescendants(tree, unit).Where(candidate => Fits(matching, candidate)), date),
            _ => throw new InvalidOperationException("A selection of units of an unknown form."),
        };

    /// <summary>
    /// Gets the same units in the order of their identifiers: of several that lack a number the same one gives the
    /// reason, whatever the order in the files.
    /// </summary>
    public static IReadOnlyList<OrgUnitId> InOrder(
        OrgUnitTree tree, UnitSelection selection, OrgUnitId unit, LocalDate date)
    {
        if (selection is UnitSelection.Children)
        {
            return Existing(tree.ChildrenInOrderOf(unit), date);
        }

        IReadOnlyList<OrgUnitId> units = Select(tree, selection, unit, date);
        string[] names = new string[units.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = units[i].Value;
        }

        // Texts are sorted by code that is there; for our own type it would be compiled when a program starts.
        Array.Sort(names, StringComparer.Ordinal);
        OrgUnitId[] sorted = new OrgUnitId[names.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = new(names[i]);
        }

        return sorted;
    }

    private static List<OrgUnitId> Siblings(OrgUnitTree tree, OrgUnitId unit, LocalDate date) =>
        tree.Find(unit)?.Parent is { } parent ? Existing(tree.ChildrenOf(parent), date) : [unit];

    private static IEnumerable<OrgUnit> SelfAndDescendants(OrgUnitTree tree, OrgUnitId unit) =>
        tree.Find(unit) is { } self ? tree.DescendantsOf(unit).Prepend(self) : [];

    private static bool Fits(UnitSelection.Matching matching, OrgUnit unit) =>
        (matching.Levels.Count == 0 || HasLevel(unit, matching.Levels.AsSpan()))
        && (matching.Groups.Count == 0 || IsInGroup(unit, matching.Groups.AsSpan()));

    private static bool HasLevel(OrgUnit unit, ReadOnlySpan<OrgUnitLevel> levels)
    {
        foreach (OrgUnitLevel level in levels)
        {
            if (unit.Level?.Value == level.Value)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInGroup(OrgUnit unit, ReadOnlySpan<OrgUnitGroup> groups)
    {
        foreach (OrgUnitGroup group in groups)
        {
            if (unit.Groups.Contains(group))
            {
                return true;
            }
        }

        return false;
    }

    private static List<OrgUnitId> Existing(IEnumerable<OrgUnit> units, LocalDate date)
    {
        List<OrgUnitId> existing = [];
        foreach (OrgUnit unit in units)
        {
            if (unit.ExistsOn(date))
            {
                existing.Add(unit.Id);
            }
        }

        return existing;
    }
}
