using HealthTargets.Kernels;
using HealthTargets.Programs;

namespace HealthTargets.Replays;

/// <summary>What one thread needs to work on slices; made once, so that running allocates nothing.</summary>
internal sealed class SliceRoom
{
    private readonly int[][] counts;
    private readonly byte[] statuses = new byte[SliceColumns.BatchMax];
    private readonly double[] scores = new double[SliceColumns.BatchMax];
    private readonly Dictionary<VectorProgram, ProgramRoom> programs = [];

    public SliceRoom(IReadOnlyList<UnitLayout> layouts) =>
        counts = [.. layouts.Select(layout => new int[layout.RunEnds.Length * StatusCounts.Statuses])];

    public SliceScratch Now { get; } = new();

    public SliceScratch Before { get; } = new();

    public int[] Doubts { get; } = new int[SliceColumns.BatchMax * 2];

    /// <summary>Gets how many rows were decided by exact arithmetic.</summary>
    public long ExactlyDecided { get; private set; }

    /// <summary>Adds to the rows that were decided by exact arithmetic.</summary>
    public void AddDecided(int rows) => ExactlyDecided += rows;

    /// <summary>Gets the counts of each run of a layout, eight for each.</summary>
    public Span<int> CountsOf(UnitLayout layout) => counts[layout.Index];

    public ProgramRoom For(VectorProgram program)
    {
        if (!programs.TryGetValue(program, out ProgramRoom? room))
        {
            room = new(program);
            programs.Add(program, room);
        }

        return room;
    }

    /// <summary>
    /// Gets a place for the results of a batch that are not kept. Attainments go where the scores are written after
    /// them, which keeps the place small enough for the cache.
    /// </summary>
    public RowSpans Rows(int count) => new(
        statuses.AsSpan(0, count), scores.AsSpan(0, count), scores.AsSpan(0, count));

    public void Clear()
    {
        ExactlyDecided = 0;
        foreach (int[] one in counts)
        {
            Array.Clear(one);
        }
    }
}
