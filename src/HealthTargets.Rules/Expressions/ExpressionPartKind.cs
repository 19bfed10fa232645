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

    /// <summary><c>,</c>.</summary>
    Comma,

    /// <summary><c>&lt;</c>.</summary>
    Less,

    /// <summary><c>&lt;=</c>.</summary>
    AtMost,

    /// <summary><c>&gt;</c>.</summary>
    Greater,

    /// <summary><c>&gt;=</c>.</summary>
    AtLeast,

    /// <summary><c>==</c> or <c>=</c>.</summary>
    Equal,

    /// <summary><c>!=</c> or <c>&lt;&gt;</c>.</summary>
    NotEqual,

    /// <summary><c>and</c> or <c>&amp;&amp;</c>.</summary>
    And,

    /// <summary><c>or</c> or <c>||</c>.</summary>
    Or,

    /// <summary><c>not</c> or <c>!</c>.</summary>
    Not,

    /// <summary>A text in single quotes: <c>'green'</c>.</summary>
    Text,
}
