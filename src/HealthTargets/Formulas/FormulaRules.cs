using HealthTargets.Values;

namespace HealthTargets.Formulas;

/// <summary>
/// Gives the value of a <see cref="Formula"/>. Arithmetic is exact; roots, powers and logarithms are right to 40
/// digits. Where a number is absent the result is absent too, with the same reason and place, unless the rest decides
/// already.
/// </summary>
public static class FormulaRules
{
    /// <summary>Evaluates an expression.</summary>
    /// <param name="formula">The expression.</param>
    /// <param name="leaf">
    /// Gives the reading of a <see cref="Formula.Variable"/> or a <see cref="Formula.CountOf"/>, and of what is about
    /// other periods or units.
    /// </param>
    /// <returns>The number (a truth is 1 or 0), or an absence. Never throws for numbers of any size.</returns>
    public static Reading Evaluate(Formula formula, Func<Formula, Reading> leaf)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(leaf);
        return formula switch
        {
            Formula.Constant constant => Reading.Of(constant.Value),
            Formula.Negate negate => Negate(Evaluate(negate.Operand, leaf)),
            Formula.Not not => Not(Evaluate(not.Operand, leaf)),
            Formula.Binary binary =>
                Apply(binary.Operator, Evaluate(binary.Left, leaf), Evaluate(binary.Right, leaf), string.Empty),
            Formula.Call call => FunctionRules.Apply(
                call.Function, [.. call.Arguments.Select(argument => Evaluate(argument, leaf))]),
            _ => leaf(formula),
        };
    }

    /// <summary>Joins two readings by an operator.</summary>
    /// <param name="op">The operator.</param>
    /// <param name="left">The reading before it.</param>
    /// <param name="right">The reading behind it.</param>
    /// <param name="divisor">What and where the right side is, should it be a divisor of 0; may be empty.</param>
    /// <returns>The result, or an absence.</returns>
    internal static Reading Apply(FormulaOperator op, Reading left, Reading right, string divisor)
    {
        if (op is FormulaOperator.And or FormulaOperator.Or)
        {
            return Join(op, left, right);
        }

        if ((left.Absence ?? right.Absence) is { } absence)
        {
            return Reading.Absent(absence);
        }

        (Rational a, Rational b) = (left.Number, right.Number);
        return op switch
        {
            FormulaOperator.Add => Reading.Of(a + b),
            FormulaOperator.Subtract => Reading.Of(a - b),
            FormulaOperator.Multiply => Reading.Of(a * b),
            FormulaOperator.Less => Truth(a < b),
            FormulaOperator.AtMost => Truth(a <= b),
            FormulaOperator.Greater => Truth(a > b),
            FormulaOperator.AtLeast => Truth(a >= b),
            FormulaOperator.Equal => Truth(a == b),
            FormulaOperator.NotEqual => Truth(a != b),
            _ when b.Sign == 0 => Reading.Absent(AbsenceReason.Undefined, divisor, AbsenceCauses.DivisionByZero),
            _ => Reading.Of(a / b),
        };
    }

    internal static Reading Negate(Reading operand) => operand.IsPresent ? Reading.Of(-operand.Number) : operand;

    internal static Reading Not(Reading operand) => operand.IsPresent ? Truth(operand.Number.Sign == 0) : operand;

    internal static Reading Truth(bool holds) => Reading.Of(holds ? Rational.One : Rational.Zero);

    // The three-valued logic of Kleene: an absent side does not matter where the other one decides.
    private static Reading Join(FormulaOperator op, Reading left, Reading right)
    {
        bool decisive = op == FormulaOperator.Or;
        bool Decides(Reading side) => side.IsPresent && side.Number.Sign != 0 == decisive;
        return Decides(left) || Decides(right) ? Truth(decisive)
            : (left.Absence ?? right.Absence) is { } absence ? Reading.Absent(absence)
            : Truth(!decisive);
    }
}
