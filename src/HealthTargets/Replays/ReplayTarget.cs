using HealthTargets.OrgUnits;
using HealthTargets.Targets;

namespace HealthTargets.Replays;

/// <summary>A target of a replay, with its units in the order of its rows.</summary>
public sealed class ReplayTarget
{
    private readonly UnitLayout layout;

    internal ReplayTarget(Target target, UnitLayout layout, long firstRow, SliceJob?[] jobs)
    {
        Target = target;
        Points = (double)(target.Points ?? 0);
        this.layout = layout;
        FirstRow = firstRow;
        Jobs = jobs;
    }

    /// <summary>Gets the target.</summary>
    public Target Target { get; }

    /// <summary>Gets its units, in the order of the rows of each period.</summary>
    public IReadOnlyList<OrgUnitId> Units => layout.Units;

    internal UnitLayout Layout => layout;

    internal long FirstRow { get; }

    internal double Points { get; }

    // One for each period; null where the columns are worked out one after the other.
    internal SliceJob?[] Jobs { get; }
}
