using HealthTargets.Columns;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Counts for how many sub-periods in a row, the latest one last, a condition has held.</summary>
internal sealed class StreakColumns(ColumnContext context, MeasureColumns measures)
{
    public MeasureColumn Evaluate(Measure.Streak streak, ColumnScope scope)
    {
        ReportingPeriod[] parts = [.. scope.Period.SubPeriods(streak.Each).Where(part => part.End <= context.AsOf)];
        if (parts.Length == 0)
        {
            return MeasureColumn.Absent(scope.Count, AbsenceReason.NotDue);
        }

        MeasureColumn[] truths =
            [.. parts.Select(part => measures.Evaluate(streak.Where, scope with { Period = part }))];
        Column result = new(scope.Count);
        for (int lane = 0; lane < result.Count; lane++)
        {
            Set(result, lane, truths);
        }

        return new(result) { Rows = truths.Select(part => part.Rows).Aggregate(MeasureColumn.Either) };
    }

    // Back from the latest one to the first that is broken.
    private static void Set(Column result, int lane, MeasureColumn[] truths)
    {
        for (int back = 0; back < truths.Length; back++)
        {
            Column truth = truths[^(back + 1)].Numbers;
            if (result.Lacks(lane, truth))
            {
                return;
            }

            if (truth[lane].Value == 0)
            {
                result.Set(lane, Approx.Of(back));
                return;
            }
        }

        result.Set(lane, Approx.Of(truths.Length));
    }
}
