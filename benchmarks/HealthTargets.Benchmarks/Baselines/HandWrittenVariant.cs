using HealthTargets.Benchmarks.Workload;

namespace HealthTargets.Benchmarks.Baselines;

/// <summary>
/// What all hand-written evaluations of W share: the order of work and of sums. Work is cut into chunks of units and
/// groups of targets; within them periods follow one another, so that the previous period is still in the cache. The
/// sum of each chunk has its own place, and places are added up in one order, however many threads filled them.
/// </summary>
public abstract class HandWrittenVariant : IWorkloadVariant
{
    private const int TargetsPerItem = Tally.SlicesMax / WorkloadSize.Periods;
    private const int Groups = (WorkloadSize.Targets + TargetsPerItem - 1) / TargetsPerItem;

    private readonly WorkloadData _data;
    private readonly OutcomeBuffers _outcomes;
    private readonly Slice[] _slices;
    private readonly double[] _sums;
    private readonly long[] _present;
    private readonly Tally[] _tallies;
    private readonly Action<int, int> _evaluate;
    private readonly Action<int, int> _count;

    protected HandWrittenVariant(WorkloadData data, OutcomeBuffers outcomes, int threadsMax)
    {
        _data = data;
        _outcomes = outcomes;
        _slices = Slice.All(data.Size);
        _sums = new double[_slices.Length * data.Size.Chunks];
        _present = new long[_sums.Length];
        _tallies = [.. Enumerable.Range(0, threadsMax).Select(_ => new Tally(data.Size))];
        (_evaluate, _count) = (EvaluateItem, CountItem);
    }

    public abstract string Name { get; }

    public bool IsHandWritten => true;

    public void Results(int threads) => Run(threads, _evaluate);

    public void Report(WorkloadReport report, int threads)
    {
        report.Clear();
        foreach (Tally tally in _tallies)
        {
            tally.Clear();
        }

        Run(threads, _count);
        Combine(report);
    }

    public void Forget() => _outcomes.Forget();

    public void CopyTo(int target, int period, Span<byte> statuses, Span<double> attainments, Span<double> scores)
    {
        OutcomeChunk chunk = _outcomes.Chunk(target, period, 0, _data.Size.Units);
        chunk.Statuses.CopyTo(statuses);
        chunk.Attainments.CopyTo(attainments);
        chunk.Scores.CopyTo(scores);
    }

    /// <summary>Writes the outcomes of a chunk; those of its padding may be anything.</summary>
    protected abstract void Evaluate(in Slice slice, in PanelChunk panel, in OutcomeChunk outcomes);

    /// <summary>
    /// Counts a chunk and returns the sum of its scores, made of 8 sums by unit modulo 8 that are added in pairs.
    /// </summary>
    protected abstract double Count(in Slice slice, in PanelChunk panel, int firstUnit, Tally tally, out long present);

    protected static double AddPairs(double s0, double s1, double s2, double s3, double s4, double s5, double s6,
        double s7) => ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));

    private void Run(int threads, Action<int, int> item)
    {
        int items = Groups * _data.Size.Chunks;
        if (threads > 1)
        {
            RunParallel(threads, items, item);
            return;
        }

        for (int i = 0; i < items; i++)
        {
            item(i, 0);
        }
    }

    // Apart, as the closure would be allocated for one thread too.
    private static void RunParallel(int threads, int items, Action<int, int> item)
    {
        int next = -1;
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, worker =>
        {
            for (int i = Interlocked.Increment(ref next); i < items; i = Interlocked.Increment(ref next))
            {
                item(i, worker);
            }
        });
    }

    private void EvaluateItem(int item, int worker)
    {
        (int unit, int count, int begin, int end) = Bounds(item);
        for (int i = begin; i < end; i++)
        {
            ref readonly Slice slice = ref _slices[i];
            PanelChunk panel = new(_data, in slice, unit, count);
            OutcomeChunk outcomes = _outcomes.Chunk(slice.Target, slice.Period, unit, count);
            if (slice.IsAllAbsent)
            {
                outcomes.Statuses.Fill((byte)Targets.Status.NoData);
                outcomes.Attainments.Clear();
                outcomes.Scores.Clear();
            }
            else
            {
                Evaluate(in slice, in panel, in outcomes);
            }
        }
    }

    private void CountItem(int item, int worker)
    {
        (int unit, int count, int begin, int end) = Bounds(item);
        Tally tally = _tallies[worker];
        (int open, int closed) = (0, 0);
        for (int i = begin; i < end; i++)
        {
            ref readonly Slice slice = ref _slices[i];
            int place = (i * _data.Size.Chunks) + (unit / WorkloadSize.ChunkUnits);
            if (slice.IsAllAbsent)
            {
                CountAbsent(unit, tally);
                continue;
            }

            PanelChunk panel = new(_data, in slice, unit, count);
            _sums[place] = Count(in slice, in panel, unit, tally, out _present[place]);
            open += slice.IsClosed ? 0 : 1;
            closed += slice.IsClosed ? 1 : 0;
        }

        FlushBytes(tally, unit, open, closed);
    }

    /// <summary>Adds up what a group of slices left in bytes; nothing to do for code that counts by parent.</summary>
    protected virtual void FlushBytes(Tally tally, int firstUnit, int openSlices, int closedSlices) =>
        tally.Flush(firstUnit, openSlices, closedSlices);

    private void CountAbsent(int firstUnit, Tally tally)
    {
        int end = Math.Min(_data.Size.Units, firstUnit + WorkloadSize.ChunkUnits);
        for (int unit = firstUnit; unit < end;)
        {
            int parent = _data.Size.ParentOf(unit);
            int next = Math.Min(end, _data.Size.FirstUnitOf(parent + 1));
            tally.Counts[(parent * WorkloadSize.StatusCount) + (int)Targets.Status.NoData] += next - unit;
            unit = next;
        }
    }

    private (int Unit, int Count, int Begin, int End) Bounds(int item)
    {
        int unit = item / Groups * WorkloadSize.ChunkUnits;
        int target = item % Groups * TargetsPerItem;
        return (
            unit,
            Math.Min(WorkloadSize.ChunkUnits, _data.Size.Stride - unit),
            target * WorkloadSize.Periods,
            Math.Min(WorkloadSize.Targets, target + TargetsPerItem) * WorkloadSize.Periods);
    }

    private void Combine(WorkloadReport report)
    {
        foreach (Tally tally in _tallies)
        {
            for (int i = 0; i < tally.Counts.Length; i++)
            {
                report.Counts[i] += tally.Counts[i];
            }
        }

        int chunks = _data.Size.Chunks;
        for (int place = 0; place < _sums.Length; place++)
        {
            ref readonly Slice slice = ref _slices[place / chunks];
            int plan = WorkloadSize.PlanOf(slice.Target);
            report.Scores[plan] += _sums[place];

            // Points are quarters, so that these sums are exact in any order.
            report.Points[plan] += _present[place] * slice.Points;
        }
    }
}
