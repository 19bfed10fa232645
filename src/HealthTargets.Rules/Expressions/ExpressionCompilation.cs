using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Expressions;

/// <summary>What became of an expression: a compiled one, or what is wrong with it.</summary>
/// <param name="Expression">The compiled expression, or null.</param>
/// <param name="Diagnostics">What is wrong; empty where it could be compiled.</param>
public sealed record ExpressionCompilation(CompiledExpression? Expression, IReadOnlyList<Diagnostic> Diagnostics);
