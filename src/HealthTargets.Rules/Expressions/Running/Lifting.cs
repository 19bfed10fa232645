namespace HealthTargets.Rules.Expressions.Running;

/// <summary>Between values and values that may be missing.</summary>
internal static class Lifting
{
    /// <summary>A value as one that may be missing.</summary>
    internal sealed class Lift<T>(Node<T> inner) : Node<T?>
        where T : struct
    {
        /// <inheritdoc/>
        internal override T? Get(ExpressionFrame frame) => inner.Get(frame);
    }

    /// <summary>The value of one that may be missing.</summary>
    internal sealed class Value<T>(Node<T?> inner, int position) : Node<T>
        where T : struct
    {
        /// <inheritdoc/>
        internal override T Get(ExpressionFrame frame) =>
            inner.Get(frame) ?? throw new FaultException(FaultKind.MissingValue, position, "there is no value");
    }

    /// <summary>The value of one that may be missing, or the usual one of its type.</summary>
    internal sealed class ValueOrDefault<T>(Node<T?> inner) : Node<T>
        where T : struct
    {
        /// <inheritdoc/>
        internal override T Get(ExpressionFrame frame) => inner.Get(frame).GetValueOrDefault();
    }

    /// <summary>A conversion of a value that may be missing.</summary>
    internal sealed class Convert<TFrom, TTo>(Node<TFrom?> inner, Func<TFrom, TTo> convert, int position) : Node<TTo?>
        where TFrom : struct
        where TTo : struct
    {
        /// <inheritdoc/>
        internal override TTo? Get(ExpressionFrame frame)
        {
            TFrom? value = inner.Get(frame);
            frame.Position = position;
            return value is { } known ? convert(known) : null;
        }
    }

    /// <summary>A value as an object.</summary>
    internal sealed class Box<T>(Node<T> inner, Func<object?, object?>? wrap) : Node<object?>
    {
        /// <inheritdoc/>
        internal override object? Get(ExpressionFrame frame)
        {
            if (typeof(T).IsValueType)
            {
                frame.Charge(Sizes.Box, frame.Position);
            }

            return wrap is null ? inner.Get(frame) : wrap(inner.Get(frame));
        }
    }
}
