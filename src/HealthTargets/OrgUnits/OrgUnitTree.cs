using HealthTargets.Values;

namespace HealthTargets.OrgUnits;

/// <summary>
/// The organisation units of a country, a province or a county, each under its parent. Immutable and safe for use by
/// several threads. Units keep the order in which they were given.
/// </summary>
public sealed class OrgUnitTree
{
    private readonly Dictionary<OrgUnitId, OrgUnit> units;
    private readonly Dictionary<OrgUnitId, ValueList<OrgUnit>> children;
    private readonly Lazy<Dictionary<OrgUnitId, ValueList<OrgUnit>>> sortedChildren;

    // The units as they were given, before parents were dropped.
    private readonly ValueList<OrgUnit> given;

    private OrgUnitTree(
        ValueList<OrgUnit> given,
        Dictionary<OrgUnitId, OrgUnit> units,
        ValueList<OrgUnit> all,
        ValueList<OrgUnitProblem> problems)
    {
        this.given = given;
        this.units = units;
        All = all;
        Problems = problems;
        children = ByParent(all);
        sortedChildren = new(() => Sorted(children));
    }

    /// <summary>Gets how many units can stand above one another: 100, far more than any administration has.</summary>
    public static int LevelsMax => 100;

    /// <summary>Gets the tree without units.</summary>
    public static OrgUnitTree Empty { get; } = Build([]);

    /// <summary>Gets all units in the order in which they were given.</summary>
    public ValueList<OrgUnit> All { get; }

    /// <summary>Gets what was wrong with the units that were left out or cut loose; empty if all are well.</summary>
    public ValueList<OrgUnitProblem> Problems { get; }

    /// <summary>
    /// Builds the tree. A unit given twice keeps its first form, a parent that does not exist or that would close a
    /// circle is dropped so that the unit becomes a root, and so is one below <see cref="LevelsMax"/> levels; each such
    /// case is in <see cref="Problems"/>.
    /// </summary>
    /// <param name="units">The units, parents and children in any order.</param>
    /// <returns>The tree.</returns>
    public static OrgUnitTree Build(IEnumerable<OrgUnit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        ValueList<OrgUnit> given = units.ToValueList();
        Dictionary<OrgUnitId, OrgUnit> known = [];
        List<OrgUnitId> order = [];
        List<OrgUnitProblem> problems = [];
        foreach (OrgUnit unit in given)
        {
            if (known.TryAdd(unit.Id, unit))
            {
                order.Add(unit.Id);
            }
            else
            {
                problems.Add(new(OrgUnitProblemKind.Duplicate, unit.Id, null));
            }
        }

        DropUnknownParents(known, order, problems);
        BreakCircles(known, order, problems);
        LimitDepth(known, order, problems);
        OrgUnit[] all = new OrgUnit[order.Count];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = known[order[i]];
        }

