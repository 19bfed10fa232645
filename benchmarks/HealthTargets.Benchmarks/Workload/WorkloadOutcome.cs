using HealthTargets.Targets;

namespace HealthTargets.Benchmarks.Workload;

/// <summary>What is said of one row: without data attainment and score are 0.</summary>
public readonly record struct WorkloadOutcome(Status Status, double Attainment, double Score)
{
    public static WorkloadOutcome NoData => new(Status.NoData, 0, 0);
}
