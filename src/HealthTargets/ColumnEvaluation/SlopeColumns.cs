using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Takes the slope of a measure over the last sub-periods.</summary>
internal sealed class SlopeColumns(ColumnContext context, MeasureColumns measures)
{
    public MeasureColumn Evaluate(Measure.Slope slope, ColumnScope scope)
    {
        List<ReportingPeriod> times = SlopeEvaluator.Times(slope, scope.Period);
        if (times.Count == 0)
        {
            return MeasureColumn.Absent(scope.Count, AbsenceReason.Undefined);
        }

        // A part that still runs has no number that could stand beside those of whole parts.
        MeasureColumn[] parts = [.. times.Select(time => time.End <= context.AsOf
            ? measures.Evaluate(slope.Of, scope with { Period = time })
            : MeasureColumn.Absent(scope.Count, AbsenceReason.NotDue))];
        Column result = new(scope.Count);
        for (int lane = 0; lane < result.Count; lane++)
        {
            Set(result, lane, parts, slope.Missing is MissingPolicy.Skip);
        }

        return new(result) { Rows = parts.Select(part => part.Rows).Aggregate(MeasureColumn.Either) };
    }

    private static void Set(Column result, int lane, MeasureColumn[] parts, bool skips)
    {
        int present = 0;
        byte absence = 0;
        foreach (MeasureColumn part in parts)
        {
            byte state = part.Numbers.StateOf(lane);
            if (state == CellCodes.Doubtful)
            {
                result.SetDoubtful(lane);
                return;
            }

            present += state == CellCodes.Present ? 1 : 0;
            absence = absence == 0 && state != CellCodes.Present ? state : absence;
        }

        if (absence != 0 && !(skips && present >= SlopeEvaluator.PointsMin))
        {
            result.SetState(lane, absence);
        }
        else
        {
            result.Set(lane, OfLine(parts, lane, present));
        }
    }

    // Ordinary least squares with whole weights: the sum of (n x - sum x) y divided by n sum x^2 - (sum x)^2.
    private static Approx OfLine(MeasureColumn[] parts, int lane, int n)
    {
        long sum = 0;
        long squares = 0;
        for (int x = 0; x < parts.Length; x++)
        {
            if (parts[x].Numbers.IsPresent(lane))
            {
                sum += x;
                squares += (long)x * x;
            }
        }

        Approx above = Approx.Zero;
        for (int x = 0; x < parts.Length; x++)
        {
            if (parts[x].Numbers.IsPresent(lane))
            {
                above += new Approx(((long)n * x) - sum, 0) * parts[x].Numbers[lane];
            }
        }

        return above / new Approx((n * squares) - (sum * sum), 0);
    }
}
