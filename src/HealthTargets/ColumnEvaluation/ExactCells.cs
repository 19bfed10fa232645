using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Targets;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Decides by the plain evaluator what the columns of a target leave open.</summary>
internal sealed class ExactCells(ColumnContext context)
{
    private readonly TargetEvaluator plain = new(context.Plain);

    /// <summary>Decides the doubtful lanes and counts them.</summary>
    public void Decide(TargetColumns columns)
    {
        plain.Forget();
        int? decimals = DecimalsOf(columns.Frame.Target.Goal);
        for (int lane = 0; lane < columns.Count; lane++)
        {
            if (columns.IsDoubtful(lane) || (decimals is { } places && columns.IsDoubtfulRounded(lane, places)))
            {
                columns.Decide(lane, plain.Evaluate(columns.Frame, context.Units.IdOf(columns.Lanes[lane])).Verdict);
            }
        }
    }

    /// <summary>Decides the doubtful statuses.</summary>
    public void Decide(TargetFrame frame, Lanes lanes, LaterColumns columns)
    {
        plain.Forget();
        byte[] statuses = columns.Statuses;
        for (int lane = Array.IndexOf(statuses, CellCodes.Doubtful); lane >= 0;
            lane = Array.IndexOf(statuses, CellCodes.Doubtful, lane + 1))
        {
            statuses[lane] = (byte)plain.Evaluate(frame, context.Units.IdOf(lanes[lane])).Verdict.Status;
            columns.Exact.Add(lane);
        }

        columns.Exact.Sort();
    }

    private int? DecimalsOf(Goal goal) => goal switch
    {
        Goal.Watch watch => MeasureForms.Of(watch.Measure, context.Plain).Decimals,
        Goal.Reach reach => MeasureForms.Of(reach.Measure, context.Plain).Decimals,
        _ => null,
    };
}
