using HealthTargets.OrgUnits;

namespace HealthTargets.Replays;

/// <summary>The parents of the units of layouts, each once, in the order in which they first appear.</summary>
internal sealed class ParentPlaces
{
    private readonly List<OrgUnitId?> parents = [];
    private readonly Dictionary<OrgUnitId, int> places = [];
    private int placeOfNone = -1;

    /// <summary>Gets the parents; nothing stands for that of units without one.</summary>
    public OrgUnitId?[] All => [.. parents];

    /// <summary>Returns the place of the parent of each run of a layout; new ones come behind all others.</summary>
    public int[] Add(UnitLayout layout)
    {
        int[] ofRuns = new int[layout.RunParents.Length];
        for (int run = 0; run < ofRuns.Length; run++)
        {
            ofRuns[run] = layout.RunParents[run] is { } parent ? PlaceOf(parent) : PlaceOfNone();
        }

        return ofRuns;
    }

    private int PlaceOf(OrgUnitId parent)
    {
        if (!places.TryGetValue(parent, out int place))
        {
            place = parents.Count;
            places.Add(parent, place);
            parents.Add(parent);
        }

        return place;
    }

    private int PlaceOfNone()
    {
        if (placeOfNone < 0)
        {
            placeOfNone = parents.Count;
            parents.Add(null);
        }

        return placeOfNone;
    }
}
