namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>A list written out: <c>new[] { 1, 2 }</c>, <c>new int[] { 1, 2 }</c>.</summary>
internal sealed class ListSyntax : ExpressionSyntax
{
    internal ListSyntax(Token start, string? typeName, IReadOnlyList<ExpressionSyntax> items, int end)
        : base(start.Start, end, Above(items))
    {
        TypeName = typeName;
        Items = items;
    }

    /// <summary>Gets the type of the items, or null where they tell it.</summary>
    internal string? TypeName { get; }

    /// <summary>Gets the items.</summary>
    internal IReadOnlyList<ExpressionSyntax> Items { get; }
}
