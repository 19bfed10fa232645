using HealthTargets.Evaluation;
using HealthTargets.Kernels;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Replays;

/// <summary>
/// A plan judged again at the end of every sub-period of its time: each period by itself, as of its last day, for every
/// target and unit. What a year of monthly monitoring needs at once, or ten years under a new plan. Bound to the data
/// once; then it runs as often as wanted, on one thread without allocating where all goes straight over the columns of
/// the table. Safe for use by several threads, each with results of its own.
/// </summary>
/// <remarks>
/// Where a target must hold in every sub-period, or be kept from a day on, a row says how it stands in that period
/// alone; before that day, how far it has come on its way. Any other target is judged as of the last day of the period.
/// </remarks>
public sealed class PlanReplay
{
    private readonly ReplayRunner runner;

    private PlanReplay(
        CompiledPlan plan, ObservationTable data, PeriodKind each, NodaTime.Instant? knownAt, Width width)
    {
        Plan = plan;
        ReplayBinder binder = new(plan, data.AsKnownAt(knownAt), each, knownAt);
        Periods = binder.Periods;
        Targets = binder.Targets;
        Layouts = binder.Layouts;
        RowCount = binder.RowCount;
        runner = new(this, new SliceFallback(binder), width);
    }

    /// <summary>Gets the plan.</summary>
    public CompiledPlan Plan { get; }

    /// <summary>Gets the sub-periods, in order of time.</summary>
    public ValueList<ReportingPeriod> Periods { get; }

    /// <summary>Gets the targets, in the order of the plan.</summary>
    public IReadOnlyList<ReplayTarget> Targets { get; }

    /// <summary>Gets the number of rows: one for each target, period and unit.</summary>
    public long RowCount { get; }

    internal IReadOnlyList<UnitLayout> Layouts { get; }

    /// <summary>Binds a plan to data.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="data">The observations.</param>
    /// <param name="each">The kind of sub-period, which divides the period of the plan.</param>
    /// <param name="knownAt">The time as of which data is known; <see langword="null"/> for all.</param>
    /// <returns>The replay, ready to run.</returns>
    /// <exception cref="ArgumentException">The period of the plan has no sub-periods of that kind.</exception>
    public static PlanReplay Prepare(
        CompiledPlan plan, ObservationTable data, PeriodKind each, NodaTime.Instant? knownAt = null) =>
        Prepare(plan, data, each, knownAt, Width.Best);

    /// <summary>Binds a plan to data, for vectors of that width; tests try each of them.</summary>
    internal static PlanReplay Prepare(
        CompiledPlan plan, ObservationTable data, PeriodKind each, NodaTime.Instant? knownAt, Width width)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(data);
        return plan.Plan.Period.SubPeriods(each).Count == 0
            ? throw new ArgumentException(
                $"{plan.Plan.Period} does not consist of periods of the kind {each}.", nameof(each))
            : new(plan, data, each, knownAt, width);
    }

    /// <summary>Makes room for all rows: 17 bytes each.</summary>
    /// <returns>The room, for <see cref="Run"/>.</returns>
    public ReplayResults NewResults() => new(this);

    /// <summary>Makes room for a report.</summary>
    /// <returns>The room, for <see cref="Report"/>.</returns>
    public ReplayReport NewReport() => new(this);

    /// <summary>Judges every row.</summary>
    /// <param name="results">Where the rows go; made by <see cref="NewResults"/> of this replay.</param>
    /// <param name="work">How many threads and who hears of the progress.</param>
    /// <param name="cancellation">Stops the run; the results are then incomplete.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Run(
        ReplayResults results, WorkOptions? work = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(results);
        runner.Run(results, null, results.Rooms, work ?? WorkOptions.Default, cancellation);
    }

    /// <summary>Judges every row and keeps only the counts and the mean score.</summary>
    /// <param name="report">Where they go; made by <see cref="NewReport"/> of this replay.</param>
    /// <param name="work">How many threads and who hears of the progress.</param>
    /// <param name="cancellation">Stops the run; the report is then incomplete.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Report(ReplayReport report, WorkOptions? work = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        runner.Run(null, report, report.Rooms, work ?? WorkOptions.Default, cancellation);
        report.Finish();
    }
}
