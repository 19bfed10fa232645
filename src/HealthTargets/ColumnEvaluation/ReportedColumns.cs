using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Gets what rows of an indicator report on one side: for a unit itself where it reports, else put together from its
/// children.
/// </summary>
internal sealed class ReportedColumns(ColumnContext context, OwnColumns own)
{
    public PartColumn Read(
        Indicator indicator, ObservedSide side, Lanes lanes, ReportingPeriod period, CategoryId? category)
    {
        PartColumn column = own.Read(indicator, side, lanes, period, category);
        Complete(column, indicator, side, lanes, period, category);
        return column;
    }

    /// <summary>Fills the lanes without rows of their own: from children, else by the absence of any row.</summary>
    public void Complete(
        PartColumn column,
        Indicator indicator,
        ObservedSide side,
        Lanes lanes,
        ReportingPeriod period,
        CategoryId? category)
    {
        List<int> open = column.Open();
        if (open.Count == 0)
        {
            return;
        }

        if (FromChildren(indicator, side, context.Pool.Subset(lanes, open), period, category) is { } below)
        {
            column.Fill(open, below);
        }

        PartLane without = Without(indicator, side);
        foreach (int lane in open)
        {
            if (column.Parts[lane].State == CellCodes.None)
            {
                column.Parts[lane] = without;
            }
        }
    }

    private PartColumn? FromChildren(
        Indicator indicator, ObservedSide side, Lanes lanes, ReportingPeriod period, CategoryId? category)
    {
        Aggregation aggregation = side.IsValue || indicator.DeclaredOverUnits == Aggregation.None
            ? indicator.OverUnits
            : Aggregation.Sum;
        if (aggregation == Aggregation.None)
        {
            return null;
        }

        LocalDate date = LocalDate.Min(period.End, context.AsOf);
        Relation relation = context.Pool.Related(lanes, new UnitSelection.Children(), date);
        if (relation.Others.Count == 0)
        {
            return null;
        }

        PartColumn children = Read(indicator, side, relation.Others, period, category);
        PartColumn column = new(lanes.Count);
        PartLane[] buffer = new PartLane[relation.Positions.Length];
        for (int lane = 0; lane < lanes.Count; lane++)
        {
            ReadOnlySpan<int> members = relation.Of(lane);
            bool hasRows = false;
            for (int i = 0; i < members.Length; i++)
            {
                buffer[i] = children.Parts[members[i]];
                hasRows |= buffer[i].HasRows;
                column.Through[lane] = Math.Min(column.Through[lane], children.Through[members[i]]);
            }

            if (hasRows)
            {
                column.Parts[lane] = PartRules.Combine(indicator, aggregation, buffer.AsSpan(0, members.Length), 0);
            }
            else
            {
                column.Through[lane] = MeasureColumn.NoDay;
            }
        }

        return column;
    }

    private static PartLane Without(Indicator indicator, ObservedSide side)
    {
        bool countsAsZero = indicator.Missing is MissingPolicy.Zero
            && (side.IsValue ? indicator.OverTime : ObservedSide.PartsOverTime(indicator)) == Aggregation.Sum;
        return countsAsZero ? new(CellCodes.Present, Approx.Zero) : new(AbsenceCodes.Missing, Approx.Zero);
    }
}
