using HealthTargets.Kernels;

namespace HealthTargets.Tests.Kernels;

public sealed class KernelAllocationTests
{
    [Fact]
    public void A_warm_run_allocates_nothing()
    {
        SliceSample sample = new(1, 1000);
        double[] values = SliceSample.Doubles(sample.Values);
        (byte[] statuses, double[] attainments, double[] scores) = (new byte[1000], new double[1000], new double[1000]);
        (int[] places, int[] ends, int[] counts) = (new int[1000], [300, 1000], new int[16]);
        StatusTally tally = new();
        double total = 0;
        void Run()
        {
            Tail tail = new(
                Zones.From(60, 0.01), Zones.Empty, Zones.Empty, Tails.Statuses, AttainRule.ByGood, ScoreRule.None);
            RowList doubts = new(places);
            Judge.Run(new StoredValue(values, sample.States), tail, new(statuses, attainments, scores), ref doubts);
            tally.Begin(StatusTally.AnyStatus);
            tally.Add(statuses, 0, StatusTally.AnyStatus);
            tally.MoveTo(0, ends, counts);
            LaneSum sum = new();
            sum.Add(scores);
            total += sum.Total;
        }

        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