        return new(given, known, all.ToValueList(), problems.ToValueList());
    }

    /// <summary>Gets a unit.</summary>
    /// <param name="id">Its identifier.</param>
    /// <returns>The unit, or <see langword="null"/> if there is none with that identifier.</returns>
    public OrgUnit? Find(OrgUnitId id) => units.GetValueOrDefault(id);

    /// <summary>Gets the units directly under a unit.</summary>
    /// <param name="id">The identifier of the parent.</param>
    /// <returns>The children in the order in which they were given.</returns>
    public ValueList<OrgUnit> ChildrenOf(OrgUnitId id) => children.GetValueOrDefault(id) ?? [];

    /// <summary>Gets the units directly under a unit in the order of their identifiers, not of the file.</summary>
    internal ValueList<OrgUnit> ChildrenInOrderOf(OrgUnitId id) => sortedChildren.Value.GetValueOrDefault(id) ?? [];

    /// <summary>Gets a unit's descendants: children, their children and so on, without the unit itself.</summary>
    /// <param name="id">The identifier of the unit.</param>
    /// <returns>The descendants, each parent before its children.</returns>
    public IEnumerable<OrgUnit> DescendantsOf(OrgUnitId id)
    {
        Stack<OrgUnit> open = new(ChildrenOf(id).Reverse());
        while (open.TryPop(out OrgUnit? unit))
        {
            yield return unit;
            foreach (OrgUnit child in ChildrenOf(unit.Id).Reverse())
            {
                open.Push(child);
            }
        }
    }

    /// <summary>Gets this tree with one unit more, which takes its place above the units that name it.</summary>
    /// <param name="root">The identifier of the unit, which is not in this tree.</param>
    /// <returns>The larger tree.</returns>
    internal OrgUnitTree WithRoot(OrgUnitId root) => Build(given.Prepend(new OrgUnit { Id = root }));

    private static Dictionary<OrgUnitId, ValueList<OrgUnit>> ByParent(ValueList<OrgUnit> all)
    {
        Dictionary<OrgUnitId, List<OrgUnit>> below = [];
        foreach (OrgUnit unit in all)
        {
            if (unit.Parent is { } parent)
            {
                if (!below.TryGetValue(parent, out List<OrgUnit>? siblings))
                {
                    below.Add(parent, siblings = []);
                }

                siblings.Add(unit);
            }
        }

        Dictionary<OrgUnitId, ValueList<OrgUnit>> lists = new(below.Count);
        foreach ((OrgUnitId parent, List<OrgUnit> siblings) in below)
        {
            lists.Add(parent, siblings.ToValueList());
        }

        return lists;
    }

    private static Dictionary<OrgUnitId, ValueList<OrgUnit>> Sorted(Dictionary<OrgUnitId, ValueList<OrgUnit>> lists)
    {
        Dictionary<OrgUnitId, ValueList<OrgUnit>> sorted = new(lists.Count);
        foreach ((OrgUnitId parent, ValueList<OrgUnit> list) in lists)
        {
            OrgUnit[] children = [.. list];
            Array.Sort(children, (one, other) => string.CompareOrdinal(one.Id.Value, other.Id.Value));
            sorted.Add(parent, ValueList.Create<OrgUnit>(children));
        }

        return sorted;
    }

    private static void DropUnknownParents(
        Dictionary<OrgUnitId, OrgUnit> known, List<OrgUnitId> order, List<OrgUnitProblem> problems)
    {
        foreach (OrgUnitId id in order)
        {
            if (known[id].Parent is { } parent && !known.ContainsKey(parent))
            {
                problems.Add(new(OrgUnitProblemKind.UnknownParent, id, parent));
                known[id] = known[id] with { Parent = null };
            }
        }
    }

    private static void BreakCircles(
        Dictionary<OrgUnitId, OrgUnit> known, List<OrgUnitId> order, List<OrgUnitProblem> problems)
    {
        HashSet<OrgUnitId> reachesRoot = [];
        foreach (OrgUnitId start in order)
        {
            HashSet<OrgUnitId> path = [];
            OrgUnitId? current = start;
            while (current is { } id && !reachesRoot.Contains(id))
            {
                if (!path.Add(id))
                {
                    problems.Add(new(OrgUnitProblemKind.Circle, id, known[id].Parent));
                    known[id] = known[id] with { Parent = null };
                    break;
                }

                current = known[id].Parent;
            }

            foreach (OrgUnitId id in path)
            {
                reachesRoot.Add(id);
            }
        }
    }

    private static void LimitDepth(
        Dictionary<OrgUnitId, OrgUnit> known, List<OrgUnitId> order, List<OrgUnitProblem> problems)
    {
        Dictionary<OrgUnitId, int> levels = [];
        Stack<OrgUnitId> open = [];
        foreach (OrgUnitId start in order)
        {
            for (OrgUnitId? above = start; above is { } id && !levels.ContainsKey(id); above = known[id].Parent)
            {
                open.Push(id);
            }

            while (open.TryPop(out OrgUnitId id))
            {
                int level = known[id].Parent is { } parent ? levels[parent] + 1 : 1;
                if (level > LevelsMax)
                {
                    problems.Add(new(OrgUnitProblemKind.TooDeep, id, known[id].Parent));
                    known[id] = known[id] with { Parent = null };
                    level = 1;
                }

                levels.Add(id, level);
            }
        }
    }
}
