using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Periods;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Gives the values of ratios, as <see cref="RatioReader"/> does for one unit.</summary>
internal sealed class RatioColumns(
    ColumnContext context, OwnColumns own, ReportedColumns reported, IndicatorColumns indicators)
{
    public MeasureColumn Value(
        Indicator indicator, Quantity.Ratio ratio, Lanes lanes, ReportingPeriod period, CategoryId? category)
    {
        PartColumn stated = Stated(indicator, lanes, period, category);
        List<int> open = stated.Open();
        if (open.Count == 0)
        {
            return stated.ToMeasure();
        }

        bool all = open.Count == lanes.Count;
        Lanes rest = context.Pool.Subset(lanes, open);
        MeasureColumn divided = Divided(indicator, ratio, rest, period, category);
        return all ? divided : Joined(stated, open, divided);
    }

    private static MeasureColumn Joined(PartColumn stated, List<int> open, MeasureColumn divided)
    {
        MeasureColumn all = stated.ToMeasure();
        int[] through = [.. stated.Through];
        for (int i = 0; i < open.Count; i++)
        {
            all.Numbers.Copy(open[i], divided.Numbers, i);
            through[open[i]] = divided.Through?[i] ?? MeasureColumn.NoDay;
            all.Rows![open[i]] = divided.Rows![i];
        }

        return all with { Through = through };
    }

    // The lanes that state the ratio, or an absence of it, without numerator and denominator; the others are open.
    private PartColumn Stated(Indicator indicator, Lanes lanes, ReportingPeriod period, CategoryId? category)
    {
        PartColumn column = new(lanes.Count);
        SeriesRows rows = own.Rows(indicator.Id, category, lanes);
        CellReader cells = new(indicator, ObservedSide.Value, context.Data.StageNames);
        bool[] hasRows = new bool[lanes.Count];
        bool[] hasFractions = new bool[lanes.Count];
        for (int slot = 0; slot < rows.Periods.Length; slot++)
        {
            if (rows.Periods[slot].Start > context.AsOf
                || (indicator.OverTime == Aggregation.None && !rows.Periods[slot].HasSameDates(period)))
            {
                continue;
            }

            bool exact = rows.Periods[slot].HasSameDates(period);
            SlotRows read = rows.Slot(slot);
            for (int lane = 0; lane < lanes.Count; lane++)
            {
                CellState state = (CellState)read.States[lane];
                bool isFraction = state is CellState.Fraction or CellState.FractionWithStated;
                hasRows[lane] |= state != CellState.NoRow;
                hasFractions[lane] |= isFraction;
                if (exact && state != CellState.NoRow && !isFraction)
                {
                    column.Parts[lane] = cells.Read(read, lane);
                }
            }
        }

        if (indicator.OverTime != Aggregation.None)
        {
            PutTogether(column, indicator, lanes, period, category, lane => hasRows[lane] && !hasFractions[lane]);
        }

        return column;
    }

    // With a declared operator over time, stated values may be put together too: the last one, say.
    private void PutTogether(
        PartColumn column,
        Indicator indicator,
        Lanes lanes,
        ReportingPeriod period,
        CategoryId? category,
        Predicate<int> statedOnly)
    {
        List<int> open = column.Open().FindAll(statedOnly);
        if (open.Count > 0)
        {
            Lanes rest = context.Pool.Subset(lanes, open);
            column.Fill(open, own.Read(indicator, ObservedSide.Value, rest, period, category));
        }
    }

    private MeasureColumn Divided(
        Indicator indicator, Quantity.Ratio ratio, Lanes lanes, ReportingPeriod period, CategoryId? category)
    {
        PartColumn numerator = Side(indicator, ObservedSide.Numerator, ratio.Numerator, lanes, period, category);
        PartColumn denominator = Side(indicator, ObservedSide.Denominator, ratio.Denominator, lanes, period, category);
        MeasureColumn[] excluded = [.. ratio.Exclude.Select(id => indicators.Value(id, lanes, period, category))];
        Column[] exceptions = [.. excluded.Select(one => one.Numbers)];
        bool[] rows = new bool[lanes.Count];
        Approx per = Approx.Of(ratio.Per);
        Column numbers = new(lanes.Count);
        for (int lane = 0; lane < lanes.Count; lane++)
        {
            PartLane below = Less(denominator.Parts[lane], exceptions, lane);
            int at = lane;
            rows[lane] = numerator.Parts[lane].HasRows || denominator.Parts[lane].HasRows
                || Array.Exists(excluded, one => one.Rows![at]);
            PartLane quotient = Divide(numerator.Parts[lane], below, per);
            if (quotient.IsPresent)
            {
                numbers.Set(lane, quotient.Number);
            }
            else
            {
                numbers.SetState(lane, quotient.State);
            }
        }

        return new(numbers) { Through = numerator.Through, Rows = rows };
    }

    private PartColumn Side(
        Indicator indicator,
        ObservedSide side,
        IndicatorId? component,
        Lanes lanes,
        ReportingPeriod period,
        CategoryId? category)
    {
        PartColumn column = own.Read(indicator, side, lanes, period, category);
        if (component is not { } id)
        {
            reported.Complete(column, indicator, side, lanes, period, category);
            return column;
        }

        List<int> open = column.Open();
        if (open.Count > 0)
        {
            MeasureColumn other = indicators.Value(id, context.Pool.Subset(lanes, open), period, category);
            for (int i = 0; i < open.Count; i++)
            {
                column.Parts[open[i]] = new(other.Numbers.StateOf(i), other.Numbers[i]) { HasRows = other.Rows![i] };
                column.Through[open[i]] = other.Through?[i] ?? MeasureColumn.NoDay;
            }
        }

        return column;
    }

    private static PartLane Less(PartLane denominator, Column[] exceptions, int lane)
    {
        foreach (Column exception in exceptions)
        {
            denominator = denominator.IsDoubtful || exception.IsDoubtful(lane) ? PartLane.Doubtful
                : !denominator.IsPresent ? denominator
                : !exception.IsPresent(lane) ? new(exception.StateOf(lane), Approx.Zero)
                : denominator with { Number = denominator.Number - exception[lane] };
        }

        return exceptions.Length == 0 || !denominator.IsPresent ? denominator
            : denominator.Number.Sign() switch
            {
                null => PartLane.Doubtful,
                < 0 => denominator with { Number = Approx.Zero },
                _ => denominator,
            };
    }

    private static PartLane Divide(PartLane numerator, PartLane denominator, Approx per)
    {
        if (numerator.IsDoubtful || denominator.IsDoubtful)
        {
            return PartLane.Doubtful;
        }

        return !numerator.IsPresent ? numerator
            : !denominator.IsPresent ? denominator
            : denominator.Number.Sign() switch
            {
                null => PartLane.Doubtful,
                0 => new(AbsenceCodes.Undefined, Approx.Zero),
                _ => new(CellCodes.Present, numerator.Number * per / denominator.Number),
            };
    }
}
