namespace HealthTargets.Rules.Expressions.Running;

/// <summary>A part of an expression that gives values of one type.</summary>
/// <typeparam name="T">How the values are carried: numbers as themselves, members of enumerations as long, objects and
/// lists as object.</typeparam>
internal abstract class Node<T> : Node
{
    /// <summary>Returns the value.</summary>
    internal abstract T Get(ExpressionFrame frame);

    /// <inheritdoc/>
    internal override object? GetObject(ExpressionFrame frame) => Get(frame);
}
