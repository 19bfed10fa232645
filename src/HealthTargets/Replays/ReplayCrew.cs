using System.Runtime.ExceptionServices;
using HealthTargets.Evaluation;

namespace HealthTargets.Replays;

/// <summary>Several threads that take the steps of a replay as they come.</summary>
internal sealed class ReplayCrew
{
    private const int SpinsMax = 100;
    private const int Shares = 4;

    private readonly ReplayRunner runner;
    private readonly ReplayResults? results;
    private readonly ReplayReport? report;
    private readonly WorkOptions work;
    private readonly CancellationToken cancellation;
    private readonly int threads;
    private readonly object gate = new();
    private int taken;
    private int done;
    private int working;
    private ExceptionDispatchInfo? failure;

    private ReplayCrew(
        ReplayRunner runner,
        ReplayResults? results,
        ReplayReport? report,
        int threads,
        WorkOptions work,
        CancellationToken cancellation)
    {
        this.runner = runner;
        this.results = results;
        this.report = report;
        this.threads = threads;
        this.work = work;
        this.cancellation = cancellation;
    }

    public static void Run(
        ReplayRunner runner,
        ReplayResults? results,
        ReplayReport? report,
        SliceRooms rooms,
        int threads,
        WorkOptions work,
        CancellationToken cancellation)
    {
        ReplayCrew crew = new(runner, results, report, threads, work, cancellation);
        for (int i = 1; i < threads; i++)
        {
            SliceRoom room = rooms[i];
            ThreadPool.UnsafeQueueUserWorkItem(_ => crew.Join(room), null);
        }

        crew.Work(rooms[0]);

        // Who has not begun by now finds nothing left to do.
        crew.Await();
        crew.failure?.Throw();
        cancellation.ThrowIfCancellationRequested();
    }

    private void Join(SliceRoom room)
    {
        Interlocked.Increment(ref working);
        Work(room);
        if (Interlocked.Decrement(ref working) == 0)
        {
            lock (gate)
            {
                Monitor.PulseAll(gate);
            }
        }
    }

    // The others have one step left each, most often a short one, so that sleeping at once would last longer.
    private void Await()
    {
        SpinWait wait = default;
        while (wait.Count < SpinsMax && Volatile.Read(ref working) > 0)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }

        lock (gate)
        {
            while (Volatile.Read(ref working) > 0)
            {
                Monitor.Wait(gate);
            }
        }
    }

    // A thread that fails must not take the process with it: the caller hears of it.
    private void Work(SliceRoom room)
    {
        try
        {
            for ((int step, int end) = Take(); step < end; (step, end) = Take())
            {
                for (; step < end; step++)
                {
                    if (cancellation.IsCancellationRequested || Volatile.Read(ref failure) is not null)
                    {
                        return;
                    }

                    runner.Do(step, results, report, room);
                    work.Progress?.Report((double)Interlocked.Increment(ref done) / runner.Steps);
                }
            }
        }
        catch (Exception problem)
        {
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(problem), null);
        }
    }

    // Several steps at first, so that threads seldom meet and a period finds the one before in its cache; single ones
    // at the end, so that none waits long for another. Long steps are taken one by one.
    private (int Step, int End) Take()
    {
        while (true)
        {
            int step = Volatile.Read(ref taken);
            int left = runner.Steps - step;
            int count = step < runner.LongSteps ? 1 : Math.Max(1, left / (Shares * threads));
            if (left <= 0)
            {
                return (step, step);
            }

            if (Interlocked.CompareExchange(ref taken, step + count, step) == step)
            {
                return (step, step + count);
            }
        }
    }
}
