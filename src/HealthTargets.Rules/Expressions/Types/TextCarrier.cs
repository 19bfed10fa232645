using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>Carries texts.</summary>
internal sealed class TextCarrier : Carrier<string?>
{
    /// <inheritdoc/>
    internal override Node<bool> Equality(Node left, Node right, bool isNegated) => isNegated
        ? Apply<bool, Comparisons.TextDiffer>(left, right, 0)
        : Apply<bool, Comparisons.TextEqual>(left, right, 0);

    /// <inheritdoc/>
    internal override Node<bool> Order(Sign sign, Node left, Node right) => sign switch
    {
        Sign.Less => Apply<bool, Comparisons.TextBefore>(left, right, 0),
        Sign.AtMost => Apply<bool, Comparisons.TextNotAfter>(left, right, 0),
        Sign.Greater => Apply<bool, Comparisons.TextAfter>(left, right, 0),
        _ => Apply<bool, Comparisons.TextNotBefore>(left, right, 0),
    };
}
