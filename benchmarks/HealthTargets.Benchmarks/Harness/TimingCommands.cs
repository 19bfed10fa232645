using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>The verbs that time the two forms of W.</summary>
public static class TimingCommands
{
    private const int RoundCount = 7;

    // Beyond this the copy would take the memory that the variants need, and says nothing new.
    private const long CopiedRowsMax = 20_000_000;

    /// <summary>Rows written, by one thread.</summary>
    public static void Results(WorkloadSize size, TextWriter output) =>
        TimeResults(Prepare(size, 1), "Rows written", [1], output);

    /// <summary>Aggregates only, by one thread.</summary>
    public static void Report(WorkloadSize size, TextWriter output) =>
        TimeReport(Prepare(size, 1), "Report", [1], output);

    /// <summary>Both forms by one and two threads.</summary>
    public static void Threads(WorkloadSize size, TextWriter output)
    {
        Bench bench = Prepare(size, 2);
        TimeResults(bench, "Rows written", [1, 2], output);
        TimeReport(bench, "Report", [1, 2], output);
    }

    /// <summary>Both forms at a hundredth, a tenth and all of the rows, which should cost the same each.</summary>
    public static void Sizes(WorkloadSize size, TextWriter output)
    {
        foreach (int part in (ReadOnlySpan<int>)[100, 10, 1])
        {
            Bench bench = Prepare(new WorkloadSize(size.Rows / part), 1);
            TimeResults(bench, "Rows written", [1], output);
            TimeReport(bench, "Report", [1], output);
        }
    }

    /// <summary>Both forms with all targets of one kind, for each kind.</summary>
    public static void Kinds(WorkloadSize size, TextWriter output)
    {
        foreach (WorkloadKind kind in Enum.GetValues<WorkloadKind>())
        {
            Bench bench = Prepare(size with { OnlyKind = kind }, 1);
            TimeResults(bench, $"{kind} alone, rows written", [1], output);
            TimeReport(bench, $"{kind} alone, report", [1], output);
        }
    }

    private static Bench Prepare(WorkloadSize size, int threadsMax) =>
        Bench.Prepare(size, threadsMax, Console.Error);

    private static void TimeResults(Bench bench, string title, ReadOnlySpan<int> threads, TextWriter output)
    {
        Rounds rounds = new();
        foreach (int count in threads)
        {
            foreach (IWorkloadVariant variant in bench.Variants)
            {
                rounds.Add(variant.Name, count, () => variant.Results(count));
            }
        }

        if (bench.Size.Rows <= CopiedRowsMax)
        {
            rounds.Add(CopyFloor.Name, 1, new CopyFloor(bench.Size.Rows).Run);
        }

        Write(bench, title, rounds, output);
    }

    private static void TimeReport(Bench bench, string title, ReadOnlySpan<int> threads, TextWriter output)
    {
        Rounds rounds = new();
        WorkloadReport report = new();
        foreach (int count in threads)
        {
            foreach (IWorkloadVariant variant in bench.Variants)
            {
                rounds.Add(variant.Name, count, () => variant.Report(report, count));
            }
        }

        Write(bench, title, rounds, output);
    }

    private static void Write(Bench bench, string title, Rounds rounds, TextWriter output)
    {
        IReadOnlyList<Stopped> times = rounds.Run(RoundCount);
        HashSet<string> byHand = [.. bench.Variants.Where(v => v.IsHandWritten).Select(v => v.Name)];
        Stopped yardstick = times.Where(t => byHand.Contains(t.Name) && t.Threads == 1).MinBy(t => t.Median)!;
        TimingTable.Write(output, title, bench.Size.Rows, times, yardstick);
    }
}
