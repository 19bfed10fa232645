namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>A part of an expression: a number, a name, a text or a sign.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sign">Which sign, where it is one or a word for one.</param>
/// <param name="Start">Its first character, from 0.</param>
/// <param name="Length">The number of its characters, quotes and brackets included.</param>
internal readonly record struct Token(TokenKind Kind, Sign Sign, int Start, int Length)
{
    /// <summary>Gets the character behind its last one.</summary>
    internal int End => Start + Length;
}
