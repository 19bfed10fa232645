using HealthTargets.Crews;
using HealthTargets.Evaluation;

namespace HealthTargets.Replays;

/// <summary>Several threads that do the steps of a replay.</summary>
internal sealed class ReplayCrew : Crew
{
    private const int Shares = 4;

    private readonly ReplayRunner runner;
    private readonly ReplayResults? results;
    private readonly ReplayReport? report;
    private readonly SliceRooms rooms;
    private readonly int threads;

    private ReplayCrew(
        ReplayRunner runner,
        ReplayResults? results,
        ReplayReport? report,
        SliceRooms rooms,
        int threads,
        WorkOptions work,
        CancellationToken cancellation)
        : base(runner.Steps, runner.Steps, work.Progress, cancellation)
    {
        this.runner = runner;
        this.results = results;
        this.report = report;
        this.rooms = rooms;
        this.threads = threads;
    }

    /// <summary>Does all steps.</summary>
    /// <param name="runner">Knows the steps.</param>
    /// <param name="results">Where rows go, or null.</param>
    /// <param name="report">Where counts and sums go, or null.</param>
    /// <param name="rooms">A room for each thread.</param>
    /// <param name="threads">How many threads.</param>
    /// <param name="work">Who hears of the progress.</param>
    /// <param name="cancellation">Stops the run.</param>
    public static void Run(
        ReplayRunner runner,
        ReplayResults? results,
        ReplayReport? report,
        SliceRooms rooms,
        int threads,
        WorkOptions work,
        CancellationToken cancellation) =>
        new ReplayCrew(runner, results, report, rooms, threads, work, cancellation).Run(threads);

    protected override void Do(int piece, int thread)
    {
        runner.Do(piece, results, report, rooms[thread]);
        Tell(1);
    }

    // Several steps at first, so that threads seldom meet and a period finds the one before in its cache; single ones
    // at the end, so that none waits long for another. Long steps are taken one by one.
    protected override int ShareAt(int next) =>
        next < runner.LongSteps ? 1 : Math.Max(1, (runner.Steps - next) / (Shares * threads));
}
