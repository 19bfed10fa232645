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
    // 16 MB. Where the rows stay in the caches, with those that are read, it is faster to write them there.
    private const int CachedRowsMax = (16 << 20) / 17;

    // 192 MB. From 238 MB on, writing past the caches was half as slow again as the ordinary way on the machine where
    // both were measured; why is not known.
    private const int PastCachesRowsMax = (192 << 20) / 17;

    private readonly PlanReplay replay;
    private readonly byte[] statuses;
    private readonly LineColumn attainments;
    private readonly LineColumn scores;

    internal ReplayResults(PlanReplay replay)
        : this(replay, LineStore.IsSupported && replay.RowCount is > CachedRowsMax and <= PastCachesRowsMax)
    {
    }

    /// <summary>Makes room that is written past the caches or not, whatever its size; tests try both.</summary>
    internal ReplayResults(PlanReplay replay, bool isPastCaches)
    {
        (this.replay, IsPastCaches) = (replay, isPastCaches);
        statuses = new byte[replay.RowCount];
        attainments = new((int)replay.RowCount, isPastCaches);
        scores = new((int)replay.RowCount, isPastCaches);
        Rooms = new(replay.Layouts);
    }

    /// <summary>Gets how many rows were decided by exact arithmetic, since rounding errors left them open.</summary>
    public long ExactlyDecided => Rooms.ExactlyDecided;

    /// <summary>Gets the statuses of a target in a period, one per unit: the numbers of <see cref="Status"/>.</summary>
    /// <param name="target">The place of the target in <see cref="PlanReplay.Targets"/>.</param>
    /// <param name="period">The place of the period in <see cref="PlanReplay.Periods"/>.</param>
    /// <returns>The statuses in the order of <see cref="ReplayTarget.Units"/>.</returns>
    public ReadOnlySpan<byte> Statuses(int target, int period) =>
        statuses.AsSpan(FirstRow(target, period), replay.Targets[target].Units.Count);

    /// <summary>Gets the attainments of a target in a period, one per unit: 1 at the bound.</summary>
    /// <param name="target">The place of the target in <see cref="PlanReplay.Targets"/>.</param>
    /// <param name="period">The place of the period in <see cref="PlanReplay.Periods"/>.</param>
    /// <returns>The shares in the order of <see cref="ReplayTarget.Units"/>.</returns>
    public ReadOnlySpan<double> Attainments(int target, int period) =>
        attainments.Span(FirstRow(target, period), replay.Targets[target].Units.Count);

    /// <summary>Gets the points of a target in a period, one per unit; 0 where the target has no points.</summary>
    /// <param name="target">The place of the target in <see cref="PlanReplay.Targets"/>.</param>
    /// <param name="period">The place of the period in <see cref="PlanReplay.Periods"/>.</param>
    /// <returns>The points in the order of <see cref="ReplayTarget.Units"/>.</returns>
    public ReadOnlySpan<double> Scores(int target, int period) =>
        scores.Span(FirstRow(target, period), replay.Targets[target].Units.Count);

    internal SliceRooms Rooms { get; }

    /// <summary>Gets whether there are so many rows that they are better written past the caches.</summary>
    internal bool IsPastCaches { get; }

    internal RowSpans Rows(long start, int count) => new(
        statuses.AsSpan((int)start, count),
        attainments.Span((int)start, count),
        scores.Span((int)start, count));

    private int FirstRow(int target, int period)
    {
        ReplayTarget one = replay.Targets[target];
        ArgumentOutOfRangeException.ThrowIfNegative(period);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(period, replay.Periods.Count);
        return (int)(one.FirstRow + ((long)period * one.Units.Count));
    }
}
