namespace HealthTargets.Replays;

/// <summary>Room for rows that must be copied before they are read.</summary>
internal sealed class SliceScratch
{
    public byte[] States { get; } = new byte[SliceColumns.BatchMax];

    public double[] First { get; } = new double[SliceColumns.BatchMax];

    public double[] Second { get; } = new double[SliceColumns.BatchMax];
}
