namespace HealthTargets.Rules.Expressions.Running;

/// <summary>Calls of functions through delegates of their own type, by the number of arguments.</summary>
internal static class Calls
{
    // Who looks through a long text takes as many steps as that has kilobytes.
    private static void Read<T>(ExpressionFrame frame, T argument, int position)
    {
        if (!typeof(T).IsValueType && argument is string { Length: >= 1024 } text)
        {
            frame.Spend(text.Length >> 10, position);
        }
    }

    // Values of numbers and the like are not made anew; for them the compiler of .NET leaves nothing of this.
    private static TResult Counted<TResult, T1>(ExpressionFrame frame, TResult made, T1 taken, int position)
    {
        if (!typeof(TResult).IsValueType)
        {
            frame.ChargeFor(made, typeof(T1).IsValueType ? null : taken, position);
        }

        return made;
    }

    /// <summary>A call with one argument.</summary>
    internal sealed class One<T1, TResult>(Func<T1, TResult> function, Node<T1> first, int position) : Node<TResult>
    {
        /// <inheritdoc/>
        internal override TResult Get(ExpressionFrame frame)
        {
            T1 one = first.Get(frame);
            frame.Position = position;
            Read(frame, one, position);
            return Counted(frame, function(one), one, position);
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
            Read(frame, one, position);
            Read(frame, two, position);
            return Counted(frame, function(one, two), one, position);
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
            Read(frame, one, position);
            Read(frame, two, position);
            return Counted(frame, function(one, two, three), one, position);
        }
    }

    /// <summary>A call with any number of arguments, boxed.</summary>
    internal sealed class Many<TResult>(Func<object?[], TResult> function, Node[] arguments, int position)
        : Node<TResult>
    {
        /// <inheritdoc/>
        internal override TResult Get(ExpressionFrame frame)
        {
            frame.Charge(Sizes.Box * (arguments.Length + 1), position);
            object?[] values = new object?[arguments.Length];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = arguments[i].GetObject(frame);
            }

            frame.Position = position;
            return Counted(frame, function(values), (object?)null, position);
        }
    }

    /// <summary>A call with two arguments that may look at the frame, for its limits.</summary>
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
