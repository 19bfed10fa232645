using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// What a plan comes to as of a day, as columns: for each target the verdicts of all units side by side. For plans of
/// many units or many targets; the statuses are exactly those of
/// <see cref="CompiledPlan.Evaluate(ObservationTable, EvaluationOptions)"/>. Immutable and safe for use by several
/// threads.
/// </summary>
public sealed class PlanColumns
{
    private const int UnitsTogether = 4096;

    private readonly ColumnLayout layout;
    private readonly TargetVerdicts[] targets;
    private readonly int chunkSize;

    private PlanColumns(ColumnGround ground, ColumnLayout layout, TargetVerdicts[] targets, long judged, int chunkSize)
    {
        (Plan, Data, Options) = (ground.Plan, ground.Data, ground.Options);
        (this.layout, this.targets, JudgedCount, this.chunkSize) = (layout, targets, judged, chunkSize);
    }

    /// <summary>Gets the plan.</summary>
    public CompiledPlan Plan { get; }

    /// <summary>Gets the observations.</summary>
    public ObservationTable Data { get; }

    /// <summary>Gets the day of judgement and the state of knowledge.</summary>
    public EvaluationOptions Options { get; }

    /// <summary>Gets the verdicts of each target, in the order of the plan.</summary>
    public IReadOnlyList<TargetVerdicts> Targets => Array.AsReadOnly(targets);

    /// <summary>Gets the number of cells: one for each target and each unit for which it is.</summary>
    public long CellCount => targets.Sum(target => (long)target.Count);

    /// <summary>
    /// Gets how many cells were judged to make this; the others were taken over by <see cref="With"/>.
    /// </summary>
    public long JudgedCount { get; }

    /// <summary>
    /// Gets how many cells the exact evaluator decided because rounding errors, or a method, left them open; of targets
    /// of which comparisons alone tell the status, those whose status was open.
    /// </summary>
    public long ExactlyDecided => targets.Sum(target => target.ExactlyDecided);

    /// <summary>Judges every target of a plan for every unit.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="data">The observations.</param>
    /// <param name="options">The day of judgement and the state of knowledge.</param>
    /// <param name="work">How many threads and who hears of the progress.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The verdicts; the same for any number of threads.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PlanColumns Evaluate(
        CompiledPlan plan,
        ObservationTable data,
        EvaluationOptions options,
        WorkOptions? work = null,
        CancellationToken cancellation = default) =>
        Evaluate(plan, data, options, work, UnitsTogether, cancellation);

    /// <summary>Judges every target of a plan for every unit, so many units at a time; tests take few.</summary>
    internal static PlanColumns Evaluate(
        CompiledPlan plan,
        ObservationTable data,
        EvaluationOptions options,
        WorkOptions? work,
        int chunkSize,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        ColumnLayout layout = new(plan, options.AsOf.WithCalendar(NodaTime.CalendarSystem.Iso));
        ColumnGround ground = new(plan, data, options, layout.Units);
        TargetVerdicts[] results =
        [
            .. layout.Frames.Select((frame, i) => new TargetVerdicts(frame.Target, layout.Scopes[i], chunkSize)),
        ];
        ColumnJob[] jobs =
        [
            .. Enumerable.Range(0, results.Length).GroupBy(target => layout.Scopes[target]).SelectMany(group =>
                ColumnJob.Of([.. group], group.Key, [.. Enumerable.Range(0, group.Key.Count)], layout, chunkSize)),
        ];
        ColumnCrew.Run(ground, layout, jobs, results, work ?? WorkOptions.Default, cancellation);
        return new(ground, layout, results, jobs.Sum(job => job.CellCount), chunkSize);
    }

    /// <summary>
    /// Judges the plan with more observations: appends, and corrections that were recorded later. Judged again are only
    /// the targets that read an indicator of which there are new rows, and of these, where units are judged by
    /// themselves and by what is below them, only the units of these rows and the units above them.
    /// </summary>
    /// <param name="more">The rows in any order.</param>
    /// <param name="work">How many threads and who hears of the progress.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The verdicts, as an evaluation of all observations gives them; this one stays as it is.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public PlanColumns With(
        IEnumerable<Observation> more, WorkOptions? work = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(more);
        ObservationTable data = Data.With(more, out IReadOnlyList<TouchedCell> cells);
        ColumnGround ground = new(Plan, data, Options, layout.Units);
        TouchedUnits touched = new(layout, data, cells);
        TargetVerdicts[] results = [.. targets];
        List<(int Target, int[] Positions)> again = [];
        for (int target = 0; target < results.Length; target++)
        {
            int[] positions = touched.Of(target);
            if (positions.Length > 0)
            {
                results[target] = targets[target].ToRewrite(positions);
                again.Add((target, positions));
            }
        }

        // The same units of the same scope are the same array.
        ColumnJob[] jobs =
        [
            .. again.GroupBy(one => (layout.Scopes[one.Target], one.Positions)).SelectMany(group => ColumnJob.Of(
                [.. group.Select(one => one.Target)], group.Key.Item1, group.Key.Positions, layout, chunkSize)),
        ];
        ColumnCrew.Run(ground, layout, jobs, results, work ?? WorkOptions.Default, cancellation);
        return new(ground, layout, results, jobs.Sum(job => job.CellCount), chunkSize);
    }

    /// <summary>Gets the verdicts of a target.</summary>
    /// <param name="target">The target.</param>
    /// <returns>The verdicts, or <see langword="null"/> if there is no such target.</returns>
    public TargetVerdicts? Find(TargetId target) => Array.Find(targets, one => one.Target.Id == target);

    /// <summary>Derives one verdict exactly, with everything that was read, computed and compared for it.</summary>
    /// <param name="target">The target.</param>
    /// <param name="unit">The unit; <see langword="null"/> for the plan's own.</param>
    /// <returns>The finding, or <see langword="null"/> if the target does not exist or is not for that unit.</returns>
    public TargetFinding? Explain(TargetId target, OrgUnitId? unit = null) =>
        Plan.Derive(Data, Options, target, unit);
}
