namespace HealthTargets.Rules.Expressions.Running;

/// <summary>Calls of functions through delegates of their own type, by the number of arguments.</summary>
internal static class Calls
{
    /// <summary>A call with one argument.</summary>
    internal sealed class One<T1, TResult>(Func<T1, TResult> function, Node<T1> first, int position) : Node<TResult>
    {
        /// <inheritdoc/>
        internal override TResult Get(ExpressionFrame frame)
        {
            T1 one = first.Get(frame);
            frame.Position = position;
            return function(one);
        }
    }

    /// <summary>A call without arguments.</summary>
    internal sealed class Zero<TResult>(Func<TResult> function, int position) : Node<TResult>
    {
        /// <inheritdoc/>
        internal override TResult Get(ExpressionFrame frame)
        {
            frame.Position = position;
            return function();
        }
    }

    /// <summary>A call with two arguments.</summary>
    internal sealed class Two<T1, T2, TResult>(
        Func<T1, T2, TResult> function, Node<T1> first, Node<T2> second, int position) : Node<TResult>
    {
        /// <inheritdoc/>
        internal override TResult Get(ExpressionFrame frame)
        {
            T1 one = first.Get(frame);
            T2 two = second.Get(frame);
            frame.Position = position;
            return function(one, two);
        }
    }

    /// <summary>A call with three arguments.</summary>
    internal sealed class Three<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> function, Node<T1> first, Node<T2> second, Node<T3> third, int position)
        : Node<TResult>
    {
        /// <inheritdoc/>
        internal override TResult Get(ExpressionFrame frame)
        {
            T1 one = first.Get(frame);
            T2 two = second.Get(frame);
            T3 three = third.Get(frame);
            frame.Position = position;
            return function(one, two, three);
        }
    }

    /// <summary>A call with any number of arguments, boxed.</summary>
    internal sealed class Many<TResult>(Func<object?[], TResult> function, Node[] arguments, int position)
        : Node<TResult>
    {
        /// <inheritdoc/>
        internal override TResult Get(ExpressionFrame frame)
        {
            object?[] values = new object?[arguments.Length];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = arguments[i].GetObject(frame);
            }

            frame.Position = position;
            return function(values);
        }
    }

    /// <summary>A call that may look at the frame, for its limits.</summary>
    internal sealed class WithFrame<T1, TResult>(
        Func<ExpressionFrame, T1, TResult> function, Node<T1> first, int position) : Node<TResult>
    {
        /// <inheritdoc/>
        internal override TResult Get(ExpressionFrame frame)
        {
            T1 one = first.Get(frame);
            frame.Position = position;
            return function(frame, one);
        }
    }

    /// <summary>A call with two arguments that may look at the frame.</summary>
    internal sealed class WithFrameTwo<T1, T2, TResult>(
        Func<ExpressionFrame, T1, T2, TResult> function, Node<T1> first, Node<T2> second, int position) : Node<TResult>
    {
        /// <inheritdoc/>
        internal override TResult Get(ExpressionFrame frame)
        {
            T1 one = first.Get(frame);
            T2 two = second.Get(frame);
            frame.Position = position;
            return function(frame, one, two);
        }
    }
}
