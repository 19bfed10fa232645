using System.Runtime.CompilerServices;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Replays;
using HealthTargets.Targets;

namespace HealthTargets.Tests.Replays;

public sealed class GroupedReplayTests
{
    private const int Districts = 8;
    private const int Clinics = 1237;

    private static readonly OrgUnitId[] Tops = [.. Enumerable.Range(0, Districts).Select(i => new OrgUnitId("d" + i))];

    [Fact]
    public void Groups_come_to_the_same_bits_as_all_rows_at_once()
    {
        for (int seed = 1; seed <= 40; seed++)
        {
            ReplayScene scene = new(seed);
            PlanReplay replay = PlanReplay.Prepare(scene.Plan, scene.Data, PeriodKind.Year);
            ReplayReport whole = replay.NewReport();
            replay.Report(whole);
            GroupedReplay grouped = GroupedReplay.Prepare(
                scene.Plan, PeriodKind.Year, [new("p0"), new("p1"), new("p2"), new("p3")]);
            Assert.Empty(grouped.Problems);
            grouped.Add([.. grouped.Groups.Take(1)], scene.Data);
            grouped.Add([.. grouped.Groups.Skip(1).Take(2)], scene.Data);
            grouped.Add([.. grouped.Groups.Skip(3)], scene.Data, new WorkOptions { Threads = 2 });

            AssertSame(whole, grouped.Finish());
        }
    }

    [Fact]
    public void Groups_are_cut_where_chunks_of_units_are_not_and_only_one_is_in_memory()
    {
        CompiledPlan plan = CompiledPlan.Compile(PlanOf(Target()), Tree());
        ObservationTable all = Rows(plan.Units, Tops);
        PlanReplay replay = PlanReplay.Prepare(plan, all, PeriodKind.Quarter);
        ReplayReport whole = replay.NewReport();
        replay.Report(whole);
        GroupedReplay grouped = GroupedReplay.Prepare(plan, PeriodKind.Quarter, Tops);
        List<WeakReference> tables = [.. grouped.Groups.Select(top => Add(grouped, plan, top))];

        // Whatever a group leaves behind, it is not its rows.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.All(tables, table => Assert.False(table.IsAlive));
        AssertSame(whole, grouped.Finish());
    }

    // In a method of its own, so that no local variable keeps the table.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Add(GroupedReplay grouped, CompiledPlan plan, OrgUnitId top)
    {
        ObservationTable table = Rows(plan.Units, [top]);
        grouped.Add([top], table);
        return new WeakReference(table);
    }

    [Fact]
    public void Groups_without_rows_may_be_left_out()
    {
        CompiledPlan plan = CompiledPlan.Compile(PlanOf(Target()), Tree());
        PlanReplay replay = PlanReplay.Prepare(plan, Rows(plan.Units, [Tops[2], Tops[5]]), PeriodKind.Quarter);
        ReplayReport whole = replay.NewReport();
        replay.Report(whole);
        GroupedReplay grouped = GroupedReplay.Prepare(plan, PeriodKind.Quarter, Tops.Reverse());
        grouped.Add([Tops[2], Tops[5]], Rows(plan.Units, [Tops[2], Tops[5]]));

        AssertSame(whole, grouped.Finish());
        Assert.Throws<ArgumentException>(() => grouped.Add([Tops[1]], ObservationTable.Empty));
    }

    [Fact]
    public void Targets_that_reach_over_groups_are_named()
    {
        Target rank = Target() with
        {
            Id = new("rank"),
            Goal = new Goal.Reach(
                new Measure.Rank(
                    new Measure.Value(new("i0")), new UnitSelection.Siblings(), Direction.Higher, RankTies.Best, 1),
                new Bound.AtMost(new Limit.Number(3)),
                []),
        };
        Target own = Target() with { Id = new("own"), Scope = new UnitSelection.Own() };
        Target both = Target() with { Id = new("both"), Scope = new UnitSelection.Matching([new("d"), new("c")], []) };
        CompiledPlan plan = CompiledPlan.Compile(PlanOf(Target(), rank, own, both), Tree());
        GroupedReplay grouped = GroupedReplay.Prepare(plan, PeriodKind.Quarter, Tops);

        Assert.Equal(
            [
                new(new("rank"), GroupReach.LooksAcross),
                new(new("own"), GroupReach.UnitOutside),
                new(new("both"), GroupReach.LevelsMixed),
            ],
            grouped.Problems);
        Assert.Throws<InvalidOperationException>(() => grouped.Add([Tops[0]], ObservationTable.Empty));
        Assert.Throws<InvalidOperationException>(() => grouped.Finish());
    }

