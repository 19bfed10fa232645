using HealthTargets.OrgUnits;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>The units for which one or several targets are, in order.</summary>
internal sealed class ScopeUnits
{
    private readonly Lazy<Dictionary<OrgUnitId, int>> positions;

    public ScopeUnits(IEnumerable<OrgUnitId> units, UnitIndex index)
    {
        Ids = units.ToValueList();
        Lanes = index.LanesOf(Ids);
        positions = new(Positions);
    }

    public ValueList<OrgUnitId> Ids { get; }

    public Lanes Lanes { get; }

    public int Count => Ids.Count;

    /// <summary>Gets the position of a unit, or -1.</summary>
    public int PositionOf(OrgUnitId unit) => positions.Value.GetValueOrDefault(unit, -1);

    private Dictionary<OrgUnitId, int> Positions()
    {
        Dictionary<OrgUnitId, int> found = new(Ids.Count);
        for (int i = 0; i < Ids.Count; i++)
        {
            found.TryAdd(Ids[i], i);
        }

        return found;
    }
}
