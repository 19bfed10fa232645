namespace HealthTargets.Rules.Expressions;

/// <summary>A part of an expression with the value that it had.</summary>
/// <param name="Part">The part as written, such as <c>input1.Score</c>.</param>
/// <param name="Start">Its first character, from 0.</param>
/// <param name="Value">The value.</param>
public sealed record SeenPart(string Part, int Start, object? Value);
