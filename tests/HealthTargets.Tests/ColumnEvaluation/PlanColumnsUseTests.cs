using HealthTargets.ColumnEvaluation;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Tests.ColumnEvaluation;

/// <summary>A province of two counties with two towns each: what is judged, told and derived.</summary>
public sealed class PlanColumnsUseTests
{
    private static readonly EvaluationOptions Options = new(new LocalDate(2021, 12, 31));
    private static readonly UnitSelection All = new UnitSelection.Matching([], []);

    [Fact]
    public void A_row_of_a_town_concerns_the_town_and_what_is_above_it()
    {
        // Town, county, province.
        Assert.Equal(3, JudgedAfter(Of("a", Value("cases"))));
        Assert.Equal(3, JudgedAfter(Of("a", Value("rate"))));
        Criterion where = new Criterion.Within(Value("cases"), AtLeast(1));
        Assert.Equal(3, JudgedAfter(Of("a", new Measure.ShareOfUnits(
            new UnitSelection.Children(), where, new MissingPolicy.Require()))));
    }

    [Fact]
    public void A_target_that_reads_another_indicator_is_taken_over()
    {
        PlanColumns before = Evaluate(Of("a", Value("cases")), Of("b", Value("beds")));
        PlanColumns after = before.With([Row("cases", "a1", 9)]);

        Assert.Equal(3, after.JudgedCount);
        Assert.Same(before.Targets[1], after.Targets[1]);
        Assert.Equal(7, after.Targets[0].Count);
    }

    [Fact]
    public void A_target_that_looks_at_others_is_judged_whole()
    {
        Assert.Equal(7, JudgedAfter(Of("a", new Measure.Rank(
            Value("cases"), new UnitSelection.Siblings(), Direction.Higher, RankTies.Best, 1))));
        Assert.Equal(7, JudgedAfter(Of("a", Value("beds"), new Bound.AtLeast(
            new Limit.Derived(Value("cases"), new LimitUnit.Parent(), null, 1, 0)))));
        Assert.Equal(7, JudgedAfter(Of("a", Value("cases")) with
        {
            Distribute = new Distribution(new DistributionKey.Equal(), new UnitSelection.Children(), 0),
        }));
        Assert.Equal(0, JudgedAfter(Of("a", new Measure.Rank(
            Value("beds"), new UnitSelection.Siblings(), Direction.Higher, RankTies.Best, 1))));
    }

    [Fact]
    public void No_rows_change_nothing()
    {
        PlanColumns before = Evaluate(Of("a", Value("cases")));

        Assert.Equal(0, before.With([]).JudgedCount);
        Assert.Same(before.Targets[0], before.With([]).Targets[0]);
    }

    [Fact]
    public void A_row_of_a_new_unit_concerns_no_other()
    {
        Target other = Of("a", Value("cases")) with { Scope = new UnitSelection.Named([new("far"), new("a1")]) };
        PlanColumns before = Evaluate(other);
        PlanColumns after = before.With([Row("cases", "far", 9)]);

        Assert.Equal((Status.NoData, Status.Met), (before.Targets[0].StatusOf(0), after.Targets[0].StatusOf(0)));
        Assert.Equal(1, after.JudgedCount);
    }

    [Fact]
    public void Numbers_are_there_or_null()
    {
        TargetVerdicts target = Evaluate(Of("a", Value("cases"))).Find(new TargetId("a"))!;

        // 1 case in each town, so 2 in each county and 4 in the province; at least 2 are wanted.
        Assert.Equal(["province", "a", "a1", "a2", "b", "b1", "b2"], target.Units.Select(unit => unit.Value));
        Assert.Equal([4, 2, 1, 1, 2, 1, 1], Enumerable.Range(0, 7).Select(target.ValueOf));
        Assert.Equal([1, 1, 5, 5, 1, 5, 5], target.Statuses.ToArray().Select(status => (int)status));
        Assert.Equal((-1.0, 0.5, false), (target.GapOf(2), target.AttainmentOf(2), target.AttainedOf(2)));
        Assert.Null(target.ExpectedOf(2));
        Assert.Null(target.BaselineOf(2));
        Assert.Null(target.ScoreOf(2));
        Assert.Null(target.AbsenceOf(2));
        Assert.Equal((2, -1), (target.IndexOf(new("a1")), target.IndexOf(new("nowhere"))));
        Assert.Throws<ArgumentOutOfRangeException>(() => target.StatusOf(7));
        Assert.Throws<ArgumentOutOfRangeException>(() => target.ValueOf(-1));

        TargetVerdicts empty = Evaluate(Of("a", Value("unheard"))).Targets[0];
        Assert.Equal(
            (Status.NoData, AbsenceReason.Missing, (double?)null),
            (empty.StatusOf(0), empty.AbsenceOf(0), empty.ValueOf(0)));
    }

