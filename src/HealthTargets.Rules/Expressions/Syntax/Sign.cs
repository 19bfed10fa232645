namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>The signs of the language; a word that stands for a sign is the sign.</summary>
internal enum Sign : byte
{
    /// <summary>No sign.</summary>
    None,

    /// <summary><c>!</c> or <c>not</c>.</summary>
    Not,

    /// <summary><c>!=</c>, <c>&lt;&gt;</c>, <c>ne</c>, <c>neq</c>.</summary>
    NotEqual,

    /// <summary><c>=</c>, <c>==</c>, <c>eq</c>.</summary>
    Equal,

    /// <summary><c>&lt;</c> or <c>lt</c>.</summary>
    Less,

    /// <summary><c>&lt;=</c> or <c>le</c>.</summary>
    AtMost,

    /// <summary><c>&gt;</c> or <c>gt</c>.</summary>
    Greater,

    /// <summary><c>&gt;=</c> or <c>ge</c>.</summary>
    AtLeast,

    /// <summary><c>&amp;&amp;</c> or <c>and</c>.</summary>
    And,

    /// <summary><c>||</c> or <c>or</c>.</summary>
    Or,

    /// <summary><c>&amp;</c>.</summary>
    Ampersand,

    /// <summary><c>|</c>.</summary>
    Bar,

    /// <summary><c>&lt;&lt;</c>.</summary>
    ShiftLeft,

    /// <summary><c>&gt;&gt;</c>.</summary>
    ShiftRight,

    /// <summary><c>+</c>.</summary>
    Plus,

    /// <summary><c>-</c>.</summary>
    Minus,

    /// <summary><c>*</c>.</summary>
    Times,

    /// <summary><c>/</c>.</summary>
    Over,

    /// <summary><c>%</c> or <c>mod</c>.</summary>
    Percent,

    /// <summary><c>?</c>.</summary>
    Question,

    /// <summary><c>??</c>.</summary>
    Coalesce,

    /// <summary><c>?.</c>.</summary>
    SafeDot,

    /// <summary><c>:</c>.</summary>
    Colon,

    /// <summary><c>.</c>.</summary>
    Dot,

    /// <summary><c>,</c>.</summary>
    Comma,

    /// <summary><c>=&gt;</c>.</summary>
    Arrow,

    /// <summary><c>(</c>.</summary>
    Open,

    /// <summary><c>)</c>.</summary>
    Close,

    /// <summary><c>[</c>.</summary>
    OpenSquare,

    /// <summary><c>]</c>.</summary>
    CloseSquare,

    /// <summary><c>{</c>.</summary>
    OpenCurly,

    /// <summary><c>}</c>.</summary>
    CloseCurly,
}
