using HealthTargets.Evaluation;
using HealthTargets.Kernels;
using HealthTargets.Targets;

namespace HealthTargets.Replays;

/// <summary>
/// Runs the slices of a replay part by part, on one or several threads. Who runs which part is left to chance; each
/// writes to a place of its own.
/// </summary>
internal sealed class ReplayRunner
{
    // Rows that are not kept, few enough for the first-level cache.
    private const int ReportBatch = 1024;

    private readonly PlanReplay replay;
    private readonly SliceFallback fallback;
    private readonly Width width;
    private readonly ReplayTarget[] targets;
    private readonly ReplayStep[] parts;

    public ReplayRunner(PlanReplay replay, SliceFallback fallback, Width width)
    {
        (this.replay, this.fallback, this.width) = (replay, fallback, width);
        targets = [.. replay.Targets];
        List<ReplayStep> all = [];
        foreach (UnitLayout layout in replay.Layouts)
        {
            AddParts(layout, all);
        }

        parts = [.. all];
    }

    /// <summary>Gets how many steps there are, which may be done in any order.</summary>
    public int Steps => LongSteps + parts.Length;

    /// <summary>Gets how many of them come first and take long: the periods with what is no straight run.</summary>
    public int LongSteps => fallback.IsNeeded ? replay.Periods.Count : 0;

    public void Run(
        ReplayResults? results,
        ReplayReport? report,
        SliceRooms rooms,
        WorkOptions work,
        CancellationToken cancellation)
    {
        int threads = Math.Clamp(work.Threads, 1, Math.Max(1, Steps));
        rooms.Prepare(threads);
        if (threads > 1)
        {
            ReplayCrew.Run(this, results, report, rooms, threads, work, cancellation);
            return;
        }

        for (int step = 0; step < Steps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            Do(step, results, report, rooms[0]);
            work.Progress?.Report((step + 1.0) / Steps);
        }
    }

    /// <summary>Does one step.</summary>
    public void Do(int step, ReplayResults? results, ReplayReport? report, SliceRoom room)
    {
        int place = step - LongSteps;
        if (place < 0)
        {
            fallback.Run(step, results, report, room);
            return;
        }

        ReplayStep part = parts[place];
        ReplayTarget target = targets[part.Target];
        Await(place);
        if (results is not null)
        {
            Write(target, part, results, room);
        }

        if (report is not null)
        {
            Count(target, part, report, room);
        }
    }

    // What the next parts need comes into the cache meanwhile: first a job, then what it reads. Where parts are small
    // they would else wait as long for that as they work.
    private void Await(int place)
    {
        if (place < parts.Length - 2)
        {
            LinesAhead.Ask(parts[place + 2].Job, SliceJob.Bytes);
        }

        if (place < parts.Length - 1)
        {
            parts[place + 1].Job.Await(parts[place + 1].Start);
        }
    }

    // The same units of one target after the other, so that their counts and the period before are in the cache.
    private void AddParts(UnitLayout layout, List<ReplayStep> all)
    {
        for (int start = 0; start < layout.Units.Length; start += LaneSum.Chunk)
        {
            int count = Math.Min(LaneSum.Chunk, layout.Units.Length - start);
            for (int target = 0; target < targets.Length; target++)
            {
                for (int period = 0; period < replay.Periods.Count; period++)
                {
                    if (targets[target].Layout == layout && targets[target].Jobs[period] is { } job)
                    {
                        all.Add(new(job, target, period, start, count));
                    }
                }
            }
        }
    }

    private void Write(ReplayTarget target, ReplayStep part, ReplayResults results, SliceRoom room)
    {
        long first = target.FirstRow + ((long)part.Period * target.Layout.Units.Length);
        int end = part.Start + part.Count;
        int count;
        for (int start = part.Start; start < end; start += count)
        {
            count = Math.Min(SliceColumns.BatchMax, end - start);
            count = results.IsPastCaches ? ByLines(first + start, count) : count;
            RowSpans rows = results.Rows(first + start, count);
            rows = results.IsPastCaches ? rows.PastCaches(room.Aside) : rows;
            room.AddDecided(part.Job.Run(start, count, rows, room, width));
        }

        if (results.IsPastCaches)
        {
            LineStore.Settle();
        }
    }

    // A few rows up to one with which a line begins; from there on whole blocks, and a few at the end; seldom so few
    // that they go one by one.
    private static int ByLines(long row, int count)
    {
        int past = (int)(row % LineStore.Numbers);
        return past > 0 ? Math.Min(count, SliceKernel.Block + LineStore.Numbers - past)
            : count % SliceKernel.Block == 0 || count < 2 * SliceKernel.Block ? count
            : count - (count % SliceKernel.Block) - SliceKernel.Block;
    }

    private void Count(ReplayTarget target, ReplayStep part, ReplayReport report, SliceRoom room)
    {
        SliceJob job = part.Job;
        LaneSum lanes = default;
        int withScore = 0;
        int end = part.Start + part.Count;
        room.Tally.Begin(target.Layout, part.Start, job.Statuses);
        for (int start = part.Start; start < end; start += ReportBatch)
        {
            int count = Math.Min(ReportBatch, end - start);
            RowSpans rows = room.Rows(count);
            room.AddDecided(job.Run(start, count, rows, room, width));
            room.Tally.Add(rows.Statuses, start, job.Statuses, width);
            lanes.Add(rows.Scores, width);
            withScore += count - MemoryExtensions.Count(rows.Statuses, (byte)Status.NoData);
        }

        report.Set(part.Target, part.Period, part.Start, lanes.Total, withScore);
    }
}
