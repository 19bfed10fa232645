namespace HealthTargets.Rules.Expressions;

/// <summary>What a part of an expression is.</summary>
internal enum ExpressionPartKind
{
    /// <summary>The end of the expression.</summary>
    End,

    /// <summary>A number: <c>0.5</c>.</summary>
    Number,

    /// <summary>A name: <c>stock</c> or <c>[daily-use]</c>.</summary>
    Name,

    /// <summary><c>+</c>.</summary>
    Plus,

    /// <summary><c>-</c>.</summary>
    Minus,

    /// <summary><c>*</c>.</summary>
    Times,

    /// <summary><c>/</c>.</summary>
    Over,

    /// <summary><c>(</c>.</summary>
    Open,

    /// <summary><c>)</c>.</summary>
    Close,
}
