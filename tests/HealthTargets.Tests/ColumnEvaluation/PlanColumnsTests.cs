using System.Collections.Concurrent;
using System.Globalization;
using HealthTargets.ColumnEvaluation;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.TestSupport.Generators;
using HealthTargets.Values;
using NodaTime;
using Xunit.Abstractions;

namespace HealthTargets.Tests.ColumnEvaluation;

/// <summary>The public columns of random plans: those of the plain evaluator, whole and after new rows.</summary>
public sealed class PlanColumnsTests(ITestOutputHelper output)
{
    // HT_COLUMN_PLANS=10000 is the recorded run. HT_COLUMN_SEED begins elsewhere.
    private static readonly int Plans = Read("HT_COLUMN_PLANS", 120);
    private static readonly int FirstSeed = Read("HT_COLUMN_SEED", 1);

    [Fact]
    public void Threads_and_chunks_change_no_bit_and_all_is_as_the_plain_evaluator_has_it() => ForAll(made =>
    {
        CompiledPlan plan = CompiledPlan.Compile(made.Plan, OrgUnitTree.Build(made.Units));
        ObservationTable data = ObservationTable.Build(made.Rows);
        EvaluationOptions options = OptionsOf(made);
        PlanColumns columns = PlanColumns.Evaluate(plan, data, options);
        string expected = VerdictText.Of(columns);
        for (int threads = 1; threads <= 4; threads++)
        {
            PlanColumns other = PlanColumns.Evaluate(
                plan, data, options, new WorkOptions { Threads = threads }, (2 * threads) - 1);
            if (!string.Equals(VerdictText.Of(other), expected, StringComparison.Ordinal)
                || other.ExactlyDecided != columns.ExactlyDecided)
            {
                return $"{threads} threads differ";
            }
        }

        return columns.JudgedCount != columns.CellCount
            ? "not all was judged"
            : VerdictText.Difference(columns, plan.Evaluate(data, options));
    });

    [Fact]
    public void New_rows_and_corrections_give_what_all_rows_together_give()
    {
        long judged = 0;
        long cells = 0;
        ForAll(made =>
        {
            Random draw = new(unchecked((int)made.Seed));
            CompiledPlan plan = CompiledPlan.Compile(made.Plan, OrgUnitTree.Build(made.Units));
            EvaluationOptions options = OptionsOf(made);
            WorkOptions work = new() { Threads = 1 + draw.Next(2) };
            int chunkSize = 1 + draw.Next(8);
            (List<Observation> ground, List<List<Observation>> more) = Split(made.Rows, draw);
            PlanColumns columns = PlanColumns.Evaluate(
                plan, ObservationTable.Build(ground), options, work, chunkSize);
            foreach (List<Observation> rows in more)
            {
                string before = VerdictText.Of(columns);
                PlanColumns after = columns.With(rows, work);
                ground.AddRange(rows);
                Interlocked.Add(ref judged, after.JudgedCount);
                Interlocked.Add(ref cells, after.CellCount);
                if (VerdictText.Difference(after, plan.Evaluate(ObservationTable.Build(ground), options))
                    is { } difference)
                {
                    return difference;
                }

                if (!string.Equals(before, VerdictText.Of(columns), StringComparison.Ordinal))
                {
                    return "the columns before were changed";
                }

                columns = after;
            }

            return null;
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{judged} of {cells} cells judged again"));
        Assert.True(judged < cells * 0.8, $"{judged} of {cells} cells were judged again");
    }

    private static int Read(string name, int usual) => int.TryParse(
        Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int number) ? number : usual;

    private static void ForAll(Func<PlanGeneratorCase, string?> differenceOf)
    {
        ConcurrentBag<string> wrong = [];
        Parallel.For(0, Plans, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            ulong seed = (ulong)(FirstSeed + i);
            PlanGeneratorCase made = i % 2 == 0 ? PlanGenerator.WideCase(seed) : PlanGenerator.Case(seed);
            if (differenceOf(made) is { } difference)
            {
                wrong.Add($"seed {made.Seed}{(i % 2 == 0 ? " (wide)" : string.Empty)}: {difference}");
            }
        });
        Assert.True(wrong.IsEmpty, $"{wrong.Count} plans:\n" + string.Join('\n', wrong.Take(15)));
    }

    // Some see only what was known before the revisions came.
    private static EvaluationOptions OptionsOf(PlanGeneratorCase made) => new(
        made.AsOf, made.Seed % 5 == 0 ? Instant.FromUtc(2022, 1, 4, 0, 0) : null);

    // A few rows come later, with corrections of others: of few series, so that there is something to take over.
    private static (List<Observation> Ground, List<List<Observation>> More) Split(
        IReadOnlyList<Observation> rows, Random draw)
    {
        List<Observation> ground = [.. rows];
        List<List<Observation>> more = [];
        for (int i = 0; i < 3 && ground.Count > 20; i++)
        {
            List<Observation> late = [];
            int first = draw.Next(ground.Count - 6);
            int count = 1 + draw.Next(5);
            late.AddRange(ground.GetRange(first, count));
            ground.RemoveRange(first, count);
            Observation corrected = ground[draw.Next(ground.Count)];
            late.Add(corrected with
            {
                Value = draw.Next(3) == 0
                    ? new ObservedValue.Absent(AbsenceReason.Suppressed)
                    : ground.FindAll(row => row.Indicator == corrected.Indicator) is var same
                        ? same[draw.Next(same.Count)].Value
                        : corrected.Value,
                RecordedAt = draw.Next(4) == 0 ? null : Instant.FromUtc(2022, 1, 1 + draw.Next(8), 0, 0),
            });
            more.Add(late);
        }

        return (ground, more);
    }
}
