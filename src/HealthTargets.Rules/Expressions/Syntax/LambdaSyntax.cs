namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>A rule for each item of a list: <c>x =&gt; x &gt; 1</c>.</summary>
internal sealed class LambdaSyntax : ExpressionSyntax
{
    internal LambdaSyntax(Token parameter, string name, ExpressionSyntax body)
        : base(parameter.Start, body.End, body.Height + 1)
    {
        Parameter = name;
        Body = body;
    }

    /// <summary>Gets the name of the item.</summary>
    internal string Parameter { get; }

    /// <summary>Gets the second name of a rule for two values, <c>(sum, x) =&gt; sum + x</c>; else null.</summary>
    internal string? Second { get; init; }

    /// <summary>Gets what is worked out for each item.</summary>
    internal ExpressionSyntax Body { get; }
}
