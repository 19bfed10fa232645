using HealthTargets.Evaluation;
using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Replays;

/// <summary>Works out one row of a program again with exact numbers, from the same cells of the table.</summary>
/// <param name="context">The indicators.</param>
/// <param name="measure">The formula, or a change of it.</param>
/// <param name="inputs">What the columns hold, and whether of the earlier period.</param>
/// <param name="columns">The columns.</param>
internal sealed class ExactRows(
    EvaluationContext context,
    Measure measure,
    IReadOnlyList<(IndicatorId Indicator, bool IsEarlier)> inputs,
    IReadOnlyList<SliceColumns> columns)
{
    /// <summary>Gets the exact number of a row, or its absence.</summary>
    public Reading At(int row) => measure switch
    {
        Measure.Value value => Of(value.Indicator, false, row),
        Measure.Change { Of: Measure.Value value } =>
            Change(Of(value.Indicator, false, row), Of(value.Indicator, true, row)),
        _ => throw new InvalidOperationException("A measure that is no program."),
    };

    private static Reading Change(Reading later, Reading earlier) =>
        FormulaRules.Apply(FormulaOperator.Subtract, later, earlier, string.Empty);

    private Reading Of(IndicatorId id, bool isEarlier, int row)
    {
        if (context.Find(id)?.Quantity is Quantity.Computed computed)
        {
            return FormulaRules.Evaluate(
                computed.Expression, leaf => Of(new IndicatorId(((Formula.Variable)leaf).Name), isEarlier, row));
        }

        for (int i = 0; i < inputs.Count; i++)
        {
            if (inputs[i] == (id, isEarlier))
            {
                (CellState state, double number) = columns[i].CellAt(row);
                return state == CellState.Number
                    ? Reading.Of((decimal)number)
                    : Reading.Absent(AbsenceReason.Missing, id.Value);
            }
        }

        throw new InvalidOperationException("A name that is no column.");
    }
}
