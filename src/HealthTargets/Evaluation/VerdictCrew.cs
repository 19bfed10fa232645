using HealthTargets.Crews;

namespace HealthTargets.Evaluation;

/// <summary>
/// One or several threads that judge the targets of a plan, piece by piece. The verdicts stand in the order of the
/// plan, whoever judged them.
/// </summary>
internal sealed class VerdictCrew : Crew
{
    // The units of a target that one thread takes at a time: few enough to share a plan of one target, and enough that
    // what they ask of the same peers is seldom asked by two threads.
    private const int PieceSize = 512;

    // A thread that has less to do takes longer to start than to work.
    private const int VerdictsPerThread = 1000;

    private readonly EvaluationContext context;
    private readonly List<Piece> pieces;
    private readonly Verdict[] verdicts;

    // Of each thread.
    private readonly (TargetEvaluator? Evaluator, TargetUnits? Latest)[] desks;

    private VerdictCrew(
        EvaluationContext context, List<Piece> pieces, int count, WorkOptions work, CancellationToken cancellation)
        : base(pieces.Count, count, work.Progress, cancellation)
    {
        (this.context, this.pieces) = (context, pieces);
        verdicts = new Verdict[count];
        int threads = Math.Min(Math.Min(work.Threads, pieces.Count), count / VerdictsPerThread);
        desks = new (TargetEvaluator?, TargetUnits?)[Math.Max(1, threads)];
    }

    /// <summary>Judges each target for each of its units.</summary>
    /// <returns>The verdicts in order; the same for any number of threads.</returns>
    public static Verdict[] Judge(
        EvaluationContext context,
        IReadOnlyList<TargetUnits> targets,
        WorkOptions work,
        CancellationToken cancellation)
    {
        List<Piece> pieces = [];
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

        VerdictCrew crew = new(context, pieces, place, work, cancellation);
        crew.Run(crew.desks.Length);
        return crew.verdicts;
    }

    protected override void Do(int piece, int thread)
    {
        Piece one = pieces[piece];
        ref (TargetEvaluator? Evaluator, TargetUnits? Latest) desk = ref desks[thread];
        TargetEvaluator evaluator = desk.Evaluator ??= new(context);
        if (!ReferenceEquals(one.Target, desk.Latest))
        {
            evaluator.Forget();
            desk.Latest = one.Target;
        }

        for (int i = one.Start; i < one.End && !IsOver; i++)
        {
            verdicts[one.FirstVerdict + i] = evaluator.Evaluate(one.Target.Frame, one.Target.Units[i]).Verdict;
            Tell(1);
        }
    }

    private sealed record Piece(TargetUnits Target, int Start, int End, int FirstVerdict);
}
