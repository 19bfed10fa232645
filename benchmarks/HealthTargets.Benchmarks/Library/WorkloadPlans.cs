using System.Globalization;
using HealthTargets.Benchmarks.Workload;
using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Benchmarks.Library;

/// <summary>
/// W as plans: five of ten targets each, for twenty years. A target is reached by the end of its due year and kept from
/// then on, each year is judged by itself.
/// </summary>
public static class WorkloadPlans
{
    public static ReportingPeriod Years { get; } =
        ReportingPeriod.Years(WorkloadSize.FirstYear, WorkloadSize.FirstYear + WorkloadSize.Periods - 1);

    private static OrgUnitId Root { get; } = new("root");

    public static IndicatorId IndicatorOf(int target) => new(Text($"i{target:00}"));

    public static OrgUnitId UnitOf(int unit) => new(Text($"u{unit:0000000}"));

    public static OrgUnitTree Tree(WorkloadSize size) => OrgUnitTree.Build(
        Enumerable.Range(0, WorkloadSize.Parents)
            .Select(parent => new OrgUnit { Id = ParentOf(parent), Parent = Root, Level = new("district") })
            .Prepend(new OrgUnit { Id = Root })
            .Concat(Enumerable.Range(0, size.Units).Select(unit => new OrgUnit
            {
                Id = UnitOf(unit),
                Parent = ParentOf(size.ParentOf(unit)),
                Level = new("clinic"),
            })));

    /// <summary>Gets units as read from W's file, with the levels that the plans name.</summary>
    public static OrgUnitTree WithLevels(OrgUnitTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return OrgUnitTree.Build(tree.All.Select(unit => unit with
        {
            Level = new(unit.Id.Value[0] switch { 'u' => "clinic", 'p' => "district", _ => "root" }),
        }));
    }

    public static OrgUnitId ParentOf(int parent) => new(Text($"p{parent:00}"));

    /// <summary>Makes the five plans.</summary>
    /// <param name="targets">The targets of W.</param>
    /// <param name="asFormulas">Whether each measure is written as a formula.</param>
    public static IReadOnlyList<Plan> All(IReadOnlyList<WorkloadTarget> targets, bool asFormulas) =>
        [.. targets.GroupBy(target => WorkloadSize.PlanOf(target.Index))
            .Select(plan => Of(plan.Key, [.. plan], asFormulas))];

    private static Plan Of(int number, IReadOnlyList<WorkloadTarget> targets, bool asFormulas) => new()
    {
        Id = new PlanId(Text($"plan-{number}")),
        Period = Years,
        Unit = Root,
        Indicators = [.. targets.SelectMany(target => WorkloadMeasures.IndicatorsOf(target, asFormulas))],
        Targets = [.. targets.Select(target => TargetOf(target, asFormulas))],
    };

    private static Target TargetOf(WorkloadTarget target, bool asFormulas) => new()
    {
        Id = new TargetId(Text($"t{target.Index:00}")),
        Goal = new Goal.Reach(WorkloadMeasures.MeasureOf(target, asFormulas), BoundOf(target), []),
        Scope = new UnitSelection.Matching([new OrgUnitLevel("clinic")], []),
        Timing = new Timing.Maintain(
            new NodaTime.LocalDate(WorkloadSize.FirstYear + target.DuePeriod, 12, 31), PeriodKind.Year),
        Baseline = target.Start is { } start ? new Baseline.Given(start, null) : null,
        Course = new CourseThresholds(target.OnTrackShare, WorkloadTarget.AtRiskShare),
        Points = target.Points,
        Scoring = target.Kind switch
        {
            WorkloadKind.Graded => new Scoring.Linear(WorkloadTarget.GradedFrom, WorkloadTarget.GradedTo),
            WorkloadKind.Between => new Scoring.Deduct(target.Points / WorkloadTarget.ShortfallDistance),
            _ => new Scoring.Proportional(1),
        },
    };

    private static Bound BoundOf(WorkloadTarget target) => target.Kind switch
    {
        WorkloadKind.Between => new Bound.Between(new Limit.Number(target.Low), new Limit.Number(target.Limit)),
        _ when target.IsUpper => new Bound.AtMost(new Limit.Number(target.Limit)),
        _ => new Bound.AtLeast(new Limit.Number(target.Limit)),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