    [Fact]
    public void Groups_must_be_apart_and_known()
    {
        CompiledPlan plan = CompiledPlan.Compile(PlanOf(Target()), Tree());

        Assert.Throws<ArgumentException>(
            () => GroupedReplay.Prepare(plan, PeriodKind.Quarter, [Tops[0], new("d0-0")]));
        Assert.Throws<ArgumentException>(() => GroupedReplay.Prepare(plan, PeriodKind.Quarter, [new("elsewhere")]));
        Assert.Throws<ArgumentException>(() => GroupedReplay.Prepare(plan, PeriodKind.Week, Tops));
    }

    private static void AssertSame(ReplayReport whole, GroupedReport grouped)
    {
        Assert.Equal(whole.Parents, grouped.Parents);
        Assert.Equal(
            BitConverter.DoubleToInt64Bits(whole.EarnedPoints), BitConverter.DoubleToInt64Bits(grouped.EarnedPoints));
        Assert.Equal(whole.PossiblePoints, grouped.PossiblePoints);
        Assert.Equal(whole.WeightedMeanScore, grouped.WeightedMeanScore);
        Assert.Equal(whole.ExactlyDecided, grouped.ExactlyDecided);
        foreach (Status status in Enum.GetValues<Status>())
        {
            Assert.Equal(whole.Count(status), grouped.Count(status));
            for (int parent = 0; parent < whole.Parents.Count; parent++)
            {
                Assert.Equal(whole.Count(parent, status), grouped.Count(parent, status));
            }
        }
    }

    private static OrgUnitTree Tree() => OrgUnitTree.Build(
        new[] { new OrgUnit { Id = new("root") } }
            .Concat(Tops.Select(top => new OrgUnit { Id = top, Parent = new("root"), Level = new("d") }))
            .Concat(Tops.SelectMany(top => Enumerable.Range(0, Clinics).Select(i => new OrgUnit
            {
                Id = new($"{top}-{i}"),
                Parent = top,
                Level = new("c"),
            }))));

    // Scores of a third of a point or so, whose sums depend on the order of adding.
    private static Target Target() => new()
    {
        Id = new("t"),
        Scope = new UnitSelection.Matching([new("c")], []),
        Goal = new Goal.Reach(new Measure.Value(new("i0")), new Bound.AtLeast(new Limit.Number(70)), []),
        Timing = new Timing.Every(PeriodKind.Quarter),
        Points = 0.3m,
        Scoring = new Scoring.Proportional(1),
    };

    private static Plan PlanOf(params Target[] targets) => new()
    {
        Id = new("plan"),
        Period = ReportingPeriod.Year(2021),
        Unit = new("root"),
        Indicators = [.. Enumerable.Range(0, 5)
            .Select(i => new Indicator { Id = new("i" + i), Quantity = new Quantity.Index() })],
        Targets = [.. targets],
    };

    private static ObservationTable Rows(OrgUnitTree tree, IEnumerable<OrgUnitId> tops)
    {
        ObservationTableBuilder builder = new(tree);
        foreach (OrgUnitId top in tops)
        {
            Random random = new(top.Value[^1]);
            for (int indicator = 0; indicator < 5; indicator++)
            {
                int handle = builder.Indicator(new("i" + indicator));
                foreach (ReportingPeriod quarter in ReportingPeriod.Year(2021).SubPeriods(PeriodKind.Quarter))
                {
                    int period = builder.Period(quarter);
                    for (int i = 0; i < Clinics; i++)
                    {
                        builder.Add(handle, builder.Unit(new($"{top}-{i}")), period, random.Next(1000) / 10.0);
                    }
                }
            }
        }

        return builder.Build();
    }
}
