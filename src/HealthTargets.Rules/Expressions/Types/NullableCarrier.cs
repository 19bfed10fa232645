using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>Carries values that may be missing.</summary>
internal sealed class NullableCarrier<T> : Carrier<T?>, INullableCarrier
    where T : struct, IComparable<T>
{
    private readonly ValueCarrier<T> inner;

    internal NullableCarrier(ValueCarrier<T> inner) => this.inner = inner;

    /// <inheritdoc/>
    internal override Node<bool> Equality(Node left, Node right, bool isNegated) =>
        inner.LiftedEquality(left, right, isNegated);

    /// <inheritdoc/>
    internal override Node<bool> Order(Sign sign, Node left, Node right) => inner.LiftedOrder(sign, left, right);

    /// <inheritdoc/>
    internal override Node Arithmetic(Sign sign, Node left, Node right, int position) =>
        inner.LiftedArithmetic(sign, left, right, position);

    /// <inheritdoc/>
    internal override Node Negate(Node operand, int position) => inner.LiftedNegate(operand, position);

    /// <inheritdoc/>
    internal override Node ConvertNumber(Node operand, Carrier target, int position) =>
        inner.LiftedConvert(operand, target, position);

    /// <inheritdoc/>
    public Node Value(Node operand, int position) => new Lifting.Value<T>((Node<T?>)operand, position);

    /// <inheritdoc/>
    public Node ValueOrDefault(Node operand) => new Lifting.ValueOrDefault<T>((Node<T?>)operand);

    /// <inheritdoc/>
    public Node Coalesce(Node operand, Node other) => new Choices.Coalesce<T>((Node<T?>)operand, (Node<T>)other);
}
