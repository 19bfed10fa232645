using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Gives the values of a formula for many units, as <see cref="FormulaReader"/> does for one.</summary>
/// <param name="context">What the evaluation shares.</param>
/// <param name="indicators">Gives the indicators that it names.</param>
/// <param name="indicator">The indicator whose formula it is.</param>
/// <param name="lanes">The units.</param>
/// <param name="period">The period.</param>
/// <param name="category">The population group, or null for the whole.</param>
internal sealed class FormulaColumns(
    ColumnContext context,
    IndicatorColumns indicators,
    Indicator indicator,
    Lanes lanes,
    ReportingPeriod period,
    CategoryId? category)
{
    private readonly Dictionary<Formula, MeasureColumn> known = [];

    public MeasureColumn Evaluate(Formula formula)
    {
        if (!known.TryGetValue(formula, out MeasureColumn? column))
        {
            column = Work(formula);
            known.Add(formula, column);
        }

        return column;
    }

    private MeasureColumn Work(Formula formula) => formula switch
    {
        Formula.Constant constant =>
            new(Column.Constant(lanes.Count, Approx.Of(constant.Value))) { Rows = new bool[lanes.Count] },
        Formula.Variable variable => indicators.Variable(new(variable.Name), lanes, period, category),
        Formula.Negate negate => Joined([negate.Operand], OperatorLanes.Negate),
        Formula.Not not => Joined([not.Operand], OperatorLanes.Not),
        Formula.Binary binary => Joined(
            [binary.Left, binary.Right], (operands, lane) => OperatorLanes.Apply(binary.Operator, operands, lane)),
        Formula.Call call => Joined(
            [.. call.Arguments], (operands, lane) => FunctionLanes.Apply(call.Function, operands, lane)),
        Formula.Earlier earlier => Earlier(earlier),
        Formula.OfChildren below => new ChildColumns(context, indicator)
            .Evaluate(below, lanes, period, children => For(children, period).Evaluate(below.Operand)),
        _ => throw new InvalidOperationException("An expression of an unknown form."),
    };

    private FormulaColumns For(Lanes others, ReportingPeriod when) =>
        new(context, indicators, indicator, others, when, category);

    private MeasureColumn Earlier(Formula.Earlier formula) =>
        PeriodShifts.TryApply(formula.Shift, period, out ReportingPeriod earlier)
            ? For(lanes, earlier).Evaluate(formula.Operand) with { Through = null, Counted = null }
            : MeasureColumn.Absent(lanes.Count, AbsenceReason.Undefined) with { Rows = new bool[lanes.Count] };

    private MeasureColumn Joined(Formula[] operands, Func<Column[], int, PartLane> compute)
    {
        MeasureColumn[] inputs = [.. operands.Select(Evaluate)];
        Column[] numbers = [.. inputs.Select(input => input.Numbers)];
        Column column = new(lanes.Count);
        for (int lane = 0; lane < lanes.Count; lane++)
        {
            PartLane result = compute(numbers, lane);
            if (result.IsPresent)
            {
                column.Set(lane, result.Number);
            }
            else
            {
                column.SetState(lane, result.State);
            }
        }

        bool[] rows = new bool[lanes.Count];
        foreach (MeasureColumn input in inputs)
        {
            for (int lane = 0; lane < rows.Length; lane++)
            {
                rows[lane] |= input.Rows![lane];
            }
        }

        return new(column) { Through = FirstKnown(inputs), Rows = rows };
    }

    private int[]? FirstKnown(MeasureColumn[] inputs)
    {
        int[][] days = [.. inputs.Select(input => input.Through).OfType<int[]>()];
        if (days.Length < 2)
        {
            return days.FirstOrDefault();
        }

        int[] first = new int[lanes.Count];
        for (int lane = 0; lane < first.Length; lane++)
        {
            int at = lane;
            int[]? known = Array.Find(days, one => one[at] != MeasureColumn.NoDay);
            first[lane] = known?[lane] ?? MeasureColumn.NoDay;
        }

        return first;
    }
}
