using HealthTargets.Benchmarks.Baselines;
using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>W at one size with all variants that have agreed on it.</summary>
public sealed class Bench
{
    private readonly List<IWorkloadVariant> _variants = [];

    private Bench(WorkloadSize size, WorkloadData data)
    {
        Size = size;
        Data = data;
    }

    public WorkloadSize Size { get; }

    public WorkloadData Data { get; }

    public IReadOnlyList<IWorkloadVariant> Variants => _variants;

    /// <summary>
    /// Generates W, makes the variants and holds each against the plainest; a line per comparison goes to the output.
    /// </summary>
    /// <exception cref="InvalidOperationException">A variant differs: there is nothing to time.</exception>
    public static Bench Prepare(WorkloadSize size, int threadsMax, TextWriter output)
    {
        Bench bench = new(size, WorkloadData.Generate(size));
        bench._variants.AddRange(Baselines.Variants.HandWritten(bench.Data, new OutcomeBuffers(size), threadsMax));
        bench._variants.AddRange(LibraryVariants.All(bench.Data, threadsMax));
        long differing = 0;
        RowOutcomes expected = RowOutcomes.Of(bench._variants[0], size);
        WorkloadReport report = new();
        bench._variants[0].Report(report, 1);
        foreach (IWorkloadVariant variant in bench._variants)
        {
            differing += Agreement.Of(variant, expected, report, threadsMax, output);
        }

        output.WriteLine();
        return differing == 0 ? bench : throw new InvalidOperationException("Variants differ; see the lines above.");
    }
}
