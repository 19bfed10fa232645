using HealthTargets.Benchmarks.Library;
using HealthTargets.Benchmarks.Workload;
using HealthTargets.OrgUnits;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>The library's ways to evaluate W, through its public API. Here they meet the hand-written ones.</summary>
public static class LibraryVariants
{
    /// <summary>Returns variants whose tables are built and plans compiled.</summary>
    public static IReadOnlyList<IWorkloadVariant> All(WorkloadData data, int threadsMax)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfLessThan(threadsMax, 1);
        OrgUnitTree tree = WorkloadPlans.Tree(data.Size);
        return
        [
            new LibraryVariant("library", WorkloadTable.Build(data, tree, parts: false), tree, data.Size, false),
            new LibraryVariant(
                "library, formulas", WorkloadTable.Build(data, tree, parts: true), tree, data.Size, true),
        ];
    }

    /// <summary>Returns the library's ways from a file to a report.</summary>
    public static IReadOnlyList<IFileVariant> FromFiles(WorkloadSize size, int threadsMax)
    {
        ArgumentNullException.ThrowIfNull(size);
        ArgumentOutOfRangeException.ThrowIfLessThan(threadsMax, 1);
        return
        [
            new LibraryFileVariant("library, CSV", "rows.csv", size),
        ];
    }
}
