namespace HealthTargets.Rules.Expressions.Running;

/// <summary>Why and where an expression could not be worked out. Immutable.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Position">The first character of the part that failed, from 0.</param>
/// <param name="Message">What happened, in English, without the name of a rule.</param>
public sealed record ExpressionFault(FaultKind Kind, int Position, string Message);
