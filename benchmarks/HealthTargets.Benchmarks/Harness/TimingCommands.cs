using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>The verbs that time the two forms of W.</summary>
public static class TimingCommands
{
    private const int RoundCount = 7;

    /// <summary>Rows written, by one thread.</summary>
    public static void Results(WorkloadSize size, TextWriter output) => Time(size, output, [1], withResults: true);

    /// <summary>Aggregates only, by one thread.</summary>
    public static void Report(WorkloadSize size, TextWriter output) => Time(size, output, [1], withResults: false);

    /// <summary>Both forms by one and two threads.</summary>
    public static void Threads(WorkloadSize size, TextWriter output)
    {
        Time(size, output, [1, 2], withResults: true);
        Time(size, output, [1, 2], withResults: false);
    }

    /// <summary>Both forms at a hundredth, a tenth and all of the rows, which should cost the same each.</summary>
    public static void Sizes(WorkloadSize size, TextWriter output)
    {
        foreach (int part in (ReadOnlySpan<int>)[100, 10, 1])
        {
            WorkloadSize smaller = new(size.Rows / part);
            Time(smaller, output, [1], withResults: true);
            Time(smaller, output, [1], withResults: false);
        }
    }

    private static void Time(WorkloadSize size, TextWriter output, int[] threads, bool withResults)
    {
        Bench bench = Bench.Prepare(size, threads.Max(), TextWriter.Null);
        Rounds rounds = new();
        WorkloadReport report = new();
        foreach (int count in threads)
        {
            foreach (IWorkloadVariant variant in bench.Variants)
            {
                rounds.Add(variant.Name, count, withResults
                    ? () => variant.Results(count)
                    : () => variant.Report(report, count));
            }
        }

        CopyFloor? floor = withResults ? new CopyFloor(size.Rows) : null;
        if (floor is not null)
        {
            rounds.Add(CopyFloor.Name, 1, floor.Run);
        }

        IReadOnlyList<Stopped> times = rounds.Run(RoundCount);
        HashSet<string> byHand = [.. bench.Variants.Where(v => v.IsHandWritten).Select(v => v.Name)];
        Stopped yardstick = times.Where(t => byHand.Contains(t.Name) && t.Threads == 1).MinBy(t => t.Median)!;
        TimingTable.Write(output, withResults ? "Rows written" : "Report", size.Rows, times, yardstick);
    }
}
