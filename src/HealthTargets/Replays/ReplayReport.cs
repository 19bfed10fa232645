using HealthTargets.Kernels;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;

namespace HealthTargets.Replays;

/// <summary>
/// What a replay comes to without its rows: how many rows of each status there are under each parent, and the mean
/// score. Made once by <see cref="PlanReplay.NewReport"/> and filled as often as wanted.
/// </summary>
public sealed class ReplayReport
{
    private readonly PlanReplay replay;
    private readonly OrgUnitId?[] parents;
    private readonly Dictionary<UnitLayout, int[]> parentOfRun;
    private readonly long[] counts;

    // For each target, period and chunk of units.
    private readonly int chunks;
    private readonly double[] sums;
    private readonly int[] rowsWithScore;

    internal ReplayReport(PlanReplay replay)
    {
        this.replay = replay;
        ParentPlaces places = new();
        parentOfRun = [];
        foreach (UnitLayout layout in replay.Layouts)
        {
            parentOfRun.Add(layout, places.Add(layout));
            chunks = Math.Max(chunks, ChunksOf(layout));
        }

        parents = places.All;
        counts = new long[parents.Length * StatusTally.Statuses];
        int slices = replay.Targets.Count * replay.Periods.Count;
        sums = new double[slices * chunks];
        rowsWithScore = new int[sums.Length];
        Rooms = new(replay.Layouts);
    }

    /// <summary>Gets the units directly above those that were judged; null stands for those that have none.</summary>
    public IReadOnlyList<OrgUnitId?> Parents => parents;

    /// <summary>
    /// Gets the sum of the points earned divided by the sum of the points of all rows that have data; null where none
    /// has.
    /// </summary>
    public double? WeightedMeanScore => PossiblePoints > 0 ? EarnedPoints / PossiblePoints : null;

    /// <summary>Gets the sum of the points earned.</summary>
    public double EarnedPoints { get; private set; }

    /// <summary>Gets the sum of the points of all rows that have data.</summary>
    public double PossiblePoints { get; private set; }

    /// <summary>Gets how many rows were decided by exact arithmetic, since rounding errors left them open.</summary>
    public long ExactlyDecided => Rooms.ExactlyDecided;

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

    internal SliceRooms Rooms { get; }

    /// <summary>Sets what some units of a slice come to.</summary>
    /// <param name="target">The place of the target.</param>
    /// <param name="period">The place of the period.</param>
    /// <param name="start">The first unit, with which a chunk begins.</param>
    /// <param name="sum">The sum of their scores.</param>
    /// <param name="withScore">How many of them have one.</param>
    internal void Set(int target, int period, int start, double sum, int withScore)
    {
        int slice = (target * replay.Periods.Count) + period;
        int place = (slice * chunks) + (start / LaneSum.Chunk);
        (sums[place], rowsWithScore[place]) = (sum, withScore);
    }

    /// <summary>Gets how many rows of a slice have a score.</summary>
    internal int RowsOf(int slice) => rowsWithScore[slice];

    // In the order of targets, periods and chunks, so that the bits do not depend on who was ready first.
    internal void Finish()
    {
        Array.Clear(counts);
        double earned = 0;
        foreach (double sum in sums)
        {
            earned += sum;
        }

        double possible = 0;
        for (int slice = 0; slice < replay.Targets.Count * replay.Periods.Count; slice++)
        {
            int rows = 0;
            foreach (int withScore in rowsWithScore.AsSpan(slice * chunks, chunks))
            {
                rows += withScore;
            }

            possible += replay.Targets[slice / replay.Periods.Count].Points * rows;
        }

        (EarnedPoints, PossiblePoints) = (earned, possible);
        for (int i = 0; i < replay.Layouts.Count; i++)
        {
            Add(replay.Layouts[i]);
        }
    }

    private static int ChunksOf(UnitLayout layout) =>
        (layout.Units.Length + LaneSum.Chunk - 1) / LaneSum.Chunk;

    private void Add(UnitLayout layout)
    {
        int[] runs = parentOfRun[layout];
        for (int room = 0; room < Rooms.Count; room++)
        {
            ReadOnlySpan<int> cells = Rooms[room].Tally.CountsOf(layout);
            for (int cell = 0; cell < cells.Length; cell++)
            {
                int parent = runs[cell / StatusTally.Statuses];
                counts[(parent * StatusTally.Statuses) + (cell % StatusTally.Statuses)] += cells[cell];
            }
        }
    }
}
