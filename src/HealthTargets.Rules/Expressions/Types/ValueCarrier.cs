using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>Carries values such as dates and truths as themselves.</summary>
internal abstract class ValueCarrier<T> : Carrier<T>
    where T : struct, IComparable<T>
{
    private NullableCarrier<T>? nullable;

    /// <inheritdoc/>
    internal override Carrier Nullable => nullable ??= new NullableCarrier<T>(this);

    /// <inheritdoc/>
    internal override Node Lift(Node inner) => inner is ConstantNode<T> constant
        ? new ConstantNode<T?>(constant.Get(null!))
        : new Lifting.Lift<T>((Node<T>)inner);

    /// <inheritdoc/>
    internal override Node<bool> Equality(Node left, Node right, bool isNegated) => isNegated
        ? Apply<bool, Comparisons.Differ<T>>(left, right, 0)
        : Apply<bool, Comparisons.Equal<T>>(left, right, 0);

    /// <inheritdoc/>
    internal override Node<bool> Order(Sign sign, Node left, Node right) => sign switch
    {
        Sign.Less => Apply<bool, Comparisons.Before<T>>(left, right, 0),
        Sign.AtMost => Apply<bool, Comparisons.NotAfter<T>>(left, right, 0),
        Sign.Greater => Apply<bool, Comparisons.After<T>>(left, right, 0),
        _ => Apply<bool, Comparisons.NotBefore<T>>(left, right, 0),
    };

    /// <summary>Equality where an operand may be missing.</summary>
    internal virtual Node<bool> LiftedEquality(Node left, Node right, bool isNegated) =>
        new Operations.LiftedEquality<T, Comparisons.Equal<T>>((Node<T?>)left, (Node<T?>)right, isNegated);

    /// <summary>A comparison by order where an operand may be missing.</summary>
    internal virtual Node<bool> LiftedOrder(Sign sign, Node left, Node right) => sign switch
    {
        Sign.Less => new Operations.LiftedOrder<T, Comparisons.Before<T>>((Node<T?>)left, (Node<T?>)right),
        Sign.AtMost => new Operations.LiftedOrder<T, Comparisons.NotAfter<T>>((Node<T?>)left, (Node<T?>)right),
        Sign.Greater => new Operations.LiftedOrder<T, Comparisons.After<T>>((Node<T?>)left, (Node<T?>)right),
        _ => new Operations.LiftedOrder<T, Comparisons.NotBefore<T>>((Node<T?>)left, (Node<T?>)right),
    };

    /// <summary>Arithmetic where an operand may be missing.</summary>
    internal virtual Node LiftedArithmetic(Sign sign, Node left, Node right, int position) =>
        throw new InvalidOperationException();

    /// <summary>The opposite number where it may be missing.</summary>
    internal virtual Node LiftedNegate(Node operand, int position) => throw new InvalidOperationException();

    /// <summary>A number that may be missing as one of another carrier.</summary>
    internal virtual Node LiftedConvert(Node inner, Carrier target, int position) =>
        throw new InvalidOperationException();
}
