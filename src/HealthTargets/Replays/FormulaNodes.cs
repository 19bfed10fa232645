using HealthTargets.ColumnEvaluation;
using HealthTargets.Formulas;
using HealthTargets.Programs;

namespace HealthTargets.Replays;

/// <summary>Writes a formula as an expression over columns.</summary>
internal static class FormulaNodes
{
    /// <param name="formula">The formula.</param>
    /// <param name="variable">Gives what a name stands for; null where that is no column.</param>
    /// <returns>The expression; null where the formula has something that programs have not.</returns>
    public static ProgramNode? Of(Formula formula, Func<string, ProgramNode?> variable) => formula switch
    {
        Formula.Constant constant => new ProgramNode.Constant(constant.Value),
        Formula.Variable name => variable(name.Name),
        Formula.Negate negate => Apply(ProgramOperator.Negate, [negate.Operand], variable),
        Formula.Not not => Apply(ProgramOperator.Not, [not.Operand], variable),
        Formula.Binary binary => Of(binary, variable),
        Formula.Call call => Of(call, variable),
        _ => null,
    };

    private static ProgramNode? Of(Formula.Binary binary, Func<string, ProgramNode?> variable)
    {
        (Formula left, Formula right) = (binary.Left, binary.Right);
        return binary.Operator switch
        {
            FormulaOperator.Add => Apply(ProgramOperator.Add, [left, right], variable),
            FormulaOperator.Subtract => Apply(ProgramOperator.Subtract, [left, right], variable),
            FormulaOperator.Multiply => Apply(ProgramOperator.Multiply, [left, right], variable),
            FormulaOperator.Divide => Apply(ProgramOperator.Divide, [left, right], variable),
            FormulaOperator.Less => Apply(ProgramOperator.Less, [left, right], variable),
            FormulaOperator.AtMost => Apply(ProgramOperator.AtMost, [left, right], variable),
            FormulaOperator.Greater => Apply(ProgramOperator.Less, [right, left], variable),
            FormulaOperator.AtLeast => Apply(ProgramOperator.AtMost, [right, left], variable),
            FormulaOperator.Equal => Apply(ProgramOperator.Equal, [left, right], variable),
            FormulaOperator.NotEqual => Apply(ProgramOperator.Equal, [left, right], variable) is { } equal
                ? ProgramNode.Of(ProgramOperator.Not, equal)
                : null,
            FormulaOperator.And => Apply(ProgramOperator.And, [left, right], variable),
            FormulaOperator.Or => Apply(ProgramOperator.Or, [left, right], variable),
            _ => null,
        };
    }

    private static ProgramNode? Of(Formula.Call call, Func<string, ProgramNode?> variable)
    {
        Formula[] arguments = [.. call.Arguments];
        return call.Function switch
        {
            FormulaFunction.Abs => Apply(ProgramOperator.Abs, arguments, variable),
            FormulaFunction.Sign => Apply(ProgramOperator.Sign, arguments, variable),
            FormulaFunction.Min => Apply(ProgramOperator.Min, arguments, variable),
            FormulaFunction.Max => Apply(ProgramOperator.Max, arguments, variable),
            FormulaFunction.Coalesce => Apply(ProgramOperator.Coalesce, arguments, variable),
            FormulaFunction.Floor => Apply(ProgramOperator.Floor, arguments, variable),
            FormulaFunction.Sqrt => Apply(ProgramOperator.Sqrt, arguments, variable),
            FormulaFunction.IsMissing => Apply(ProgramOperator.IsMissing, arguments, variable),
            FormulaFunction.Share => Apply(ProgramOperator.Divide, arguments, variable),
            FormulaFunction.Ceiling => Of(arguments[0], variable) is { } x ? ProgramNode.Ceiling(x) : null,
            FormulaFunction.Absent => new ProgramNode.Missing(AbsenceCodes.Undefined),
            FormulaFunction.If => Of(arguments[0], variable) is { } condition
                && Of(arguments[1], variable) is { } then && Of(arguments[2], variable) is { } otherwise
                    ? ProgramNode.If(condition, then, otherwise)
                    : null,
            FormulaFunction.Clip => Of(arguments[0], variable) is { } number
                && Of(arguments[1], variable) is { } low && Of(arguments[2], variable) is { } high
                    ? ProgramNode.Clip(number, low, high)
                    : null,
            FormulaFunction.Round when arguments[1] is Formula.Constant { Value: >= 0 and <= ProgramNode.DecimalsMax }
                decimals && decimal.IsInteger(decimals.Value) =>
                Of(arguments[0], variable) is { } x ? ProgramNode.Round(x, (int)decimals.Value) : null,
            _ => null,
        };
    }

    // Of more than two operands, from left to right.
    private static ProgramNode? Apply(ProgramOperator op, Formula[] operands, Func<string, ProgramNode?> variable)
    {
        ProgramNode? whole = Of(operands[0], variable);
        if (operands.Length == 1)
        {
            bool isUnary = op is not (ProgramOperator.Min or ProgramOperator.Max or ProgramOperator.Coalesce);
            return whole is not null && isUnary ? ProgramNode.Of(op, whole) : whole;
        }

        foreach (Formula operand in operands.AsSpan(1))
        {
            whole = whole is not null && Of(operand, variable) is { } next ? ProgramNode.Of(op, whole, next) : null;
        }

        return whole;
    }
}
