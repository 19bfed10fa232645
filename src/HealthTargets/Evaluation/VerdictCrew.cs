using System.Runtime.ExceptionServices;

namespace HealthTargets.Evaluation;

/// <summary>
/// One or several threads that judge the targets of a plan, piece by piece. The verdicts stand in the order of the
/// plan, whoever judged them.
/// </summary>
internal sealed class VerdictCrew
{
    // The units of a target that one thread takes at a time: few enough to share a plan of one target, and enough that
    // what they ask of the same peers is seldom asked by two threads.
    private const int PieceSize = 512;

    // A thread that has less to do takes longer to start than to work.
    private const int VerdictsPerThread = 1000;

    private readonly EvaluationContext context;
    private readonly WorkOptions work;
    private readonly CancellationToken cancellation;
    private readonly List<Piece> pieces = [];
    private readonly Verdict[] verdicts;
    private int taken;
    private int done;
    private ExceptionDispatchInfo? failure;

    private VerdictCrew(
        EvaluationContext context,
        IReadOnlyList<TargetUnits> targets,
        WorkOptions work,
        CancellationToken cancellation)
    {
        (this.context, this.work, this.cancellation) = (context, work, cancellation);
        int place = 0;
        foreach (TargetUnits target in targets)
        {
            int count = target.Units.Count;
            for (int start = 0; start < count; start += PieceSize)
            {
                pieces.Add(new(target, start, Math.Min(start + PieceSize, count), place));
            }

            place += count;
        }

        verdicts = new Verdict[place];
    }

    /// <summary>Judges each target for each of its units.</summary>
    /// <returns>The verdicts in order; the same for any number of threads.</returns>
    public static Verdict[] Judge(
        EvaluationContext context,
        IReadOnlyList<TargetUnits> targets,
        WorkOptions work,
        CancellationToken cancellation)
    {
        VerdictCrew crew = new(context, targets, work, cancellation);
        int wanted = Math.Min(Math.Min(work.Threads, crew.pieces.Count), crew.verdicts.Length / VerdictsPerThread);
        Thread[] others = new Thread[Math.Max(0, wanted - 1)];
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
        return crew.verdicts;
    }

    // A thread that fails must not take the process with it: the caller hears of it.
    private void Work()
    {
        try
        {
            TargetEvaluator evaluator = new(context);
            TargetUnits? latest = null;
            while (Interlocked.Increment(ref taken) - 1 is int next && next < pieces.Count && failure is null)
            {
                Piece piece = pieces[next];
                if (!ReferenceEquals(piece.Target, latest))
                {
                    evaluator.Forget();
                    latest = piece.Target;
                }

                Do(piece, evaluator);
            }
        }
        catch (Exception problem)
        {
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(problem), null);
        }
    }

    private void Do(Piece piece, TargetEvaluator evaluator)
    {
        for (int i = piece.Start; i < piece.End && Volatile.Read(ref failure) is null; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            verdicts[piece.FirstVerdict + i] = evaluator.Evaluate(piece.Target.Frame, piece.Target.Units[i]).Verdict;
            work.Progress?.Report((double)Interlocked.Increment(ref done) / verdicts.Length);
        }
    }

    private sealed record Piece(TargetUnits Target, int Start, int End, int FirstVerdict);
}
