using System.Runtime.ExceptionServices;

namespace HealthTargets.Replays;

/// <summary>Several threads that take the steps of a replay as they come.</summary>
internal sealed class ReplayCrew
{
    private readonly ReplayRunner runner;
    private readonly ReplayResults? results;
    private readonly ReplayReport? report;
    private readonly ReplayOptions options;
    private readonly CancellationToken cancellation;
    private int taken;
    private int done;
    private int working;
    private ExceptionDispatchInfo? failure;

    private ReplayCrew(
        ReplayRunner runner,
        ReplayResults? results,
        ReplayReport? report,
        ReplayOptions options,
        CancellationToken cancellation)
    {
        this.runner = runner;
        this.results = results;
        this.report = report;
        this.options = options;
        this.cancellation = cancellation;
    }

    public static void Run(
        ReplayRunner runner,
        ReplayResults? results,
        ReplayReport? report,
        SliceRooms rooms,
        int threads,
        ReplayOptions options,
        CancellationToken cancellation)
    {
        ReplayCrew crew = new(runner, results, report, options, cancellation);
        for (int i = 1; i < threads; i++)
        {
            SliceRoom room = rooms[i];
            ThreadPool.UnsafeQueueUserWorkItem(_ => crew.Join(room), null);
        }

        crew.Work(rooms[0]);

        // Who has not begun by now finds nothing left to do.
        SpinWait wait = default;
        while (Volatile.Read(ref crew.working) > 0)
        {
            wait.SpinOnce();
        }

        crew.failure?.Throw();
        cancellation.ThrowIfCancellationRequested();
    }

    private void Join(SliceRoom room)
    {
        Interlocked.Increment(ref working);
        Work(room);
        Interlocked.Decrement(ref working);
    }

    // A thread that fails must not take the process with it: the caller hears of it.
    private void Work(SliceRoom room)
    {
        try
        {
            while (Interlocked.Increment(ref taken) - 1 is int step && step < runner.Steps
                && !cancellation.IsCancellationRequested && Volatile.Read(ref failure) is null)
            {
                runner.Do(step, results, report, room, options.Width);
                options.Progress?.Report((double)Interlocked.Increment(ref done) / runner.Steps);
            }
        }
        catch (Exception problem)
        {
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(problem), null);
        }
    }
}
