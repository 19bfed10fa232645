namespace HealthTargets.Replays;

/// <summary>What one thread needs to work on slices; made once, so that running allocates nothing.</summary>
internal sealed class SliceRoom
{
    public SliceScratch Now { get; } = new();

    public SliceScratch Before { get; } = new();

    public int[] Doubts { get; } = new int[SliceColumns.BatchMax];

    /// <summary>Gets the results of a batch where they are not kept.</summary>
    public byte[] Statuses { get; } = new byte[SliceColumns.BatchMax];

    public double[] Attainments { get; } = new double[SliceColumns.BatchMax];

    public double[] Scores { get; } = new double[SliceColumns.BatchMax];
}
