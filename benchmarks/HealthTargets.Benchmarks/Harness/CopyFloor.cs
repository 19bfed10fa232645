using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>A plain copy of the 17 bytes that W reads and writes per row, the limit of what writes rows.</summary>
public sealed class CopyFloor
{
    public const string Name = "copying 17 bytes per row";

    private const int BytesPerRow = 17;

    // In parts as large as an indicator's panels, as an array of bytes could not hold all of W.
    private readonly byte[][] _from;
    private readonly byte[][] _to;

    public CopyFloor(long rows)
    {
        int length = checked((int)(rows * BytesPerRow / WorkloadSize.Targets));
        _from = [.. Enumerable.Range(0, WorkloadSize.Targets).Select(_ => new byte[length])];
        _to = [.. Enumerable.Range(0, WorkloadSize.Targets).Select(_ => new byte[length])];
        foreach (byte[] part in _from)
        {
            // Pages that were never written would all be the same one.
            part.AsSpan().Fill(1);
        }
    }

    public void Run()
    {
        for (int i = 0; i < _from.Length; i++)
        {
            _from[i].AsSpan().CopyTo(_to[i]);
        }
    }
}
