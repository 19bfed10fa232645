using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>
/// Makes nodes for one way of carrying values. The binder speaks of types; a carrier knows the type argument.
/// </summary>
internal abstract class Carrier
{
    /// <summary>A value that is always the same.</summary>
    internal abstract Node Constant(object? value);

    /// <summary>A boxed value as one of this carrier.</summary>
    internal abstract Node Unbox(Node<object?> inner, FactType type, int position);

    /// <summary>A value of this carrier, boxed.</summary>
    internal abstract Node<object?> Box(Node inner, FactType type);

    /// <summary>One of two values.</summary>
    internal abstract Node Conditional(Node<bool> test, Node first, Node second);

    /// <summary>Equality, or its opposite.</summary>
    internal abstract Node<bool> Equality(Node left, Node right, bool isNegated);

    /// <summary>A comparison by order.</summary>
    internal abstract Node<bool> Order(Sign sign, Node left, Node right);

    /// <summary>Whether a value is null.</summary>
    internal abstract Node<bool> IsNull(Node operand, bool isNegated);

    /// <summary>The first value that is not null.</summary>
    internal abstract Node CoalesceNull(Node first, Node second);

    /// <summary>Arithmetic; only numbers have it.</summary>
    internal virtual Node Arithmetic(Sign sign, Node left, Node right, int position) =>
        throw new InvalidOperationException();

    /// <summary>The value with the opposite sign; only numbers have it.</summary>
    internal virtual Node Negate(Node operand, int position) => throw new InvalidOperationException();

    /// <summary>A value as one that may be missing.</summary>
    internal virtual Node Lift(Node inner) => inner;

    /// <summary>The carrier of values that may be missing.</summary>
    internal virtual Carrier Nullable => this;

    /// <summary>A number as one of another carrier; out of range is a fault.</summary>
    internal virtual Node ConvertNumber(Node inner, Carrier target, int position) =>
        throw new InvalidOperationException();
}
