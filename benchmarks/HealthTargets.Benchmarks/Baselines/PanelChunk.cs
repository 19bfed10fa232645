using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks.Baselines;

/// <summary>
/// The numbers of one chunk of units that a slice reads: values; values and those of the period before; or numerators
/// and denominators. All spans have the same length, a multiple of 64; the second ones may be empty.
/// </summary>
public readonly ref struct PanelChunk
{
    public PanelChunk(WorkloadData data, in Slice slice, int unit, int count)
    {
        First = data.First(slice.Target, slice.Period, unit, count);
        FirstAbsent = data.FirstAbsent(slice.Target, slice.Period, unit, count);
        if (slice.Kind is WorkloadKind.Change && slice.Period > 0)
        {
            Second = data.First(slice.Target, slice.Period - 1, unit, count);
            SecondAbsent = data.FirstAbsent(slice.Target, slice.Period - 1, unit, count);
        }
        else
        {
            Second = data.Second(slice.Target, slice.Period, unit, count);
            SecondAbsent = data.SecondAbsent(slice.Target, slice.Period, unit, count);
        }
    }

    public ReadOnlySpan<double> First { get; }

    public ReadOnlySpan<byte> FirstAbsent { get; }

    public ReadOnlySpan<double> Second { get; }

    public ReadOnlySpan<byte> SecondAbsent { get; }

    public int Length => First.Length;
}
