using HealthTargets.Rules.Expressions.Functions;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>Values as texts.</summary>
internal static class Texts
{
    /// <summary>Returns two values as one text.</summary>
    internal static Bound Join(Bound left, Bound right, ExpressionSyntax syntax) => new(
        FactTypes.Of(FactKind.String),
        new Calls.Two<string?, string?, string?>(
            (one, two) => TextFunctions.Bounded(string.Concat(one, two)), Of(left), Of(right), syntax.Start),
        syntax);

    /// <summary>Returns the node of a value as text; a missing one is an empty text.</summary>
    internal static Node<string?> Of(Bound value) => value.Node as Node<string?>
        ?? new Calls.One<object?, string?>(TextFunctions.Text, value.Boxed(), value.Syntax.Start);
}
