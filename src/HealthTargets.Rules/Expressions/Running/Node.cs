namespace HealthTargets.Rules.Expressions.Running;

/// <summary>A part of an expression that can be worked out. Immutable and safe on any thread.</summary>
internal abstract class Node
{
    /// <summary>Returns the value, boxed.</summary>
    internal abstract object? GetObject(ExpressionFrame frame);
}
