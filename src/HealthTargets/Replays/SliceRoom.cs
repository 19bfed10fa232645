using HealthTargets.Kernels;
using HealthTargets.Programs;

namespace HealthTargets.Replays;

/// <summary>What one thread needs to work on slices; made once, so that running allocates nothing.</summary>
internal sealed class SliceRoom(IReadOnlyList<UnitLayout> layouts)
{
    private readonly byte[] statuses = new byte[SliceColumns.BatchMax];
    private readonly double[] scores = new double[SliceColumns.BatchMax];
    private readonly Dictionary<VectorProgram, ProgramRoom> programs = [];
    private LineColumn? aside;

    public SliceScratch Now { get; } = new();

    public SliceScratch Before { get; } = new();

    public int[] Doubts { get; } = new int[SliceColumns.BatchMax * 2];

    /// <summary>Gets how many rows were decided by exact arithmetic.</summary>
    public long ExactlyDecided { get; private set; }

    /// <summary>Adds to the rows that were decided by exact arithmetic.</summary>
    public void AddDecided(int rows) => ExactlyDecided += rows;

    /// <summary>Gets what counts the statuses.</summary>
    public ReportTally Tally { get; } = new(layouts);

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
        statuses.AsSpan(0, count), scores.AsSpan(0, count), scores.AsSpan(0, count), asksAttainments: false);

    /// <summary>Gets a place for a block of rows that is then written past the caches.</summary>
    public Span<double> Aside => (aside ??= new(RowSpans.AsideCount, isOnLine: true)).Span(0, RowSpans.AsideCount);

    public void Clear()
    {
        ExactlyDecided = 0;
        Tally.Clear();
    }
}
