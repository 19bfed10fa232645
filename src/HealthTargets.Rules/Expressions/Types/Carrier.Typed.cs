using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>A carrier that knows its type.</summary>
/// <typeparam name="T">How values are carried.</typeparam>
internal abstract class Carrier<T> : Carrier
{
    /// <inheritdoc/>
    internal override Node Constant(object? value) => new ConstantNode<T>((T)value!);

    /// <inheritdoc/>
    internal override Node Unbox(Node<object?> inner, FactType type, int position) =>
        new UnboxNode<T>(inner, value => (T)Coercion.To(type, value)!, default(T) is null, position);

    /// <inheritdoc/>
    internal override Node<object?> Box(Node inner, FactType type) =>
        new Lifting.Box<T>((Node<T>)inner, type.Kind == FactKind.Enum ? type.ToResult : null);

    /// <inheritdoc/>
    internal override Node Conditional(Node<bool> test, Node first, Node second) =>
        new Choices.Conditional<T>(test, (Node<T>)first, (Node<T>)second);

    /// <inheritdoc/>
    internal override Node<bool> IsNull(Node operand, bool isNegated) =>
        new Choices.IsNull<T>((Node<T>)operand, isNegated);

    /// <inheritdoc/>
    internal override Node CoalesceNull(Node first, Node second) =>
        new Choices.CoalesceNull<T>((Node<T>)first, (Node<T>)second);

    /// <summary>An operation; a constant behind its sign is taken into it.</summary>
    private protected static Node<TResult> Apply<TResult, TOperation>(Node left, Node right, int position)
        where TOperation : struct, IOperation<T, TResult> => right is ConstantNode<T> constant
            ? new Operations.WithConstant<T, TResult, TOperation>((Node<T>)left, constant.Get(null!), position)
            : new Operations.Plain<T, TResult, TOperation>((Node<T>)left, (Node<T>)right, position);
}
