namespace HealthTargets.Benchmarks.Workload;

/// <summary>One way from the files of W to its report, end to end.</summary>
public interface IFileVariant
{
    public string Name { get; }

    public bool IsHandWritten { get; }

    /// <summary>Reads rows, without evaluating them; what is reused between runs is the variant's affair.</summary>
    public void Read(string folder, int threads);

    /// <summary>Reads rows and units and reports.</summary>
    public void Report(string folder, WorkloadReport report, int threads);
}
