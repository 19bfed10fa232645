using System.Numerics;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>Carries numbers.</summary>
internal sealed class NumberCarrier<T> : ValueCarrier<T>, INumberTarget
    where T : struct, INumber<T>
{
    /// <inheritdoc/>
    internal override Node<bool> Equality(Node left, Node right, bool isNegated) => isNegated
        ? Apply<bool, Comparisons.NumbersDiffer<T>>(left, right, 0)
        : Apply<bool, Comparisons.NumbersEqual<T>>(left, right, 0);

    /// <inheritdoc/>
    internal override Node<bool> Order(Sign sign, Node left, Node right) => sign switch
    {
        Sign.Less => Apply<bool, Comparisons.NumberLess<T>>(left, right, 0),
        Sign.AtMost => Apply<bool, Comparisons.NumberAtMost<T>>(left, right, 0),
        Sign.Greater => Apply<bool, Comparisons.NumberGreater<T>>(left, right, 0),
        _ => Apply<bool, Comparisons.NumberAtLeast<T>>(left, right, 0),
    };

    /// <inheritdoc/>
    internal override Node Arithmetic(Sign sign, Node left, Node right, int position) => sign switch
    {
        Sign.Plus => Apply<T, Operations.Add<T>>(left, right, position),
        Sign.Minus => Apply<T, Operations.Subtract<T>>(left, right, position),
        Sign.Times => Apply<T, Operations.Multiply<T>>(left, right, position),
        Sign.Over => Apply<T, Operations.Divide<T>>(left, right, position),
        _ => Apply<T, Operations.Remainder<T>>(left, right, position),
    };

    /// <inheritdoc/>
    internal override Node Negate(Node operand, int position) =>
        new Calls.One<T, T>(value => unchecked(-value), (Node<T>)operand, position);

    /// <inheritdoc/>
    internal override Node ConvertNumber(Node inner, Carrier target, int position) =>
        ((INumberTarget)target).From<T>(inner, position);

    /// <inheritdoc/>
    internal override Node<bool> LiftedEquality(Node left, Node right, bool isNegated) =>
        new Operations.LiftedEquality<T, Comparisons.NumbersEqual<T>>((Node<T?>)left, (Node<T?>)right, isNegated);

    /// <inheritdoc/>
    internal override Node<bool> LiftedOrder(Sign sign, Node left, Node right) => sign switch
    {
        Sign.Less => new Operations.LiftedOrder<T, Comparisons.NumberLess<T>>((Node<T?>)left, (Node<T?>)right),
        Sign.AtMost => new Operations.LiftedOrder<T, Comparisons.NumberAtMost<T>>((Node<T?>)left, (Node<T?>)right),
        Sign.Greater => new Operations.LiftedOrder<T, Comparisons.NumberGreater<T>>((Node<T?>)left, (Node<T?>)right),
        _ => new Operations.LiftedOrder<T, Comparisons.NumberAtLeast<T>>((Node<T?>)left, (Node<T?>)right),
    };

    /// <inheritdoc/>
    internal override Node LiftedArithmetic(Sign sign, Node left, Node right, int position) => sign switch
    {
        Sign.Plus => Lifted<Operations.Add<T>>(left, right, position),
        Sign.Minus => Lifted<Operations.Subtract<T>>(left, right, position),
        Sign.Times => Lifted<Operations.Multiply<T>>(left, right, position),
        Sign.Over => Lifted<Operations.Divide<T>>(left, right, position),
        _ => Lifted<Operations.Remainder<T>>(left, right, position),
    };

    /// <inheritdoc/>
    internal override Node LiftedNegate(Node operand, int position) =>
        new Lifting.Convert<T, T>((Node<T?>)operand, value => unchecked(-value), position);

    /// <inheritdoc/>
    internal override Node LiftedConvert(Node inner, Carrier target, int position) =>
        ((INumberTarget)target).FromLifted<T>(inner, position);

    /// <inheritdoc/>
    public Node From<TFrom>(Node inner, int position)
        where TFrom : struct, INumber<TFrom> => inner is ConstantNode<TFrom> constant && Fits(constant, out T value)
            ? new ConstantNode<T>(value)
            : new Calls.One<TFrom, T>(T.CreateChecked, (Node<TFrom>)inner, position);

    /// <inheritdoc/>
    public Node FromLifted<TFrom>(Node inner, int position)
        where TFrom : struct, INumber<TFrom> =>
        new Lifting.Convert<TFrom, T>((Node<TFrom?>)inner, T.CreateChecked, position);

    private static bool Fits<TFrom>(ConstantNode<TFrom> constant, out T value)
        where TFrom : struct, INumber<TFrom>
    {
        try
        {
            value = T.CreateChecked(constant.Get(null!));
            return true;
        }
        catch (OverflowException)
        {
            // The fault belongs to the run, where it has a place.
            value = default;
            return false;
        }
    }

    private static Operations.Lifted<T, T, TOperation> Lifted<TOperation>(Node left, Node right, int position)
        where TOperation : struct, IOperation<T, T> => new((Node<T?>)left, (Node<T?>)right, position);
}
