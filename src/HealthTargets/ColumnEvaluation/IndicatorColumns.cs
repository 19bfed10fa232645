using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Gives the values of an indicator for many units at once, as <see cref="IndicatorReader"/> does for one.
/// </summary>
internal sealed class IndicatorColumns(ColumnContext context)
{
    private readonly IndicatorReader reader = new(context.Plain);

    public MeasureColumn Value(IndicatorId id, Lanes lanes, ReportingPeriod period, CategoryId? category)
    {
        Column column = new(lanes.Count);
        int[] through = new int[lanes.Count];
        Column counted = new(lanes.Count);
        bool[] rows = new bool[lanes.Count];
        for (int lane = 0; lane < lanes.Count; lane++)
        {
            Derivation one = reader.Value(id, context.Units.IdOf(lanes[lane]), period, category);
            through[lane] = one.Through is { } day ? MeasureColumn.DayOf(day) : MeasureColumn.NoDay;
            rows[lane] = IndicatorReader.HasRows(one);
            if (IncompleteRules.LeastOf(one, context.Plain) is { } least)
            {
                counted.Set(lane, Approx.Of(least));
            }

            if (one.Result.Absence is { } absence)
            {
                column.SetState(lane, MeasureColumn.CodeOf(absence.Reason));
            }
            else
            {
                column.Set(lane, Approx.Of(one.Result.Number));
            }
        }

        return new(column) { Through = through, Counted = counted, Rows = rows };
    }
}
