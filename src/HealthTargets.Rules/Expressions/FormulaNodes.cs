using HealthTargets.Formulas;
using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Expressions;

/// <summary>Makes nodes of the parts of a formula.</summary>
internal sealed class FormulaNodes
{
    private readonly Func<string, int> slotOf;

    internal FormulaNodes(Func<string, int> slotOf) => this.slotOf = slotOf;

    /// <summary>Returns the node of a part that gives a number; a truth counts as 1 or 0.</summary>
    internal Node<double?> Number(Formula formula) => formula switch
    {
        Formula.Constant constant => new ConstantNode<double?>((double)constant.Value),
        Formula.Variable variable => new UnboxNode<double?>(
            SlotNode.Of(slotOf(variable.Name)), ToDouble, takesNull: true, position: 0),
        Formula.Negate negate => Each(negate.Operand, number => -number),
        Formula.Binary { Operator: <= FormulaOperator.Divide } binary => Arithmetic(binary),
        Formula.Call { Function: not FormulaFunction.IsMissing } call => Call(call),
        Formula.CountOf or Formula.Earlier or Formula.OfChildren =>
            throw new ArgumentException("A formula of one row knows no others.", nameof(formula)),
        _ => new Calls.One<bool?, double?>(
            truth => truth is { } holds ? (holds ? 1 : 0) : null, Truth(formula), position: 0),
    };

    /// <summary>Returns the node of a part that gives a truth; a number counts as true where it is not 0.</summary>
    internal Node<bool?> Truth(Formula formula)
    {
        switch (formula)
        {
            case Formula.Not not:
                return new Choices.LiftedNot(Truth(not.Operand));
            case Formula.Binary { Operator: FormulaOperator.And } and:
                return new Choices.LiftedAnd(Truth(and.Left), Truth(and.Right), isShort: true);
            case Formula.Binary { Operator: FormulaOperator.Or } or:
                return new Choices.LiftedOr(Truth(or.Left), Truth(or.Right), isShort: true);
            case Formula.Binary { Operator: > FormulaOperator.Divide } comparison:
                return Comparison(comparison);
            case Formula.Call { Function: FormulaFunction.IsMissing } call:
                return new Calls.One<double?, bool?>(
                    number => !IsThere(number), Number(call.Arguments[0]), position: 0);
            default:
                return new Calls.One<double?, bool?>(
                    number => number is { } known ? known != 0 : null, Number(formula), position: 0);
        }
    }

    private static double? ToDouble(object value) =>
        Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsThere(double? number) => number is { } known && double.IsFinite(known);

    private static double? Known(double number) => double.IsFinite(number) ? number : null;

    private Calls.One<double?, double?> Each(Formula operand, Func<double, double> apply) => new(
        number => number is { } known ? Known(apply(known)) : null, Number(operand), position: 0);

    private Calls.Two<double?, double?, double?> Both(
        Formula left, Formula right, Func<double, double, double> apply) =>
        new(
            (one, two) => one is { } a && two is { } b ? Known(apply(a, b)) : null,
            Number(left),
            Number(right),
            position: 0);

    private Calls.Two<double?, double?, double?> Arithmetic(Formula.Binary binary) => binary.Operator switch
    {
        FormulaOperator.Add => Both(binary.Left, binary.Right, (one, two) => one + two),
        FormulaOperator.Subtract => Both(binary.Left, binary.Right, (one, two) => one - two),
        FormulaOperator.Multiply => Both(binary.Left, binary.Right, (one, two) => one * two),
        _ => Both(binary.Left, binary.Right, (one, two) => two == 0 ? double.NaN : one / two),
    };

    private Calls.Two<double?, double?, bool?> Comparison(Formula.Binary binary)
    {
        Func<double, double, bool> apply = binary.Operator switch
        {
            FormulaOperator.Less => (one, two) => one < two,
            FormulaOperator.AtMost => (one, two) => one <= two,
            FormulaOperator.Greater => (one, two) => one > two,
            FormulaOperator.AtLeast => (one, two) => one >= two,
            FormulaOperator.Equal => (one, two) => one == two,
            _ => (one, two) => one != two,
        };
        return new(
            (one, two) => one is { } a && two is { } b ? apply(a, b) : null,
            Number(binary.Left),
            Number(binary.Right),
            position: 0);
    }

    private Node<double?> Call(Formula.Call call) => call.Function switch
    {
        FormulaFunction.Abs => Each(call.Arguments[0], Math.Abs),
        FormulaFunction.Sign => Each(call.Arguments[0], number => Math.Sign(number)),
        FormulaFunction.Floor => Each(call.Arguments[0], Math.Floor),
        FormulaFunction.Ceiling => Each(call.Arguments[0], Math.Ceiling),
        FormulaFunction.Sqrt => Each(call.Arguments[0], Math.Sqrt),
        FormulaFunction.Ln => Each(call.Arguments[0], Math.Log),
        FormulaFunction.Exp => Each(call.Arguments[0], Math.Exp),
        FormulaFunction.Share => Both(
            call.Arguments[0], call.Arguments[1], (one, two) => two == 0 ? double.NaN : one / two),
        FormulaFunction.Power => Both(call.Arguments[0], call.Arguments[1], Math.Pow),
        FormulaFunction.Round => Both(call.Arguments[0], call.Arguments[1], Round),
        FormulaFunction.Absent => new ConstantNode<double?>(null),
        FormulaFunction.If => If(call),
        FormulaFunction.Coalesce => Fold(call, (one, two) => one ?? two),
        FormulaFunction.Min => Fold(call, (one, two) => one is { } a && two is { } b ? Math.Min(a, b) : null),
        FormulaFunction.Max => Fold(call, (one, two) => one is { } a && two is { } b ? Math.Max(a, b) : null),
        _ => new Calls.Three<double?, double?, double?, double?>(
            Clip, Number(call.Arguments[0]), Number(call.Arguments[1]), Number(call.Arguments[2]), position: 0),
    };

    private Calls.Three<bool?, double?, double?, double?> If(Formula.Call call) => new(
        (test, yes, no) => test is { } holds ? (holds ? yes : no) : null,
        Truth(call.Arguments[0]),
        Number(call.Arguments[1]),
        Number(call.Arguments[2]),
        position: 0);

    private Node<double?> Fold(Formula.Call call, Func<double?, double?, double?> join)
    {
        Node<double?> result = Number(call.Arguments[0]);
        for (int i = 1; i < call.Arguments.Count; i++)
        {
            result = new Calls.Two<double?, double?, double?>(join, result, Number(call.Arguments[i]), position: 0);
        }

        return result;
    }

    private static double? Clip(double? number, double? low, double? high) =>
        number is { } known && low is { } from && high is { } to && from <= to ? Math.Clamp(known, from, to) : null;

    // Halves go away from zero, as in the core.
    private static double Round(double number, double decimals) =>
        decimals is >= 0 and <= 15 && decimals == Math.Floor(decimals)
            ? Math.Round(number, (int)decimals, MidpointRounding.AwayFromZero)
            : double.NaN;
}
