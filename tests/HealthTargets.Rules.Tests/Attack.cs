using System.Diagnostics;

namespace HealthTargets.Rules.Tests;

/// <summary>
/// What an input that is made to hurt may cost: 100 ms and 50 MB. Tests that ask for it stand in this collection, which
/// has the processors for itself.
/// </summary>
[CollectionDefinition(nameof(Attack), DisableParallelization = true)]
public sealed class Attack
{
    private const long BytesMax = 50_000_000;
    private const int TriesMax = 30;

    private static readonly TimeSpan TimeMax = TimeSpan.FromMilliseconds(100);

    /// <summary>Fails where it takes more memory, however long it takes.</summary>
    internal static void StaySmall(Action attack)
    {
        attack();
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        attack();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - bytes, 0, BytesMax);
    }

    /// <summary>
    /// Fails where it costs more. The first run of a method takes the compiler of .NET its time, and other tests run at
    /// the same time, so the best of some runs counts.
    /// </summary>
    internal static void Withstand(Action attack)
    {
        (TimeSpan Time, long Bytes) best = (TimeSpan.MaxValue, long.MaxValue);
        for (int run = 0; run < TriesMax && (best.Time > TimeMax || best.Bytes > BytesMax); run++)
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            attack();
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            best = (time < best.Time ? time : best.Time,
                Math.Min(best.Bytes, GC.GetAllocatedBytesForCurrentThread() - bytes));
        }

        Assert.True(best.Time <= TimeMax, $"it took {best.Time.TotalMilliseconds} ms");
        Assert.True(best.Bytes <= BytesMax, $"it took {best.Bytes} bytes");
    }
}
