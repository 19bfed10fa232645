using System.Globalization;
using HealthTargets.Evaluation;
using HealthTargets.Kernels;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Replays;
using HealthTargets.Targets;
using HealthTargets.TestSupport.Generators;
using HealthTargets.Values;

namespace HealthTargets.Tests.Replays;

public sealed class PlanReplayTests
{
    private const int Scenes = 10;

    private static readonly PeriodKind[] Kinds =
        [PeriodKind.Year, PeriodKind.HalfYear, PeriodKind.Quarter, PeriodKind.Month];

    [Fact]
    public void Rows_that_run_straight_over_columns_are_as_the_plain_evaluator_has_them()
    {
        int straight = 0;
        long exact = 0;
        for (int seed = 0; seed < Scenes; seed++)
        {
            ReplayScene scene = new(seed);
            PlanReplay replay = PlanReplay.Prepare(scene.Plan, scene.Data, PeriodKind.Year);
            straight += replay.Targets.Sum(target => target.Jobs.Count(job => job is not null));
            exact += AssertPlain(replay, scene.Data, seed);
        }

        // Most slices do, and some of their rows lie so near to a limit that only exact arithmetic tells.
        Assert.True(straight > Scenes * 12 * 8 * 8 / 10, $"{straight} slices ran straight over columns");
        Assert.True(exact > Scenes * 5, $"{exact} rows were decided exactly");
    }

    [Fact]
    public void Rows_of_any_plan_are_as_the_plain_evaluator_has_them()
    {
        for (ulong seed = 0; seed < 12; seed++)
        {
            PlanGeneratorCase made = seed % 2 == 0 ? PlanGenerator.Case(seed) : PlanGenerator.WideCase(seed);
            ObservationTable data = ObservationTable.Build(made.Rows);
            CompiledPlan plan = CompiledPlan.Compile(made.Plan, OrgUnitTree.Build(made.Units));
            PeriodKind each = Kinds.First(kind => made.Plan.Period.SubPeriods(kind).Count is > 0 and < 20
                || kind == PeriodKind.Month);
            if (made.Plan.Period.SubPeriods(each).Count > 0)
            {
                AssertPlain(PlanReplay.Prepare(plan, data, each), data, (int)seed);
            }
        }
    }

    [Fact]
    public void Neither_threads_nor_the_width_of_vectors_change_a_bit()
    {
        for (int seed = 100; seed < 103; seed++)
        {
            ReplayScene scene = new(seed);
            string first = Text(PlanReplay.Prepare(scene.Plan, scene.Data, PeriodKind.Year), new());
            foreach (Width width in Enum.GetValues<Width>())
            {
                PlanReplay replay = PlanReplay.Prepare(scene.Plan, scene.Data, PeriodKind.Year, null, width);
                for (int threads = 1; threads <= 4; threads++)
                {
                    Assert.Equal(first, Text(replay, new() { Threads = threads }));
                }
            }
        }
    }

    [Fact]
    public void Rows_written_past_the_caches_have_the_same_bits()
    {
        for (int seed = 200; seed < 205; seed++)
        {
            ReplayScene scene = new(seed);
            foreach (Width width in Enum.GetValues<Width>())
            {
                PlanReplay replay = PlanReplay.Prepare(scene.Plan, scene.Data, PeriodKind.Year, null, width);
                string usual = Text(replay, new(), new(replay, isPastCaches: false));
                for (int threads = 1; threads <= 3; threads++)
                {
                    Assert.Equal(usual, Text(replay, new() { Threads = threads }, new(replay, isPastCaches: true)));
                }
            }
        }
    }

    [Fact]
    public void A_report_counts_and_adds_up_the_rows()
    {
        ReplayScene scene = new(7);
        PlanReplay replay = PlanReplay.Prepare(scene.Plan, scene.Data, PeriodKind.Year);
        ReplayResults results = replay.NewResults();
        ReplayReport report = replay.NewReport();
        replay.Run(results);
        replay.Report(report);

        long[] counts = new long[8];
        decimal earned = 0;
        decimal possible = 0;
        for (int target = 0; target < replay.Targets.Count; target++)
        {
            for (int period = 0; period < replay.Periods.Count; period++)
            {
                ReadOnlySpan<byte> statuses = results.Statuses(target, period);
                for (int unit = 0; unit < statuses.Length; unit++)
                {
                    counts[statuses[unit]]++;
                    bool hasData = statuses[unit] != (byte)Status.NoData;
                    earned += hasData ? (decimal)results.Scores(target, period)[unit] : 0;
                    possible += hasData ? replay.Targets[target].Target.Points ?? 0 : 0;
                }
            }
        }

        Assert.Equal(counts, Enum.GetValues<Status>().Select(report.Count));
        Assert.Equal((double)(earned / possible), report.WeightedMeanScore!.Value, 12);
        Assert.Equal(replay.RowCount, counts.Sum());
    }

