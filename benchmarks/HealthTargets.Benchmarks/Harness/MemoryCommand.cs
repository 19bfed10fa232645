using System.Globalization;
using HealthTargets.Benchmarks.Library;
using HealthTargets.Benchmarks.Workload;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;

namespace HealthTargets.Benchmarks.Harness;

/// <summary>How much memory a table of observations keeps: W, and numbers in a tenth of the cells.</summary>
internal static class MemoryCommand
{
    private const int PercentFilled = 10;

    /// <summary>Writes bytes per observation of each kind of table.</summary>
    public static void Run(WorkloadSize size, TextWriter output)
    {
        OrgUnitTree tree = WorkloadPlans.Tree(size);
        WorkloadData data = WorkloadData.Generate(size);
        output.WriteLine("| table | observations | bytes | bytes per observation |");
        output.WriteLine("| --- | ---: | ---: | ---: |");
        Write("W, a fraction is one observation", () => WorkloadTable.Build(data, tree, parts: false), output);
        Write("W, its two numbers are two", () => WorkloadTable.Build(data, tree, parts: true), output);
        Write($"{PercentFilled} % of the cells filled", () => Sparse(size, tree), output);
    }

    private static void Write(string name, Func<ObservationTable> build, TextWriter output)
    {
        long before = Settled();
        ObservationTable table = build();
        long bytes = Settled() - before;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {table.Count:N0} | {bytes:N0} | {(double)bytes / table.Count:F1} |"));
    }

    private static ObservationTable Sparse(WorkloadSize size, OrgUnitTree tree)
    {
        ObservationTableBuilder builder = new(tree);
        int[] periods = [.. WorkloadPlans.Years.SubPeriods(PeriodKind.Year).Select(builder.Period)];
        Random chance = new(1);
        foreach (WorkloadTarget target in WorkloadTarget.All(size))
        {
            int indicator = builder.Indicator(new IndicatorId(target.Index.ToString(CultureInfo.InvariantCulture)));
            foreach (int period in periods)
            {
                for (int unit = 0; unit < size.Units; unit++)
                {
                    if (chance.Next(100) < PercentFilled)
                    {
                        builder.Add(
                            indicator, builder.Unit(WorkloadPlans.UnitOf(unit)), period, chance.Next(10_000) / 100.0);
                    }
                }
            }
        }

        return builder.Build();
    }

    // What was left behind is gone only after its finalisers.
    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
