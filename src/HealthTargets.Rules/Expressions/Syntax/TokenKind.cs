namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A name or a word: <c>value</c>, <c>$</c>, <c>and</c>.</summary>
    Name,

    /// <summary>A name in square brackets, as plan formulas write it: <c>[daily-use]</c>.</summary>
    BracketedName,

    /// <summary>A number without point or exponent.</summary>
    Integer,

    /// <summary>A number with a point or an exponent.</summary>
    Real,

    /// <summary>A text in double quotes.</summary>
    Text,

    /// <summary>A character or a text in single quotes.</summary>
    Quoted,

    /// <summary>A sign; <see cref="Token.Sign"/> says which.</summary>
    Sign,
}
