namespace HealthTargets.Benchmarks.Workload;

/// <summary>How large W is: 50 indicators, 20 periods and as many units as the number of rows asks for.</summary>
public sealed record WorkloadSize
{
    public const int Targets = 50;
    public const int Periods = 20;
    public const int Parents = 100;
    public const int Plans = 5;
    public const int FirstYear = 2001;
    public const int StatusCount = 8;

    /// <summary>Units in a chunk: sums are made of chunks, so that they have one outcome however work is cut.</summary>
    public const int ChunkUnits = 4096;

    /// <summary>Rounds the rows down to whole units; at least 1,000 rows, one unit.</summary>
    public WorkloadSize(long rows)
    {
        Units = checked((int)(rows / (Targets * Periods)));
        ArgumentOutOfRangeException.ThrowIfLessThan(Units, 1, nameof(rows));
    }

    /// <summary>The only kind of target, to measure it alone; null for W itself, which mixes all.</summary>
    public WorkloadKind? OnlyKind { get; init; }

    public int Units { get; }

    public long Rows => (long)Units * Targets * Periods;

    /// <summary>Units as stored: padded with absent ones, so that vectors of any width meet no rest.</summary>
    public int Stride => (Units + 63) & ~63;

    public int Chunks => (Stride + ChunkUnits - 1) / ChunkUnits;

    public int ParentOf(int unit) => (int)((long)unit * Parents / Units);

    /// <summary>Returns the first unit of a parent; of parent 100, the number of units.</summary>
    public int FirstUnitOf(int parent) => (int)((((long)parent * Units) + Parents - 1) / Parents);

    public static int PlanOf(int target) => target * Plans / Targets;
}
