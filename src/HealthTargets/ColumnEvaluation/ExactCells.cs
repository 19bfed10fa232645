using HealthTargets.Evaluation;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Decides by the plain evaluator what the columns of a target leave open.</summary>
internal sealed class ExactCells(ColumnContext context)
{
    private readonly TargetEvaluator plain = new(context.Plain);

    /// <summary>Decides the doubtful lanes and counts them.</summary>
    public void Decide(TargetColumns columns)
    {
        plain.Forget();
        for (int lane = 0; lane < columns.Count; lane++)
        {
            if (columns.IsDoubtful(lane))
            {
                columns.Decide(lane, plain.Evaluate(columns.Frame, context.Units.IdOf(columns.Lanes[lane])).Verdict);
            }
        }
    }
}
