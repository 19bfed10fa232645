using HealthTargets.Benchmarks.Workload;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Replays;
using HealthTargets.Targets;

namespace HealthTargets.Benchmarks.Library;

/// <summary>W through the public API of the library: plans compiled, table built, five replays bound.</summary>
public sealed class LibraryVariant : IWorkloadVariant
{
    private readonly PlanReplay[] _replays;
    private readonly ReplayResults?[] _results;
    private readonly ReplayReport[] _reports;
    private readonly WorkOptions[] _options;
    private readonly int[] _parents;

    public LibraryVariant(string name, ObservationTable table, OrgUnitTree tree, WorkloadSize size, bool asFormulas)
    {
        Name = name;
        _replays = [.. WorkloadPlans.All(WorkloadTarget.All(size), asFormulas)
            .Select(plan => PlanReplay.Prepare(CompiledPlan.Compile(plan, tree), table, PeriodKind.Year))];
        _results = new ReplayResults?[_replays.Length];
        _reports = [.. _replays.Select(replay => replay.NewReport())];
        _options = [.. Enumerable.Range(1, 8).Select(threads => new WorkOptions { Threads = threads })];
        _parents = [.. Enumerable.Range(0, WorkloadSize.Parents).Select(parent =>
            _reports[0].Parents.ToList().IndexOf(WorkloadPlans.ParentOf(parent)))];
    }

    public string Name { get; }

    public bool IsHandWritten => false;

    public void Results(int threads)
    {
        for (int plan = 0; plan < _replays.Length; plan++)
        {
            _replays[plan].Run(_results[plan] ??= _replays[plan].NewResults(), _options[threads - 1]);
        }
    }

    public void Report(WorkloadReport report, int threads)
    {
        ArgumentNullException.ThrowIfNull(report);
        report.Clear();
        for (int plan = 0; plan < _replays.Length; plan++)
        {
            ReplayReport own = _reports[plan];
            _replays[plan].Report(own, _options[threads - 1]);
            report.Scores[plan] = own.EarnedPoints;
            report.Points[plan] = own.PossiblePoints;
            for (int parent = 0; parent < WorkloadSize.Parents; parent++)
            {
                for (int status = 0; _parents[parent] >= 0 && status < WorkloadSize.StatusCount; status++)
                {
                    report.Counts[(parent * WorkloadSize.StatusCount) + status] +=
                        own.Count(_parents[parent], (Status)status);
                }
            }
        }
    }

    public void Forget()
    {
        for (int plan = 0; plan < _results.Length; plan++)
        {
            _results[plan] = _replays[plan].NewResults();
        }
    }

    public void CopyTo(int target, int period, Span<byte> statuses, Span<double> attainments, Span<double> scores)
    {
        int perPlan = WorkloadSize.Targets / WorkloadSize.Plans;
        ReplayResults results = _results[target / perPlan]!;
        results.Statuses(target % perPlan, period).CopyTo(statuses);
        results.Attainments(target % perPlan, period).CopyTo(attainments);
        results.Scores(target % perPlan, period).CopyTo(scores);
    }
}
