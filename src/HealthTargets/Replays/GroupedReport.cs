using HealthTargets.Kernels;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;

namespace HealthTargets.Replays;

/// <summary>What a replay by groups comes to: as <see cref="ReplayReport"/> of all rows in one table.</summary>
public sealed class GroupedReport
{
    private readonly OrgUnitId?[] parents;
    private readonly long[] counts;

    internal GroupedReport(OrgUnitId?[] parents, long[] counts, double earned, double possible, long exactlyDecided)
    {
        (this.parents, this.counts) = (parents, counts);
        (EarnedPoints, PossiblePoints, ExactlyDecided) = (earned, possible, exactlyDecided);
    }

    /// <summary>Gets the units directly above those that were judged; null stands for those that have none.</summary>
    public IReadOnlyList<OrgUnitId?> Parents => parents;

    /// <summary>
    /// Gets the sum of the points earned divided by the sum of the points of all rows that have data; null where none
    /// has.
    /// </summary>
    public double? WeightedMeanScore => PossiblePoints > 0 ? EarnedPoints / PossiblePoints : null;

    /// <summary>Gets the sum of the points earned.</summary>
    public double EarnedPoints { get; }

    /// <summary>Gets the sum of the points of all rows that have data.</summary>
    public double PossiblePoints { get; }

    /// <summary>Gets how many rows were decided by exact arithmetic, since rounding errors left them open.</summary>
    public long ExactlyDecided { get; }

    /// <summary>Gets how many rows under a parent have a status.</summary>
    /// <param name="parent">The place of the parent in <see cref="Parents"/>.</param>
    /// <param name="status">The status.</param>
    /// <returns>The count over all targets and periods.</returns>
    public long Count(int parent, Status status) => counts[(parent * StatusTally.Statuses) + (int)status];

    /// <summary>Gets how many rows have a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The count.</returns>
    public long Count(Status status)
    {
        long sum = 0;
        for (int parent = 0; parent < parents.Length; parent++)
        {
            sum += Count(parent, status);
        }

        return sum;
    }
}
