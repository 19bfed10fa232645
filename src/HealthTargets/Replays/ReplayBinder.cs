using HealthTargets.Evaluation;
using HealthTargets.Kernels;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Programs;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Replays;

/// <summary>Resolves names, units and periods of a replay once, before it runs.</summary>
internal sealed class ReplayBinder
{
    private readonly Dictionary<UnitSelection, UnitLayout> layouts = [];
    private readonly Dictionary<Measure, VectorProgram> programs = [];

    public ReplayBinder(CompiledPlan plan, ObservationTable data, PeriodKind each, Instant? knownAt)
    {
        (Plan, Data, KnownAt) = (plan, data, knownAt);
        Periods = plan.Plan.Period.SubPeriods(each).ToValueList();
        List<ReplayTarget> targets = [];
        foreach (TargetFrame frame in plan.Frames)
        {
            UnitLayout layout = LayoutOf(frame);
            SliceJob?[] jobs = [.. Periods.Select(period => Bind(frame, period, layout))];
            targets.Add(new(frame.Target, layout, RowCount, jobs));
            RowCount += (long)layout.Units.Length * Periods.Count;
        }

        Targets = targets;
        if (RowCount > LineColumn.CountMax)
        {
            throw new ArgumentException(
                $"A replay has at most {LineColumn.CountMax} rows: take fewer units or periods.");
        }
    }

    public CompiledPlan Plan { get; }

    public ObservationTable Data { get; }

    public Instant? KnownAt { get; }

    public ValueList<ReportingPeriod> Periods { get; }

    public IReadOnlyList<ReplayTarget> Targets { get; }

    public IReadOnlyList<UnitLayout> Layouts => [.. layouts.Values.OrderBy(layout => layout.Index)];

    public long RowCount { get; }

    // The units that exist at the end of the plan, in every period the same ones.
    private UnitLayout LayoutOf(TargetFrame frame)
    {
        if (!layouts.TryGetValue(frame.Target.Scope, out UnitLayout? layout))
        {
            layout = new(layouts.Count, Plan.UnitsOf(frame, Plan.Plan.Period.End), Plan.Units, Data);
            layouts.Add(frame.Target.Scope, layout);
        }

        return layout;
    }

    private SliceJob? Bind(TargetFrame frame, ReportingPeriod period, UnitLayout layout)
    {
        if (ReplayChecks.Of(frame, period) is not { } check)
        {
            return null;
        }

        EvaluationContext context = Plan.ContextOf(Data, new(period.End), _ => throw new InvalidOperationException());
        return new SliceBinder(context, Data, programs).Bind(frame, check, period.End, layout);
    }
}
