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
        (Units, Places) = InOrder(units, data);
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

    // By places; units without one come last, in the order in which they were.
    private static (OrgUnitId[] Units, int[] Places) InOrder(IReadOnlyList<OrgUnitId> units, ObservationTable data)
    {
        long[] order = new long[units.Count];
        for (int i = 0; i < order.Length; i++)
        {
            long place = data.IndexOf(units[i]) is var found and >= 0 ? found : int.MaxValue;
            order[i] = (place << 32) | (uint)i;
        }

        Array.Sort(order);
        OrgUnitId[] ids = new OrgUnitId[order.Length];
        int[] places = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            int place = (int)(order[i] >> 32);
            ids[i] = units[(int)(order[i] & int.MaxValue)];
            places[i] = place == int.MaxValue ? -1 : place;
        }

        return (ids, places);
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
