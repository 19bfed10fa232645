namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>A sign before a value: <c>-x</c>, <c>!x</c>.</summary>
internal sealed class UnarySyntax : ExpressionSyntax
{
    internal UnarySyntax(Token sign, ExpressionSyntax operand)
        : base(sign.Start, operand.End, operand.Height + 1)
    {
        Sign = sign.Sign;
        Operand = operand;
    }

    /// <summary>Gets the sign.</summary>
    internal Sign Sign { get; }

    /// <summary>Gets the value.</summary>
    internal ExpressionSyntax Operand { get; }
}
