using HealthTargets.OrgUnits;

namespace HealthTargets.Scorecards;

/// <summary>The order in which units are shown: each before those below it, siblings as they were given.</summary>
internal static class UnitOrder
{
    public static Dictionary<OrgUnitId, int> Of(OrgUnitTree units) => units.All
        .Where(unit => unit.Parent is null)
        .SelectMany(root => units.DescendantsOf(root.Id).Prepend(root))
        .Index()
        .ToDictionary(unit => unit.Item.Id, unit => unit.Index);
}
