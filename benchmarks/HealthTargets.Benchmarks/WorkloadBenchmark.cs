using BenchmarkDotNet.Attributes;
using HealthTargets.Benchmarks.Baselines;
using HealthTargets.Benchmarks.Harness;
using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks;

/// <summary>
/// Workload W at 100,000 rows, small enough for a dry run; the verbs of the harness time it at full size. All variants
/// agree row by row before any is timed.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
public class WorkloadBenchmark
{
    private const int Rows = 100_000;

    private readonly WorkloadReport _report = new();
    private readonly Bench _bench;

    public WorkloadBenchmark() => _bench = Bench.Prepare(new WorkloadSize(Rows), threadsMax: 1, TextWriter.Null);

    [Benchmark(Baseline = true, Description = "rows written, fastest by hand")]
    public void ResultsByHand() => Named(Variants.FastestName).Results(1);

    [Benchmark(Description = "rows written, scalar with branches")]
    public void ResultsScalar() => _bench.Variants[0].Results(1);

    [Benchmark(Description = "report, fastest by hand")]
    public void ReportByHand() => Named(Variants.FastestName).Report(_report, 1);

    [Benchmark(Description = "report, scalar with branches")]
    public void ReportScalar() => _bench.Variants[0].Report(_report, 1);

    [Benchmark(Description = "rows written, library")]
    public void ResultsLibrary() => Named("library").Results(1);

    [Benchmark(Description = "report, library")]
    public void ReportLibrary() => Named("library").Report(_report, 1);

    [Benchmark(Description = "rows written, library, formulas")]
    public void ResultsFormulas() => Named("library, formulas").Results(1);

    private IWorkloadVariant Named(string name) => _bench.Variants.First(variant => variant.Name == name);
}
