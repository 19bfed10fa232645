using HealthTargets.Kernels;
using HealthTargets.Targets;

namespace HealthTargets.Replays;

/// <summary>
/// Runs the slices of a replay, on one or several threads. Who runs which slice is left to chance; each writes to a
/// place of its own.
/// </summary>
internal sealed class ReplayRunner(PlanReplay replay, SliceFallback fallback)
{
    private int SliceCount => replay.Targets.Count * replay.Periods.Count;

    // First the periods with what is no straight run, which take longest, then the slices.
    private int StepCount => SliceCount + (fallback.IsNeeded ? replay.Periods.Count : 0);

    public void Run(
        ReplayResults? results,
        ReplayReport? report,
        SliceRooms rooms,
        ReplayOptions options,
        CancellationToken cancellation)
    {
        int threads = Math.Clamp(options.Threads, 1, Math.Max(1, StepCount));
        rooms.Prepare(threads);
        if (threads > 1)
        {
            ReplayCrew.Run(this, results, report, rooms, threads, options, cancellation);
            return;
        }

        for (int step = 0; step < StepCount; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            Do(step, results, report, rooms[0], options.Width);
            options.Progress?.Report((step + 1.0) / StepCount);
        }
    }

    /// <summary>Gets how many steps there are, which may be done in any order.</summary>
    public int Steps => StepCount;

    /// <summary>Does one step.</summary>
    public void Do(int step, ReplayResults? results, ReplayReport? report, SliceRoom room, Width width)
    {
        int slice = step - (StepCount - SliceCount);
        if (slice < 0)
        {
            fallback.Run(step, results, report, room);
            return;
        }

        ReplayTarget target = replay.Targets[slice / replay.Periods.Count];
        int period = slice % replay.Periods.Count;
        if (target.Jobs[period] is not { } job)
        {
            return;
        }

        if (results is not null)
        {
            Write(target, job, period, results, room, width);
        }

        if (report is not null)
        {
            Count(target, job, slice, report, room, width);
        }
    }

    private static void Write(
        ReplayTarget target, SliceJob job, int period, ReplayResults results, SliceRoom room, Width width)
    {
        int units = target.Layout.Units.Length;
        long first = target.FirstRow + ((long)period * units);
        for (int start = 0; start < units; start += SliceColumns.BatchMax)
        {
            int count = Math.Min(SliceColumns.BatchMax, units - start);
            room.AddDecided(job.Run(start, count, results.Rows(first + start, count), room, width));
        }
    }

    private static void Count(
        ReplayTarget target, SliceJob job, int slice, ReplayReport report, SliceRoom room, Width width)
    {
        int units = target.Layout.Units.Length;
        Span<int> counts = room.CountsOf(target.Layout);
        int withScore = 0;
        for (int chunk = 0; chunk < units; chunk += LaneSum.Chunk)
        {
            LaneSum lanes = default;
            int end = Math.Min(units, chunk + LaneSum.Chunk);
            for (int start = chunk; start < end; start += SliceColumns.BatchMax)
            {
                int count = Math.Min(SliceColumns.BatchMax, end - start);
                RowSpans rows = room.Rows(count);
                room.AddDecided(job.Run(start, count, rows, room, width));
                StatusCounts.AddRuns(rows.Statuses, start, target.Layout.RunEnds, counts, width);
                lanes.Add(rows.Scores, width);
                withScore += count - MemoryExtensions.Count(rows.Statuses, (byte)Status.NoData);
            }

            report.SetSum(slice, chunk / LaneSum.Chunk, lanes.Total);
        }

        report.SetRows(slice, withScore);
    }
}
