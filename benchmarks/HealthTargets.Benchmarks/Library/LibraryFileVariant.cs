using HealthTargets.Benchmarks.Workload;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules.Data;

namespace HealthTargets.Benchmarks.Library;

/// <summary>
/// W from its files to the report through the public API: units and rows read, plans compiled, replayed.
/// </summary>
public sealed class LibraryFileVariant(string name, string rows, WorkloadSize size) : IFileVariant
{
    public string Name => name;

    public bool IsHandWritten => false;

    public void Read(string folder, int threads) => Table(folder, Units(folder), threads);

    public void Report(string folder, WorkloadReport report, int threads)
    {
        OrgUnitTree tree = Units(folder);
        new LibraryVariant(name, Table(folder, tree, threads), tree, size, asFormulas: false).Report(report, threads);
    }

    private static OrgUnitTree Units(string folder) => WorkloadPlans.WithLevels(
        Good(UnitReader.Read([DataFile.FromPath(Path.Combine(folder, "units.csv"))])));

    private ObservationTable Table(string folder, OrgUnitTree tree, int threads)
    {
        Plan[] plans = [.. WorkloadPlans.All(WorkloadTarget.All(size), asFormulas: false)];
        return Good(ObservationReader.Read([DataFile.FromPath(Path.Combine(folder, rows))], plans, tree, threads));
    }

    private static T Good<T>(DataReading<T> reading) => reading.HasErrors
        ? throw new InvalidOperationException(reading.Diagnostics[0].ToString())
        : reading.Value;
}
