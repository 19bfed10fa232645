using HealthTargets.Indicators;
using HealthTargets.Observations;

namespace HealthTargets.ColumnEvaluation;

/// <summary>The units of which rows are new, by indicator, and what follows for targets.</summary>
internal sealed class TouchedUnits
{
    private readonly ColumnLayout layout;
    private readonly Dictionary<IndicatorId, HashSet<int>> byIndicator = [];
    private readonly Dictionary<(ScopeUnits, string), int[]> known = [];

    public TouchedUnits(ColumnLayout layout, ObservationTable data, IEnumerable<TouchedCell> touched)
    {
        this.layout = layout;
        foreach (TouchedCell cell in touched)
        {
            if (!byIndicator.TryGetValue(cell.Indicator, out HashSet<int>? units))
            {
                byIndicator.Add(cell.Indicator, units = []);
            }

            // The numbers of the units above may be put together from it.
            for (int unit = layout.Units.IndexOf(data.Units[cell.Unit]);
                unit >= 0 && units.Add(unit);
                unit = layout.Units.ParentOf(unit))
            {
            }
        }
    }

    /// <summary>Gets the positions of the units of a target that can differ, in order.</summary>
    public int[] Of(int target)
    {
        TargetReads reads = layout.Reads[target];
        ScopeUnits scope = layout.Scopes[target];
        IndicatorId[] read = [.. byIndicator.Keys.Where(reads.Indicators.Contains)];
        if (read.Length == 0)
        {
            return [];
        }

        string key = reads.ConcernsAll
            ? string.Empty
            : string.Join('\n', read.Select(id => id.Value).Order(StringComparer.Ordinal));
        if (!known.TryGetValue((scope, key), out int[]? positions))
        {
            positions = reads.ConcernsAll
                ? [.. Enumerable.Range(0, scope.Count)]
                : Positions(scope, [.. read.SelectMany(id => byIndicator[id])]);
            known.Add((scope, key), positions);
        }

        return positions;
    }

    private static int[] Positions(ScopeUnits scope, HashSet<int> units)
    {
        List<int> positions = [];
        for (int i = 0; i < scope.Count; i++)
        {
            if (units.Contains(scope.Lanes[i]))
            {
                positions.Add(i);
            }
        }

        return [.. positions];
    }
}
