namespace HealthTargets.Rules.Expressions;

/// <summary>A part of an expression: a number, a name or a sign.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character, from 0.</param>
/// <param name="Length">The number of its characters, brackets of a name included.</param>
internal readonly record struct ExpressionPart(ExpressionPartKind Kind, int Start, int Length);
