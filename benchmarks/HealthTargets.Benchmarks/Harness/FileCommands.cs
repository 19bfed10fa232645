using System.Globalization;
using HealthTargets.Benchmarks.Baselines;
using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>The verbs that go from a file to a report.</summary>
public static class FileCommands
{
    private const int RoundCount = 5;

    /// <summary>Times reading and reporting in a warm process, beside a count of line feeds.</summary>
    public static void Csv(WorkloadSize size, string folder, TextWriter output)
    {
        IReadOnlyList<IFileVariant> variants = [.. Variants(size, 2)];
        Agree(size, folder, variants);
        Rounds rounds = new();
        WorkloadReport report = new();
        LineFeedCount count = new(Path.Combine(folder, "rows.csv"));
        rounds.Add(LineFeedCount.Name, 1, count.Run);
        foreach (int threads in (ReadOnlySpan<int>)[1, 2])
        {
            foreach (IFileVariant variant in variants)
            {
                rounds.Add(variant.Name + ", reading", threads, () => variant.Read(folder, threads));
                rounds.Add(variant.Name + ", to report", threads, () => variant.Report(folder, report, threads));
            }
        }

        IReadOnlyList<Stopped> times = rounds.Run(RoundCount, warmUpRounds: 1);
        WriteSpeeds(output, count.Bytes / 1e6, times);
        Stopped yardstick = times.First(time => time.Name == variants[0].Name + ", to report");
        TimingTable.Write(output, "CSV to report, warm", size.Rows, times, yardstick);
    }

    // The ratio to a count of line feeds in the same rounds says more than MB/s, which are those of a machine.
    private static void WriteSpeeds(TextWriter output, double megabytes, IReadOnlyList<Stopped> times)
    {
        Stopped count = times.First(time => time.Name == LineFeedCount.Name);
        output.WriteLine("| who | threads | median, s | MB/s | fastest, MB/s | times a count of line feeds |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (Stopped time in times)
        {
            string speeds = Text($"{megabytes / time.Median:0} | {megabytes / time.Min:0}");
            output.WriteLine(
                Text($"| {time.Name} | {time.Threads} | {time.Median:0.000} | {speeds} ")
                + Text($"| {time.Median / count.Median:0.0} |"));
        }

        output.WriteLine();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>One report by one variant, for timing a whole process from outside.</summary>
    public static void Once(WorkloadSize size, string folder, int threads, string who, TextWriter output)
    {
        WorkloadReport report = new();
        Only(who, size, threads).Report(folder, report, threads);
        output.WriteLine(report.MeanOf(0).ToString("R", CultureInfo.InvariantCulture));
    }

    private static IEnumerable<IFileVariant> Variants(WorkloadSize size, int threadsMax) =>
        [new CsvPipeline(size, threadsMax), .. LibraryVariants.FromFiles(size, threadsMax)];

    // The others are not made: their buffers would count for the time of this one.
    private static IFileVariant Only(string who, WorkloadSize size, int threads) => who == CsvPipeline.KnownAs
        ? new CsvPipeline(size, threads)
        : LibraryVariants.FromFiles(size, threads).First(variant => variant.Name == who);

    private static void Agree(WorkloadSize size, string folder, IReadOnlyList<IFileVariant> variants)
    {
        WorkloadReport expected = new();
        WorkloadReport actual = new();
        Baselines.Variants.Fastest(WorkloadData.Generate(size), new OutcomeBuffers(new WorkloadSize(1000)), 1)
            .Report(expected, 1);
        foreach (IFileVariant variant in variants)
        {
            for (int threads = 1; threads <= 2; threads++)
            {
                variant.Report(folder, actual, threads);
                if (actual.DifferenceTo(expected) is { } difference)
                {
                    throw new InvalidOperationException($"{variant.Name} differs: {difference}");
                }
            }
        }
    }
}
