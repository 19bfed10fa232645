using HealthTargets.Targets;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Gives the same lanes for the same units in the same order, so that what was worked out for them is found again.
/// </summary>
internal sealed class LanesPool(UnitIndex units)
{
    private readonly Dictionary<int, List<Lanes>> byHash = [];
    private readonly Dictionary<(Lanes, UnitSelection, LocalDate, bool), Relation> relations = [];

    public Lanes Of(Lanes lanes)
    {
        HashCode code = default;
        foreach (int unit in lanes.Units)
        {
            code.Add(unit);
        }

        int hash = code.ToHashCode();
        if (!byHash.TryGetValue(hash, out List<Lanes>? same))
        {
            byHash.Add(hash, same = []);
        }

        foreach (Lanes known in same)
        {
            if (known.Units.SequenceEqual(lanes.Units))
            {
                return known;
            }
        }

        same.Add(lanes);
        return lanes;
    }

    public Lanes Of(int[] indexes) => Of(new Lanes(indexes));

    /// <summary>Gets some of the lanes; all of them are the lanes themselves.</summary>
    public Lanes Subset(Lanes lanes, IReadOnlyList<int> positions) =>
        positions.Count == lanes.Count ? lanes : Of(lanes.Subset(positions));

    /// <summary>Gets which units each lane looks at, those that exist on a day.</summary>
    /// <param name="lanes">The lanes.</param>
    /// <param name="selection">Which units.</param>
    /// <param name="date">The day.</param>
    /// <param name="asGiven">Whether groups are in the order of the tree or list, not in that of identifiers.</param>
    public Relation Related(Lanes lanes, UnitSelection selection, LocalDate date, bool asGiven = false)
    {
        if (!relations.TryGetValue((lanes, selection, date, asGiven), out Relation? relation))
        {
            Relation made = units.Related(lanes, selection, date, asGiven);
            relation = made with { Others = Of(made.Others) };
            relations.Add((lanes, selection, date, asGiven), relation);
        }

        return relation;
    }
}
