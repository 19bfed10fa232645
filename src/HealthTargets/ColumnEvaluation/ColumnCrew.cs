using HealthTargets.Crews;
using HealthTargets.Evaluation;

namespace HealthTargets.ColumnEvaluation;

/// <summary>One or several threads that do the jobs of an evaluation.</summary>
internal sealed class ColumnCrew : Crew
{
    private readonly ColumnGround ground;
    private readonly ColumnLayout layout;
    private readonly ColumnJob[] jobs;
    private readonly TargetVerdicts[] results;

    private ColumnCrew(
        ColumnGround ground,
        ColumnLayout layout,
        ColumnJob[] jobs,
        TargetVerdicts[] results,
        WorkOptions work,
        CancellationToken cancellation)
        : base(jobs.Length, jobs.Sum(job => job.CellCount), work.Progress, cancellation) =>
        (this.ground, this.layout, this.jobs, this.results) = (ground, layout, jobs, results);

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
        ColumnJob[] ordered = [.. jobs.OrderByDescending(job => job.CellCount)];
        new ColumnCrew(ground, layout, ordered, results, work, cancellation)
            .Run(Math.Min(work.Threads, ordered.Length));
    }

    // The evaluator is given up with all that it kept, so memory does not grow with the number of chunks.
    protected override void Do(int piece, int thread)
    {
        ColumnJob job = jobs[piece];
        ColumnEvaluator evaluator = new(ground);
        Lanes lanes = job.Lanes;
        foreach (int target in job.Targets)
        {
            if (IsOver)
            {
                return;
            }

            results[target].Write(job.Positions, evaluator.Judge(layout.Frames[target], lanes));
            Tell(job.Positions.Length);
        }
    }
}
