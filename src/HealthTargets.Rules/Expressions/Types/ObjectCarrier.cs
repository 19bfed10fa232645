using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>Carries objects, lists, dictionaries and values that are known only when they come.</summary>
internal sealed class ObjectCarrier : Carrier<object?>
{
    /// <inheritdoc/>
    internal override Node Unbox(Node<object?> inner, FactType type, int position) => inner;

    /// <inheritdoc/>
    internal override Node<object?> Box(Node inner, FactType type) => (Node<object?>)inner;

    /// <inheritdoc/>
    internal override Node<bool> Equality(Node left, Node right, bool isNegated) =>
        new Calls.Two<object?, object?, bool>(
            isNegated ? (one, two) => !DynamicValues.AreEqual(one, two) : DynamicValues.AreEqual,
            (Node<object?>)left,
            (Node<object?>)right,
            0);

    /// <inheritdoc/>
    internal override Node<bool> Order(Sign sign, Node left, Node right) => new Calls.Two<object?, object?, bool>(
        (one, two) => DynamicValues.Compare(one, two) is { } order && sign switch
        {
            Sign.Less => order < 0,
            Sign.AtMost => order <= 0,
            Sign.Greater => order > 0,
            _ => order >= 0,
        },
        (Node<object?>)left,
        (Node<object?>)right,
        0);
}
