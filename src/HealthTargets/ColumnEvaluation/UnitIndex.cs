using System.Runtime.InteropServices;
using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Numbers the units: first those of the tree, in its order, then those that a plan names beside it, as they are asked
/// for. Safe for use by several threads.
/// </summary>
internal sealed class UnitIndex
{
    private readonly OrgUnitTree tree;

    // Those of the tree never change, so they are read without a lock.
    private readonly Dictionary<OrgUnitId, int> indexes;
    private readonly OrgUnitId[] ids;
    private readonly int[] parents;
    private readonly Dictionary<OrgUnitId, int> otherIndexes = [];
    private readonly List<OrgUnitId> otherIds = [];
    private readonly Lock gate = new();

    public UnitIndex(OrgUnitTree tree)
    {
        this.tree = tree;
        ids = new OrgUnitId[tree.All.Count];
        indexes = new(ids.Length);
        for (int unit = 0; unit < ids.Length; unit++)
        {
            ids[unit] = tree.All[unit].Id;
            indexes.Add(ids[unit], unit);
        }

        parents = [.. tree.All.Select(unit => unit.Parent is { } parent ? indexes[parent] : -1)];
    }

    public OrgUnitTree Tree => tree;

    public OrgUnitId IdOf(int unit)
    {
        if (unit < ids.Length)
        {
            return ids[unit];
        }

        lock (gate)
        {
            return otherIds[unit - ids.Length];
        }
    }

    /// <summary>Gets the unit as the tree has it, or null if it is not in the tree.</summary>
    public OrgUnit? UnitOf(int unit) => unit < ids.Length ? tree.All[unit] : null;

    /// <summary>Gets the unit above, or -1.</summary>
    public int ParentOf(int unit) => unit < ids.Length ? parents[unit] : -1;

    public int IndexOf(OrgUnitId id)
    {
        if (indexes.TryGetValue(id, out int known))
        {
            return known;
        }

        lock (gate)
        {
            ref int index = ref CollectionsMarshal.GetValueRefOrAddDefault(otherIndexes, id, out bool exists);
            if (!exists)
            {
                index = ids.Length + otherIds.Count;
                otherIds.Add(id);
            }

            return index;
        }
    }

    public Lanes LanesOf(IEnumerable<OrgUnitId> units) => new([.. units.Select(IndexOf)]);

    /// <summary>Gets which units each lane looks at, those that exist on a day.</summary>
    /// <param name="lanes">The lanes.</param>
    /// <param name="selection">Which units.</param>
    /// <param name="date">The day.</param>
    /// <param name="asGiven">Whether groups are in the order of the tree or list, not in that of identifiers.</param>
    public Relation Related(Lanes lanes, UnitSelection selection, LocalDate date, bool asGiven = false)
    {
        Dictionary<int, int> groups = [];
        Dictionary<int, int> places = [];
        List<int> others = [];
        List<int> starts = [0];
        List<int> positions = [];
        int[] groupOf = new int[lanes.Count];
        for (int lane = 0; lane < lanes.Count; lane++)
        {
            int shared = Shared(selection, lanes[lane]);
            if (!groups.TryGetValue(shared, out int group))
            {
                group = groups.Count;
                groups.Add(shared, group);
                foreach (OrgUnitId id in asGiven
                    ? UnitSelector.Select(tree, selection, IdOf(lanes[lane]), date)
                    : UnitSelector.InOrder(tree, selection, IdOf(lanes[lane]), date))
                {
                    int unit = IndexOf(id);
                    if (places.TryAdd(unit, others.Count))
                    {
                        others.Add(unit);
                    }

                    positions.Add(places[unit]);
                }

                starts.Add(positions.Count);
            }

            groupOf[lane] = group;
        }

        return new(new Lanes([.. others]), groupOf, [.. starts], [.. positions]);
    }

    // What two lanes have in common that look at the same units.
    private int Shared(UnitSelection selection, int unit) => selection switch
    {
        UnitSelection.Named => -1,
        UnitSelection.Siblings when UnitOf(unit)?.Parent is { } parent => IndexOf(parent),
        UnitSelection.Siblings => -2 - unit,
        _ => unit,
    };
}
