using HealthTargets.Benchmarks.Workload;
using HealthTargets.Targets;

namespace HealthTargets.Benchmarks.Baselines;

/// <summary>
/// Counts of one worker. Parents cut units anywhere, so vectors count per unit in bytes, many units at once, and the
/// bytes are added up by parent before they overflow; scalar code counts by parent at once.
/// </summary>
public sealed class Tally
{
    /// <summary>Slices that bytes can take: an open one adds up to 2.</summary>
    public const int SlicesMax = 120;

    private readonly WorkloadSize _size;
    private readonly int[] _parents;

    public Tally(WorkloadSize size)
    {
        _size = size;
        _parents = [.. Enumerable.Range(0, size.Units).Select(size.ParentOf)];
    }

    /// <summary>Rows at parent times 8 plus status.</summary>
    public long[] Counts { get; } = new long[WorkloadSize.Parents * WorkloadSize.StatusCount];

    /// <summary>Per unit of a chunk, cuts that were passed in open slices: on track passes 2, at risk 1.</summary>
    public byte[] Passed { get; } = new byte[WorkloadSize.ChunkUnits];

    /// <summary>Per unit of a chunk, open slices on track.</summary>
    public byte[] OnTrack { get; } = new byte[WorkloadSize.ChunkUnits];

    /// <summary>Per unit of a chunk, open slices without data.</summary>
    public byte[] OpenAbsent { get; } = new byte[WorkloadSize.ChunkUnits];

    /// <summary>Per unit of a chunk, closed slices that are met.</summary>
    public byte[] Met { get; } = new byte[WorkloadSize.ChunkUnits];

    /// <summary>Per unit of a chunk, closed slices without data.</summary>
    public byte[] ClosedAbsent { get; } = new byte[WorkloadSize.ChunkUnits];

    /// <summary>The parents of the units from this one on.</summary>
    public ReadOnlySpan<int> ParentsFrom(int unit) => _parents.AsSpan(unit);

    public void Clear() => Array.Clear(Counts);

    /// <summary>Adds the bytes of a chunk that begins with this unit to the counts by parent and clears them.</summary>
    public void Flush(int firstUnit, int openSlices, int closedSlices)
    {
        int end = Math.Min(_size.Units, firstUnit + WorkloadSize.ChunkUnits);
        for (int unit = firstUnit; unit < end;)
        {
            int parent = _size.ParentOf(unit);
            int next = Math.Min(end, _size.FirstUnitOf(parent + 1));
            Range units = (unit - firstUnit)..(next - firstUnit);
            Add(parent, units, (next - unit) * openSlices, (next - unit) * closedSlices);
            unit = next;
        }

        Array.Clear(Passed);
        Array.Clear(OnTrack);
        Array.Clear(OpenAbsent);
        Array.Clear(Met);
        Array.Clear(ClosedAbsent);
    }

    private void Add(int parent, Range units, int open, int closed)
    {
        int onTrack = Sum(OnTrack.AsSpan(units));
        int atRisk = Sum(Passed.AsSpan(units)) - (2 * onTrack);
        int openAbsent = Sum(OpenAbsent.AsSpan(units));
        int met = Sum(Met.AsSpan(units));
        int closedAbsent = Sum(ClosedAbsent.AsSpan(units));
        Span<long> counts = Counts.AsSpan(parent * WorkloadSize.StatusCount, WorkloadSize.StatusCount);
        counts[(int)Status.OnTrack] += onTrack;
        counts[(int)Status.AtRisk] += atRisk;
        counts[(int)Status.OffTrack] += open - onTrack - atRisk - openAbsent;
        counts[(int)Status.Met] += met;
        counts[(int)Status.Missed] += closed - met - closedAbsent;
        counts[(int)Status.NoData] += openAbsent + closedAbsent;
    }

    private static int Sum(ReadOnlySpan<byte> bytes)
    {
        int sum = 0;
        foreach (byte count in bytes)
        {
            sum += count;
        }

        return sum;
    }
}
