using HealthTargets.Columns;
using HealthTargets.Formulas;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Joins two numbers of one lane by an operator, as <see cref="FormulaRules"/> does.</summary>
internal static class OperatorLanes
{
    public static PartLane Negate(Column[] operands, int lane) => operands[0].IsPresent(lane)
        ? new(CellCodes.Present, -operands[0][lane])
        : new(operands[0].StateOf(lane), Approx.Zero);

    public static PartLane Not(Column[] operands, int lane) => !operands[0].IsPresent(lane)
        ? new(operands[0].StateOf(lane), Approx.Zero)
        : operands[0][lane].Sign() is { } sign ? Truth(sign == 0) : PartLane.Doubtful;

    public static PartLane Truth(bool holds) => new(CellCodes.Present, holds ? Approx.One : Approx.Zero);

    public static PartLane Apply(FormulaOperator op, Column[] operands, int lane)
    {
        (Column left, Column right) = (operands[0], operands[1]);
        if (op is FormulaOperator.And or FormulaOperator.Or)
        {
            return Join(op == FormulaOperator.Or, left, right, lane);
        }

        if (left.IsDoubtful(lane) || right.IsDoubtful(lane))
        {
            return PartLane.Doubtful;
        }

        return !left.IsPresent(lane) ? new(left.StateOf(lane), Approx.Zero)
            : !right.IsPresent(lane) ? new(right.StateOf(lane), Approx.Zero)
            : Compute(op, left[lane], right[lane]);
    }

    private static PartLane Compute(FormulaOperator op, Approx a, Approx b) => op switch
    {
        FormulaOperator.Add => new(CellCodes.Present, a + b),
        FormulaOperator.Subtract => new(CellCodes.Present, a - b),
        FormulaOperator.Multiply => new(CellCodes.Present, a * b),
        FormulaOperator.Divide => b.Sign() switch
        {
            null => PartLane.Doubtful,
            0 => new(AbsenceCodes.Undefined, Approx.Zero),
            _ => new(CellCodes.Present, a / b),
        },
        _ => Approx.Compare(a, b) is { } order ? Truth(Holds(op, order)) : PartLane.Doubtful,
    };

    private static bool Holds(FormulaOperator op, int order) => op switch
    {
        FormulaOperator.Less => order < 0,
        FormulaOperator.AtMost => order <= 0,
        FormulaOperator.Greater => order > 0,
        FormulaOperator.AtLeast => order >= 0,
        FormulaOperator.Equal => order == 0,
        FormulaOperator.NotEqual => order != 0,
        _ => throw new InvalidOperationException("An operator of an unknown form."),
    };

    private static PartLane Join(bool decisive, Column left, Column right, int lane)
    {
        (bool? one, bool? other) = (Decides(decisive, left, lane), Decides(decisive, right, lane));
        return one == true || other == true ? Truth(decisive)
            : one is null || other is null ? PartLane.Doubtful
            : !left.IsPresent(lane) ? new(left.StateOf(lane), Approx.Zero)
            : !right.IsPresent(lane) ? new(right.StateOf(lane), Approx.Zero)
            : Truth(!decisive);
    }

    // Null where that is in doubt.
    private static bool? Decides(bool decisive, Column side, int lane) =>
        side.IsDoubtful(lane) ? null
        : !side.IsPresent(lane) ? false
        : side[lane].Sign() is { } sign ? (sign != 0) == decisive
        : null;
}
