using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Puts together what a formula comes to for the units directly below each of many, as <see cref="ChildReader"/> does
/// for one.
/// </summary>
internal sealed class ChildColumns(ColumnContext context, Indicator indicator)
{
    public MeasureColumn Evaluate(
        Formula.OfChildren formula, Lanes lanes, ReportingPeriod period, Func<Lanes, MeasureColumn> valueOf)
    {
        LocalDate date = LocalDate.Min(period.End, context.AsOf);
        Relation relation = context.Pool.Related(lanes, new UnitSelection.Children(), date);
        MeasureColumn children = valueOf(relation.Others);
        Column numbers = new(lanes.Count);
        bool[] rows = new bool[lanes.Count];
        int[]? through = children.Through is null ? null : new int[lanes.Count];
        PartLane[] buffer = new PartLane[relation.Positions.Length];
        for (int lane = 0; lane < lanes.Count; lane++)
        {
            ReadOnlySpan<int> members = relation.Of(lane);
            PartLane whole = Whole(formula, children, members, buffer.AsSpan(0, members.Length));
            rows[lane] = whole.HasRows;
            through?[lane] = FirstEnd(children.Through!, members);
            if (whole.IsPresent)
            {
                numbers.Set(lane, whole.Number);
            }
            else
            {
                numbers.SetState(lane, whole.State);
            }
        }

        return new(numbers) { Through = through, Rows = rows };
    }

    private static int FirstEnd(int[] through, ReadOnlySpan<int> members)
    {
        int first = MeasureColumn.NoDay;
        foreach (int member in members)
        {
            first = Math.Min(first, through[member]);
        }

        return first;
    }

    private PartLane Whole(
        Formula.OfChildren formula, MeasureColumn children, ReadOnlySpan<int> members, Span<PartLane> parts)
    {
        if (formula.Aggregate == ChildAggregate.Share
            || (formula.Aggregate == ChildAggregate.Count && formula.Operand.IsTruth))
        {
            return Counted(LaneTally.Of(children, members, indicator.Missing), formula.Aggregate);
        }

        bool hasRows = false;
        bool isDoubtful = false;
        int present = 0;
        for (int i = 0; i < members.Length; i++)
        {
            byte state = children.Numbers.StateOf(members[i]);
            parts[i] = new(state, children.Numbers[members[i]]) { HasRows = children.HasRows(members[i]) };
            hasRows |= parts[i].HasRows;
            isDoubtful |= parts[i].IsDoubtful;
            present += parts[i].IsPresent ? 1 : 0;
        }

        return isDoubtful ? PartLane.Doubtful with { HasRows = hasRows }
            : formula.Aggregate == ChildAggregate.Count
                ? new(CellCodes.Present, Approx.Of(present)) { HasRows = hasRows }
            : members.Length == 0 ? new(AbsenceCodes.Undefined, Approx.Zero)
            : PartRules.Combine(indicator, ChildReader.AggregationOf(formula.Aggregate), parts, lacking: 0);
    }

    private static PartLane Counted(LaneTally tally, ChildAggregate aggregate)
    {
        PartLane whole = tally.IsDoubtful ? PartLane.Doubtful
            : tally.Absence != 0 ? new(tally.Absence, Approx.Zero)
            : aggregate == ChildAggregate.Count ? new(CellCodes.Present, Approx.Of(tally.Holding))
            : tally.Among == 0 ? new(AbsenceCodes.Undefined, Approx.Zero)
            : new(CellCodes.Present, Approx.Of(tally.Holding) / Approx.Of(tally.Among));
        return whole with { HasRows = tally.HasRows };
    }
}
