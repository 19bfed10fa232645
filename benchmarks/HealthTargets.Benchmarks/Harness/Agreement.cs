using System.Globalization;
using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>Nothing is timed that does not say the same as the plainest variant.</summary>
public static class Agreement
{
    /// <summary>Compares for 1 to some threads, writes a line each and returns how much differs.</summary>
    public static long Of(
        IWorkloadVariant variant, RowOutcomes expected, WorkloadReport expectedReport, int threadsMax,
        TextWriter output)
    {
        long all = 0;
        WorkloadReport report = new();
        for (int threads = 1; threads <= threadsMax; threads++)
        {
            variant.Forget();
            variant.Results(threads);
            long rows = expected.DifferencesTo(variant);
            variant.Report(report, threads);
            string? difference = report.DifferenceTo(expectedReport);
            all += rows + (difference is null ? 0 : 1);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {variant.Name} | threads: {threads} | {rows} rows differ | report: {difference ?? "equal"} |"));
        }

        return all;
    }
}
