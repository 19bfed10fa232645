namespace HealthTargets.Benchmarks.Workload;

/// <summary>
/// One way to evaluate W: the seam at which hand-written baselines and the library meet. What a variant builds once
/// (tables, compiled plans, buffers for results) it builds before it is handed over.
/// </summary>
public interface IWorkloadVariant
{
    public string Name { get; }

    /// <summary>Says of what family a variant is; the fastest hand-written one is the yardstick of a table.</summary>
    public bool IsHandWritten { get; }

    /// <summary>Evaluates all rows into the variant's own buffers.</summary>
    public void Results(int threads);

    /// <summary>Evaluates and aggregates all rows without storing any.</summary>
    public void Report(WorkloadReport report, int threads);

    /// <summary>Overwrites the buffers with what no row says, so that a row that is not written shows.</summary>
    public void Forget();

    /// <summary>Copies what the last <see cref="Results"/> said of all units of a target and period.</summary>
    public void CopyTo(int target, int period, Span<byte> statuses, Span<double> attainments, Span<double> scores);
}
