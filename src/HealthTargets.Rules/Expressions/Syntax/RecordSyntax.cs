namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>Named values together: <c>new (a as First, b as Second)</c>, <c>new { First = a }</c>.</summary>
internal sealed class RecordSyntax : ExpressionSyntax
{
    internal RecordSyntax(Token start, IReadOnlyList<string> names, IReadOnlyList<ExpressionSyntax> values, int end)
        : base(start.Start, end, Above(values))
    {
        Names = names;
        Values = values;
    }

    /// <summary>Gets the names.</summary>
    internal IReadOnlyList<string> Names { get; }

    /// <summary>Gets the values, one for each name.</summary>
    internal IReadOnlyList<ExpressionSyntax> Values { get; }
}
