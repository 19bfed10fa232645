namespace HealthTargets.Rules.Expressions.Running;

/// <summary>A boxed value as a value of one type.</summary>
internal sealed class UnboxNode<T> : Node<T>
{
    private readonly Node<object?> inner;
    private readonly Func<object, T> coerce;
    private readonly bool takesNull;
    private readonly int position;

    /// <summary>Makes a node.</summary>
    /// <param name="inner">The boxed value.</param>
    /// <param name="coerce">Makes the value of one of another type, such as an int of a long.</param>
    /// <param name="takesNull">Whether null is a value of the type.</param>
    /// <param name="position">The place, for faults.</param>
    internal UnboxNode(Node<object?> inner, Func<object, T> coerce, bool takesNull, int position)
    {
        this.inner = inner;
        this.coerce = coerce;
        this.takesNull = takesNull;
        this.position = position;
    }

    /// <inheritdoc/>
    internal override T Get(ExpressionFrame frame)
    {
        object? value = inner.Get(frame);
        if (value is T known)
        {
            return known;
        }

        frame.Position = position;
        return value is not null ? coerce(value)
            : takesNull ? default!
            : throw new FaultException(FaultKind.MissingValue, position, "there is no value");
    }
}
