using System.Numerics;

namespace HealthTargets.Rules.Expressions.Running;

/// <summary>Operations with two operands, plain and lifted to values that may be missing.</summary>
internal static class Operations
{
    /// <summary>An operation.</summary>
    internal sealed class Plain<T, TResult, TOperation>(Node<T> left, Node<T> right, int position) : Node<TResult>
        where TOperation : struct, IOperation<T, TResult>
    {
        /// <inheritdoc/>
        internal override TResult Get(ExpressionFrame frame)
        {
            T one = left.Get(frame);
            T two = right.Get(frame);
            frame.Position = position;
            return TOperation.Apply(one, two);
        }
    }

    /// <summary>An operation with a constant behind its sign, the usual form of a rule.</summary>
    internal sealed class WithConstant<T, TResult, TOperation>(Node<T> left, T right, int position) : Node<TResult>
        where TOperation : struct, IOperation<T, TResult>
    {
        /// <inheritdoc/>
        internal override TResult Get(ExpressionFrame frame)
        {
            T one = left.Get(frame);
            frame.Position = position;
            return TOperation.Apply(one, right);
        }
    }

    /// <summary>An operation that gives nothing where an operand is missing.</summary>
    internal sealed class Lifted<T, TResult, TOperation>(Node<T?> left, Node<T?> right, int position) : Node<TResult?>
        where T : struct
        where TResult : struct
        where TOperation : struct, IOperation<T, TResult>
    {
        /// <inheritdoc/>
        internal override TResult? Get(ExpressionFrame frame)
        {
            T? one = left.Get(frame);
            T? two = right.Get(frame);
            frame.Position = position;
            return one is { } a && two is { } b ? TOperation.Apply(a, b) : null;
        }
    }

    /// <summary>A comparison that is false where an operand is missing.</summary>
    internal sealed class LiftedOrder<T, TOperation>(Node<T?> left, Node<T?> right) : Node<bool>
        where T : struct
        where TOperation : struct, IOperation<T, bool>
    {
        /// <inheritdoc/>
        internal override bool Get(ExpressionFrame frame)
        {
            T? one = left.Get(frame);
            T? two = right.Get(frame);
            return one is { } a && two is { } b && TOperation.Apply(a, b);
        }
    }

    /// <summary>Equality of values that may be missing: missing equals missing.</summary>
    internal sealed class LiftedEquality<T, TOperation>(Node<T?> left, Node<T?> right, bool isNegated) : Node<bool>
        where T : struct
        where TOperation : struct, IOperation<T, bool>
    {
        /// <inheritdoc/>
        internal override bool Get(ExpressionFrame frame)
        {
            T? one = left.Get(frame);
            T? two = right.Get(frame);
            bool isEqual = one is { } a && two is { } b ? TOperation.Apply(a, b) : one is null && two is null;
            return isEqual != isNegated;
        }
    }

    /// <summary>Whole numbers wrap around, as in RulesEngine; decimals overflow with a fault.</summary>
    internal readonly struct Add<T> : IOperation<T, T>
        where T : struct, INumber<T>
    {
        /// <inheritdoc/>
        public static T Apply(T left, T right) => unchecked(left + right);
    }

    /// <summary>A difference.</summary>
    internal readonly struct Subtract<T> : IOperation<T, T>
        where T : struct, INumber<T>
    {
        /// <inheritdoc/>
        public static T Apply(T left, T right) => unchecked(left - right);
    }

    /// <summary>A product.</summary>
    internal readonly struct Multiply<T> : IOperation<T, T>
        where T : struct, INumber<T>
    {
        /// <inheritdoc/>
        public static T Apply(T left, T right) => unchecked(left * right);
    }

    /// <summary>A quotient; of whole numbers without its fraction.</summary>
    internal readonly struct Divide<T> : IOperation<T, T>
        where T : struct, INumber<T>
    {
        /// <inheritdoc/>
        public static T Apply(T left, T right) => unchecked(left / right);
    }

    /// <summary>A remainder, with the sign of the dividend.</summary>
    internal readonly struct Remainder<T> : IOperation<T, T>
        where T : struct, INumber<T>
    {
        /// <inheritdoc/>
        public static T Apply(T left, T right) => left % right;
    }

    /// <summary>Common bits.</summary>
    internal readonly struct BitAnd<T> : IOperation<T, T>
        where T : struct, IBitwiseOperators<T, T, T>
    {
        /// <inheritdoc/>
        public static T Apply(T left, T right) => left & right;
    }

    /// <summary>All bits.</summary>
    internal readonly struct BitOr<T> : IOperation<T, T>
        where T : struct, IBitwiseOperators<T, T, T>
    {
        /// <inheritdoc/>
        public static T Apply(T left, T right) => left | right;
    }
}
