using HealthTargets.ColumnEvaluation;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Values;

namespace HealthTargets.Replays;

/// <summary>The units of a plan in groups, in the order in which a table of all of them has them.</summary>
internal sealed class GroupedUnits
{
    private readonly CompiledPlan plan;
    private readonly Dictionary<OrgUnitId, int> groupOf = [];
    private readonly List<(TargetFrame Frame, UnitLayout Layout)> targets = [];

    public GroupedUnits(CompiledPlan plan, IEnumerable<OrgUnitId> groups)
    {
        this.plan = plan;
        ObservationTable order = new ObservationTableBuilder(plan.Units).Build();
        Groups = groups.OrderBy(order.IndexOf).ToValueList();
        for (int group = 0; group < Groups.Count; group++)
        {
            OrgUnitId top = Groups[group];
            if (plan.Units.Find(top) is null)
            {
                throw new ArgumentException($"{top} is no unit of the plan.", nameof(groups));
            }

            foreach (OrgUnitId unit in plan.Units.DescendantsOf(top).Select(unit => unit.Id).Prepend(top))
            {
                if (!groupOf.TryAdd(unit, group))
                {
                    throw new ArgumentException($"{unit} is in two groups.", nameof(groups));
                }
            }
        }

        Dictionary<Targets.UnitSelection, UnitLayout> layouts = [];
        foreach (TargetFrame frame in plan.Frames)
        {
            if (!layouts.TryGetValue(frame.Target.Scope, out UnitLayout? layout))
            {
                layout = new(layouts.Count, plan.UnitsOf(frame, plan.Plan.Period.End), plan.Units, order);
                layouts.Add(frame.Target.Scope, layout);
            }

            targets.Add((frame, layout));
        }

        ParentPlaces places = new();
        foreach (UnitLayout layout in layouts.Values.OrderBy(layout => layout.Index))
        {
            places.Add(layout);
        }

        Parents = places.All;
    }

    public ValueList<OrgUnitId> Groups { get; }

    /// <summary>Gets the parents of the units that are judged, in the order of a report of all of them.</summary>
    public OrgUnitId?[] Parents { get; }

    /// <summary>Gets the place of a group, or -1 if there is none that has this unit at its top.</summary>
    public int PlaceOf(OrgUnitId top) => groupOf.GetValueOrDefault(top, -1) is var group and >= 0
        && Groups[group] == top ? group : -1;

    /// <summary>Gets the targets that reach over groups.</summary>
    public ValueList<GroupProblem> Problems()
    {
        IReadOnlyList<TargetReads> reads = ReadsFinder.Of(plan);
        List<GroupProblem> problems = [];
        for (int i = 0; i < targets.Count; i++)
        {
            GroupReach? reach = reads[i].ConcernsAll || targets[i].Frame.Target.Scope is Targets.UnitSelection.Named
                ? GroupReach.LooksAcross
                : ReachOf(targets[i].Layout);
            if (reach is { } reason)
            {
                problems.Add(new(targets[i].Frame.Target.Id, reason));
            }
        }

        return problems.ToValueList();
    }

    /// <summary>Gets the tree of some groups that follow each other, with all that is above and below them.</summary>
    public OrgUnitTree TreeOf(int from, int to)
    {
        HashSet<OrgUnitId> above = [plan.Plan.Unit];
        for (int group = from; group < to; group++)
        {
            for (OrgUnitId? unit = plan.Units.Find(Groups[group])?.Parent; unit is { } parent && above.Add(parent);)
            {
                unit = plan.Units.Find(parent)?.Parent;
            }
        }

        return OrgUnitTree.Build(plan.Units.All.Where(unit => above.Contains(unit.Id)
            || (groupOf.TryGetValue(unit.Id, out int group) && group >= from && group < to)));
    }

    private GroupReach? ReachOf(UnitLayout layout)
    {
        int last = 0;
        foreach (OrgUnitId unit in layout.Units)
        {
            if (!groupOf.TryGetValue(unit, out int group))
            {
                return GroupReach.UnitOutside;
            }

            if (group < last)
            {
                return GroupReach.LevelsMixed;
            }

            last = group;
        }

        return null;
    }
}
