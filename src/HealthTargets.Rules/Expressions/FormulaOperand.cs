using HealthTargets.Formulas;

namespace HealthTargets.Rules.Expressions;

/// <summary>A part of a formula that was read, with what it gives and where it stands.</summary>
/// <param name="Formula">The part.</param>
/// <param name="IsTruth">Whether it gives a truth rather than a number.</param>
/// <param name="Start">Its first character, from 0.</param>
/// <param name="End">The character behind it.</param>
internal sealed record FormulaOperand(Formula Formula, bool IsTruth, int Start, int End);
