using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>
/// An input or a member that an expression reads: what an explanation needs to show it, and no tree, since a compiled
/// rule lives long.
/// </summary>
/// <param name="Type">The type.</param>
/// <param name="Node">The node, of the type's carrier.</param>
/// <param name="Start">Its first character in the text, from 0.</param>
/// <param name="End">The character behind its last one.</param>
internal readonly record struct ObservedPart(FactType Type, Node Node, int Start, int End)
{
    /// <summary>Returns the node that gives the value boxed.</summary>
    internal Node<object?> Boxed() => Type.ToObject(Node);
}
