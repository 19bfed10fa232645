using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Judges a target for many units: every check, and what they come to together, as <see cref="TargetEvaluator"/> does
/// for one. What stays doubtful is left to the plain evaluator.
/// </summary>
internal sealed class TargetColumnEvaluator(ColumnContext context, MeasureColumns measures)
{
    private readonly CheckColumns checks = new(context, measures);

    public TargetColumns Evaluate(TargetFrame frame, Lanes lanes)
    {
        Lanes known = measures.Lanes.Of(lanes);
        TargetColumns result = new(frame, known);
        if (context.AsOf < frame.Period.Start)
        {
            ForAll(result, lane => NotDue(result, lane));
            return result;
        }

        if (frame.Method is not null)
        {
            ForAll(result, result.SetDoubtful);
            return result;
        }

        IReadOnlyList<Check> all = CheckList.Of(frame);
        JudgedColumns judged = CheckList.OnTheWay(frame, context.AsOf) is { } way
            ? new(frame, all.Count, Judge(frame, known, way), context.AsOf) { IsFiltered = false }
            : new(frame, all.Count, Judge(frame, known, Begun(all)), context.AsOf);
        List<int> lanesOfWhole = frame.Target.Timing is Timing.Every ? judged.LanesWithoutRows() : [];
        ForAll(result, lane => Set(result, lane, judged, lane));
        if (lanesOfWhole.Count > 0)
        {
            JudgeWhole(frame, result, lanesOfWhole);
        }

        return result;
    }

    private static void ForAll(TargetColumns result, Action<int> set)
    {
        for (int lane = 0; lane < result.Count; lane++)
        {
            set(lane);
        }
    }

    private IEnumerable<Check> Begun(IEnumerable<Check> all) => all.Where(check => check.Period.Start <= context.AsOf);

    private CheckColumn[] Judge(TargetFrame frame, Lanes lanes, IEnumerable<Check> begun) =>
        [.. begun.Select(check => checks.Judge(frame, lanes, check))];

    // Where no sub-period is reported, the whole period may be.
    private void JudgeWhole(TargetFrame frame, TargetColumns result, List<int> lanes)
    {
        CheckColumn[] whole = Judge(
            frame, measures.Lanes.Subset(result.Lanes, lanes), Begun(CheckList.OfWholePeriod(frame)));
        JudgedColumns judged = new(frame, whole.Length, whole, context.AsOf) { IsFiltered = false };
        for (int i = 0; i < lanes.Count; i++)
        {
            // Where it is doubtful it may have rows too: the plain evaluator says.
            if (Array.Exists(whole, check => check.HasRows(i) || check.StatusOf(i) == CellCodes.Doubtful))
            {
                Set(result, lanes[i], judged, i);
            }
        }
    }

    private static void Set(TargetColumns result, int lane, JudgedColumns judged, int from)
    {
        if (!judged.Decide(from))
        {
            result.SetDoubtful(lane);
        }
        else if (judged.Included.Count == 0)
        {
            NotDue(result, lane);
        }
        else
        {
            judged.Write(result, lane, from);
        }
    }

    private static void NotDue(TargetColumns result, int lane)
    {
        byte absence = AbsenceCodes.NotDue;
        result.Set(lane, (byte)Status.NotDue, TargetColumns.Undetermined, absence, result.Place(null, null));
        result.Value.SetState(lane, absence);
        if (result.Frame.Target.Baseline is Baseline.Given given)
        {
            result.Baseline.Set(lane, Approx.Of(given.Value));
        }
    }
}
