using HealthTargets.Observations;
using HealthTargets.OrgUnits;

namespace HealthTargets.Replays;

/// <summary>
/// The units of a target in the order of the table, where they lie one behind the other if they can, and their parents.
/// </summary>
internal sealed class UnitLayout
{
    public UnitLayout(int index, IReadOnlyList<OrgUnitId> units, OrgUnitTree tree, ObservationTable data)
    {
        Index = index;
        (OrgUnitId Id, int Place)[] ordered = [.. units
            .Select(id => (Id: id, Place: data.IndexOf(id)))
            .OrderBy(unit => unit.Place < 0 ? int.MaxValue : unit.Place)];
        Units = [.. ordered.Select(unit => unit.Id)];
        Places = [.. ordered.Select(unit => unit.Place)];
        First = Places.Length > 0 && Places[0] >= 0 && Places[^1] == Places[0] + Places.Length - 1 ? Places[0] : -1;
        AreLeaves = units.All(id => tree.ChildrenOf(id).Count == 0);
        List<int> ends = [];
        List<OrgUnitId?> parents = [];
        for (int i = 0; i < Units.Length; i++)
        {
            OrgUnitId? parent = tree.Find(Units[i])?.Parent;
            if (i > 0 && parents[^1] == parent)
            {
                ends[^1] = i + 1;
            }
            else
            {
                ends.Add(i + 1);
                parents.Add(parent);
            }
        }

        (RunEnds, RunParents) = ([.. ends], [.. parents]);
    }

    /// <summary>Gets its place among the layouts of a replay.</summary>
    public int Index { get; }

    /// <summary>Gets the units.</summary>
    public OrgUnitId[] Units { get; }

    /// <summary>Gets where the table has them; -1 for those of which it has nothing.</summary>
    public int[] Places { get; }

    /// <summary>Gets the place of the first one if all others follow it without a gap; else -1.</summary>
    public int First { get; }

    /// <summary>Gets a value indicating whether none of them has units below it.</summary>
    public bool AreLeaves { get; }

    /// <summary>Gets where the runs of units with the same parent end.</summary>
    public int[] RunEnds { get; }

    /// <summary>Gets the parent of each run.</summary>
    public OrgUnitId?[] RunParents { get; }
}
