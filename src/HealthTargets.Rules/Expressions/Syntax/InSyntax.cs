namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>A search: <c>x in (1, 2)</c>, <c>x not in list</c>.</summary>
internal sealed class InSyntax : ExpressionSyntax
{
    internal InSyntax(ExpressionSyntax left, IReadOnlyList<ExpressionSyntax> items, bool isNegated, int end)
        : base(left.Start, end, Math.Max(left.Height, Above(items) - 1) + 1)
    {
        Left = left;
        Items = items;
        IsNegated = isNegated;
    }

    /// <summary>Gets what is looked for.</summary>
    internal ExpressionSyntax Left { get; }

    /// <summary>Gets the items among which it is looked for; a list where <see cref="IsList"/> says so.</summary>
    internal IReadOnlyList<ExpressionSyntax> Items { get; }

    /// <summary>Gets whether the one item is a list to look into.</summary>
    internal bool IsList { get; init; }

    /// <summary>Gets whether it has to be absent.</summary>
    internal bool IsNegated { get; }
}
