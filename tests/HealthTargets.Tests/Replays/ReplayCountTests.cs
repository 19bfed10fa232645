using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Replays;
using HealthTargets.Targets;

namespace HealthTargets.Tests.Replays;

public sealed class ReplayCountTests
{
    private const int FirstYear = 2015;
    private const int YearCount = 3;

    [Theory]
    [InlineData(5000, 1)]
    [InlineData(5000, 7)]
    [InlineData(4096, 256)]
    [InlineData(4097, 1000)]
    [InlineData(9, 2)]
    public void Rows_are_counted_under_the_parents_of_their_units(int units, int unitsPerParent)
    {
        AssertCounts(units, unit => unit / unitsPerParent);
    }

    [Fact]
    public void Units_whose_parents_alternate_are_counted_alike()
    {
        AssertCounts(4500, unit => unit * 7 % 5);
    }

    // More slices than a byte can count.
    [Fact]
    public void Many_slices_of_the_same_units_are_all_counted()
    {
        AssertCounts(20, unit => unit / 3, targets: 100);
    }

    private static void AssertCounts(int units, Func<int, int> parentOf, int targets = 2)
    {
        CompiledPlan plan = CompiledPlan.Compile(PlanOf(targets), Tree(units, parentOf));
        PlanReplay replay = PlanReplay.Prepare(plan, Rows(plan.Units, units), PeriodKind.Year);
        ReplayResults results = replay.NewResults();
        ReplayReport report = replay.NewReport();
        replay.Run(results, new() { Threads = 2 });
        string? first = null;
        for (int threads = 1; threads <= 3; threads++)
        {
            replay.Report(report, new() { Threads = threads });
            long[] expected = Expected(replay, results, report);
            long[] counts = [.. Enumerable.Range(0, report.Parents.Count).SelectMany(parent =>
                Enum.GetValues<Status>().Select(status => report.Count(parent, status)))];
            Assert.Equal(expected, counts);
            Assert.Equal(replay.RowCount, counts.Sum());
            string sums = $"{report.EarnedPoints:R} {report.PossiblePoints:R}";
            Assert.Equal(first ??= sums, sums);
        }
    }

    private static long[] Expected(PlanReplay replay, ReplayResults results, ReplayReport report)
    {
        long[] counts = new long[report.Parents.Count * 8];
        int[] places = [.. replay.Targets[0].Units.Select(unit =>
            report.Parents.ToList().IndexOf(replay.Plan.Units.Find(unit)!.Parent))];
        for (int target = 0; target < replay.Targets.Count; target++)
        {
            for (int period = 0; period < replay.Periods.Count; period++)
            {
                ReadOnlySpan<byte> statuses = results.Statuses(target, period);
                for (int unit = 0; unit < statuses.Length; unit++)
                {
                    counts[(places[unit] * 8) + statuses[unit]]++;
                }
            }
        }

        return counts;
    }

    private static Plan PlanOf(int targets) => new()
    {
        Id = new("plan"),
        Period = ReportingPeriod.Years(FirstYear, FirstYear + YearCount - 1),
        Unit = new("root"),
        Indicators = [new() { Id = new("level"), Quantity = new Quantity.Index() }],
        Targets = [.. Enumerable.Range(0, targets).Select(number => new Target
        {
            Id = new($"t{number}"),
            Scope = new UnitSelection.Matching([new("clinic")], []),
            Goal = new Goal.Reach(
                new Measure.Value(new("level")), new Bound.AtLeast(new Limit.Number(10 + number)), []),
            Timing = new Timing.Maintain(new(FirstYear + 1, 12, 31), PeriodKind.Year),
            Points = 2,
            Scoring = new Scoring.Proportional(1),
        })],
    };

    private static OrgUnitTree Tree(int units, Func<int, int> parentOf) => OrgUnitTree.Build(
        new[] { new OrgUnit { Id = new("root") } }
            .Concat(Enumerable.Range(0, units).Select(parentOf).Distinct().Select(parent => new OrgUnit
            {
                Id = new($"p{parent}"),
                Parent = new("root"),
            }))
            .Concat(Enumerable.Range(0, units).Select(unit => new OrgUnit
            {
                Id = new($"u{unit:0000}"),
                Parent = new OrgUnitId($"p{parentOf(unit)}"),
                Level = new("clinic"),
            })));

    private static ObservationTable Rows(OrgUnitTree tree, int units)
    {
        Random random = new(units);
        ObservationTableBuilder builder = new(tree);
        int indicator = builder.Indicator(new("level"));
        for (int unit = 0; unit < units; unit++)
        {
            int place = builder.Unit(new($"u{unit:0000}"));
            for (int year = FirstYear; year < FirstYear + YearCount; year++)
            {
                if (random.Next(9) > 0)
                {
                    builder.Add(indicator, place, builder.Period(ReportingPeriod.Year(year)), random.Next(0, 200) / 10.0);
                }
            }
        }

        return builder.Build();
    }
}
