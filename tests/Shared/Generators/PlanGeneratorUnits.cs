using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using NodaTime;

namespace HealthTargets.TestSupport.Generators;

/// <summary>Random trees of units under one county, and selections among them.</summary>
internal static class PlanGeneratorUnits
{
    private static readonly OrgUnitLevel[] Levels = [new("county"), new("township"), new("village")];
    private static readonly OrgUnitGroup[] Groups = [new("mountain"), new("river")];

    public static OrgUnitId Root { get; } = new("county");

    public static IReadOnlyList<OrgUnit> Tree(PlanGeneratorDraw draw)
    {
        List<OrgUnit> units = [Unit(draw, Root, null, 0)];
        foreach (OrgUnitId town in draw.Many(0, 4, () => 0).Select((_, i) => new OrgUnitId("town-" + (i + 1))))
        {
            units.Add(Unit(draw, town, Root, 1));
            if (draw.Chance(25))
            {
                units.Add(Unit(draw, new OrgUnitId(town.Value + "-east"), town, 2));
                units.Add(Unit(draw, new OrgUnitId(town.Value + "-west"), town, 2));
            }
        }

        return units;
    }

    /// <summary>Makes a tree of 5 to 40 units.</summary>
    public static IReadOnlyList<OrgUnit> WideTree(PlanGeneratorDraw draw)
    {
        List<OrgUnit> units = [Unit(draw, Root, null, 0)];
        int towns = draw.Between(4, 12);
        for (int i = 1; i <= towns; i++)
        {
            OrgUnitId town = new("town-" + i);
            units.Add(Unit(draw, town, Root, 1));
            int villages = draw.Chance(40) ? draw.Between(1, 4) : 0;
            for (int j = 1; j <= villages && units.Count < 40; j++)
            {
                units.Add(Unit(draw, new OrgUnitId(town.Value + "-" + j), town, 2));
            }
        }

        return units;
    }

    public static UnitSelection Selection(PlanGeneratorDraw draw) => draw.Below(6) switch
    {
        0 => new UnitSelection.Children(),
        1 => new UnitSelection.Siblings(),
        2 => new UnitSelection.Matching([draw.Pick(Levels)], []),
        3 => new UnitSelection.Matching([], [.. draw.Some(Groups, 50).DefaultIfEmpty(Groups[0])]),
        4 => new UnitSelection.Matching([Levels[1], Levels[2]], [draw.Pick(Groups)]),
        _ => new UnitSelection.Named([.. draw.Some(["town-1", "town-2", "town-3", "elsewhere"], 50)
            .DefaultIfEmpty("town-1").Select(id => new OrgUnitId(id))]),
    };

    public static BoundOverride Place(PlanGeneratorDraw draw, Bound bound) => draw.Below(4) switch
    {
        0 => new BoundOverride { Bound = bound, Unit = new OrgUnitId(draw.Pick("county", "town-1", "town-2")) },
        1 => new BoundOverride { Bound = bound, Level = draw.Pick(Levels) },
        2 => new BoundOverride { Bound = bound, Group = draw.Pick(Groups) },
        _ => new BoundOverride { Bound = bound, Unit = Root, Group = draw.Pick(Groups) },
    };

    private static OrgUnit Unit(PlanGeneratorDraw draw, OrgUnitId id, OrgUnitId? parent, int level) => new()
    {
        Id = id,
        Parent = parent,
        Level = Levels[level],
        Groups = [.. draw.Some(Groups, 30)],
        ValidFrom = level > 0 && draw.Chance(8) ? new LocalDate(2021, 3, 1) : null,
        ValidTo = level > 0 && draw.Chance(8) ? new LocalDate(2021, 6, 30) : null,
    };
}
