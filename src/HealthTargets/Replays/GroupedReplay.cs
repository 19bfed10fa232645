using HealthTargets.ColumnEvaluation;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Replays;

/// <summary>
/// A replay of rows that do not fit into memory at once: the units are taken in groups, such as all that is below one
/// district, and the rows of one group are there at a time. What comes out is the report of one table of all rows. Not
/// safe for use by several threads at once; each group can be worked on by several.
/// </summary>
/// <remarks>
/// No target may look over the edge of a group, see <see cref="Problems"/>. Kept between groups are the units, the
/// counts, and for each target and period a number for every 4,096 units. Statuses and counts are those of the whole;
/// so are the sums, to the last bit, where each target and period goes straight over the columns in every group, or in
/// none. Otherwise they are as near to it as the scores of rows are to the exact ones.
/// </remarks>
public sealed class GroupedReplay
{
    private readonly PeriodKind each;
    private readonly Instant? knownAt;
    private readonly GroupedUnits units;
    private readonly ReplayTotals totals;
    private int next;

    private GroupedReplay(CompiledPlan plan, PeriodKind each, GroupedUnits units, Instant? knownAt)
    {
        (Plan, this.each, this.units, this.knownAt) = (plan, each, units, knownAt);
        Problems = units.Problems();
        totals = new(plan, plan.Plan.Period.SubPeriods(each).Count, units.Parents);
    }

    /// <summary>Gets the plan.</summary>
    public CompiledPlan Plan { get; }

    /// <summary>Gets the units at the top of the groups, in the order in which their rows are to come.</summary>
    public ValueList<OrgUnitId> Groups => units.Groups;

    /// <summary>Gets the targets that reach over groups; with any of them nothing can be added.</summary>
    public ValueList<GroupProblem> Problems { get; }

    /// <summary>Prepares a replay by groups.</summary>
    /// <param name="plan">The plan, with all units.</param>
    /// <param name="each">The kind of sub-period, which divides the period of the plan.</param>
    /// <param name="groups">The units at the top of the groups, none below another, in any order.</param>
    /// <param name="knownAt">The time as of which data is known; <see langword="null"/> for all.</param>
    /// <returns>The replay, with the targets for which it will not do.</returns>
    /// <exception cref="ArgumentException">
    /// The period of the plan has no sub-periods of that kind, or a group is no unit of the plan, or below another.
    /// </exception>
    public static GroupedReplay Prepare(
        CompiledPlan plan, PeriodKind each, IEnumerable<OrgUnitId> groups, Instant? knownAt = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(groups);
        return plan.Plan.Period.SubPeriods(each).Count == 0
            ? throw new ArgumentException(
                $"{plan.Plan.Period} does not consist of periods of the kind {each}.", nameof(each))
            : new(plan, each, new GroupedUnits(plan, groups), knownAt);
    }

    /// <summary>
    /// Judges the units of some groups; the table can be given up then. Groups that are left out have no rows.
    /// </summary>
    /// <param name="groups">Groups that follow those before in <see cref="Groups"/>, in that order.</param>
    /// <param name="rows">
    /// All rows of their units, in a table that was built with the units of the plan; other rows are not read.
    /// </param>
    /// <param name="work">How many threads and who hears of the progress.</param>
    /// <param name="cancellation">Stops the work; nothing can be added then any more.</param>
    /// <exception cref="ArgumentException">The groups do not follow those before.</exception>
    /// <exception cref="InvalidOperationException">There are <see cref="Problems"/>, or it was stopped.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Add(
        IReadOnlyList<OrgUnitId> groups,
        ObservationTable rows,
        WorkOptions? work = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(rows);
        int[] places = [.. groups.Select(units.PlaceOf)];
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] < (i == 0 ? Math.Max(0, next) : places[i - 1] + 1))
            {
                throw new ArgumentException(
                    $"{groups[i]} is no group that follows those before.", nameof(groups));
            }
        }

        // Groups that are left out come between the others, so that scores are added in the order of the whole.
        for (int from = 0; from < places.Length;)
        {
            int to = from + 1;
            while (to < places.Length && places[to] == places[to - 1] + 1)
            {
                to++;
            }

            Skip(places[from], work, cancellation);
            Judge(places[from], places[to - 1] + 1, rows, work, cancellation);
            from = to;
        }
    }

    /// <summary>Gets the report of all groups; those that were not added have no rows.</summary>
    /// <param name="work">How many threads and who hears of the progress.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The report.</returns>
    /// <exception cref="InvalidOperationException">There are <see cref="Problems"/>, or it was stopped.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public GroupedReport Finish(WorkOptions? work = null, CancellationToken cancellation = default)
    {
        Check();
        Skip(Groups.Count, work, cancellation);
        return totals.ToReport();
    }

    private void Skip(int to, WorkOptions? work, CancellationToken cancellation)
    {
        if (next < to)
        {
            Judge(next, to, new ObservationTableBuilder(Plan.Units).Build(), work, cancellation);
        }
    }

    private void Judge(
        int from, int to, ObservationTable rows, WorkOptions? work, CancellationToken cancellation)
    {
        Check();
        next = -1;
        PlanReplay replay = PlanReplay.Prepare(
            CompiledPlan.Compile(Plan.Plan, units.TreeOf(from, to)), rows, each, knownAt);
        ReplayResults results = replay.NewResults();
        ReplayReport report = replay.NewReport();
        replay.Run(results, work, cancellation);
        replay.Report(report, work, cancellation);
        totals.Add(results, report);
        next = to;
    }

    private void Check()
    {
        if (Problems.Count > 0 || next < 0)
        {
            throw new InvalidOperationException(next < 0
                ? "The replay was stopped before a group was done."
                : $"{Problems[0].Target} cannot be judged by groups: {Problems[0].Reason}.");
        }
    }
}
