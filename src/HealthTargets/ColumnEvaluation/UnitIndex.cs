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
    private readonly Dictionary<OrgUnitId, int> indexes = [];
    private readonly List<OrgUnitId> ids = [];
    private readonly Lock gate = new();

    public UnitIndex(OrgUnitTree tree)
    {
        this.tree = tree;
        foreach (OrgUnit unit in tree.All)
        {
            indexes.Add(unit.Id, ids.Count);
            ids.Add(unit.Id);
        }
    }

    public OrgUnitTree Tree => tree;

    public OrgUnitId IdOf(int unit)
    {
        lock (gate)
        {
            return ids[unit];
        }
    }

    /// <summary>Gets the unit as the tree has it, or null if it is not in the tree.</summary>
    public OrgUnit? UnitOf(int unit) => unit < tree.All.Count ? tree.All[unit] : null;

    public int IndexOf(OrgUnitId id)
    {
        lock (gate)
        {
            ref int index = ref CollectionsMarshal.GetValueRefOrAddDefault(indexes, id, out bool exists);
            if (!exists)
            {
                index = ids.Count;
                ids.Add(id);
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
