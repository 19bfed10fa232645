using HealthTargets.Kernels;
using HealthTargets.Targets;

namespace HealthTargets.Replays;

/// <summary>
/// The rows of a replay: for each target, period and unit a status, an attainment and a score. Made once by
/// <see cref="PlanReplay.NewResults"/> and filled as often as wanted. Where the status is <see cref="Status.NoData"/>
/// or <see cref="Status.NotDue"/> the numbers are 0 and mean nothing.
/// </summary>
public sealed class ReplayResults
{
    private readonly PlanReplay replay;
    private readonly byte[] statuses;
    private readonly double[] attainments;
    private readonly double[] scores;

    internal ReplayResults(PlanReplay replay)
    {
        this.replay = replay;
        statuses = new byte[replay.RowCount];
        attainments = new double[replay.RowCount];
        scores = new double[replay.RowCount];
        Rooms = new(replay.Layouts);
    }

    /// <summary>Gets how many rows were decided by exact arithmetic, since rounding errors left them open.</summary>
    public long ExactlyDecided => Rooms.ExactlyDecided;

    /// <summary>Gets the statuses of a target in a period, one per unit: the numbers of <see cref="Status"/>.</summary>
    /// <param name="target">The place of the target in <see cref="PlanReplay.Targets"/>.</param>
    /// <param name="period">The place of the period in <see cref="PlanReplay.Periods"/>.</param>
    /// <returns>The statuses in the order of <see cref="ReplayTarget.Units"/>.</returns>
    public ReadOnlySpan<byte> Statuses(int target, int period) => Of<byte>(statuses, target, period);

    /// <summary>Gets the attainments of a target in a period, one per unit: 1 at the bound.</summary>
    /// <param name="target">The place of the target in <see cref="PlanReplay.Targets"/>.</param>
    /// <param name="period">The place of the period in <see cref="PlanReplay.Periods"/>.</param>
    /// <returns>The shares in the order of <see cref="ReplayTarget.Units"/>.</returns>
    public ReadOnlySpan<double> Attainments(int target, int period) => Of<double>(attainments, target, period);

    /// <summary>Gets the points of a target in a period, one per unit; 0 where the target has no points.</summary>
    /// <param name="target">The place of the target in <see cref="PlanReplay.Targets"/>.</param>
    /// <param name="period">The place of the period in <see cref="PlanReplay.Periods"/>.</param>
    /// <returns>The points in the order of <see cref="ReplayTarget.Units"/>.</returns>
    public ReadOnlySpan<double> Scores(int target, int period) => Of<double>(scores, target, period);

    internal SliceRooms Rooms { get; }

    internal RowSpans Rows(long start, int count) => new(
        statuses.AsSpan((int)start, count),
        attainments.AsSpan((int)start, count),
        scores.AsSpan((int)start, count));

    private ReadOnlySpan<T> Of<T>(T[] column, int target, int period)
    {
        ReplayTarget one = replay.Targets[target];
        ArgumentOutOfRangeException.ThrowIfNegative(period);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(period, replay.Periods.Count);
        return column.AsSpan((int)(one.FirstRow + ((long)period * one.Units.Count)), one.Units.Count);
    }
}
