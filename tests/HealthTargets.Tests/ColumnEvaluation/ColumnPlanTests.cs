using System.Collections.Concurrent;
using System.Globalization;
using HealthTargets.ColumnEvaluation;
using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.TestSupport.Generators;
using NodaTime;
using Xunit.Abstractions;

namespace HealthTargets.Tests.ColumnEvaluation;

/// <summary>The columns say of every cell what the plain evaluator says.</summary>
public sealed class ColumnPlanTests(ITestOutputHelper output)
{
    // More of them take their time: HT_COLUMN_PLANS=10000 is the recorded run. HT_COLUMN_SEED begins elsewhere.
    private static readonly int Plans = Read("HT_COLUMN_PLANS", 400);
    private static readonly int FirstSeed = Read("HT_COLUMN_SEED", 1);

    private readonly ConcurrentDictionary<string, int> doubtfulGoals = [];
    private long cells;
    private long doubtful;

    [Fact]
    public void Every_cell_of_every_plan_is_as_the_plain_evaluator_has_it()
    {
        ConcurrentBag<string> wrong = [];
        Parallel.For(0, Plans, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            PlanGeneratorCase made = CaseOf(i);
            if (DifferenceOf(made) is { } difference)
            {
                wrong.Add($"seed {made.Seed}{(i % 2 == 0 ? " (wide)" : string.Empty)}: {difference}");
            }
        });

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Plans} plans, {cells} cells, {doubtful} doubtful ({100.0 * doubtful / cells:F2} %)"));
        foreach ((string goal, int count) in doubtfulGoals.OrderByDescending(goal => goal.Value).Take(30))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,6} {goal}"));
        }

        IEnumerable<string> some = wrong.Order(StringComparer.Ordinal).Take(25);
        Assert.True(wrong.IsEmpty, $"{wrong.Count} plans:\n" + string.Join('\n', some));
    }

    // 5753: no quarter has rows, and of the whole year a unit lies on the percentile with which it is compared, so that
    // only exact numbers tell whether there is a whole year to go by.
    // 7004501: of joined conditions one can't be worked out; below another, which is decided, a part of a plan is without
    // data, which the columns do not look into.
    [Theory]
    [InlineData(5753)]
    [InlineData(7004501)]
    public void Seeds_that_were_wrong_once_are_right(ulong seed) =>
        Assert.Null(DifferenceOf(PlanGenerator.WideCase(seed)));

    [Fact]
    public void Neither_the_order_of_the_units_nor_the_size_of_chunks_changes_a_bit()
    {
        foreach (int i in Enumerable.Range(0, Math.Max(60, Plans / 20)))
        {
            PlanGeneratorCase made = PlanGenerator.WideCase((ulong)(FirstSeed + i));
            CompiledPlan plan = CompiledPlan.Compile(made.Plan, OrgUnitTree.Build(made.Units));
            ObservationTable data = ObservationTable.Build(made.Rows);
            ColumnEvaluator whole = new(plan, data, OptionsOf(made));
            ColumnEvaluator other = new(plan, data, OptionsOf(made));
            foreach (TargetFrame frame in plan.Frames)
            {
                OrgUnitId[] units = [.. plan.UnitsOf(frame, made.AsOf)];
                string expected = Text(whole, whole.Evaluate(frame, whole.Units.LanesOf(units)), false);
                TargetColumns reversed = other.Evaluate(frame, other.Units.LanesOf(units.Reverse()));
                string[] chunks = [.. units.Chunk(3)
                    .Select(chunk => Text(other, other.Evaluate(frame, other.Units.LanesOf(chunk)), false))];

                Assert.Equal(expected, string.Concat(chunks));
                Assert.Equal(expected, Text(other, reversed, true));
            }
        }
    }

    private static int Read(string name, int usual) => int.TryParse(
        Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int number) ? number : usual;

    private static PlanGeneratorCase CaseOf(int i) => i % 2 == 0
        ? PlanGenerator.WideCase((ulong)(FirstSeed + i))
        : PlanGenerator.Case((ulong)(FirstSeed + i));

    // Some see only what was known before the revisions came.
    private static EvaluationOptions OptionsOf(PlanGeneratorCase made) => new(
        made.AsOf, made.Seed % 5 == 0 ? Instant.FromUtc(2022, 1, 4, 0, 0) : null);

    private string? DifferenceOf(PlanGeneratorCase made)
    {
        CompiledPlan plan = CompiledPlan.Compile(made.Plan, OrgUnitTree.Build(made.Units));
        ObservationTable data = ObservationTable.Build(made.Rows);
        EvaluationOptions options = OptionsOf(made);
        return CellComparison.Difference(plan, data, options, plan.Evaluate(data, options).Verdicts, Count);
    }

    private void Count(TargetColumns target)
    {
        Interlocked.Add(ref cells, target.Count);
        Interlocked.Add(ref doubtful, target.DoubtfulCount);
        if (target.DoubtfulCount > 0)
        {
            string goal = target.Frame.Target.Goal.ToString();
            doubtfulGoals.AddOrUpdate(
                goal[..Math.Min(goal.Length, 70)], target.DoubtfulCount, (_, n) => n + target.DoubtfulCount);
        }
    }

    private static string Text(ColumnEvaluator evaluator, TargetColumns columns, bool isReversed)
    {
        IEnumerable<int> lanes = Enumerable.Range(0, columns.Count);
        return string.Concat((isReversed ? lanes.Reverse() : lanes).Select(lane => string.Create(
            CultureInfo.InvariantCulture,
            $"{evaluator.Units.IdOf(columns.Lanes[lane])} {columns.StatusOf(lane)} {columns.AttainedOf(lane)} "
            + $"{columns.AbsenceOf(lane)} "
            + $"{columns.DecisiveOf(lane)} {Bits(columns.Value, lane)} {Bits(columns.Attainment, lane)} "
            + $"{Bits(columns.Gap, lane)} {Bits(columns.Expected, lane)} {Bits(columns.Baseline, lane)} "
            + $"{Bits(columns.Score, lane)}\n")));
    }

    private static string Bits(Column column, int lane) => string.Create(
        CultureInfo.InvariantCulture,
        $"{column.StateOf(lane)}:{BitConverter.DoubleToInt64Bits(column.Values[lane]):x}");
}
