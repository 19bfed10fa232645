namespace HealthTargets.Rules.Workflows;

/// <summary>A part of a rule's expression, what it gave, and the values that it saw. Immutable.</summary>
/// <param name="Text">The part as it is written.</param>
/// <param name="Position">Its first character in the expression, from 0.</param>
/// <param name="Value">What it gave; null where it could not be worked out.</param>
/// <param name="Values">The names and members that it reads, as they are written, with their values.</param>
public sealed record RulePart(
    string Text, int Position, object? Value, IReadOnlyList<KeyValuePair<string, object?>> Values);
