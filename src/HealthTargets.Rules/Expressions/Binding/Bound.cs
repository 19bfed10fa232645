using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>A part of an expression with its type and the node that works it out.</summary>
/// <param name="Type">The type.</param>
/// <param name="Node">The node, of the type's carrier.</param>
/// <param name="Syntax">The part of the tree.</param>
internal sealed record Bound(FactType Type, Node Node, ExpressionSyntax Syntax)
{
    /// <summary>Gets whether it is the word null.</summary>
    internal bool IsNull => Type.Kind == FactKind.Null;

    /// <summary>Gets the text of a literal text; else null.</summary>
    internal string? LiteralText => Syntax is LiteralSyntax { Value: string text } ? text : null;

    /// <summary>Returns the node that gives the value boxed.</summary>
    internal Node<object?> Boxed() => Type.ToObject(Node);
}
