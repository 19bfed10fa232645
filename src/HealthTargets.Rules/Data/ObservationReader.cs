using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules.Data.Plain;
using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Data;

/// <summary>
/// Reads observations from CSV and JSON Lines with the columns <c>indicator,unit,period,value</c> and, where wanted,
/// <c>numerator,denominator,category,status,absence,recordedAt,source,standardError,lower,upper</c>, in any
/// order.
/// </summary>
public static class ObservationReader
{
    /// <summary>Reads files into one table.</summary>
    /// <param name="files">The files; their order does not matter.</param>
    /// <param name="plans">
    /// The plans for which the rows are meant, or null where they are not known. With them stages are checked, rows of
    /// a mean carry their weight, and indicators that no plan knows are reported.
    /// </param>
    /// <param name="units">The units, or null where they are not known. With them unknown units are reported.</param>
    /// <param name="threads">
    /// How many threads may read large files, from 1. The result is the same for any number.
    /// </param>
    /// <returns>
    /// The good rows, and a diagnostic for each bad one. Whatever the bytes are, there is a result and no exception.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one thread.</exception>
    public static DataReading<ObservationTable> Read(
        IReadOnlyList<DataFile> files,
        IReadOnlyList<Plan>? plans = null,
        OrgUnitTree? units = null,
        int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (DataFile file in files)
        {
            ArgumentNullException.ThrowIfNull(file, nameof(files));
        }

        foreach (Plan plan in plans ?? [])
        {
            ArgumentNullException.ThrowIfNull(plan, nameof(plans));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var bag = new DiagnosticBag();
        KnownIndicators? indicators = plans is null ? null : new KnownIndicators(plans);
        OrgUnitTree? known = WithPlanUnits(units, plans ?? []);
        var binder = new ObservationBinder(indicators, known, bag);
        var builder = new ObservationTableBuilder(known);
        var names = new KnownNames();
        var learner = new RowLearner(names, indicators, known, builder);
        RowCount count = default;
        foreach (DataFile file in files)
        {
            int handle = builder.File(file.Name);
            count += FileRows.Read(
                file,
                ObservationColumn.All,
                bag,
                row => Take(row, binder, builder, learner),
                new PlainRows(names, builder, handle, threads));
        }

        ObservationTable table = builder.Build();
        ConflictReport.Add(table.Conflicts, files, bag);
        int conflicting = table.Conflicts.Count == 0
            ? 0
            : table.Conflicts.SelectMany(conflict => new[] { conflict.First, conflict.Second })
                .Distinct(ReferenceEqualityComparer.Instance).Count();
        return new(table, bag.ToSorted(), count.Read, count.Rejected + conflicting);
    }

    private static bool Take(
        DataRow row, ObservationBinder binder, ObservationTableBuilder builder, RowLearner learner)
    {
        if (binder.Bind(row) is not { } observation)
        {
            return false;
        }

        builder.Add(observation);
        learner.Learn(row, observation);
        return true;
    }

    // The unit of a plan is always known, as it is when the plan is evaluated.
    private static OrgUnitTree? WithPlanUnits(OrgUnitTree? units, IReadOnlyList<Plan> plans)
    {
        if (units is null)
        {
            return null;
        }

        List<OrgUnit> others = [];
        foreach (Plan plan in plans.SelectMany(KnownIndicators.SelfAndParts))
        {
            if (units.Find(plan.Unit) is null && !others.Exists(other => other.Id == plan.Unit))
            {
                others.Add(new OrgUnit { Id = plan.Unit });
            }
        }

        return others.Count == 0 ? units : OrgUnitTree.Build(units.All.Concat(others));
    }
}
