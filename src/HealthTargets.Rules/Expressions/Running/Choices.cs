namespace HealthTargets.Rules.Expressions.Running;

/// <summary>Logic and choices: only what is needed is worked out.</summary>
internal static class Choices
{
    /// <summary>Both hold; the second is looked at only where the first holds.</summary>
    internal sealed class And(Node<bool> left, Node<bool> right) : Node<bool>
    {
        /// <inheritdoc/>
        internal override bool Get(ExpressionFrame frame) => left.Get(frame) && right.Get(frame);
    }

    /// <summary>One holds; the second is looked at only where the first does not hold.</summary>
    internal sealed class Or(Node<bool> left, Node<bool> right) : Node<bool>
    {
        /// <inheritdoc/>
        internal override bool Get(ExpressionFrame frame) => left.Get(frame) || right.Get(frame);
    }

    /// <summary>Both are looked at: <c>&amp;</c>.</summary>
    internal sealed class BothAnd(Node<bool> left, Node<bool> right) : Node<bool>
    {
        /// <inheritdoc/>
        internal override bool Get(ExpressionFrame frame) => left.Get(frame) & right.Get(frame);
    }

    /// <summary>Both are looked at: <c>|</c>.</summary>
    internal sealed class BothOr(Node<bool> left, Node<bool> right) : Node<bool>
    {
        /// <inheritdoc/>
        internal override bool Get(ExpressionFrame frame) => left.Get(frame) | right.Get(frame);
    }

    /// <summary>Logic of three values: false wins over unknown.</summary>
    internal sealed class LiftedAnd(Node<bool?> left, Node<bool?> right, bool isShort) : Node<bool?>
    {
        /// <inheritdoc/>
        internal override bool? Get(ExpressionFrame frame)
        {
            bool? one = left.Get(frame);
            return isShort && one == false ? false : one & right.Get(frame);
        }
    }

    /// <summary>Logic of three values: true wins over unknown.</summary>
    internal sealed class LiftedOr(Node<bool?> left, Node<bool?> right, bool isShort) : Node<bool?>
    {
        /// <inheritdoc/>
        internal override bool? Get(ExpressionFrame frame)
        {
            bool? one = left.Get(frame);
            return isShort && one == true ? true : one | right.Get(frame);
        }
    }

    /// <summary>One of several holds, looked at from the first on.</summary>
    internal sealed class AnyOf(Node<bool>[] tests) : Node<bool>
    {
        /// <inheritdoc/>
        internal override bool Get(ExpressionFrame frame)
        {
            foreach (Node<bool> test in tests)
            {
                if (test.Get(frame))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The opposite.</summary>
    internal sealed class Not(Node<bool> operand) : Node<bool>
    {
        /// <inheritdoc/>
        internal override bool Get(ExpressionFrame frame) => !operand.Get(frame);
    }

    /// <summary>The opposite; of unknown it is unknown.</summary>
    internal sealed class LiftedNot(Node<bool?> operand) : Node<bool?>
    {
        /// <inheritdoc/>
        internal override bool? Get(ExpressionFrame frame) => !operand.Get(frame);
    }

    /// <summary>One of two values.</summary>
    internal sealed class Conditional<T>(Node<bool> test, Node<T> first, Node<T> second) : Node<T>
    {
        /// <inheritdoc/>
        internal override T Get(ExpressionFrame frame) => test.Get(frame) ? first.Get(frame) : second.Get(frame);
    }

    /// <summary>The first value, or the second where the first is missing.</summary>
    internal sealed class Coalesce<T>(Node<T?> first, Node<T> second) : Node<T>
        where T : struct
    {
        /// <inheritdoc/>
        internal override T Get(ExpressionFrame frame) => first.Get(frame) ?? second.Get(frame);
    }

    /// <summary>The first value, or the second where the first is null; for objects, texts and missing numbers.
    /// </summary>
    internal sealed class CoalesceNull<T>(Node<T> first, Node<T> second) : Node<T>
    {
        /// <inheritdoc/>
        internal override T Get(ExpressionFrame frame)
        {
            T value = first.Get(frame);
            return value is null ? second.Get(frame) : value;
        }
    }

    /// <summary>Whether something is null.</summary>
    internal sealed class IsNull<T>(Node<T> operand, bool isNegated) : Node<bool>
    {
        /// <inheritdoc/>
        internal override bool Get(ExpressionFrame frame) => (operand.Get(frame) is null) != isNegated;
    }

    /// <summary>Whether none of several things is null, looked at from the first on.</summary>
    internal sealed class NoneNull(Node[] parts) : Node<bool>
    {
        /// <inheritdoc/>
        internal override bool Get(ExpressionFrame frame)
        {
            foreach (Node part in parts)
            {
                if (part.GetObject(frame) is null)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