    [Fact]
    public void A_cell_is_explained_as_the_whole_evaluation_derives_it()
    {
        PlanColumns columns = Evaluate(Of("a", Value("rate")), Of("b", Value("cases")));
        PlanEvaluation plain = columns.Plan.Evaluate(columns.Data, columns.Options);
        foreach (OrgUnitId unit in columns.Targets[0].Units)
        {
            TargetFinding finding = columns.Explain(new TargetId("a"), unit)!;

            Assert.Equal(plain.Find(new TargetId("a"), unit), finding.Verdict);
            Assert.NotNull(finding.Outcome);
        }

        Assert.Equal("province", columns.Explain(new TargetId("b"))!.Verdict.Unit.Value);
        Assert.Null(columns.Explain(new TargetId("c")));
        Assert.Null(columns.Explain(new TargetId("a"), new OrgUnitId("nowhere")));
        Assert.Null(columns.Find(new TargetId("c")));
    }

    [Fact]
    public void It_tells_of_its_progress_and_can_be_stopped()
    {
        Told told = new();
        Evaluate(new WorkOptions { Progress = told }, 3, Of("a", Value("cases")), Of("b", Value("beds")));

        // Chunks of 3, 3 and 1 units, each for two targets: 14 cells.
        Assert.Equal([3, 6, 9, 12, 13, 14], told.Shares.Select(share => Math.Round(share * 14, 6)));

        using CancellationTokenSource stop = new();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => PlanColumns.Evaluate(
            PlanOf(Of("a", Value("cases"))), ObservationTable.Empty, Options, null, stop.Token));
        Assert.Throws<OperationCanceledException>(() =>
            Evaluate(Of("a", Value("cases"))).With([Row("cases", "a1", 1)], null, stop.Token));
    }

    [Fact]
    public void What_a_listener_throws_reaches_the_caller_from_every_thread()
    {
        Told broken = new() { Limit = 2 };
        Assert.Throws<TimeoutException>(() => Evaluate(
            new WorkOptions { Progress = broken, Threads = 3 }, 1, Of("a", Value("cases"))));
    }

    private static long JudgedAfter(Target target) => Evaluate(target).With([Row("cases", "a1", 9)]).JudgedCount;

    private static PlanColumns Evaluate(params Target[] targets) => Evaluate(WorkOptions.Default, 4096, targets);

    private static PlanColumns Evaluate(WorkOptions work, int chunkSize, params Target[] targets)
    {
        string[] towns = ["a1", "a2", "b1", "b2"];
        ObservationTable data = ObservationTable.Build(towns.SelectMany(town => new[]
        {
            Row("cases", town, 1), Row("people", town, 100), Row("beds", town, 5),
        }));
        return PlanColumns.Evaluate(PlanOf(targets), data, Options, work, chunkSize);
    }

    private static CompiledPlan PlanOf(params Target[] targets)
    {
        OrgUnit[] units =
        [
            Unit("province", null), Unit("a", "province"), Unit("a1", "a"), Unit("a2", "a"), Unit("b", "province"),
            Unit("b1", "b"), Unit("b2", "b"),
        ];
        Plan plan = new()
        {
            Id = new PlanId("plan"),
            Period = ReportingPeriod.Year(2021),
            Unit = new OrgUnitId("province"),
            Indicators =
            [
                new() { Id = new("cases"), Quantity = new Quantity.Count() },
                new() { Id = new("beds"), Quantity = new Quantity.Stock() },
                new() { Id = new("rate"), Quantity = new Quantity.Ratio(new("cases"), new("people"), 100) },
            ],
            Targets = [.. targets],
        };
        return CompiledPlan.Compile(plan, OrgUnitTree.Build(units));
    }

    private static OrgUnit Unit(string id, string? parent) =>
        new() { Id = new(id), Parent = parent is null ? null : new OrgUnitId(parent) };

    private static Measure Value(string indicator) => new Measure.Value(new IndicatorId(indicator));

    private static Bound AtLeast(decimal number) => new Bound.AtLeast(new Limit.Number(number));

    private static Target Of(string id, Measure measure) => Of(id, measure, AtLeast(2));

    private static Target Of(string id, Measure measure, Bound bound) => new()
    {
        Id = new TargetId(id),
        Goal = new Goal.Reach(measure, bound, []),
        Scope = All,
    };

    private static Observation Row(string indicator, string unit, decimal value) => new()
    {
        Indicator = new IndicatorId(indicator),
        Unit = new OrgUnitId(unit),
        Period = ReportingPeriod.Year(2021),
        Value = new ObservedValue.Number(value),
        RecordedAt = value == 9 ? Instant.FromUtc(2022, 2, 1, 0, 0) : null,
    };

    private sealed class Told : IProgress<double>
    {
        private readonly Lock gate = new();

        public List<double> Shares { get; } = [];

        public int Limit { get; init; } = int.MaxValue;

        public void Report(double value)
        {
            lock (gate)
            {
                Shares.Add(value);
                if (Shares.Count >= Limit)
                {
                    throw new TimeoutException();
                }
            }
        }
    }
}
