namespace HealthTargets.Rules.Expressions.Running;

/// <summary>A value that is always the same.</summary>
internal sealed class ConstantNode<T> : Node<T>
{
    private readonly T value;

    internal ConstantNode(T value) => this.value = value;

    /// <inheritdoc/>
    internal override T Get(ExpressionFrame frame) => value;
}
