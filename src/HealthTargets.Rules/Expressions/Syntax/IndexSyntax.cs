namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>An item of a list, a text or a dictionary: <c>list[0]</c>.</summary>
internal sealed class IndexSyntax : ExpressionSyntax
{
    internal IndexSyntax(ExpressionSyntax owner, ExpressionSyntax index, int end)
        : base(owner.Start, end, Math.Max(owner.Height, index.Height) + 1)
    {
        Owner = owner;
        Index = index;
    }

    /// <summary>Gets what has the item.</summary>
    internal ExpressionSyntax Owner { get; }

    /// <summary>Gets the number or the key of the item.</summary>
    internal ExpressionSyntax Index { get; }
}