    [Fact]
    public void A_second_run_allocates_nothing()
    {
        ReplayScene scene = new(3);
        PlanReplay all = PlanReplay.Prepare(scene.Plan, scene.Data, PeriodKind.Year);
        IEnumerable<ReplayTarget> runs = all.Targets.Where(target => target.Jobs.All(job => job is not null));
        CompiledPlan straight = CompiledPlan.Compile(
            scene.Plan.Plan with { Targets = [.. runs.Select(target => target.Target)] }, scene.Plan.Units);
        PlanReplay replay = PlanReplay.Prepare(straight, scene.Data, PeriodKind.Year);
        ReplayResults results = replay.NewResults();
        ReplayReport report = replay.NewReport();
        replay.Run(results);
        replay.Report(report);
        ReplayTarget[] programs = [.. replay.Targets.Where(target => target.Jobs.Any(job => job is ProgramJob))];

        long before = GC.GetAllocatedBytesForCurrentThread();
        replay.Run(results);
        replay.Report(report);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // Only rows that are decided by exact arithmetic make numbers of any size.
        Assert.True(allocated <= (results.ExactlyDecided + report.ExactlyDecided) * 2000, $"{allocated} bytes");
        Assert.NotEmpty(programs);
    }

    [Fact]
    public void A_run_tells_its_progress_and_can_be_stopped()
    {
        ReplayScene scene = new(5);
        PlanReplay replay = PlanReplay.Prepare(scene.Plan, scene.Data, PeriodKind.Year);
        List<double> told = [];
        replay.Run(replay.NewResults(), new() { Progress = new Listener(told.Add) });
        Assert.Equal(1, told[^1]);
        Assert.Equal(told.Order(), told);

        using CancellationTokenSource stop = new();
        WorkOptions stopping = new() { Progress = new Listener(share => { if (share > 0.3) { stop.Cancel(); } }) };
        Assert.Throws<OperationCanceledException>(() => replay.Run(replay.NewResults(), stopping, stop.Token));
        Assert.Throws<OperationCanceledException>(
            () => replay.Report(replay.NewReport(), stopping with { Threads = 2 }, stop.Token));
    }

    [Fact]
    public void A_plan_that_has_no_such_sub_periods_is_refused()
    {
        ReplayScene scene = new(5);

        Assert.Throws<ArgumentException>(() => PlanReplay.Prepare(scene.Plan, scene.Data, PeriodKind.Week));
    }

    private static long AssertPlain(PlanReplay replay, ObservationTable data, int seed)
    {
        ReplayResults results = replay.NewResults();
        replay.Run(results);
        for (int period = 0; period < replay.Periods.Count; period++)
        {
            NodaTime.LocalDate asOf = replay.Periods[period].End;
            Dictionary<(TargetId, OrgUnitId), Verdict> whole = replay.Plan.Evaluate(data, asOf).Verdicts
                .ToDictionary(verdict => (verdict.Target.Id, verdict.Unit));
            EvaluationContext context = replay.Plan.ContextOf(
                data, new(asOf), id => throw new InvalidOperationException(id.Value));
            for (int target = 0; target < replay.Targets.Count; target++)
            {
                TargetFrame frame = ReplayChecks.Alone(replay.Plan.Frames[target], replay.Periods[period]);
                for (int unit = 0; unit < replay.Targets[target].Units.Count; unit++)
                {
                    OrgUnitId id = replay.Targets[target].Units[unit];
                    bool isWhole = ReferenceEquals(frame, replay.Plan.Frames[target]);
                    Verdict? verdict = isWhole
                        ? whole.GetValueOrDefault((frame.Target.Id, id))
                        : new TargetEvaluator(context).Evaluate(frame, id).Verdict;
                    if (verdict is not null)
                    {
                        string place = $"seed {seed}, {frame.Target.Id}, {id}, {asOf}";
                        AssertRow(verdict, results, (target, period, unit), place);
                    }
                }
            }
        }

        return results.ExactlyDecided;
    }

    private static void AssertRow(
        Verdict verdict, ReplayResults results, (int Target, int Period, int Unit) row, string place)
    {
        Status status = (Status)results.Statuses(row.Target, row.Period)[row.Unit];
        Assert.True(
            status == verdict.Status, $"{place}: {status} <> {verdict.Status}: {verdict.Target.Goal} {verdict.Value}");
        AssertNumber(verdict.Attainment, results.Attainments(row.Target, row.Period)[row.Unit], place + " attainment");
        AssertNumber(verdict.Score, results.Scores(row.Target, row.Period)[row.Unit], place + " score");
    }

    private static void AssertNumber(Rational? exact, double number, string place)
    {
        double expected = exact is { } known ? known.ToDouble() : 0;
        Assert.True(
            Math.Abs(expected - number) <= 1e-12 * Math.Max(1, Math.Abs(expected)),
            string.Create(CultureInfo.InvariantCulture, $"{place}: {number:R} <> {expected:R}"));
    }

    private static string Text(PlanReplay replay, WorkOptions options, ReplayResults? room = null)
    {
        ReplayResults results = room ?? replay.NewResults();
        ReplayReport report = replay.NewReport();
        replay.Run(results, options);
        replay.Report(report, options);
        string rows = string.Concat(Enumerable.Range(0, replay.Targets.Count).SelectMany(target =>
            Enumerable.Range(0, replay.Periods.Count).Select(period =>
                Convert.ToHexString(results.Statuses(target, period))
                + Hex(results.Attainments(target, period)) + Hex(results.Scores(target, period)))));
        return rows + Hex([report.EarnedPoints, report.PossiblePoints])
            + string.Join(' ', Enumerable.Range(0, report.Parents.Count).SelectMany(parent =>
                Enum.GetValues<Status>().Select(status => report.Count(parent, status))));
    }

    private static string Hex(ReadOnlySpan<double> numbers) =>
        Convert.ToHexString(System.Runtime.InteropServices.MemoryMarshal.AsBytes(numbers));

    private sealed class Listener(Action<double> hear) : IProgress<double>
    {
        public void Report(double value) => hear(value);
    }
}
