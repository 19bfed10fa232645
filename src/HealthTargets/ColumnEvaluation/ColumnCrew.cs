using System.Runtime.ExceptionServices;
using HealthTargets.Evaluation;

namespace HealthTargets.ColumnEvaluation;

/// <summary>One or several threads that take the jobs of an evaluation as they come.</summary>
internal sealed class ColumnCrew
{
    private readonly ColumnGround ground;
    private readonly ColumnLayout layout;
    private readonly IReadOnlyList<ColumnJob> jobs;
    private readonly TargetVerdicts[] results;
    private readonly WorkOptions work;
    private readonly CancellationToken cancellation;
    private readonly long cells;
    private int taken;
    private long done;
    private ExceptionDispatchInfo? failure;

    private ColumnCrew(
        ColumnGround ground,
        ColumnLayout layout,
        IReadOnlyList<ColumnJob> jobs,
        TargetVerdicts[] results,
        WorkOptions work,
        CancellationToken cancellation)
    {
        (this.ground, this.layout, this.jobs, this.results) = (ground, layout, jobs, results);
        (this.work, this.cancellation) = (work, cancellation);
        cells = jobs.Sum(job => job.CellCount);
    }

    /// <summary>Does all jobs and writes what they come to into the results, each to its own places.</summary>
    public static void Run(
        ColumnGround ground,
        ColumnLayout layout,
        IReadOnlyList<ColumnJob> jobs,
        TargetVerdicts[] results,
        WorkOptions work,
        CancellationToken cancellation)
    {
        // The largest ones first, so that no thread is left alone with one of them at the end.
        ColumnCrew crew = new(
            ground, layout, [.. jobs.OrderByDescending(job => job.CellCount)], results, work, cancellation);
        Thread[] others = new Thread[Math.Max(0, Math.Min(work.Threads, jobs.Count) - 1)];
        for (int i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(crew.Work) { IsBackground = true };
            others[i].Start();
        }

        crew.Work();
        foreach (Thread other in others)
        {
            other.Join();
        }

        crew.failure?.Throw();
        cancellation.ThrowIfCancellationRequested();
    }

    // A thread that fails must not take the process with it: the caller hears of it.
    private void Work()
    {
        try
        {
            while (Interlocked.Increment(ref taken) - 1 is int job && job < jobs.Count && !IsOver())
            {
                Do(jobs[job]);
            }
        }
        catch (Exception problem)
        {
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(problem), null);
        }
    }

    private bool IsOver() => cancellation.IsCancellationRequested || Volatile.Read(ref failure) is not null;

    // The evaluator is given up with all that it kept, so memory does not grow with the number of chunks.
    private void Do(ColumnJob job)
    {
        ColumnEvaluator evaluator = new(ground);
        Lanes lanes = job.Lanes;
        foreach (int target in job.Targets)
        {
            if (IsOver())
            {
                return;
            }

            results[target].Write(job.Positions, evaluator.Judge(layout.Frames[target], lanes));
            work.Progress?.Report((double)Interlocked.Add(ref done, job.Positions.Length) / cells);
        }
    }
}
