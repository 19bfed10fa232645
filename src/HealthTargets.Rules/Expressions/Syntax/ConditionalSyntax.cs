namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>A choice: <c>test ? first : second</c>.</summary>
internal sealed class ConditionalSyntax : ExpressionSyntax
{
    internal ConditionalSyntax(ExpressionSyntax test, ExpressionSyntax first, ExpressionSyntax second)
        : base(test.Start, second.End, Above([test, first, second]))
    {
        Test = test;
        First = first;
        Second = second;
    }

    /// <summary>Gets the condition.</summary>
    internal ExpressionSyntax Test { get; }

    /// <summary>Gets what it gives where the condition holds.</summary>
    internal ExpressionSyntax First { get; }

    /// <summary>Gets what it gives otherwise.</summary>
    internal ExpressionSyntax Second { get; }
}
