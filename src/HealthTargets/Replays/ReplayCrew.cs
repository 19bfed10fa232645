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
        Thread[] others = new Thread[threads - 1];
        for (int i = 0; i < others.Length; i++)
        {
            SliceRoom room = rooms[i + 1];
            others[i] = new Thread(() => crew.Work(room)) { IsBackground = true };
            others[i].Start();
        }

        crew.Work(rooms[0]);
        foreach (Thread other in others)
        {
            other.Join();
        }

        crew.failure?.Throw();
        cancellation.ThrowIfCancellationRequested();
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
