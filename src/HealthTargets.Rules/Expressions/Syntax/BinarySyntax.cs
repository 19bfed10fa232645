namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>A sign between two values.</summary>
internal sealed class BinarySyntax : ExpressionSyntax
{
    internal BinarySyntax(Token sign, ExpressionSyntax left, ExpressionSyntax right)
        : base(left.Start, right.End, Math.Max(left.Height, right.Height) + 1)
    {
        Token = sign;
        Left = left;
        Right = right;
    }

    /// <summary>Gets the sign with its place.</summary>
    internal Token Token { get; }

    /// <summary>Gets the sign.</summary>
    internal Sign Sign => Token.Sign;

    /// <summary>Gets the value before the sign.</summary>
    internal ExpressionSyntax Left { get; }

    /// <summary>Gets the value behind it.</summary>
    internal ExpressionSyntax Right { get; }
}
