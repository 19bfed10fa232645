namespace HealthTargets.Benchmarks.Workload;

/// <summary>One row of W as integers; absent numbers are null. The value is in hundredths.</summary>
public readonly record struct WorkloadRow(int? Hundredths, int? Numerator, int? Denominator)
{
    /// <summary>Returns the row with this index in the order of indicator, unit, period.</summary>
    public static WorkloadRow At(long index)
    {
        ulong first = Mix(unchecked((3 * (ulong)index) + 1));
        ulong second = Mix(first);
        return new WorkloadRow(
            second % 1000 < 50 ? null : (int)(first % 12000),
            (second >> 16) % 1000 < 30 ? null : (int)((first >> 20) % 1000),
            (second >> 32) % 1000 < 30 ? null : (int)((first >> 40) % 1001));
    }

    public static WorkloadRow At(WorkloadSize size, int indicator, int unit, int period) =>
        At(((((long)indicator * size.Units) + unit) * WorkloadSize.Periods) + period);

    // The finaliser of SplitMix64: every machine makes the same rows.
    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
