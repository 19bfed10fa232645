namespace HealthTargets.TestSupport.House;

/// <summary>Holds the uses between folders against the picture of the house.</summary>
internal static class LayerCheck
{
    /// <summary>Returns a sentence for every use that the table does not allow.</summary>
    public static IReadOnlyList<string> Violations(IEnumerable<FolderUse> uses, LayerTable table) =>
    [
        .. uses.Where(use => !table.Allows(use.From, use.To))
            .Select(use => $"{use.From} may not use {use.To}: {use.Evidence}")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Returns the folders on a way that comes back to its start; none when there is no circle.</summary>
    public static IReadOnlyList<string> FindCircle(IEnumerable<FolderUse> uses)
    {
        ILookup<string, string> arrows = uses
            .Select(use => (use.From, use.To))
            .Distinct()
            .Order()
            .ToLookup(arrow => arrow.From, arrow => arrow.To);
        HashSet<string> done = [];
        foreach (IGrouping<string, string> start in arrows)
        {
            List<string> way = [];
            if (LeadsBack(start.Key, arrows, way, done))
            {
                return way[way.IndexOf(way[^1])..];
            }
        }

        return [];
    }

    private static bool LeadsBack(string folder, ILookup<string, string> arrows, List<string> way, HashSet<string> done)
    {
        bool isOnWay = way.Contains(folder);
        way.Add(folder);
        if (isOnWay)
        {
            return true;
        }

        if (!done.Contains(folder) && arrows[folder].Any(next => LeadsBack(next, arrows, way, done)))
        {
            return true;
        }

        done.Add(folder);
        way.RemoveAt(way.Count - 1);
        return false;
    }
}
